/** Files read whole, with the hash of their bytes, and those that another file names. */

import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Problem, problem, Refusal } from '../problems/problem.ts';
import { openFile } from './chunks.ts';
import { MOST_LIST_BYTES } from './limits.ts';
import { systemCode, unreadable } from './reason.ts';
import type { StoredFile } from './stored-file.ts';

/** A file read whole. */
export interface WholeFile extends StoredFile {
  readonly content: Buffer;
}

/** Reads a file whole; null when it has more than `most` bytes, which is seen while it is read; throws a `Refusal` when it cannot be read. */
export async function readWhole(path: string, most: number): Promise<WholeFile | null> {
  const opened = await openFile(path);
  try {
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of opened.chunks) {
      bytes += chunk.length;
      if (bytes > most) return null;
      // A copy: the room of a chunk is used again.
      pieces.push(Buffer.from(chunk));
    }
    return { ...(await opened.finish()), content: Buffer.concat(pieces) };
  } finally {
    await opened.close();
  }
}

/** Refuses a pipe or a device, which may have no beginning or no end; whatever else is wrong is told when the path is read. */
export function refuseSpecial(path: string): void {
  try {
    const stats = statSync(path);
    if (stats.isFile() || stats.isDirectory()) return;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return;
  }
  throw new Refusal(problem('cannot_read', { reason: 'special' }, { file: path, value: path }));
}

/** Reads the lists and grids that a criteria file names: in its folder or below, never elsewhere, whatever links say. */
export function listReader(criteriaPath: string): (file: string) => Uint8Array | Problem {
  return (file) => {
    const path = pathBeside(criteriaPath, file);
    if (path === null) return problem('file_outside_folder', { name: file });
    let descriptor: number | null = null;
    try {
      // Without waiting for who writes into it, were it a pipe.
      descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      return contentOf(descriptor, { file, path, criteriaPath });
    } catch (error) {
      return unreadable(file, error);
    } finally {
      if (descriptor !== null) closeSync(descriptor);
    }
  };
}

/** What an open file holds, where it is a file that stands beside its owner: links may have been changed since its path was looked at. */
function contentOf(
  descriptor: number,
  { file, path, criteriaPath }: { readonly file: string; readonly path: string; readonly criteriaPath: string },
): Uint8Array | Problem {
  const stats = fstatSync(descriptor);
  const real = realpathSync(path);
  const there = statSync(real);
  const isSame = there.dev === stats.dev && there.ino === stats.ino;
  if (!isSame || isOutside(relative(realpathSync(dirname(criteriaPath)), real))) return problem('file_outside_folder', { name: file });
  if (stats.isDirectory()) return problem('cannot_read', { reason: 'folder' }, { file, value: file });
  if (!stats.isFile()) return problem('cannot_read', { reason: 'special' }, { file, value: file });
  const content = Buffer.alloc(Math.min(stats.size, MOST_LIST_BYTES) + 1);
  let bytes = 0;
  for (let read = -1; read !== 0 && bytes < content.length; bytes += read)
    read = readSync(descriptor, content, bytes, content.length - bytes, bytes);
  if (bytes > MOST_LIST_BYTES) return problem('file_too_long', { most: MOST_LIST_BYTES }, { file, value: file });
  return content.subarray(0, bytes);
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
