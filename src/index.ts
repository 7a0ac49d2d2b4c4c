/** The library: decode criteria, a plan, a pool; run a round or a campaign. */

export { type CriteriaFile, type CriteriaOptions, decodeCriteria } from './criteria/decode.ts';
export type { Source } from './criteria/sources.ts';
export * from './engine/index.ts';
export { holdRound as runRound } from './engine/index.ts';
export { decodePlan, type Plan, type PlanOptions } from './plans/decode.ts';
export type { Figure, FigureValue } from './plans/figures.ts';
export type { ReadRound, RoundProblems } from './plans/named.ts';
export type { PlannedRound } from './plans/schedule.ts';
export { decodePool } from './pool/decode.ts';
export type { DecodedPool } from './pool/decoded-pool.ts';
export type { PoolOptions } from './pool/options.ts';
export type { Problem, ProblemCode, Problems } from './problems/problem.ts';
