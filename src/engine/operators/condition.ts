/** Conditions: what is asked of one value, as plain data that can be cloned, printed and written as JSON. */

import type { TextMatch } from './text-matches.ts';

/** An amount between two bounds, null for none; `open` is the bound that is not included. */
export interface IntervalCondition {
  readonly kind: 'interval';
  readonly low: number | null;
  readonly high: number | null;
  readonly open: 'neither' | 'low' | 'high';
  readonly outside: boolean;
}

/** One of these amounts. */
export interface AmountsCondition {
  readonly kind: 'amounts';
  readonly values: readonly number[];
  readonly outside: boolean;
}

/** A text of which a part is one of these values. */
export interface TextCondition {
  readonly kind: 'text';
  readonly match: TextMatch;
  readonly values: readonly string[];
  readonly outside: boolean;
}

/** Periods of which one holds a day. */
export interface CoversCondition {
  readonly kind: 'covers';
  readonly day: number;
}

/** A cell that is filled in, or one that is blank where `wanted` is false. */
export interface PresentCondition {
  readonly kind: 'present';
  readonly wanted: boolean;
}

/** What a question asks of a value that is not blank (`present` alone asks of blanks too); `outside` asks for the opposite. */
export type Condition = IntervalCondition | AmountsCondition | TextCondition | CoversCondition | PresentCondition;
