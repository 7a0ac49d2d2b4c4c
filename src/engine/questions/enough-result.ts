/** What would have been enough, as it is found: changes of somebody's own data, and the group that would then invite them. */

import type { Field } from '../basis/fields.ts';
import type { Pool } from '../basis/pool.ts';
import type { HeldRound } from '../round/result.ts';
import type { LeafGoal } from './alternatives.ts';
import type { CellValue, Inviting } from './person.ts';

/** A change of one column. */
export interface PersonalChange {
  /** The field of the pool's own column. */
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
  /** What is wanted of it; of a place in an order, the moment or number that is enough. */
  readonly wanted: readonly LeafGoal[];
  readonly bound: { readonly operator: 'on_or_before' | 'on_or_after' | 'at_most' | 'at_least'; readonly value: number } | null;
}

/** The score that is enough: so many points, or more than so many. */
export interface ScoreWanted {
  readonly from: number | null;
  readonly atLeast: number | null;
  readonly moreThan: number | null;
}

/** Changes that together lead to an invitation. */
export interface Enough {
  readonly changes: readonly PersonalChange[];
  /** Null where the score need not be another. */
  readonly score: ScoreWanted | null;
  /** The position of the group that would invite. */
  readonly group: number;
}

/** What would have been enough for one group. */
export interface EnoughForGroup {
  /** Fewest fields first, at most three; none where nothing helps. */
  readonly enough: readonly Enough[];
  /** Whether there are more ways to meet the criteria than were looked at. */
  readonly isCut: boolean;
}

/** Somebody about whom it is asked. */
export interface AskedOf {
  readonly held: HeldRound;
  readonly read: Pool;
  readonly row: number;
  readonly inviting: Inviting;
  /** The distinct scores that people have, the lowest first. */
  readonly scores: readonly number[];
}
