/**
 * `arrima-sim/engine`: the engine alone, with a SHA-256 of its own, for where there is no Node, such as a browser. It takes
 * pools and criteria that were decoded elsewhere, and gives the rounds and campaigns that `arrima-sim` gives.
 *
 * @packageDocumentation
 */

import { sha256 } from '../hash/pure.ts';
import { type Questions, questionsWith } from './questions.ts';
import { type Runs, runsWith } from './runs.ts';

export * from './from-engine.ts';

const runs: Runs = runsWith(sha256);
const questions: Questions = questionsWith(sha256);

/** Runs a round on a pool: extraction, eligibility, minimum score, rank and selection of each group in turn, then figures. */
export const runRound: Runs['runRound'] = runs.runRound;

/** Prepares a pool for many rounds whose criteria differ here and there: the invitations and cut-offs of each. */
export const roundsOn: Runs['roundsOn'] = runs.roundsOn;

/** Runs one replicate of a campaign, from declarations to permanent residence. */
export const runReplicate: Runs['runReplicate'] = runs.runReplicate;

/** Compares a reform with its baseline: who is invited by both, who joins, leaves or moves to another group. */
export const compare: Questions['compare'] = questions.compare;

/** Counts one round after the other on one pool, each when it is asked for. */
export const sweep: Questions['sweep'] = questions.sweep;

/** Finds which values give a number of invitations, or those on both sides of the jump over it. */
export const solve: Questions['solve'] = questions.solve;

/** Finds what would have been enough for people whom a round did not invite. */
export const enough: Questions['enough'] = questions.enough;

/** Finds what the result of a round hangs on. */
export const audit: Questions['audit'] = questions.audit;
