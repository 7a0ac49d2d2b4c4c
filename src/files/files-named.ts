/** The files of a folder that have names of a kind: those that a run may replace whose names it does not know yet. */

import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problem, Refusal } from '../problems/problem.ts';
import { reasonOf, systemCode } from './reason.ts';

/** Their paths, in the order of names; none where there is no folder yet, but one to make it in. Throws a `Refusal` of what is no folder. */
export function filesNamed(folder: string, isSo: (name: string) => boolean): string[] {
  try {
    return readdirSync(folder)
      .filter(isSo)
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (systemCode(error) === 'ENOENT' && statSync(dirname(folder), { throwIfNoEntry: false })?.isDirectory() === true) return [];
    const fail = { file: folder, value: folder };
    if (systemCode(error) === 'ENOTDIR') throw new Refusal(problem('not_a_file_or_folder', { wanted: 'folder' }, fail));
    if (systemCode(error) === 'ENOENT') throw new Refusal(problem('missing_folder', { folder: dirname(folder) }, fail));
    throw new Refusal(problem('cannot_write', { reason: reasonOf(error) }, fail));
  }
}
