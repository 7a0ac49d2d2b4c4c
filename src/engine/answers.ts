/** What a pool answers to the questions of a round: columns that follow from others, and each leaf for everybody. */

import type { Bitset } from './bitset.ts';
import { withDerived } from './derive.ts';
import { decideLeaf, type Truth } from './truth.ts';
import type { Criteria, Leaf, Pool } from './types.ts';

/** The answers of a pool, asked as a round needs them. */
export interface Answers {
  /** With the columns that follow from others. */
  readonly pool: Pool;
  /** Whose score lacks a cell that the grid asks about; null where the scores are the pool's own. */
  readonly incomplete: Bitset | null;
  truthOf(leaf: Leaf): Truth;
}

/** The answers to criteria on their day; each is found when it is asked for, every time. */
export function answersOf(read: Pool, criteria: Criteria): Answers {
  const { pool, incomplete } = withDerived(read, criteria);
  return { pool, incomplete, truthOf: (leaf) => decideLeaf(leaf, pool) };
}

/** The same answers, each found once and kept: for many rounds on one pool. */
export function remembered(answers: Answers): Answers {
  const truths = new Map<Leaf, Truth>();
  return {
    ...answers,
    truthOf: (leaf) => {
      const known = truths.get(leaf);
      if (known !== undefined) return known;
      const truth = answers.truthOf(leaf);
      truths.set(leaf, truth);
      return truth;
    },
  };
}
