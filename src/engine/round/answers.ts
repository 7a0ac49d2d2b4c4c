/** What a pool answers to the questions of a round: columns that follow from others, tests, life and order of everybody. */

import { type Bitset, rowsOf } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import type { Leaf, Test } from '../operators/condition.ts';
import { decide, decideLeaf, type Truth } from '../operators/truth.ts';
import type { Criteria, RoundMoment } from './criteria.ts';
import { withDerived } from './derive.ts';
import { living } from './extraction.ts';
import type { RankKey } from './groups.ts';
import { type LotteryPrefix, rankCandidates } from './rank.ts';
import { allOf, type Ranked } from './ranked.ts';

/** The answers of a pool, asked as a round needs them. */
export interface Answers {
  /** With the columns that follow from others. */
  readonly pool: Pool;
  /** Whose score lacks a cell that the grid asks about; null where the scores are the pool's own. */
  readonly incomplete: Bitset | null;
  truthOf(test: Test): Truth;
  /** Those of a set whose declaration lives at the round's moment. */
  living(round: RoundMoment, among: Bitset): Bitset;
  /** A group's candidates in order. */
  ranked(question: Question): Ranked;
}

/** Whom a group puts in order, and how. */
export interface Question {
  readonly rank: readonly RankKey[];
  readonly lottery: LotteryPrefix;
  /** Null for everybody. */
  readonly bank: Bitset | null;
  readonly round: RoundMoment;
  /** What they must meet: the extraction, the criteria, the minimum score. */
  readonly tests: readonly Test[];
  /** Those invited before, who are left out. */
  readonly before: Uint32Array;
  /** The same people as a set of rows. */
  reaching(): Bitset;
}

/** The answers to criteria on their day; each is found when it is asked for, every time. */
export function answersOf(read: Pool, criteria: Criteria): Answers {
  const { pool, incomplete } = withDerived(read, criteria);
  return answersBy(pool, incomplete, (leaf) => decideLeaf(leaf, pool));
}

/** The answers of a pool of whose people `truthOf` says who meets what. */
export function answersBy(pool: Pool, incomplete: Bitset | null, truthOf: (leaf: Leaf) => Truth): Answers {
  return {
    pool,
    incomplete,
    truthOf: (test) => decide(test, pool, truthOf),
    living: (round, among) => living(pool, round, among),
    ranked: ({ rank, lottery, reaching }) => allOf(rankCandidates(rowsOf(reaching()), rank, pool, lottery)),
  };
}
