/** What `round` writes: the files asked for, and data on standard output. */

import { countAbsences, type HeldRound } from '../../engine/index.ts';
import type { JudgeAgain } from '../../files/targets.ts';
import type { OutputFile } from '../../files/write.ts';
import { sha256 } from '../../hash/node.ts';
import { jsonText } from '../../outputs/json-text.ts';
import { type PageKind, type RoundKind, type SharedKind, SUMMARY_MARK } from '../../outputs/kinds.ts';
import { decisionList, invitedList } from '../../outputs/lists.ts';
import { type Manifest, manifestText } from '../../outputs/manifest.ts';
import { poolInManifest } from '../../outputs/pool-input.ts';
import { readingArguments } from '../../outputs/reading.ts';
import type { MaybeHidden, RunInputs, Statistics } from '../../outputs/statistics.ts';
import type { DecodedPool } from '../../pool/decoded-pool.ts';
import { asMarkdown } from '../../render/markdown.ts';
import { type SummaryOptions, summaryOf } from '../../render/summary.ts';
import type { Context } from '../context.ts';
import { writeData } from '../data.ts';
import { isData } from '../formats.ts';
import type { LoadedCriteria } from '../inputs.ts';
import { minimumCellArgument } from '../minimum-cell.ts';
import { type PagesSource, pageFiles, pages } from '../pages.ts';
import { rejectsFiles } from '../rejects.ts';
import { inFolder, type Making, named, type PlannedFile, writeResults } from '../results.ts';
import { workbookOf } from '../workbooks.ts';
import type { RoundCommandOptions } from './options.ts';

/** A round that was run, with all that its outputs are made of. */
export interface Run {
  readonly round: HeldRound;
  readonly pool: DecodedPool;
  /** As they are published. */
  readonly statistics: Statistics<MaybeHidden>;
  /** Counts as they are. */
  readonly exact: Statistics;
  readonly inputs: RunInputs;
  readonly loaded: LoadedCriteria;
}

type Planned = PlannedFile<RoundKind | SharedKind | PageKind | 'xlsx' | 'rejects'>;

/** The files that a run will write, in the order in which they are renamed: the statistics last. */
export function plannedFiles(options: RoundCommandOptions): Planned[] {
  const { outDir, minimumCell } = options;
  const lists = minimumCell === undefined ? outDir : undefined;
  return [
    ...named(options.invited, 'invited'),
    ...named(options.decisions, 'decisions'),
    ...named(options.rejects, 'rejects'),
    ...pages(options),
    ...named(options.xlsx, 'xlsx'),
    ...inFolder(lists, 'invited.csv', 'invited'),
    ...inFolder(lists, 'decisions.csv', 'decisions'),
    ...inFolder(outDir, 'summary.fr.md', 'summary_fr'),
    ...inFolder(outDir, 'summary.en.md', 'summary_en'),
    ...inFolder(outDir, 'manifest.json', 'manifest'),
    ...named(options.statistics, 'statistics'),
    ...inFolder(outDir, 'statistics.json', 'statistics'),
  ];
}

/** Writes the files of a run, all or none. */
export async function writeFiles(options: RoundCommandOptions, run: Run, judgeAgain: JudgeAgain, context: Context): Promise<void> {
  const { version, messagesIn } = context;
  const making: Making<Planned['kind']> = {
    folder: options.outDir,
    judgeAgain,
    make: async ({ path, kind }) => {
      switch (kind) {
        case 'rejects':
          return await rejectsFiles(options, run.pool, context);
        case 'report':
        case 'charts':
          return await pageFiles({ path, kind }, pagesSource(options, run), context);
        case 'xlsx':
          return [{ path, text: workbook(options, run, context), private: true }];
        default:
          return [{ path, ...(await outputOf(kind, options, run, messagesIn)) }];
      }
    },
    manifest: (written) => manifestText(version, 'round', manifestInputs(run), written, argumentsOf(options, run)),
  };
  await writeResults(plannedFiles(options), making, context);
}

function pagesSource(options: RoundCommandOptions, run: Run): PagesSource {
  return { command: 'round', texts: [jsonText(run.statistics)], inputs: manifestInputs(run), arguments: argumentsOf(options, run) };
}

function workbook(options: RoundCommandOptions, { round, pool, exact: statistics }: Run, context: Context): AsyncGenerator<Uint8Array> {
  const lots = { hash: sha256, seed: options.seed };
  const lists = {
    invited: () => invitedList(round, pool, { rawCells: true }),
    decisions: () => decisionList(round, pool, { rawCells: true, lots }),
    copied: pool.copied.map(({ header }) => header),
  };
  const of = { pool: statistics.inputs.pool, rejected: statistics.counts.rejected };
  return workbookOf(
    of,
    async () =>
      (await import('../../workbook/index.ts')).roundSheets(statistics, round.criteria, lists, context.language, context.messages),
    context,
  );
}

async function outputOf(
  kind: Exclude<Planned['kind'], PageKind | 'xlsx' | 'rejects' | 'manifest'>,
  options: RoundCommandOptions,
  run: Run,
  messagesIn: Context['messagesIn'],
): Promise<Omit<OutputFile, 'path'>> {
  const { round, pool, statistics } = run;
  switch (kind) {
    case 'invited':
      return { text: invitedList(round, pool, options), private: true };
    case 'decisions':
      return { text: decisionList(round, pool, { ...options, lots: { hash: sha256, seed: options.seed } }), private: true };
    case 'summary_fr':
      return { text: [await summaryText('fr', run, messagesIn)], private: false };
    case 'summary_en':
      return { text: [await summaryText('en', run, messagesIn)], private: false };
    case 'statistics':
      return { text: [jsonText(statistics)], private: false };
  }
}

/** Who takes part in a round, as its summary says it: how long declarations live, and how many are absent. */
export function attendanceOf({ round, statistics }: Run): Pick<SummaryOptions, 'validityMonths' | 'absences'> {
  const { pool, criteria, result } = round;
  const isExact = statistics.inputs.minimum_cell === undefined;
  const absences = isExact ? countAbsences(pool, criteria.round, result.extraction) : null;
  return { validityMonths: criteria.round.validityMonths, absences };
}

async function summaryText(language: 'fr' | 'en', run: Run, messagesIn: Context['messagesIn']): Promise<string> {
  const { sources } = run.loaded.criteria;
  const blocks = summaryOf(run.statistics, { ...attendanceOf(run), language, messages: await messagesIn(language), sources });
  return `${SUMMARY_MARK}\n${asMarkdown(blocks)}`;
}

function manifestInputs({ inputs }: Run): Manifest['inputs'] {
  const of = <Role extends string>(role: Role, { name, sha256, bytes }: RunInputs['pool']) => ({ role, name, sha256, bytes });
  return [
    of('criteria', inputs.criteria),
    ...poolInManifest(inputs.pool, inputs.reading),
    ...inputs.lists.map((list) => of('list', list)),
    ...(inputs.grid === null ? [] : [of('grid', inputs.grid)]),
  ];
}

/** The arguments that change results. */
function argumentsOf(options: RoundCommandOptions, { inputs }: Run): Record<string, unknown> {
  return {
    set: options.set,
    drop: options.drop,
    seed: inputs.seed,
    columns: options.columns,
    by: options.by,
    band: options.band,
    ...minimumCellArgument(options),
    ...readingArguments(options),
    raw_cells: options.rawCells,
    rejects: options.rejects !== undefined,
  };
}

/** Whether the statistics are written anywhere, or something is made from them beside the summary. */
export function writesStatistics({ statistics, outDir, format, report, charts, xlsx }: RoundCommandOptions): boolean {
  return isData(format) || [statistics, outDir, report, charts, xlsx].some((path) => path !== undefined);
}

/** Whether a list or statistics go to standard output, so that the summary must go elsewhere. */
export function sendsData({ invited, statistics }: RoundCommandOptions): boolean {
  return invited === '-' || statistics === '-';
}

/** Sends the list or the statistics to standard output, where they are asked for. */
export async function sendData(options: RoundCommandOptions, { round, pool, statistics }: Run, { io }: Context): Promise<void> {
  if (options.invited === '-') await writeData(io.stdout, invitedList(round, pool, options));
  if (options.statistics === '-') await writeData(io.stdout, [jsonText(statistics)]);
}
