/** What a pool answers to the questions of a round: columns that follow from others, and each leaf for everybody. */

import { type Bitset, count, fullSet, has, rowsOf } from './bitset.ts';
import { withDerived } from './derive.ts';
import { type Ranked, rankCandidates } from './rank.ts';
import { decideLeaf, type Truth } from './truth.ts';
import type { Criteria, Leaf, Pool, RankKey } from './types.ts';

/** The answers of a pool, asked as a round needs them. */
export interface Answers {
  /** With the columns that follow from others. */
  readonly pool: Pool;
  /** Whose score lacks a cell that the grid asks about; null where the scores are the pool's own. */
  readonly incomplete: Bitset | null;
  truthOf(leaf: Leaf): Truth;
  /** The candidates of a set in order, where an order of everybody is kept; null for a lottery. */
  ranked?(rank: readonly RankKey[], set: Bitset): Ranked | null;
}

/** The answers to criteria on their day; each is found when it is asked for, every time. */
export function answersOf(read: Pool, criteria: Criteria): Answers {
  const { pool, incomplete } = withDerived(read, criteria);
  return { pool, incomplete, truthOf: (leaf) => decideLeaf(leaf, pool) };
}

/** The same answers, each found once and kept: for many rounds on one pool. */
export function remembered(answers: Answers): Answers {
  // Tests that nobody holds any more are forgotten with their answers.
  const truths = new WeakMap<Leaf, Truth>();
  const orders = new Map<string, Ranked>();
  const orderBy = (rank: readonly RankKey[]): Ranked => {
    const key = JSON.stringify(rank);
    const order = orders.get(key) ?? rankCandidates(rowsOf(fullSet(answers.pool.size)), rank, answers.pool, '');
    orders.set(key, order);
    return order;
  };
  return {
    ...answers,
    ranked: (rank, set) => {
      if (rank.includes('lottery')) return null;
      const { rows, tied } = orderBy(rank);
      const left = new Uint32Array(count(set));
      for (let at = 0, found = 0; found < left.length; at++) if (has(set, rows[at] ?? 0)) left[found++] = rows[at] ?? 0;
      return { rows: left, tied };
    },
    truthOf: (leaf) => {
      const known = truths.get(leaf);
      if (known !== undefined) return known;
      const truth = answers.truthOf(leaf);
      truths.set(leaf, truth);
      return truth;
    },
  };
}
