/** The law shipped with the tool, by name: rounds and plans. */

import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nearest } from '../nearest.ts';
import { problem, Refusal } from '../problems.ts';

/** From here and from the built bundle alike, the law stands two folders up. */
const LAW = new URL('../../src/law/', import.meta.url);

/** What is shipped: the folder of each kind, and the problem of a name that it does not have. */
const UNKNOWN = { rounds: 'C701', plans: 'C550' } as const;

/** Whether an argument names what is shipped: no `/` and no extension. */
export function isShippedName(argument: string): boolean {
  return !/[/\\.]/.test(argument);
}

/** The path of a shipped file of a kind; throws a `Refusal` when none has that name. */
export async function shippedFile(kind: keyof typeof UNKNOWN, name: string): Promise<string> {
  const folder = new URL(`${kind}/`, LAW);
  const known = (await readdir(folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
  if (!known.includes(name)) throw new Refusal(problem(UNKNOWN[kind], { near: nearest(name, known), known }, { file: name, value: name }));
  return fileURLToPath(new URL(`${name}.yaml`, folder));
}
