/** A round of invitations: the ministry's procedure, in its order. */

import { and, type Bitset, rowsOf, setOf, without } from '../basis/bitset.ts';
import type { Sha256 } from '../basis/chance.ts';
import type { Pool } from '../basis/pool.ts';
import { type Decide, deciderOf } from '../operators/decide-once.ts';
import type { Criteria } from './criteria.ts';
import { extract } from './extraction.ts';
import { decideAll, meetingAll } from './funnel.ts';
import { lotteryOf, rankCandidates } from './rank.ts';
import { requirementsOf } from './requirements.ts';
import { type GroupResult, invitedBy, type RoundResult, resultOf } from './result.ts';
import { inOrder, orderWithout, passedOver } from './select.ts';
import { takeInTurn } from './take-in-turn.ts';

/** Choices of a run that are not criteria. */
export interface RoundOptions {
  /** What the lottery is drawn by. */
  readonly hash: Sha256;
  /** Seed of the lottery; wins over the criteria's own. */
  readonly seed?: string | undefined;
  /** The rows that are in the bank, everybody by default; the others are outside, and not counted as read. */
  readonly bank?: Bitset | undefined;
  /** Who meets a test, where that is known already; else the pool's columns tell. */
  readonly decide?: Decide | undefined;
}

/**
 * Runs a round: extracts the bank; then each group keeps those who meet its criteria, keeps those with the minimum score
 * and puts them in order; and the groups take in turn from the head of theirs, whom no earlier one invited, within caps.
 *
 * Pure: the same pool, criteria and options give the same result on any machine, whatever the order of rows or columns.
 *
 * @param pool candidates by column, with the columns that follow from others (`withDerived`).
 * @param criteria the round's criteria, as `decodeCriteria` gives them.
 * @throws RangeError when a group ranks by lottery and nobody gave a seed.
 */
export function runRound(pool: Pool, criteria: Criteria, options: RoundOptions): RoundResult {
  const { hash, seed, bank, decide = deciderOf(pool) } = options;
  const lottery = lotteryOf(criteria, seed, hash);
  const extraction = extract(pool, criteria.round, bank, decide);
  const asked = criteria.groups.map((group) => {
    const required = requirementsOf(criteria, group);
    const decided = decideAll(required.criteria, decide);
    const eligible = meetingAll(decided, extraction.present);
    const reaching = required.minimumScore === null ? eligible : and(eligible, decide(required.minimumScore).met);
    const order = rankCandidates(rowsOf(reaching), group.rank, pool, lottery(group));
    return { group, decided, eligible, reaching, candidates: (before: Bitset) => inOrder(orderWithout(order, before)) };
  });
  const { groups: taken, isLargest } = takeInTurn(criteria, pool, asked);
  const groups = asked.flatMap(({ group, decided, eligible, reaching }, at): GroupResult[] => {
    const own = taken[at];
    if (own === undefined) return [];
    const invitedBefore = invitedBy(taken.slice(0, at), pool.size);
    return [
      {
        id: group.id,
        decided,
        eligible,
        considered: without(eligible, invitedBefore),
        reaching: without(reaching, invitedBefore),
        invited: own.invited,
        ranks: own.ranks,
        passedOver: passedOver(own.ordered, own, group, pool.size),
        capped: own.capped.map(({ id, rows, allowed }) => ({ id, rows: setOf(rows, pool.size), allowed })),
        tie: own.tie,
      },
    ];
  });
  return { ...resultOf(extraction, groups, pool.size), isLargest };
}
