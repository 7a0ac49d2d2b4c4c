/** The criteria of a group, applied to everybody: who meets each, and the funnel they make together. */

import { and, type Bitset, count, emptySet, or, without } from '../basis/bitset.ts';
import type { Truth } from '../operators/truth.ts';
import type { Answers } from './answers.ts';
import type { Criterion } from './groups.ts';

/** A criterion with its answer for every candidate. */
export interface DecidedCriterion {
  readonly criterion: Criterion;
  readonly truth: Truth;
}

/** One step of the funnel, over everybody who takes part. */
export interface CriterionCount {
  readonly criterion: Criterion;
  readonly passed: number;
  readonly failed: number;
  readonly blank: number;
  /** Meet this one and all before it. */
  readonly remaining: number;
  /** Miss this one only. */
  readonly decisive: number;
}

export function decideAll(criteria: readonly Criterion[], { truthOf }: Answers): DecidedCriterion[] {
  return criteria.map((criterion) => ({ criterion, truth: truthOf(criterion.test) }));
}

/** Those present who meet every criterion. */
export function eligibleFor(criteria: readonly DecidedCriterion[], present: Bitset): Bitset {
  return criteria.reduce((left, { truth }) => and(left, truth.met), present);
}

/** Counts each criterion over those present, without short-circuit. */
export function funnel(criteria: readonly DecidedCriterion[], present: Bitset): CriterionCount[] {
  let missedOnce = emptySet(present.length * 32);
  let missedMore = missedOnce;
  for (const { truth } of criteria) {
    const missed = without(present, truth.met);
    missedMore = or(missedMore, and(missedOnce, missed));
    missedOnce = or(missedOnce, missed);
  }
  const missedJustOne = without(missedOnce, missedMore);
  const everybody = count(present);
  let left = present;
  return criteria.map(({ criterion, truth }) => {
    left = and(left, truth.met);
    const passed = count(and(present, truth.met));
    const blank = count(and(present, truth.unknown));
    return {
      criterion,
      passed,
      failed: everybody - passed - blank,
      blank,
      remaining: count(left),
      decisive: count(without(missedJustOne, truth.met)),
    };
  });
}
