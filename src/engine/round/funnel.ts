/** The criteria of a group, applied to everybody: who meets each, and the funnel they make together. */

import { and, type Bitset, count, emptySet, or, without } from '../basis/bitset.ts';
import type { Truth } from '../operators/decide.ts';
import type { Decide } from '../operators/decide-once.ts';
import type { Criterion } from './groups.ts';

/** A criterion by its id, with those who meet it and those of whom it is unknown. */
export interface DecidedCriterion extends Truth {
  readonly id: string;
}

/** One step of the funnel, over everybody who takes part. */
export interface CriterionCount {
  readonly id: string;
  readonly passed: number;
  readonly failed: number;
  readonly blank: number;
  /** Meet this one and all before it. */
  readonly remaining: number;
  /** Miss this one only. */
  readonly decisive: number;
}

/** Decides each criterion for everybody. */
export function decideAll(criteria: readonly Criterion[], decide: Decide): DecidedCriterion[] {
  return criteria.map(({ id, test }) => ({ id, ...decide(test) }));
}

/** Those present who meet every criterion. */
export function meetingAll(criteria: readonly DecidedCriterion[], present: Bitset): Bitset {
  return criteria.reduce((left, { met }) => and(left, met), present);
}

/** Counts each criterion over those present, without short-circuit. */
export function funnel(criteria: readonly DecidedCriterion[], present: Bitset): CriterionCount[] {
  let missedOnce = emptySet(present.length * 32);
  let missedMore = missedOnce;
  for (const { met } of criteria) {
    const missed = without(present, met);
    missedMore = or(missedMore, and(missedOnce, missed));
    missedOnce = or(missedOnce, missed);
  }
  const missedJustOne = without(missedOnce, missedMore);
  const everybody = count(present);
  let left = present;
  return criteria.map(({ id, met, unknown }) => {
    left = and(left, met);
    const passed = count(and(present, met));
    const blank = count(and(present, unknown));
    return {
      id,
      passed,
      failed: everybody - passed - blank,
      blank,
      remaining: count(left),
      decisive: count(without(missedJustOne, met)),
    };
  });
}
