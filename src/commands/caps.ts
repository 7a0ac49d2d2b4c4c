/** What caps ask of a pool: nobody whom a round puts in order may lack a value in the field of a cap. */

import { type Criteria, capsOf, type HeldRound, holdRound, type Pool, withoutValue } from '../engine/index.ts';
import { sha256 } from '../hash/node.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { Failure } from './context.ts';

/** So many ids are named. */
const NAMED = 3;

/** Refuses a round that was held where somebody put in order has no value in the field of a cap. */
export function refuseBlanksInCaps(round: HeldRound, file: string): void {
  const blanks = withoutValue(round).map(({ cap, rows }): Problem => {
    const ids = Array.from(rows.slice(0, NAMED), (row) => round.pool.ids.at(row));
    return problem('blank_in_cap', { cap: cap.id, ids, count: rows.length }, { file, field: cap.by });
  });
  if (blanks.length > 0) throw new Failure(blanks);
}

/** The same for a round that is only checked: it is held, a lottery by any seed. */
export function refuseBlanksOnHolding(pool: Pool, criteria: Criteria, file: string): void {
  if (capsOf(criteria).length > 0) refuseBlanksInCaps(holdRound(pool, criteria, { hash: sha256, seed: criteria.seed ?? '' }), file);
}

/**
 * The same for a pool on which many rounds will be held: nobody may lack a value whom a group could put in
 * order, were nobody invited by another.
 */
export function refuseBlanksBeforehand(pool: Pool, criteria: Criteria, file: string): void {
  if (capsOf(criteria).length === 0) return;
  const { round, groups } = criteria;
  const anyMoment = { ...round, latest: null, validityMonths: null };
  const unranked = groups.map((group) => ({ ...group, rank: [] }));
  refuseBlanksInCaps(holdRound(pool, { ...criteria, round: anyMoment, groups: unranked, limit: 0 }, { hash: sha256 }), file);
}
