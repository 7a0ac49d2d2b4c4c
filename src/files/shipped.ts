/** The rounds shipped with the tool. */

import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nearest } from '../nearest.ts';
import { problem, Refusal } from '../problems.ts';

/** From here and from the built bundle alike, the law stands two folders up. */
const ROUNDS = new URL('../../src/law/rounds/', import.meta.url);

/** Whether an argument names a shipped round: no `/` and no extension. */
export function isShippedName(argument: string): boolean {
  return !/[/\\.]/.test(argument);
}

/** The path of a shipped round; throws a `Refusal` when none has that name. */
export async function shippedRound(name: string): Promise<string> {
  const known = (await readdir(ROUNDS))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
  if (!known.includes(name)) throw new Refusal(problem('C701', { near: nearest(name, known), known }, { file: name, value: name }));
  return fileURLToPath(new URL(`${name}.yaml`, ROUNDS));
}
