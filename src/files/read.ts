/** Files read whole, with the hash of their bytes, and those that another file names. */

import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Problem, problem, Refusal } from '../problems/problem.ts';
import { unreadable } from './reason.ts';

/** A file as stored. */
export interface StoredFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file read whole. */
export interface WholeFile extends StoredFile {
  readonly content: Buffer;
}

/** Reads a file whole; null when it has more than `most` bytes; throws a `Refusal` when it cannot be read. */
export async function readWhole(path: string, most: number): Promise<WholeFile | null> {
  try {
    if ((await stat(path)).size > most) return null;
    const content = await readFile(path);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { name: basename(path), content, sha256, bytes: content.length };
  } catch (error) {
    throw new Refusal(unreadable(path, error));
  }
}

/** Reads the lists that a criteria file names: in its folder or below, never elsewhere, whatever links say. */
export function listReader(criteriaPath: string): (file: string) => Uint8Array | Problem {
  return (file) => {
    const path = pathBeside(criteriaPath, file);
    if (path === null) return problem('file_outside_folder', { name: file });
    try {
      return readFileSync(path);
    } catch (error) {
      return unreadable(file, error);
    }
  };
}

/** The path of a file that another file names: in its folder or below; null for elsewhere, whatever links say. */
export function pathBeside(owner: string, file: string): string | null {
  const folder = dirname(owner);
  if (isAbsolute(file) || isOutside(relative(resolve(folder), resolve(folder, file)))) return null;
  const path = join(folder, file);
  try {
    return isOutside(relative(realpathSync(folder), realpathSync(path))) ? null : path;
  } catch {
    // A file that is not there is reported when it is read.
    return path;
  }
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('..\\') || isAbsolute(path);
}
