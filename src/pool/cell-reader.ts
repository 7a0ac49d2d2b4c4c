/** Reads the cells of a column, as texts or from their bytes, by the rules of its type. */

import { CellMemo } from './cell-memo.ts';
import { type Decoded, isRefused, type Refused } from './cells/refused.ts';
import { trimCell } from './cells/trim.ts';

/** A value from bytes, for the forms that most cells have; undefined for any other. */
export type Scan<Value> = (bytes: Buffer, start: number, end: number) => Value | undefined;

export interface CellReader<Value> {
  /** Reads a cell, trimmed; empty is blank. A refused cell is read as blank. */
  read(cell: string): Refused | null;
  /** Reads a cell from its bytes; false where it is refused, or must be looked at as a text. */
  scan(bytes: Buffer, start: number, end: number): boolean;
  /** The value that was read last. */
  last(): Value;
}

/** `decode` gets cells that are not blank; `plain` is asked before it where a cell comes in bytes. */
export function cellReader<Value>(blank: Value, decode: (cell: string) => Decoded<Value>, plain?: Scan<Value>): CellReader<Value> {
  const memo = new CellMemo((text) => {
    const cell = trimCell(text);
    const value = cell === '' ? blank : decode(cell);
    return isRefused(value) ? undefined : value;
  });
  let last = blank;
  return {
    read(cell) {
      const value = cell === '' ? blank : decode(cell);
      const refused = isRefused(value);
      last = refused ? blank : value;
      return refused ? value : null;
    },
    scan(bytes, start, end) {
      const value = plain?.(bytes, start, end) ?? memo.of(bytes, start, end);
      if (value === undefined) return false;
      last = value;
      return true;
    },
    last: () => last,
  };
}
