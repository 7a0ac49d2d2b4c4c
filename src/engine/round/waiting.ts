/** Where those wait whom a round did not reach: their place in the order of a group, as if it went on. */

import { type Bitset, count, has, rowsOf, without } from '../basis/bitset.ts';
import type { Sha256 } from '../basis/chance.ts';
import type { Group } from './groups.ts';
import { lotteryOf, rankCandidates } from './rank.ts';
import type { HeldRound, RoundResult } from './result.ts';

/** What lots are drawn by: as the round was held. */
export interface LotOptions {
  readonly hash: Sha256;
  readonly seed?: string | undefined;
}

/** The group, its place among the groups from 0, and the place of a candidate in its order, from 1. */
export interface Waiting {
  readonly group: number;
  readonly rank: number;
}

/** A lot that was drawn for a candidate: the text hashed, and its SHA-256, by which equals are put in order. */
export interface Lot {
  readonly text: string;
  readonly hash: string;
}

/** Everybody whom a group considered, in its order: those below the minimum score come after all others. */
export function orderOf({ criteria, pool, result }: HeldRound, group: number, { hash, seed }: LotOptions): Uint32Array {
  const [own, found] = [criteria.groups[group], result.groups[group]];
  if (own === undefined || found === undefined) return new Uint32Array();
  const lottery = lotteryOf(criteria, seed, hash)(own);
  const ranked = (rows: Bitset): Uint32Array => rankCandidates(rowsOf(rows), own.rank, pool, lottery).rows;
  const order = new Uint32Array(count(found.considered));
  const reaching = ranked(found.reaching);
  order.set(reaching);
  order.set(ranked(without(found.considered, found.reaching)), reaching.length);
  return order;
}

/** The group in which somebody waits whom the round did not reach: the first for which they are eligible; -1 for all others. */
export function waitsIn(result: RoundResult, row: number): number {
  return has(result.invited, row) ? -1 : result.groups.findIndex(({ eligible }) => has(eligible, row));
}

/**
 * Where each candidate waits whom the round did not reach: their group, and their place in its order, which is on the scale
 * of the rank of those invited. Null for all others.
 */
export function waitingOf(held: HeldRound, options: LotOptions): (row: number) => Waiting | null {
  const { pool, result } = held;
  const groups = new Int16Array(pool.size).fill(-1);
  for (const row of rowsOf(without(result.eligible, result.invited))) groups[row] = waitsIn(result, row);
  const ranks = new Uint32Array(pool.size);
  for (const group of new Set(groups)) {
    orderOf(held, group, options).forEach((row, position) => {
      if (groups[row] === group) ranks[row] = position + 1;
    });
  }
  return (row) => (ranks[row] === 0 ? null : { group: groups[row] ?? -1, rank: ranks[row] ?? 0 });
}

/** The lot of a candidate in a group; null where the group draws none. */
export function lotOf({ criteria, pool }: HeldRound, group: Group, row: number, { hash, seed }: LotOptions): Lot | null {
  if (!group.rank.includes('lottery')) return null;
  const text = lotteryOf(criteria, seed, hash)(group).prefix + pool.ids.at(row);
  return { text, hash: hash(text) };
}
