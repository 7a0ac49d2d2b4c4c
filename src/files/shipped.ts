/** What is shipped with the tool under a name: rounds and CSQ decisions, recipes and plans. */

import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { problem, Refusal } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';

/** From here and from the built bundle alike, the law stands two folders up. */
const LAW = new URL('../../src/law/', import.meta.url);

/** Where each kind stands, and the problem of a name that is not there. */
const KINDS = {
  round: { folders: ['rounds/', 'selections/'], unknown: 'unknown_round' },
  plan: { folders: ['plans/'], unknown: 'unknown_plan' },
  recipe: { folders: ['recipes/'], unknown: 'unknown_recipe' },
} as const;

/** Whether an argument names something shipped: no `/` and no extension. */
export function isShippedName(argument: string): boolean {
  return !/[/\\.]/.test(argument);
}

/** Whether an argument is the name of anything that is shipped. */
export async function isShipped(argument: string): Promise<boolean> {
  if (!isShippedName(argument)) return false;
  const names = await Promise.all(Object.values(KINDS).flatMap(({ folders }) => folders.map((folder) => namesIn(new URL(folder, LAW)))));
  return names.flat().includes(argument);
}

/** The path of a shipped criteria file, recipe or plan; throws a `Refusal` when none has that name. */
export async function shippedFile(kind: keyof typeof KINDS, name: string): Promise<string> {
  const { folders, unknown } = KINDS[kind];
  const urls = folders.map((folder) => new URL(folder, LAW));
  const namesByFolder = await Promise.all(urls.map(namesIn));
  const folder = urls[namesByFolder.findIndex((names) => names.includes(name))];
  if (folder !== undefined) return fileURLToPath(new URL(`${name}.yaml`, folder));
  const known = namesByFolder.flat();
  throw new Refusal(problem(unknown, { near: nearest(name, known), known }, { file: name, value: name }));
}

/** The path of the criteria file that people begin with, with comments in a language. */
export function templatePath(language: 'fr' | 'en'): string {
  return fileURLToPath(new URL(`templates/criteria.${language}.yaml`, LAW));
}

/** The names of what is shipped of a kind, those of each folder in their order; of rounds those that rank people, without decisions on the CSQ. */
export async function shippedNames(kind: keyof typeof KINDS): Promise<string[]> {
  const [folder = ''] = KINDS[kind].folders;
  return await namesIn(new URL(folder, LAW));
}

async function namesIn(folder: URL): Promise<string[]> {
  return (await readdir(folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
}
