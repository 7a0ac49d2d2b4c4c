/** The library: decode criteria, a plan, a pool; run a round or a campaign. */

export { type CriteriaFile, type CriteriaOptions, decodeCriteria } from './criteria/decode.ts';
export type { Source } from './criteria/sources.ts';
export * from './engine/index.ts';
export { decodePlan, type Plan, type PlanOptions, type ReadRound, type RoundProblems } from './plans/decode.ts';
export type { Figure } from './plans/figures.ts';
export type { PlannedRound } from './plans/schedule.ts';
export { type DecodedPool, decodePool, type PoolOptions } from './pool/decode.ts';
export type { Problem, ProblemCode, Problems } from './problems.ts';
