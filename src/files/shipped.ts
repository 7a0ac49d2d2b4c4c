/** What is shipped with the tool under a name: rounds, recipes and plans. */

import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nearest } from '../nearest.ts';
import { problem, Refusal } from '../problems.ts';

/** From here and from the built bundle alike, the law stands two folders up. */
const LAW = new URL('../../src/law/', import.meta.url);

/** Where each kind stands, and the problem of a name that is not there. */
const KINDS = {
  round: { folder: 'rounds/', unknown: 'C701' },
  plan: { folder: 'plans/', unknown: 'C550' },
  recipe: { folder: 'recipes/', unknown: 'C530' },
} as const;

/** Whether an argument names something shipped: no `/` and no extension. */
export function isShippedName(argument: string): boolean {
  return !/[/\\.]/.test(argument);
}

/** The path of a shipped round, recipe or plan; throws a `Refusal` when none has that name. */
export async function shippedFile(kind: keyof typeof KINDS, name: string): Promise<string> {
  const { folder, unknown } = KINDS[kind];
  const place = new URL(folder, LAW);
  const known = (await readdir(place))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
  if (!known.includes(name)) throw new Refusal(problem(unknown, { near: nearest(name, known), known }, { file: name, value: name }));
  return fileURLToPath(new URL(`${name}.yaml`, place));
}
