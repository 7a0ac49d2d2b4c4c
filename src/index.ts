/** The library: decode criteria, a plan, a pool; run a round or a campaign. */

import { type Criteria, type Figures, type HoldOptions, holdRound, type Pool, type RoundResult } from './engine/index.ts';

export { type CriteriaFile, type CriteriaOptions, decodeCriteria } from './criteria/decode.ts';
export type { Source } from './criteria/sources.ts';
export * from './engine/index.ts';
export { decodePlan, type Plan, type PlanOptions } from './plans/decode.ts';
export type { Figure, FigureValue } from './plans/figures.ts';
export type { ReadRound, RoundProblems } from './plans/named.ts';
export type { PlannedRound } from './plans/schedule.ts';
export { decodePool } from './pool/decode.ts';
export type { DecodedPool } from './pool/decoded-pool.ts';
export type { PoolOptions } from './pool/options.ts';
export type { Problem, ProblemCode, Problems } from './problems/problem.ts';

/** What a round decided, with its figures: plain data, which can be cloned, sent to a thread and printed. */
export interface RoundWithFigures extends RoundResult {
  readonly figures: Figures;
}

/**
 * Runs a round on a pool: extraction, eligibility, minimum score, rank and selection of each group in turn, then figures.
 *
 * @param pool candidates by column, as `decodePool` gives them; columns that follow from others are found first.
 * @param criteria the round's criteria, as `decodeCriteria` gives them.
 * @param options the lottery's seed, the width of score bands in points, and who is in the bank.
 * @throws RangeError when a group ranks by lottery and nobody gave a seed.
 */
export function runRound(pool: Pool, criteria: Criteria, options: HoldOptions = {}): RoundWithFigures {
  const { result, figures } = holdRound(pool, criteria, options);
  return { ...result, figures };
}
