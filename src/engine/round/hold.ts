/** A round held on a pool as it was read: the columns that follow from others, the procedure, its figures. */

import type { Pool } from '../basis/pool.ts';
import type { Criteria } from './criteria.ts';
import { withDerived } from './derive.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { HeldRound } from './result.ts';
import { type RoundOptions, runRound } from './round.ts';

/** A round with its figures. */
export interface Round extends HeldRound {
  readonly figures: Figures;
}

/** Choices that are not criteria. */
export interface HoldOptions extends Omit<RoundOptions, 'decide'> {
  /** Width of a score band in points, an integer of at least 1; 50 by default. */
  readonly band?: number | undefined;
}

/**
 * Holds a round: finds the columns that the criteria ask for and that follow from others, runs the procedure and counts
 * what it decided.
 *
 * Pure: the same pool, criteria and options give the same round on any machine, whatever the order of rows or columns.
 *
 * @param read candidates by column, as `decodePool` gives them.
 * @param criteria the round's criteria, as `decodeCriteria` gives them.
 * @param options the lottery's hash and seed, the width of score bands, and who is in the bank.
 * @throws RangeError when a group ranks by lottery and nobody gave a seed.
 * @throws Error when the outcomes do not add up to the candidates read (a fault of the engine, never of the input).
 */
export function holdRound(read: Pool, criteria: Criteria, { band, ...options }: HoldOptions): Round {
  const { pool, incomplete } = withDerived(read, criteria);
  const result = runRound(pool, criteria, options);
  // Records set aside are in no bank.
  const rejected = options.bank === undefined ? read.rejected : 0;
  return { criteria, pool, result, figures: figuresOf(pool, criteria, result, { band, rejected, incomplete }) };
}
