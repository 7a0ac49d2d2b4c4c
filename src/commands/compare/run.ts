/** `arrima-sim compare`: holds a reform and its baseline on one reading of the pool, writes and shows how they differ. */

import { holdRound } from '../../engine/index.ts';
import { sha256 } from '../../hash/node.ts';
import { changeList } from '../../outputs/changes.ts';
import { type ComparedRounds, comparisonOf, type Side } from '../../outputs/comparison.ts';
import { publishableComparison } from '../../outputs/minimum-cell/comparison.ts';
import { poolInManifest } from '../../outputs/pool-input.ts';
import { criteriaInManifest } from '../../outputs/question-inputs.ts';
import { readingOf } from '../../outputs/reading.ts';
import { comparisonBlocks } from '../../render/comparison.ts';
import { refuseBlanksInCaps } from '../caps.ts';
import type { Context } from '../context.ts';
import { requireSeed } from '../inputs.ts';
import { minimumCellArgument, published } from '../minimum-cell.ts';
import { pages } from '../pages.ts';
import { loadPoolForRounds, poolName } from '../pools.ts';
import { prepare } from '../prepared.ts';
import { criteriaRead, endOfFolder, giveAnswer, questionArguments } from '../questions.ts';
import { inFolder, named, type PlannedFile } from '../results.ts';
import { workbookOf } from '../workbooks.ts';
import type { CompareCommandOptions } from './options.ts';
import { loadRules, type Rule, readForBoth } from './rules.ts';

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: CompareCommandOptions, context: Context): Promise<number> {
  const { seed } = options;
  const planned = plannedFiles(options);
  const {
    pools,
    loaded: rules,
    judgeAgain,
  } = await prepare(options, {
    planned,
    own: 'comparison.json',
    criteria: [options.criteria, ...(options.baseline === undefined ? [] : [options.baseline])],
    load: () => loadRules(options, context.io),
    listPaths: ({ reform, baseline }) => [reform, baseline].flatMap(({ loaded }) => loaded.listPaths),
  });
  const { baseline, reform } = rules;
  const reading = readForBoth(rules);
  for (const { loaded, argument } of [reform, baseline]) requireSeed(loaded.criteria, seed, argument);
  const loading = { options, decoding: { by: options.by, asked: reading.asked } };
  const both = [reform.loaded.criteria, baseline.loaded.criteria];
  const { pool, file } = await loadPoolForRounds(pools, reading.criteria, both, loading, context);

  const sideOf = async ({ loaded, changes }: Rule): Promise<Side> => {
    const round = holdRound(pool, loaded.criteria, { hash: sha256, seed });
    refuseBlanksInCaps(round, poolName(pools));
    return { round, read: await criteriaRead(loaded, changes, context) };
  };
  const rounds: ComparedRounds = {
    reform: await sideOf(reform),
    baseline: await sideOf(baseline),
    pool,
    read: { file, reading: readingOf(options) },
    seed: seed ?? null,
  };
  const exact = comparisonOf(rounds, context.version);
  const { minimumCell } = options;
  const json = minimumCell === undefined ? exact : await published(() => publishableComparison(exact, minimumCell), context);
  const { language, messages } = context;
  const of = { pool: exact.inputs.pool, rejected: pool.rejected };
  const sheets = {
    baseline: baseline.loaded.criteria,
    reform: reform.loaded.criteria,
    changes: () => changeList(rounds, { rawCells: true }),
  };
  const compared = { baseline: baseline.loaded.criteria, reform: reform.loaded.criteria };
  const own = { baseline_set: options.baselineSet, baseline_drop: options.baselineDrop, by: options.by, ...minimumCellArgument(options) };
  return await giveAnswer(
    options,
    planned,
    judgeAgain,
    {
      command: 'compare',
      json,
      blocks: (inLanguage, words) => comparisonBlocks(json, compared, inLanguage, words),
      texts: {
        changes: { text: () => changeList(rounds, options), private: true },
        xlsx: {
          text: () =>
            workbookOf(
              of,
              async () => (await import('../../workbook/index.ts')).comparisonSheets(exact, sheets, language, messages),
              context,
            ),
          private: true,
        },
      },
      inputs: [
        ...criteriaInManifest(rounds.reform.read, 'criteria'),
        ...criteriaInManifest(rounds.baseline.read, 'baseline'),
        ...poolInManifest(file, rounds.read.reading),
      ],
      arguments: questionArguments(options, options.seed ?? null, own),
      pool,
      of: { id: exact.reform.id, pool: exact.inputs.pool },
      sendsData: false,
    },
    context,
  );
}

/** The files that a run will write, in the order in which they are renamed: the comparison last. */
function plannedFiles({ changes, rejects, outDir, minimumCell, ...asked }: CompareCommandOptions): PlannedFile[] {
  return [
    ...named(changes, 'changes'),
    ...named(rejects, 'rejects'),
    ...pages(asked),
    ...named(asked.xlsx, 'xlsx'),
    ...inFolder(minimumCell === undefined ? outDir : undefined, 'changes.csv', 'changes'),
    ...endOfFolder(outDir, 'comparison.json', 'comparison'),
  ];
}
