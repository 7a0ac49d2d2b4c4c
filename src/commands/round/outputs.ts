/** What `round` writes: the files asked for, and data on standard output. */

import { join } from 'node:path';
import { countAbsences, type HeldRound } from '../../engine/index.ts';
import { Litter } from '../../files/litter.ts';
import type { StoredFile } from '../../files/stored-file.ts';
import type { JudgeAgain, Target } from '../../files/targets.ts';
import { type OutputFile, writeOutputs } from '../../files/write.ts';
import { sha256 } from '../../hash/node.ts';
import { jsonText } from '../../outputs/json-text.ts';
import { isOutput, type RoundKind, type SharedKind, SUMMARY_MARK } from '../../outputs/kinds.ts';
import { decisionList, invitedList } from '../../outputs/lists.ts';
import { manifestText } from '../../outputs/manifest.ts';
import { poolInManifest } from '../../outputs/pool-input.ts';
import { readingArguments } from '../../outputs/reading.ts';
import type { RunInputs, Statistics } from '../../outputs/statistics.ts';
import type { DecodedPool } from '../../pool/decoded-pool.ts';
import { asMarkdown } from '../../render/markdown.ts';
import { type SummaryOptions, summaryOf } from '../../render/summary.ts';
import type { Context } from '../context.ts';
import { writeData } from '../data.ts';
import type { LoadedCriteria } from '../inputs.ts';
import { rejectsFiles } from '../rejects.ts';
import type { RoundCommandOptions } from './options.ts';

/** A round that was run, with all that its outputs are made of. */
export interface Run {
  readonly round: HeldRound;
  readonly pool: DecodedPool;
  readonly statistics: Statistics;
  readonly inputs: RunInputs;
  readonly loaded: LoadedCriteria;
}

interface Planned {
  readonly path: string;
  readonly kind: RoundKind | SharedKind | 'rejects';
  /** Whether it belongs to the folder of the manifest. */
  readonly inFolder: boolean;
}

/** The files that a run will write, in the order in which they are renamed: the statistics last. */
function planned(options: RoundCommandOptions): Planned[] {
  const named = (path: string | undefined, kind: Planned['kind']): Planned[] =>
    path === undefined || path === '-' ? [] : [{ path, kind, inFolder: false }];
  const folder = options.outDir;
  const inFolder = (name: string, kind: Planned['kind']): Planned[] =>
    folder === undefined ? [] : [{ path: join(folder, name), kind, inFolder: true }];
  return [
    ...named(options.invited, 'invited'),
    ...named(options.decisions, 'decisions'),
    ...named(options.rejects, 'rejects'),
    ...inFolder('invited.csv', 'invited'),
    ...inFolder('decisions.csv', 'decisions'),
    ...inFolder('summary.fr.md', 'summary_fr'),
    ...inFolder('summary.en.md', 'summary_en'),
    ...inFolder('manifest.json', 'manifest'),
    ...named(options.statistics, 'statistics'),
    ...inFolder('statistics.json', 'statistics'),
  ];
}

/** The targets of a run, for the checks that come before any work. */
export function targetsOf(options: RoundCommandOptions): Target[] {
  return planned(options).map(({ path, kind }) => ({ path, isOurs: (head, isTold) => isTold || isOutput(kind, head) }));
}

/** What the folder must not hold already: the results of a campaign, or of a slice of one, would be taken for those of this round. */
export function strangersOf({ outDir }: RoundCommandOptions): Target[] {
  return outDir === undefined ? [] : ['campaign.json', 'shard.json'].map((name) => ({ path: join(outDir, name), isOurs: () => false }));
}

/** Writes the files of a run, all or none. */
export async function writeFiles(options: RoundCommandOptions, run: Run, judgeAgain: JudgeAgain, context: Context): Promise<void> {
  const { io, version, messagesIn } = context;
  const litter = new Litter();
  io.onInterrupt(() => litter.remove());
  const all = planned(options);
  const before = all.findIndex(({ kind }) => kind === 'manifest');
  const listed = all.filter(({ kind }) => kind !== 'manifest');
  const rejects = await rejectsFiles(options, run.pool, context);
  const files = await Promise.all(
    listed.map(async (file) => (file.kind === 'rejects' ? rejects : [await outputFile(file, file.kind, options, run, messagesIn)])),
  );
  const of = (written: readonly StoredFile[]): OutputFile => {
    const inFolder = written.filter((_, i) => listed[i]?.inFolder === true);
    const text = manifestText(version, manifestInputs(run), inFolder, argumentsOf(options, run));
    return { path: all[before]?.path ?? '', text: [text], private: false };
  };
  await writeOutputs(files.flat(), before === -1 ? null : { before, of }, { folder: options.outDir ?? null, litter, judgeAgain });
}

async function outputFile(
  { path }: Planned,
  kind: Exclude<Planned['kind'], 'rejects'>,
  options: RoundCommandOptions,
  run: Run,
  messagesIn: Context['messagesIn'],
): Promise<OutputFile> {
  const { round, pool, statistics } = run;
  switch (kind) {
    case 'invited':
      return { path, text: invitedList(round, pool, options), private: true };
    case 'decisions':
      return { path, text: decisionList(round, pool, { ...options, lots: { hash: sha256, seed: options.seed } }), private: true };
    case 'summary_fr':
      return { path, text: [await summaryText('fr', run, messagesIn)], private: false };
    case 'summary_en':
      return { path, text: [await summaryText('en', run, messagesIn)], private: false };
    case 'statistics':
    case 'manifest':
      return { path, text: [jsonText(statistics)], private: false };
  }
}

/** Who takes part in a round, as its summary says it: how long declarations live, and how many are absent. */
export function attendanceOf({ round }: Run): Pick<SummaryOptions, 'validityMonths' | 'absences'> {
  const { pool, criteria, result } = round;
  return { validityMonths: criteria.round.validityMonths, absences: countAbsences(pool, criteria.round, result.extraction) };
}

async function summaryText(language: 'fr' | 'en', run: Run, messagesIn: Context['messagesIn']): Promise<string> {
  const { sources } = run.loaded.criteria;
  const blocks = summaryOf(run.statistics, { ...attendanceOf(run), language, messages: await messagesIn(language), sources });
  return `${SUMMARY_MARK}\n${asMarkdown(blocks)}`;
}

function manifestInputs({ inputs }: Run): Parameters<typeof manifestText>[1] {
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
    ...readingArguments(options),
    raw_cells: options.rawCells,
    rejects: options.rejects !== undefined,
  };
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
