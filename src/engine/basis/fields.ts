/** Fields: what criteria may ask about, and the type of each. */

import type { Text } from './text.ts';

/** The type of a field, as the pool's cells and the criteria's values are read (texts in both; decoded once). */
export type FieldType = 'text' | 'code' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'codes' | 'periods' | 'enumeration';

/**
 * What operators ask of a type: one value to compare (`single`), values that a list may hold (`listed`), amounts with
 * bounds, moments, texts with a beginning, several codes in a cell, periods of days.
 */
export type Trait = 'single' | 'listed' | 'amount' | 'moment' | 'text' | 'codes' | 'periods';

/** How a column follows from another one when the pool does not have it. */
export interface Derivation {
  /** The column from which it follows. */
  readonly from: string;
  /** `years`: full years from that day to the day of the round; else the table that says the value of each code. */
  readonly by: string;
}

/** The form of a code: so many digits, and how that is said. */
export interface CodePattern {
  readonly digits: number;
  readonly words: Text;
}

/** A field that criteria may ask about: a standard column, or one that a criteria file declares. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** The header that feeds it, when the criteria file says so; else the name, or for a standard column its alias. */
  readonly column: string | null;
  readonly alias: string | null;
  /** Other headers that people give a standard column: hints alone, no pool is read by them. */
  readonly also?: readonly string[];
  /** The values of an enumeration in declared order, each with its aliases and how it is read aloud. */
  readonly values: readonly { readonly value: string; readonly aliases: readonly string[]; readonly label: Text }[];
  /** Bounds of a column of law, both included; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  /** How many digits a code of a column of law has, in words too; null where any text may be one. */
  readonly pattern: CodePattern | null;
  /** What stands between several codes of a cell; null where that was not declared. */
  readonly separator: string | null;
  /** Null for a column that a pool must have itself. */
  readonly derived: Derivation | null;
  readonly label: Text;
  /** Nobody could read what it holds: the column stands for it, as an assumption. */
  readonly assumption: boolean;
  /** The grid that gives the score gives this too: no pool has it. */
  readonly byGrid?: true;
}
