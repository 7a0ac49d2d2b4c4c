/** The library: decode criteria, decode a pool, run a round. */

export { type CriteriaFile, type CriteriaOptions, decodeCriteria } from './criteria/decode.ts';
export type { Source } from './criteria/sources.ts';
export * from './engine/index.ts';
export { type DecodedPool, decodePool, type PoolOptions } from './pool/decode.ts';
export type { Problem, ProblemCode, Problems } from './problems.ts';
