/** The scenarios of fixtures: the folders with `expected/`, and how each is run. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Their names. */
export const scenarios = readdirSync(FIXTURES)
  .filter((name) => existsSync(join(FIXTURES, name, 'expected')))
  .sort();

/** The folders that are campaigns, with a plan. */
export const campaigns = readdirSync(FIXTURES)
  .filter((name) => existsSync(join(FIXTURES, name, 'plan.yaml')))
  .sort();

/** The criteria file, or the name of a shipped round. */
export function criteriaOf(folder: string): string {
  const name = join(folder, 'criteria.txt');
  return existsSync(name) ? readFileSync(name, 'utf8').trim() : join(folder, 'criteria.yaml');
}

/** Further arguments of `round`. */
export function argumentsOf(folder: string): readonly string[] {
  const file = join(folder, 'arguments.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
