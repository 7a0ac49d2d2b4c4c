/** The library: decode criteria, a plan, a pool; run a round or a campaign. */

import { sha256 } from './hash/node.ts';
import { type Runs, runsWith } from './library/runs.ts';

export { type CriteriaFile, type CriteriaOptions, decodeCriteria } from './criteria/decode.ts';
export type { Source } from './criteria/sources.ts';
export * from './engine/index.ts';
export type { ReplicateOptions, RoundOptions, RoundWithFigures } from './library/runs.ts';
export { decodePlan, type Plan, type PlanOptions } from './plans/decode.ts';
export type { Figure, FigureValue } from './plans/figures.ts';
export type { ReadRound, RoundProblems } from './plans/named.ts';
export type { PlannedRound } from './plans/schedule.ts';
export { decodePool } from './pool/decode.ts';
export type { DecodedPool } from './pool/decoded-pool.ts';
export type { PoolOptions } from './pool/options.ts';
export type { Problem, ProblemCode, Problems } from './problems/problem.ts';

const runs: Runs = runsWith(sha256);

/** Runs a round on a pool. */
export const runRound: Runs['runRound'] = runs.runRound;

/** Prepares a pool for many rounds. */
export const roundsOn: Runs['roundsOn'] = runs.roundsOn;

/** Runs one replicate of a campaign. */
export const runReplicate: Runs['runReplicate'] = runs.runReplicate;
