/** Many rounds on one pool, whose criteria differ here and there: orders of everybody and who meets which test are cached. */

import { and, type Bitset, byPlace, fullSet, isEmpty, rowsOf, without } from '../basis/bitset.ts';
import type { Sha256 } from '../basis/chance.ts';
import type { Pool } from '../basis/pool.ts';
import { decide } from '../operators/decide.ts';
import { fieldsNeeded } from '../round/asked.ts';
import type { Criteria } from '../round/criteria.ts';
import { dependsOnDay, localDay, withDerived } from '../round/derive.ts';
import { living } from '../round/extraction.ts';
import type { Group } from '../round/groups.ts';
import { type Lottery, lotteryOf, type Order, rankCandidates } from '../round/rank.ts';
import { requirementsOf } from '../round/requirements.ts';
import { inTurn } from '../round/result.ts';
import { cutOffScoreOf, scoresOf } from '../round/scores.ts';
import type { InOrder } from '../round/select.ts';
import { takeInTurn } from '../round/take-in-turn.ts';
import { cachedTruths, type Truths } from './cached-truths.ts';
import { type CountedRound, counterOn } from './counted.ts';
import { headOf } from './head.ts';
import type { InvitedRound } from './invited-round.ts';
import { lruCache } from './lru-cache.ts';

/** Rounds on one pool. */
export interface ManyRounds {
  /**
   * Runs a round on everybody in the pool: the invitations and cut-offs that `runRound` finds.
   *
   * @throws RangeError when a group ranks by lottery and nobody gave a seed.
   */
  invite(criteria: Criteria, options?: { readonly seed?: string | undefined }): InvitedRound;
  /**
   * Runs a round and counts it: the eligible, considered and invited of each group, and the breakdowns of the pool, as
   * `figuresOf` counts them.
   *
   * @throws RangeError when a group ranks by lottery and nobody gave a seed.
   */
  count(criteria: Criteria, options?: { readonly seed?: string | undefined }): CountedRound;
}

const MOST_POOLS = 4;
const MOST_ORDERS = 8;
const MOST_LOTTERIES = 1024;

/**
 * Prepares a pool for many rounds. It caches who meets a test, by what the test asks; whose declaration is alive, by the
 * moment; the order of everybody, by its keys (with a lottery from the second time on), and with each order who meets a
 * test by position, so that a round looks at no more people than it needs to fill its places. A column that many
 * different tests ask about is sorted: who meets the next bound or list is then found without a look at everybody.
 *
 * The caches drop the least recently used: 8 orders (8 bytes a candidate), for each as much as for the rows themselves
 * (`cachedTruths`), and 4 pools with the columns that follow from others (by grid, table of occupations, the columns
 * asked for and, where ages follow from days of birth, day).
 */
export function roundsOn(pool: Pool, hash: Sha256): ManyRounds {
  const prepared: {
    readonly grid: unknown;
    readonly occupations: unknown;
    /** The columns that were asked for and that the pool does not have itself. */
    readonly absent: string;
    readonly day: number;
    readonly rounds: OnPool;
  }[] = [];
  const roundsFor = (criteria: Criteria): OnPool => {
    const { score: grid, occupations } = criteria;
    const day = dependsOnDay(criteria, pool) ? localDay(criteria.round) : 0;
    const absent = [...fieldsNeeded(criteria)]
      .filter((name) => !pool.columns.has(name))
      .sort()
      .join();
    const cached = prepared.find(
      (each) => each.grid === grid && each.occupations === occupations && each.absent === absent && each.day === day,
    );
    if (cached !== undefined) return cached.rounds;
    const rounds = onPool(withDerived(pool, criteria).pool, hash);
    prepared.unshift({ grid, occupations, absent, day, rounds });
    prepared.splice(MOST_POOLS);
    return rounds;
  };
  return {
    invite: (criteria, { seed } = {}) => roundsFor(criteria).invite(criteria, seed),
    count: (criteria, { seed } = {}) => {
      const rounds = roundsFor(criteria);
      return rounds.count(criteria, rounds.invite(criteria, seed));
    },
  };
}

/** Runs and counts rounds on a pool that has its columns. */
interface OnPool {
  readonly invite: (criteria: Criteria, seed: string | undefined) => InvitedRound;
  readonly count: (criteria: Criteria, invited: InvitedRound) => CountedRound;
}

/** An order of everybody, and who meets what by their positions in it. */
interface CachedOrder {
  readonly order: Order;
  /** The position of each row. */
  readonly positions: Uint32Array;
  readonly truths: Truths;
}

function onPool(pool: Pool, hash: Sha256): OnPool {
  const everybody = fullSet(pool.size);
  const byRow: Truths = { truthOf: (test) => decide(test, pool), aliveAt: (round) => living(pool, round, everybody) };
  const truths = cachedTruths(byRow, pool, null);
  const orders = lruCache<CachedOrder>(MOST_ORDERS);
  const drawn = lruCache<true>(MOST_LOTTERIES);
  const scores = scoresOf(pool);

  const orderFor = (name: string, group: Group, lottery: Lottery): CachedOrder => {
    const cached = orders.get(name);
    if (cached !== undefined) return cached;
    const order = rankCandidates(rowsOf(everybody), group.rank, pool, lottery);
    const positions = new Uint32Array(pool.size);
    order.rows.forEach((row, position) => {
      positions[row] = position;
    });
    const entry = { order, positions, truths: cachedTruths(truths, pool, positions) };
    orders.set(name, entry);
    return entry;
  };

  /** The candidates of a group, from the head of the order of everybody. */
  const candidatesOf = (criteria: Criteria, group: Group, before: Bitset, lottery: Lottery): InOrder => {
    const draws = group.rank.includes('lottery');
    const name = JSON.stringify(draws ? [group.rank, lottery.prefix] : group.rank);
    // A lot costs a hash for each candidate, and most lotteries are drawn once, among those of one group.
    if (draws && drawn.get(name) === undefined) {
      drawn.set(name, true);
      const rows = rowsOf(setsOf(criteria, group, before, truths, null, everybody).reduce(and, everybody));
      const order = rankCandidates(rows, group.rank, pool, lottery);
      return headOf(order, [fullSet(rows.length)]);
    }
    const { order, positions, truths: byPosition } = orderFor(name, group, lottery);
    const [first = everybody, ...others] = setsOf(criteria, group, before, byPosition, positions, everybody);
    return headOf(order, [first, ...others]);
  };

  const invite = (criteria: Criteria, seed: string | undefined): InvitedRound => {
    const lottery = lotteryOf(criteria, seed, hash);
    const { groups: taken } = takeInTurn(
      criteria,
      pool,
      criteria.groups.map((group) => ({ group, candidates: (before) => candidatesOf(criteria, group, before, lottery(group)) })),
    );
    const groups = criteria.groups.flatMap((group, at) => {
      const own = taken[at];
      if (own === undefined) return [];
      return [
        { id: group.id, invited: own.invited, cutOff: cutOffScoreOf(group, criteria.limit !== null, own.invited, scores), tie: own.tie },
      ];
    });
    return { groups, invitations: inTurn(groups) };
  };
  return { invite, count: counterOn(pool, truths) };
}

/** The sets whose members a group considers: those of each requirement, and those not invited before. */
function setsOf(
  criteria: Criteria,
  group: Group,
  before: Bitset,
  truths: Truths,
  positions: Uint32Array | null,
  everybody: Bitset,
): Bitset[] {
  const { submitted, alive, criteria: asked, minimumScore } = requirementsOf(criteria, group);
  const tests = [submitted, ...asked.map(({ test }) => test), minimumScore].filter((test) => test !== null);
  const sets = tests.map((test) => truths.truthOf(test).met);
  if (alive !== null) sets.push(truths.aliveAt(alive));
  if (!isEmpty(before)) sets.push(without(everybody, positions === null ? before : byPlace(before, positions)));
  return sets;
}
