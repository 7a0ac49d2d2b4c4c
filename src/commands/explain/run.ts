/** `arrima-sim explain`: why candidates were or were not invited, each criterion with the value seen. */

import { trimCell } from '../../cells/trim.ts';
import { enoughFinder, holdRound, leafVerdictsOf } from '../../engine/index.ts';
import { breath } from '../../files/breath.ts';
import { isShippedName } from '../../files/shipped.ts';
import { checkTargets, type JudgeAgain } from '../../files/targets.ts';
import { sha256 } from '../../hash/node.ts';
import { canonicalId } from '../../pool/ids.ts';
import { MOST_KEPT, MOST_SHOWN } from '../../problems/problem.ts';
import type { Block } from '../../render/blocks.ts';
import { type ExplainedCandidate, explanationBlocks } from '../../render/explanation.ts';
import { problemsObject } from '../../render/problems.ts';
import { printableJson } from '../../words/printable.ts';
import { refuseBlanksInCaps } from '../caps.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions, type RejectsOptions } from '../context.ts';
import { printProblems } from '../failure.ts';
import { type FormatName, isData } from '../formats.ts';
import { loadCriteria, requireSeed } from '../inputs.ts';
import { pointsOf } from '../points.ts';
import { loadPool, poolName, poolPath } from '../pools.ts';
import { printWritten, rejectsFiles, rejectsTargets, writeAlone } from '../rejects.ts';
import { show } from '../show.ts';
import { unknownCandidates } from '../unknown-candidate.ts';
import { explainOne, queuesOf } from './explained.ts';
import { candidateJson } from './json.ts';

export interface ExplainCommandOptions extends CommonOptions, ReadingOptions, RejectsOptions {
  readonly ids: readonly string[];
  readonly criteria: string;
  readonly pool: readonly string[];
  readonly set: readonly string[];
  readonly drop: readonly string[];
  /** Says too what would have been enough. */
  readonly enough: boolean;
  readonly seed: string | undefined;
  readonly force: boolean;
  readonly format: FormatName;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run({ ids, ...options }: ExplainCommandOptions, context: Context): Promise<number> {
  const inputs = [...(isShippedName(options.criteria) ? [] : [options.criteria]), ...options.pool.map(poolPath)];
  const check = (paths: readonly string[]): JudgeAgain =>
    checkTargets(rejectsTargets(options), paths, { force: options.force, folder: null });
  check(inputs);
  const { criteria, listPaths } = await loadCriteria(options.criteria, options, context.io);
  const judgeAgain = check([...inputs, ...listPaths]);
  requireSeed(criteria, options.seed, options.criteria);
  const { pool } = await loadPool(options.pool, criteria, { options, decoding: { watch: ids } }, context);
  const asked = [...new Map(ids.map((id) => [canonicalId(trimCell(id)), id]))];
  const watched = asked.map(([id]) => pool.watched.get(id));
  const unknown = asked.filter((_, i) => watched[i] === undefined).map(([, id]) => id);
  const failure = unknown.length === 0 ? null : new Failure(unknownCandidates(unknown, pool, poolName(options.pool)));
  if (failure !== null && unknown.length === asked.length) throw failure;

  const round = holdRound(pool, criteria, { hash: sha256, seed: options.seed });
  refuseBlanksInCaps(round, poolName(options.pool));
  const found = watched.filter((one) => one !== undefined);
  const points =
    criteria.score === null
      ? null
      : pointsOf(
          criteria.score,
          round.pool,
          found.map(({ row }) => row),
        );
  const lots = { hash: sha256, seed: options.seed };
  const queues = queuesOf(round, lots);
  const find = options.enough ? enoughFinder(round, pool, lots) : null;
  const explained: ExplainedCandidate[] = [];
  const leafVerdicts = leafVerdictsOf(round.pool);
  for (const one of found) {
    explained.push(explainOne({ round, pool, leafVerdicts, queues, lots, find }, one, points?.get(one.row) ?? null));
    // Between people an interruption is heard.
    if (find !== null) await breath();
  }
  const rejects = await rejectsFiles(options, pool, context);
  await writeAlone(rejects, judgeAgain, context);
  await printWritten(rejects, pool, options.quiet, context);
  const { messages, language } = context;
  const blocks = (): Block[] => explained.flatMap((one) => explanationBlocks(one, language, messages));
  const most = options.verbose ? MOST_KEPT : MOST_SHOWN;
  const problems = failure === null ? {} : problemsObject(failure.problems, most, messages);
  const json = (): string => `${printableJson({ ok: true, round: criteria.id, candidates: explained.map(candidateJson), ...problems })}\n`;
  // Somebody who asks for an explanation is given it however quiet the run.
  await show({ blocks, json }, { ...options, quiet: false }, context);
  return failure === null
    ? 0
    : await printProblems(failure, { toldToScripts: isData(options.format), quiet: options.quiet, most }, context);
}
