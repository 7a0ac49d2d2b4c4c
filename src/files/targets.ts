/** The places where outputs go, checked before any work: not an input, not twice, nothing overwritten that is not ours. */

import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { problem, Refusal } from '../problems.ts';
import { reasonOf, systemCode } from './reason.ts';

/** A file that will be written. `isOurs` tells from its text whether an existing file is an earlier output of the kind. */
export interface Target {
  readonly path: string;
  readonly isOurs: (text: string) => boolean;
}

export interface TargetOptions {
  readonly force: boolean;
  /** A folder that will be made if it is not there. */
  readonly folder: string | null;
}

/** Checks the targets of a run against its inputs and against each other; throws a `Refusal` at the first that clashes. */
export function checkTargets(targets: readonly Target[], inputs: readonly string[], options: TargetOptions): void {
  const taken = new Map<string, string>();
  const read = inputs.flatMap((path) => {
    // An input that cannot be looked at is told of when it is read.
    const stats = statOf(path, () => null);
    return stats === null ? [] : [{ path, identity: identityOf(stats) }];
  });
  for (const { path, isOurs } of targets) {
    const fail = { file: path, value: path };
    const place = resolve(path);
    const other = taken.get(place);
    if (other !== undefined) throw new Refusal(problem('F105', { other }, fail));
    taken.set(place, path);
    const sameInput = inputs.find((input) => resolve(input) === place);
    if (sameInput !== undefined) throw new Refusal(problem('F104', { input: sameInput }, fail));
    const stats = statOf(path, (error) => {
      throw new Refusal(problem('F102', { reason: reasonOf(error) }, fail));
    });
    if (stats === null) {
      requireFolder(path, options.folder);
      continue;
    }
    const identity = identityOf(stats);
    const input = read.find((candidate) => candidate.identity === identity);
    if (input !== undefined) throw new Refusal(problem('F104', { input: input.path }, fail));
    const twin = taken.get(identity);
    if (twin !== undefined) throw new Refusal(problem('F105', { other: twin }, fail));
    taken.set(identity, path);
    if (!stats.isFile()) throw new Refusal(problem('F106', {}, fail));
    if (!options.force && !isOurs(textOf(path))) throw new Refusal(problem('F103', {}, fail));
  }
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

function identityOf(stats: Stats): string {
  return `inode ${stats.dev}:${stats.ino}`;
}

function requireFolder(path: string, made: string | null): void {
  const folder = dirname(path);
  if (made !== null && resolve(folder) === resolve(made)) return;
  try {
    if (lstatSync(folder).isDirectory() || statSync(folder).isDirectory()) return;
  } catch (error) {
    reasonOf(error);
  }
  throw new Refusal(problem('F107', { folder }, { file: path, value: path }));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Refusal(problem('F102', { reason: reasonOf(error) }, { file: path, value: path }));
  }
}
