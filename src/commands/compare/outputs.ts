/** What `compare` writes: the list of those whose fate differs, and a folder of results. */

import type { JudgeAgain } from '../../files/targets.ts';
import type { OutputFile } from '../../files/write.ts';
import { type ComparedRounds, type Comparison, changeList } from '../../outputs/comparison.ts';
import { jsonText } from '../../outputs/json-text.ts';
import { type QuestionKind, type SharedKind, SUMMARY_MARK } from '../../outputs/kinds.ts';
import { manifestText } from '../../outputs/manifest.ts';
import { poolInManifest } from '../../outputs/pool-input.ts';
import { type CriteriaRead, criteriaInManifest } from '../../outputs/question-inputs.ts';
import { readingArguments } from '../../outputs/reading.ts';
import { comparisonBlocks } from '../../render/comparison.ts';
import { asMarkdown } from '../../render/markdown.ts';
import type { Context } from '../context.ts';
import { rejectsFiles } from '../rejects.ts';
import { inFolder, named, type PlannedFile, writeResults } from '../results.ts';
import type { CompareCommandOptions } from './options.ts';

type Planned = PlannedFile<Extract<QuestionKind, 'comparison' | 'changes'> | SharedKind | 'rejects'>;

/** The files that a run will write, in the order in which they are renamed: the comparison last. */
export function plannedFiles({ changes, rejects, outDir }: CompareCommandOptions): Planned[] {
  return [
    ...named(changes, 'changes'),
    ...named(rejects, 'rejects'),
    ...inFolder(outDir, 'changes.csv', 'changes'),
    ...inFolder(outDir, 'summary.fr.md', 'summary_fr'),
    ...inFolder(outDir, 'summary.en.md', 'summary_en'),
    ...inFolder(outDir, 'manifest.json', 'manifest'),
    ...inFolder(outDir, 'comparison.json', 'comparison'),
  ];
}

/** Writes the files of a run, all or none. */
export async function writeFiles(
  options: CompareCommandOptions,
  rounds: ComparedRounds,
  comparison: Comparison,
  judgeAgain: JudgeAgain,
  context: Context,
): Promise<void> {
  const outputOf = async (kind: Exclude<Planned['kind'], 'rejects' | 'manifest'>): Promise<Omit<OutputFile, 'path'>> => {
    switch (kind) {
      case 'changes':
        return { text: changeList(rounds, options), private: true };
      case 'summary_fr':
        return { text: [await summaryText('fr', rounds, comparison, context)], private: false };
      case 'summary_en':
        return { text: [await summaryText('en', rounds, comparison, context)], private: false };
      case 'comparison':
        return { text: [jsonText(comparison)], private: false };
    }
  };
  await writeResults<Planned['kind']>(
    plannedFiles(options),
    {
      folder: options.outDir,
      judgeAgain,
      make: async ({ path, kind }) =>
        kind === 'rejects' ? await rejectsFiles(options, rounds.pool, context) : [{ path, ...(await outputOf(kind)) }],
      manifest: (written) =>
        manifestText(
          context.version,
          [
            ...criteriaInManifest(rounds.reform.read, 'criteria'),
            ...criteriaInManifest(rounds.baseline.read, 'baseline'),
            ...poolInManifest(rounds.read.file, rounds.read.reading),
          ],
          written,
          argumentsOf(options, comparison, rounds.baseline.read),
        ),
    },
    context,
  );
}

async function summaryText(
  language: 'fr' | 'en',
  { baseline, reform }: ComparedRounds,
  comparison: Comparison,
  { messagesIn }: Context,
): Promise<string> {
  const rules = { baseline: baseline.round.criteria, reform: reform.round.criteria };
  return `${SUMMARY_MARK}\n${asMarkdown(comparisonBlocks(comparison, rules, language, await messagesIn(language)))}`;
}

/** The arguments that change results. */
function argumentsOf(options: CompareCommandOptions, { inputs }: Comparison, baseline: CriteriaRead): Record<string, unknown> {
  return {
    set: options.set,
    drop: options.drop,
    baseline_set: baseline.set,
    baseline_drop: baseline.drop,
    seed: inputs.seed,
    by: options.by,
    ...readingArguments(options),
    raw_cells: options.rawCells,
    rejects: options.rejects !== undefined,
  };
}
