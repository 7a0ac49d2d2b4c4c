/** What the commands that answer questions have in common: what they are asked, what they read, and how they write and show an answer. */

import type { Criteria } from '../engine/index.ts';
import type { JudgeAgain } from '../files/targets.ts';
import type { OutputText } from '../files/write.ts';
import type { Language, Messages } from '../messages/index.ts';
import { compareFigures } from '../outputs/expect.ts';
import { jsonText } from '../outputs/json-text.ts';
import { type OutputKind, type QuestionKind, SUMMARY_MARK } from '../outputs/kinds.ts';
import { type Manifest, type ManifestCommand, manifestText } from '../outputs/manifest.ts';
import type { NamedPool } from '../outputs/pool-input.ts';
import type { CriteriaRead } from '../outputs/question-inputs.ts';
import { readingArguments } from '../outputs/reading.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import type { Block } from '../render/blocks.ts';
import { asMarkdown } from '../render/markdown.ts';
import { askedIn } from './asked.ts';
import { areProblems, printComparisons } from './comparisons.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions, type RejectsOptions } from './context.ts';
import type { FormatName } from './formats.ts';
import { type LoadedCriteria, loadCriteria } from './inputs.ts';
import { type PagesSource, pageFiles } from './pages.ts';
import { type Prepared, prepare } from './prepared.ts';
import { rejectsFiles } from './rejects.ts';
import { inFolder, type MainFile, type PlannedFile, writeResults } from './results.ts';
import { showResult } from './show.ts';

/** What every question is asked with. */
export interface QuestionOptions extends CommonOptions, ReadingOptions, RejectsOptions {
  readonly criteria: string;
  readonly set: readonly string[];
  readonly drop: readonly string[];
  readonly pool: readonly string[];
  /** Words that are pools too. */
  readonly morePools: readonly string[];
  readonly outDir: string | undefined;
  readonly expect: readonly string[];
  readonly seed: string | undefined;
  readonly format: FormatName;
  readonly rawCells: boolean;
  readonly force: boolean;
}

/** The last files of a folder of answers: its summaries, its manifest, and the JSON by which it is known. */
export function endOfFolder(folder: string | undefined, name: MainFile, kind: QuestionKind): PlannedFile[] {
  return [
    ...inFolder(folder, 'summary.fr.md', 'summary_fr'),
    ...inFolder(folder, 'summary.en.md', 'summary_en'),
    ...inFolder(folder, 'manifest.json', 'manifest'),
    ...inFolder(folder, name, kind),
  ];
}

/** Checks the targets and reads the criteria of a question; throws a `Failure` or `Refusal` with what is wrong. */
export function prepared(
  options: QuestionOptions,
  planned: readonly PlannedFile[],
  own: MainFile,
  { io }: Context,
): Promise<Prepared<LoadedCriteria>> {
  const load = (): Promise<LoadedCriteria> => loadCriteria(options.criteria, options, io);
  return prepare(options, { planned, own, criteria: [options.criteria], load, listPaths: (loaded) => loaded.listPaths });
}

/** Criteria as an answer names them. */
export async function criteriaRead(
  { criteria, file }: LoadedCriteria,
  { set, drop }: Pick<QuestionOptions, 'set' | 'drop'>,
  context: Context,
): Promise<CriteriaRead> {
  return { file, lists: criteria.listFiles, grid: criteria.gridFile, set, drop, asked: await askedIn([criteria], context) };
}

/** The seed that lots are drawn by: the one asked for, else the file's own. */
export function seedOf({ seed }: Pick<QuestionOptions, 'seed'>, criteria: Criteria): string | null {
  return seed ?? criteria.seed;
}

/** The arguments of every question that change results; those of one question come before them. */
export function questionArguments(
  options: Omit<QuestionOptions, 'criteria' | 'pool' | 'morePools'>,
  seed: string | null,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return {
    set: options.set,
    drop: options.drop,
    ...own,
    seed,
    ...readingArguments(options),
    raw_cells: options.rawCells,
    rejects: options.rejects !== undefined,
  };
}

/** An answer: its JSON, what people are shown of it, and what is written of it. */
export interface Answer<Json extends object> {
  readonly command: ManifestCommand;
  readonly json: Json;
  readonly blocks: (language: Language, messages: Messages) => readonly Block[];
  /** The texts of its files beside the JSON and the summaries; private where they list people. */
  readonly texts: { readonly [Kind in OutputKind]?: { readonly text: () => OutputText; readonly private: boolean } };
  readonly inputs: Manifest['inputs'];
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly pool: DecodedPool;
  /** What expectations are said to be of. */
  readonly of: { readonly id: string; readonly pool: NamedPool };
  /** Whether standard output carries data whatever the format. */
  readonly sendsData: boolean;
}

function sourceOf({ command, json, inputs, arguments: given }: Answer<object>): PagesSource {
  if (command !== 'compare' && command !== 'sweep') throw new RangeError(`${command} has no pages`);
  return { command, texts: [jsonText(json)], inputs, arguments: given };
}

/** Writes an answer, shows it, and gives the exit code that its expectations mean. */
export async function giveAnswer<Json extends object>(
  options: QuestionOptions,
  planned: readonly PlannedFile[],
  judgeAgain: JudgeAgain,
  answer: Answer<Json>,
  context: Context,
): Promise<number> {
  const expected = compareFigures(options.expect, answer.json);
  if (areProblems(expected)) throw new Failure(expected);
  const { messagesIn, version } = context;
  const summary = async (language: Language): Promise<string> =>
    `${SUMMARY_MARK}\n${asMarkdown(answer.blocks(language, await messagesIn(language)))}`;
  const textOf = async (kind: OutputKind): Promise<{ readonly text: OutputText; readonly private: boolean }> => {
    if (kind === 'summary_fr' || kind === 'summary_en')
      return { text: [await summary(kind === 'summary_fr' ? 'fr' : 'en')], private: false };
    const own = answer.texts[kind];
    return own === undefined ? { text: [jsonText(answer.json)], private: false } : { text: own.text(), private: own.private };
  };
  await writeResults(
    planned,
    {
      folder: options.outDir,
      judgeAgain,
      make: async ({ path, kind }) => {
        if (kind === 'rejects') return await rejectsFiles(options, answer.pool, context);
        if (kind === 'report' || kind === 'charts') return await pageFiles({ path, kind }, sourceOf(answer), context);
        return [{ path, ...(await textOf(kind)) }];
      },
      manifest: (written) => manifestText(version, answer.command, answer.inputs, written, answer.arguments),
    },
    context,
  );
  const { language, messages } = context;
  const shown = { blocks: () => answer.blocks(language, messages), json: () => jsonText(answer.json) };
  await showResult(shown, { ...options, written: planned.map(({ path }) => path), sendsData: answer.sendsData }, context);
  return await printComparisons(expected, { kind: 'round', ...answer.of }, options, context);
}
