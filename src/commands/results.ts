/** The files that a run writes: those that options name, and a folder of results with its manifest. */

import { join, resolve } from 'node:path';
import { Litter } from '../files/litter.ts';
import type { StoredFile } from '../files/stored-file.ts';
import type { JudgeAgain, Target } from '../files/targets.ts';
import { type OutputFile, writeOutputs } from '../files/write.ts';
import { isOutput, type OutputKind } from '../outputs/kinds.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { chartTargets } from './chart-targets.ts';
import type { Context } from './context.ts';

/** A file that a run will write. */
export interface PlannedFile<Kind extends OutputKind = OutputKind> {
  readonly path: string;
  readonly kind: Kind;
  /** Whether it belongs to the folder of the manifest. */
  readonly inFolder: boolean;
}

/** A file that an option names, unless it is not given, or is standard output. */
export function named<Kind extends OutputKind>(path: string | undefined, kind: Kind): PlannedFile<Kind>[] {
  return path === undefined || path === '-' ? [] : [{ path, kind, inFolder: false }];
}

/** A file of the folder of results, where one is asked for. */
export function inFolder<Kind extends OutputKind>(folder: string | undefined, name: string, kind: Kind): PlannedFile<Kind>[] {
  return folder === undefined ? [] : [{ path: join(folder, name), kind, inFolder: true }];
}

/** The targets of a run, for the checks that come before any work. */
export function targetsOf(files: readonly PlannedFile[]): Target[] {
  for (const folder of foldersOf(files)) {
    const inIts = files.find(({ path, kind }) => kind !== 'charts' && resolve(path) === resolve(folder));
    if (inIts !== undefined) throw new Refusal(problem('outputs_share_file', { other: folder }, { file: inIts.path, value: inIts.path }));
  }
  return files.flatMap(({ path, kind }): Target[] =>
    kind === 'charts' ? chartTargets(path) : [{ path, isOurs: (head, isTold) => isTold || isOutput(kind, head) }],
  );
}

/** The file of each command by which a folder of its results is known. */
const KNOWN_BY = [
  'statistics.json',
  'campaign.json',
  'shard.json',
  'comparison.json',
  'sweep.json',
  'solution.json',
  'audit.json',
] as const;
export type MainFile = (typeof KNOWN_BY)[number];

/** What the folder must not hold already: results of another command would be taken for those of this one, whose own file is `own`. */
export function strangersIn(folder: string | undefined, own: MainFile): Target[] {
  if (folder === undefined) return [];
  return KNOWN_BY.filter((name) => name !== own).map((name) => ({ path: join(folder, name), isOurs: () => false }));
}

/** The folders that are made for files whose names are not known yet. */
export function foldersOf(files: readonly PlannedFile[]): string[] {
  return files.flatMap(({ path, kind }) => (kind === 'charts' ? [path] : []));
}

/** How files are made. */
export interface Making<Kind extends OutputKind> {
  /** The folder of results, where one is asked for. */
  readonly folder: string | undefined;
  readonly judgeAgain: JudgeAgain;
  /** Makes what is at a path; an option may ask for more than one file. */
  readonly make: (file: PlannedFile<Exclude<Kind, 'manifest'>>) => Promise<readonly OutputFile[]>;
  /** The text of the manifest, from the files of the folder. */
  readonly manifest: (written: readonly StoredFile[]) => string;
}

/** Writes the files of a run, all or none, in the order of the plan; the manifest in its place. */
export async function writeResults<Kind extends OutputKind>(
  planned: readonly PlannedFile<Kind>[],
  { folder, judgeAgain, make, manifest }: Making<Kind>,
  { io }: Context,
): Promise<void> {
  const litter = new Litter();
  io.onInterrupt(() => litter.remove());
  const isListed = (file: PlannedFile<Kind>): file is PlannedFile<Kind> & PlannedFile<Exclude<Kind, 'manifest'>> =>
    file.kind !== 'manifest';
  const listed = planned.filter(isListed);
  const before = planned.findIndex(({ kind }) => kind === 'manifest');
  const made: { readonly file: OutputFile; readonly inFolder: boolean }[] = [];
  for (const each of listed) made.push(...(await make(each)).map((file) => ({ file, inFolder: each.inFolder })));
  const of = (written: readonly StoredFile[]): OutputFile => ({
    path: planned[before]?.path ?? '',
    text: [manifest(written.filter((_, at) => made[at]?.inFolder === true))],
    private: false,
  });
  const files = made.map(({ file }) => file);
  const folders = [...(folder === undefined ? [] : [folder]), ...foldersOf(planned)];
  await writeOutputs(files, before === -1 ? null : { before, of }, { folders, litter, judgeAgain });
}
