/** Columns of a pool: typed arrays, one value a candidate. */

/** Texts by position. `compare` orders two of them by UTF-16 code unit, never by locale. */
export interface TextList {
  readonly size: number;
  at(position: number): string;
  compare(a: number, b: number): number;
}

/**
 * One value a candidate. Integers and numbers as they are, booleans 0 or 1, enumerations the position of the value
 * among those declared, dates in days, datetimes in milliseconds; `blank` marks a blank cell.
 */
export interface AmountColumn {
  readonly kind: 'amount';
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly blank: number;
}

/** Columns of type text, code and codes: the code of a text is its position in `entries`; a blank cell has the code -1. */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly entries: TextList;
}

/**
 * Periods: those of row r are the pairs (first day, last day) from `starts[r]` to `starts[r + 1]`, counted in pairs.
 * A blank cell is one pair that begins with `blank`; a cell known to have none is no pair at all.
 */
export interface PeriodsColumn {
  readonly kind: 'periods';
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  readonly blank: number;
}

/** A column of a pool, one value a candidate. */
export type Column = AmountColumn | TextColumn | PeriodsColumn;
