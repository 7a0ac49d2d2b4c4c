/** The paths of outputs, checked before any work: none is an input, none is named twice, no file is overwritten that is not ours. */

import { closeSync, lstatSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { problem, Refusal } from '../problems/problem.ts';
import { hashOf, type ResultsFolder } from './earlier-results.ts';
import { reasonOf, systemCode } from './reason.ts';

/**
 * A file that will be written. `isOurs` gets the beginning of an existing file, and whether it is what the manifest of its
 * folder tells: whether it is an earlier output of the kind.
 */
export interface Target {
  readonly path: string;
  readonly isOurs: (head: string, isTold: boolean) => boolean;
}

export interface TargetOptions {
  readonly force: boolean;
  /** A folder that will be made if it is not there. */
  readonly folder: ResultsFolder | null;
  /** Further folders that will be made. */
  readonly made?: readonly string[];
}

/** Throws a `Refusal` of a target that has appeared, or changed, since it was checked, and has other bytes than it will get: `hashes` has theirs by path. */
export type JudgeAgain = (hashes: ReadonlyMap<string, string>) => void;

/**
 * Checks the targets of a run against its inputs and against each other; throws a `Refusal` at the first that clashes. What
 * it gives judges them again, just before they are replaced.
 */
export function checkTargets(targets: readonly Target[], inputs: readonly string[], options: TargetOptions): JudgeAgain {
  const { folder } = options;
  if (folder !== null) requireRoom(folder.path);
  const taken = new Map<string, string>();
  const read = inputs.flatMap((path) => {
    // An input that cannot be looked at is reported when it is read.
    const stats = statOf(path, () => null);
    return stats === null ? [] : [{ path, identity: identityOf(stats) }];
  });
  for (const { path, isOurs } of targets) {
    const fail = { file: path, value: path };
    const location = locationOf(path);
    const other = taken.get(location);
    if (other !== undefined) throw new Refusal(problem('outputs_share_file', { other }, fail));
    if (folder !== null && isAtOrAbove(location, locationOf(folder.path)))
      throw new Refusal(problem('outputs_share_file', { other: folder.path }, fail));
    taken.set(location, path);
    const sameInput = inputs.find((input) => locationOf(input) === location);
    if (sameInput !== undefined) throw new Refusal(problem('output_is_input', { input: sameInput }, fail));
    const stats = statOf(path, (error) => {
      throw new Refusal(problem('cannot_write', { reason: reasonOf(error) }, fail));
    });
    if (stats === null) {
      requireFolder(path, [...(folder === null ? [] : [folder.path]), ...(options.made ?? [])]);
      continue;
    }
    const identity = identityOf(stats);
    const input = read.find((candidate) => candidate.identity === identity);
    if (input !== undefined) throw new Refusal(problem('output_is_input', { input: input.path }, fail));
    const twin = taken.get(identity);
    if (twin !== undefined) throw new Refusal(problem('outputs_share_file', { other: twin }, fail));
    taken.set(identity, path);
    if (!stats.isFile()) throw new Refusal(problem('not_a_file_or_folder', { wanted: 'file' }, fail));
    if (options.force) continue;
    const isTold = readable(path, () => folder?.isAsTold(path) ?? null);
    if (isTold === false) throw new Refusal(problem('not_an_earlier_output', { why: 'edited' }, fail));
    if (!isOurs(headOf(path), isTold === true)) throw new Refusal(problem('not_an_earlier_output', { why: 'other' }, fail));
  }
  if (options.force) return () => {};
  const seen = targets.map(({ path }) => [path, stateOf(path)] as const);
  return (hashes) => {
    const isAsWanted = (path: string): boolean =>
      hashes.has(path) && statOf(path, () => null)?.isFile() === true && hashOf(path) === hashes.get(path);
    const changed = seen.find(([path, state]) => stateOf(path) !== state && !isAsWanted(path))?.[0];
    if (changed === undefined) return;
    throw new Refusal(problem('not_an_earlier_output', { why: 'changed' }, { file: changed, value: changed }));
  };
}

/** Whether a location is a folder, or one that a folder is in. */
function isAtOrAbove(location: string, folder: string): boolean {
  return folder === location || folder.startsWith(`${location}${sep}`);
}

/** What tells whether the file at a path is still the same; null where there is none. */
function stateOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.dev}:${stats.ino} ${stats.size} ${stats.mtimeNs}`;
}

/** The file behind a path; null when nothing is there, or only a link to nothing. Other errors are for `otherwise`. */
function statOf(path: string, otherwise: (error: unknown) => null): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : otherwise(error);
  }
}

/** What tells the file behind a path apart from others, by whatever path or link it is reached. */
export function fileIdentity(path: string): string {
  const stats = statOf(path, () => null);
  return stats === null ? locationOf(path) : identityOf(stats);
}

/** Where a path leads, whatever links its folder is reached by. */
function locationOf(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch (error) {
    reasonOf(error);
    return resolve(path);
  }
}

/** A folder for outputs is a folder, or not there yet. */
function requireRoom(folder: string): void {
  const fail = { file: folder, value: folder };
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  } catch (error) {
    // Something above it is no folder: that is what is reported.
    if (systemCode(error) === 'ENOTDIR') requireRoom(dirname(folder));
    throw new Refusal(problem('cannot_write', { reason: reasonOf(error) }, fail));
  }
  throw new Refusal(problem('not_a_file_or_folder', { wanted: 'folder' }, fail));
}

function identityOf(stats: Stats): string {
  return `inode ${stats.dev}:${stats.ino}`;
}

function requireFolder(path: string, made: readonly string[]): void {
  const folder = dirname(path);
  if (made.some((each) => resolve(folder) === resolve(each))) return;
  try {
    if (lstatSync(folder).isDirectory() || statSync(folder).isDirectory()) return;
  } catch (error) {
    reasonOf(error);
  }
  throw new Refusal(problem('missing_folder', { folder }, { file: path, value: path }));
}

/** What a file begins with is enough to know it by. */
const HEAD = 1 << 16;

function headOf(path: string): string {
  return readable(path, () => beginningOf(path));
}

/** What a file begins with; null where there is none, or none that can be read: whoever reads it says so. */
export function beginningOfFile(path: string): string | null {
  try {
    return statSync(path).isFile() ? beginningOf(path) : null;
  } catch (error) {
    reasonOf(error);
    return null;
  }
}

function beginningOf(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.toString('utf8', 0, readSync(descriptor, head, 0, HEAD, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** What is read of an existing file; a `Refusal` where it cannot be. */
function readable<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Refusal(problem('cannot_write', { reason: reasonOf(error) }, { file: path, value: path }));
  }
}
