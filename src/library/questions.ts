/** Questions about rounds for programs: each function takes values that were decoded, and holds rounds with the hash that it is given. */

import {
  type Audit,
  audit,
  type Bitset,
  type CountedRound,
  type Criteria,
  capsOf,
  compareRounds,
  count,
  enoughFinder,
  type FindEnough,
  has,
  holdRound,
  invitedFinder,
  isProvenMonotone,
  type Pool,
  type Round,
  type RoundComparison,
  resultOf,
  type Sha256,
  type Solution,
  solving,
  sweepRounds,
  type VariedNumber,
} from '../engine/index.ts';
import { requireColumns, requireFrom, requireRowsOf, requireValues } from './checks.ts';

/** What lots are drawn by. */
export interface Lots {
  /** The lottery's seed; wins over the criteria's own. */
  readonly seed?: string | undefined;
}

/** How near to a line is near. */
export interface AuditChoices extends Lots {
  /** Points of score on either side of a cut-off, an integer of at least 0; 10 by default. */
  readonly points?: number | undefined;
  /** Days on either side of a bound in time, an integer of at least 1; 7 by default. */
  readonly days?: number | undefined;
}

/** The values among which `solve` looks for an answer. */
export interface ValuesToTry {
  /** How many there are, an integer of at least 0. */
  readonly size: number;
  /** The criteria with the value at a position, from 0. */
  readonly criteriaAt: (position: number) => Criteria;
  /**
   * Which number of the criteria the values are, if nothing else differs and each is greater than the one before, or each
   * less: where the laws of rounds then prove that the number of invitations goes one way only, few values are tried.
   */
  readonly varied?: VariedNumber | undefined;
}

/** The number of invitations that is sought. */
export interface Sought extends Lots {
  readonly invited: number;
  /** Count only those whom this group invites, by its position from 0; all by default. */
  readonly group?: number | undefined;
  /** Count only these rows of the pool; all by default. */
  readonly among?: Bitset | undefined;
}

/** The functions that ask about rounds. All are pure: the same pool and criteria give the same answer, whatever the order of rows. */
export interface Questions {
  /**
   * Compares a reform with its baseline: who is invited by both, who joins, leaves or moves to another group.
   *
   * @param pool candidates by column, decoded for both criteria; its breakdowns are those of the comparison.
   * @param baseline the rule as it is.
   * @param reform the rule as it would be.
   * @returns counts of people; scores in points, of those who join by the reform, of those who leave by the baseline.
   * @throws RangeError where `runRound` does, of either criteria.
   */
  compare(pool: Pool, baseline: Criteria, reform: Criteria, lots?: Lots): RoundComparison;

  /**
   * Counts one round after the other on one pool, each when it is asked for; what they have in common is found once.
   *
   * @param points the criteria of each point.
   * @returns for each point in turn how many are eligible, considered and invited, and the cut-offs (scores, in points),
   * as `runRound` counts them.
   * @throws RangeError where `runRound` does, from the point of which it is true.
   */
  sweep(pool: Pool, points: Iterable<Criteria>, lots?: Lots): Generator<CountedRound>;

  /**
   * Finds which values give a number of invitations: all that give it exactly, or those on both sides of the jump over it.
   *
   * @returns positions among the values, as if every value were tried.
   * @throws RangeError where `runRound` does, of criteria that were tried; when `size` or `invited` is no integer of at
   * least 0, `group` no group of the criteria, or `among` no set of this pool's rows.
   */
  solve(pool: Pool, values: ValuesToTry, sought: Sought): Solution;

  /**
   * Finds what would have been enough for people whom a round did not invite: the smallest changes of their own data that
   * lead to an invitation, all else equal.
   *
   * @returns a function of a row of the pool: for each group in order at most three ways, fewest changes first, none where
   * nothing helps; null for the invited. It throws a RangeError for what is no row of the pool.
   * @throws RangeError where `runRound` does.
   */
  enough(pool: Pool, criteria: Criteria, lots?: Lots): FindEnough;

  /**
   * Finds what the result of a round hangs on: how many stand near its lines, which criteria decide and which do not,
   * blanks, ties, and groups without which the same people are invited.
   *
   * @returns counts of people, by group and criterion.
   * @throws RangeError where `runRound` does, and when `points` or `days` is no such integer.
   */
  audit(pool: Pool, criteria: Criteria, choices?: AuditChoices): Audit;
}

/** Questions about rounds whose chance is drawn by a hash. */
export function questionsWith(hash: Sha256): Questions {
  const held = (pool: Pool, criteria: Criteria, seed: string | undefined): Round => {
    requireColumns(pool, criteria);
    const round = holdRound(pool, criteria, { hash, seed });
    requireValues(round);
    return round;
  };
  /** Criteria of which the pool has the columns, and nobody is without a value that a cap needs. */
  const fitting = (pool: Pool, criteria: Criteria, seed: string | undefined): Criteria => {
    requireColumns(pool, criteria);
    if (capsOf(criteria).length > 0) held(pool, criteria, seed);
    return criteria;
  };
  function* eachFitting(pool: Pool, points: Iterable<Criteria>, seed: string | undefined): Generator<Criteria> {
    for (const criteria of points) yield fitting(pool, criteria, seed);
  }
  return {
    compare(pool, baseline, reform, { seed } = {}) {
      return compareRounds(held(pool, baseline, seed), held(pool, reform, seed));
    },
    sweep(pool, points, { seed } = {}) {
      return sweepRounds(pool, eachFitting(pool, points, seed), { hash, seed });
    },
    solve(pool, { size, criteriaAt, varied }, { invited: wanted, group = null, among, seed }) {
      requireFrom(0, size, 'size');
      requireFrom(0, wanted, 'invited');
      requireRowsOf(pool, among, 'among');
      const countOf = among === undefined ? undefined : (rows: Uint32Array) => rows.filter((row) => has(among, row)).length;
      const invited = invitedFinder(pool, { hash, seed }, countOf);
      const invitedAt = (position: number): number => {
        const criteria = fitting(pool, criteriaAt(position), seed);
        if (group !== null && criteria.groups[group] === undefined) throw new RangeError(`the criteria have no group at position ${group}`);
        return invited(criteria, group);
      };
      const target = { group, isPart: among !== undefined && count(among) < pool.size };
      const isProven = size > 0 && varied !== undefined && isProvenMonotone(criteriaAt(0), varied, target);
      return resultOf(solving(size, invitedAt, wanted, isProven));
    },
    enough(pool, criteria, { seed } = {}) {
      const find = enoughFinder(held(pool, criteria, seed), pool, { hash, seed });
      return (row) => {
        if (!Number.isInteger(row) || row < 0 || row >= pool.size) throw new RangeError(`the pool has no row ${row}`);
        return find(row);
      };
    },
    audit(pool, criteria, { points = 10, days = 7, seed } = {}) {
      requireFrom(0, points, 'points');
      requireFrom(1, days, 'days');
      return audit(held(pool, criteria, seed), { points, days, hash, seed });
    },
  };
}
