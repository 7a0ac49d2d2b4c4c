/** The engine's nouns: a pool in columns, the criteria of a round, and the questions they ask. */

import type { Zone } from './basis/time.ts';
import type { Grid } from './round/grid.ts';

/** The type of a field, as the pool's cells and the criteria's values are read (texts in both; decoded once). */
export type FieldType = 'text' | 'code' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'codes' | 'periods' | 'enumeration';

/** Texts by position. `compare` orders two of them by UTF-16 code unit, never by locale. */
export interface TextList {
  readonly size: number;
  at(position: number): string;
  compare(a: number, b: number): number;
}

/**
 * One value a candidate. Integers and numbers as they are, booleans 0 or 1, enumerations the place of the value as
 * declared, dates in days, datetimes in milliseconds; `blank` marks a blank cell.
 */
export interface AmountColumn {
  readonly kind: 'amount';
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly blank: number;
}

/** Text, code and codes: the place of each candidate's text in `entries`, -1 for a blank cell. */
export interface TextColumn {
  readonly kind: 'text';
  readonly places: Int32Array;
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

export type Column = AmountColumn | TextColumn | PeriodsColumn;

/** A column by which invitations are broken down, as trimmed text; `header` is the pool's own. */
export interface BreakdownColumn {
  readonly header: string;
  readonly texts: TextColumn;
}

/** What the engine needs of a pool: candidates by row, with the columns that a round asks about. */
export interface Pool {
  readonly size: number;
  readonly ids: TextList;
  readonly columns: ReadonlyMap<string, Column>;
  readonly breakdowns: readonly BreakdownColumn[];
  /** How many records were read beside, but set aside since their cells are bad; none by default. */
  readonly rejected?: number;
}

/** A text in both languages. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** A field that criteria may ask about: a standard column, or one that a criteria file declares. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** The header that feeds it, when the criteria file says so; else the name, or for a standard column its alias. */
  readonly column: string | null;
  readonly alias: string | null;
  /** The values of an enumeration in declared order, each with its aliases and how it is read aloud. */
  readonly values: readonly { readonly value: string; readonly aliases: readonly string[]; readonly label: Text }[];
  /** Bounds of a column of law, both included; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly label: Text;
  /** Nobody could read what it holds: the column stands for it, as an assumption. */
  readonly assumption: boolean;
}

export type Operator =
  | 'is'
  | 'is_not'
  | 'in'
  | 'not_in'
  | 'at_least'
  | 'at_most'
  | 'more_than'
  | 'less_than'
  | 'between'
  | 'before'
  | 'on_or_before'
  | 'after'
  | 'on_or_after'
  | 'starts_with'
  | 'contains'
  | 'covers'
  | 'present';

/** What a leaf asks of a value that is not blank; `outside` turns the answer round. */
export type Condition =
  | {
      readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
      readonly open: 'neither' | 'low' | 'high';
      readonly outside: boolean;
    }
  | { readonly kind: 'amounts'; readonly values: ReadonlySet<number>; readonly outside: boolean }
  | { readonly kind: 'texts'; readonly values: ReadonlySet<string>; readonly outside: boolean }
  | { readonly kind: 'prefixes'; readonly prefixes: readonly string[] }
  | { readonly kind: 'contains'; readonly codes: ReadonlySet<string> }
  | { readonly kind: 'covers'; readonly day: number }
  | { readonly kind: 'present'; readonly wanted: boolean };

/** A question about one field. `operand` is the value as written in the criteria file, `list` the list it names. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly field: string;
  readonly operator: Operator;
  readonly operand: readonly string[];
  readonly list: string | null;
  readonly condition: Condition;
}

export type Test = Leaf | { readonly kind: 'all' | 'any' | 'none'; readonly tests: readonly Test[] };

export interface Criterion {
  readonly id: string;
  readonly label: Text;
  readonly source: string | null;
  readonly test: Test;
}

export type RankKey = { readonly field: string; readonly order: 'ascending' | 'descending' } | 'lottery';

/** How a group takes people from its ordered candidates; null means no such bound. */
export interface Selection {
  readonly minimumScore: number | null;
  readonly top: number | null;
  readonly ties: 'break' | 'include';
}

/** What the ministry published: a figure, or a range where it published one. */
export interface Published {
  readonly invitations?: number | readonly [number, number];
  readonly minimum_score?: number | readonly [number, number];
}

export interface Group {
  readonly id: string;
  readonly stream: string | null;
  readonly label: Text;
  readonly criteria: readonly Criterion[];
  readonly rank: readonly RankKey[];
  readonly select: Selection;
  readonly published: Published | null;
}

/** The round's moment. Texts are as written; instants are milliseconds since 1970 UTC. */
export interface RoundMoment {
  readonly date: string;
  readonly extraction: string | null;
  /** Whether the extraction is assumed, since no source gives it. */
  readonly assumption: boolean;
  /** The last instant at which a declaration still counts; null without an extraction. */
  readonly latest: number | null;
  /** The instant at which validity is judged. */
  readonly reference: number;
  readonly validityMonths: number | null;
  readonly zone: Zone;
}

/** The criteria of a round, checked: what `runRound` applies to a pool. */
export interface Criteria {
  readonly id: string;
  readonly title: Text;
  readonly program: string | null;
  readonly round: RoundMoment;
  readonly seed: string | null;
  /** The grid that gives the score; null where the pool does. */
  readonly score: Grid | null;
  /** What the NOC 2021 says of an occupation: for `teer` and `occupation_diagnosis`, the value of each code. */
  readonly occupations: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly criteria: readonly Criterion[];
  readonly groups: readonly Group[];
  readonly limit: number | null;
  readonly published: Published | null;
  /** Every field by name: the standard columns and those declared. */
  readonly fields: ReadonlyMap<string, Field>;
}
