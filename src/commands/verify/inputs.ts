/** The inputs that a manifest records, found among the files given, or shipped with the tool. */

import { requireReadable } from '../../files/chunks.ts';
import { hashOf } from '../../files/earlier-results.ts';
import { refuseSpecial } from '../../files/read.ts';
import { shippedFile } from '../../files/shipped.ts';
import type { TemporaryFolder } from '../../files/temporary.ts';
import type { ReadManifest } from '../../outputs/manifest-shape.ts';
import { Refusal } from '../../problems/problem.ts';

/** An input of a manifest. */
export type RecordedInput = ReadManifest['inputs'][number];

/** An input, and whether it is there: `other` is a file of its name with other bytes. */
export interface FoundInput {
  readonly input: RecordedInput;
  readonly is: 'same' | 'missing' | 'other';
  /** The path or shipped name by which it is read; null where it is not there. */
  readonly path: string | null;
}

/** A file that was given, with its hash. */
export interface GivenFile {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
}

/** The hashes of the files given; throws a `Refusal` of one that cannot be read. */
export async function givenFiles(paths: readonly string[]): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const path of paths) {
    refuseSpecial(path);
    await requireReadable(path);
    files.push({ path, name: baseName(path), sha256: hashOf(path) });
  }
  return files;
}

/** The inputs that a command line names: the plan, or the criteria and the baseline; the pools. What they name themselves is found by them. */
export function namedInputs({ inputs }: ReadManifest): RecordedInput[] {
  const plan = inputs.find(({ role }) => role === 'plan');
  const first = plan ?? inputs.find(({ role }) => role === 'criteria');
  return [...(first === undefined ? [] : [first]), ...inputs.filter(({ role }) => role === 'baseline' || role === 'pool')];
}

/** Finds an input by its hash; one that has another name is read under the recorded one. */
export async function found(input: RecordedInput, given: readonly GivenFile[], folder: TemporaryFolder): Promise<FoundInput> {
  const same = given.filter(({ sha256 }) => sha256 === input.sha256);
  const file = same.find(({ name }) => name === input.name) ?? same[0];
  if (file !== undefined) {
    // Criteria and plans name files beside them, which a link elsewhere would not have.
    const isRead = file.name === input.name || input.role !== 'pool';
    return { input, is: 'same', path: isRead ? file.path : folder.link(file.path, input.name) };
  }
  const shipped = await shippedName(input);
  if (shipped !== null) return { input, is: 'same', path: shipped };
  return { input, is: given.some(({ name }) => name === input.name) ? 'other' : 'missing', path: null };
}

/** The name under which a file of this name and these bytes is shipped; null where none is. */
async function shippedName({ role, name, sha256 }: RecordedInput): Promise<string | null> {
  if (role === 'pool' || !/^[^.]+\.yaml$/.test(name)) return null;
  const own = name.slice(0, -'.yaml'.length);
  try {
    const path = await shippedFile(role === 'plan' ? 'plan' : 'round', own);
    return hashOf(path) === sha256 ? own : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
