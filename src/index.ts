/**
 * The library: criteria, plans and pools are decoded, rounds and campaigns run, and told as the command tells them.
 *
 * What reads a text gives `{ok: true, value}` or `{ok: false, problems, total}`; what takes decoded things gives its value,
 * and throws a `RangeError` where they do not belong together.
 *
 * @packageDocumentation
 */

import { sha256 } from './hash/node.ts';
import { type Questions, questionsWith } from './library/questions.ts';
import { type Runs, runsWith } from './library/runs.ts';

export type { DateFormat } from './cells/date-formats.ts';
export type { Refused } from './cells/refused.ts';
export type { CriteriaFile, CriteriaOptions } from './criteria/decode.ts';
export type { Example, GivenCell } from './criteria/examples.ts';
export type { ListFile, ReadList } from './criteria/lists.ts';
export type { Source, SourceKind } from './criteria/sources.ts';
export type { NearMiss } from './csv/header.ts';
export { type CriteriaInput, decodeCriteria } from './library/criteria.ts';
export * from './library/from-engine.ts';
export { invitedList, type ListOptions, statisticsOf } from './library/outputs.ts';
export { decodePlan, type PlanOptions } from './library/plan.ts';
export { decodePool, type PoolInput, type ReadFor } from './library/pool.ts';
export type { Invalid, Result, Valid } from './library/result.ts';
export { sentence } from './library/sentence.ts';
export { type LoadedRound, type LoadOptions, loadRound } from './library/shipped.ts';
export type { Language } from './messages/language.ts';
export type { Asked } from './outputs/asked.ts';
export type { FileOfPool, InputFile, NamedPool, PoolAsInput } from './outputs/pool-input.ts';
export type { PoolReading } from './outputs/reading.ts';
export type {
  BandStatistics,
  BreakdownStatistics,
  CapStatistics,
  CountsOfRound,
  CriterionStatistics,
  GroupStatistics,
  Statistics,
  Suppressible,
  Tool,
} from './outputs/statistics.ts';
export type { Warning } from './outputs/warnings.ts';
export type { Plan } from './plans/decode.ts';
export type { Figure, FigureValue } from './plans/figures.ts';
export type { PlannedRound } from './plans/schedule.ts';
export type { CellText } from './pool/columns/cell-text.ts';
export type { CopiedColumn, DecodedPool, Watched } from './pool/decoded-pool.ts';
export type { PoolOptions } from './pool/options.ts';
export type { Requirement } from './pool/requirement.ts';
export type { BadCell } from './pool/set-aside.ts';
export type { CriteriaWarning } from './pool/warnings/criteria.ts';
export type { FractionDropped } from './pool/warnings/fraction-dropped.ts';
export type { TextRank } from './pool/warnings/text-rank.ts';
export type { ValueUnseen } from './pool/warnings/value-unseen.ts';
export type { ValueVariants } from './pool/warnings/value-variants.ts';
export type {
  BlankColumns,
  BlankRecords,
  BlankWords,
  CaseTwins,
  FileWarning,
  FloatIds,
  OddId,
  OnlyId,
  PoolWarning,
  RoundedIds,
  SheetFull,
  SpoiltText,
} from './pool/warnings.ts';
export type { PlanArguments } from './problems/plan-arguments.ts';
export type { PoolArguments } from './problems/pool-arguments.ts';
export type {
  BadValue,
  FileKind,
  FileReason,
  LeftOut,
  Location,
  OtherKind,
  Problem,
  ProblemArguments,
  ProblemCode,
  ProblemName,
  ProblemOf,
} from './problems/problem.ts';
export type { RequiredBy } from './problems/required-by.ts';
export type { DayRange, Precision } from './published/day-range.ts';
export { publishedRounds } from './published/law.ts';
export type { Level, PublishedRound } from './published/published-round.ts';

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
