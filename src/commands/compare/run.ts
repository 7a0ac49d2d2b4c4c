/** `arrima-sim compare`: holds a reform and its baseline on one reading of the pool, writes and shows how they differ. */

import { holdRound } from '../../engine/index.ts';
import { ResultsFolder } from '../../files/earlier-results.ts';
import { isShippedName } from '../../files/shipped.ts';
import { checkTargets } from '../../files/targets.ts';
import { sha256 } from '../../hash/node.ts';
import { type ComparedRounds, comparisonOf, type Side } from '../../outputs/comparison.ts';
import { compareFigures } from '../../outputs/expect.ts';
import { jsonText } from '../../outputs/json-text.ts';
import type { CriteriaRead } from '../../outputs/question-inputs.ts';
import { readingOf } from '../../outputs/reading.ts';
import { comparisonBlocks } from '../../render/comparison.ts';
import { refuseBlanksInCaps } from '../caps.ts';
import { areProblems, printComparisons } from '../comparisons.ts';
import { type Context, Failure } from '../context.ts';
import { requireSeed } from '../inputs.ts';
import { loadPoolForRounds, poolName, poolPath, poolsOf } from '../pools.ts';
import { strangersIn, targetsOf } from '../results.ts';
import { showResult } from '../show.ts';
import type { CompareCommandOptions } from './options.ts';
import { plannedFiles, writeFiles } from './outputs.ts';
import { loadRules, type Rule, readForBoth } from './rules.ts';

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: CompareCommandOptions, context: Context): Promise<number> {
  const { seed } = options;
  const pools = await poolsOf(options);
  const files = [options.criteria, options.baseline].filter((path) => path !== undefined && !isShippedName(path));
  const inputs = [...files.filter((path) => path !== undefined), ...pools.map(poolPath)];
  const planned = plannedFiles(options);
  const judged = [...targetsOf(planned), ...strangersIn(options.outDir, 'comparison.json')];
  const checking = { force: options.force, folder: options.outDir === undefined ? null : new ResultsFolder(options.outDir) };
  checkTargets(judged, inputs, checking);

  const rules = await loadRules(options, context.io);
  const { baseline, reform } = rules;
  const reading = readForBoth(rules);
  const lists = [reform, baseline].flatMap(({ loaded }) => loaded.listPaths);
  const judgeAgain = checkTargets(judged, [...inputs, ...lists], checking);
  for (const { loaded, argument } of [reform, baseline]) requireSeed(loaded.criteria, seed, argument);
  const loading = { options, decoding: { by: options.by, asked: reading.asked } };
  const { pool, file } = await loadPoolForRounds(
    pools,
    reading.criteria,
    [reform.loaded.criteria, baseline.loaded.criteria],
    loading,
    context,
  );

  const sideOf = (rule: Rule): Side => {
    const round = holdRound(pool, rule.loaded.criteria, { hash: sha256, seed });
    refuseBlanksInCaps(round, poolName(pools));
    return { round, read: criteriaRead(rule) };
  };
  const rounds: ComparedRounds = {
    reform: sideOf(reform),
    baseline: sideOf(baseline),
    pool,
    read: { file, reading: readingOf(options) },
    seed: seed ?? null,
  };
  const comparison = comparisonOf(rounds, context.version);
  const expected = compareFigures(options.expect, comparison);
  if (areProblems(expected)) throw new Failure(expected);

  await writeFiles(options, rounds, comparison, judgeAgain, context);
  const compared = { baseline: baseline.loaded.criteria, reform: reform.loaded.criteria };
  const shown = {
    blocks: () => comparisonBlocks(comparison, compared, context.language, context.messages),
    json: () => jsonText(comparison),
  };
  await showResult(shown, { ...options, written: planned.map(({ path }) => path), sendsData: false }, context);
  return await printComparisons(expected, { kind: 'round', id: comparison.reform.id, pool: comparison.inputs.pool }, options, context);
}

function criteriaRead({ loaded: { criteria, file }, changes }: Rule): CriteriaRead {
  return { file, lists: criteria.listFiles, grid: criteria.gridFile, set: changes.set, drop: changes.drop };
}
