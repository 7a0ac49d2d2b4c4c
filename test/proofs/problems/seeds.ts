/** The sound files from which odd ones are made: all that are shipped, those of the fixtures, and small ones that say much. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CURRENT } from '../base.ts';
import type { Kind } from './exchange.ts';
import { CRITERIA, GRIDS, NAMED, PLANS, RECIPES } from './small-files.ts';

/** A sound file; `folder` is where a file made of it goes, among the files that it names. */
export interface Seed {
  readonly text: string;
  readonly folder: string;
}

/** Folders of shipped files by kind. */
const SHIPPED: Readonly<Record<Kind, readonly string[]>> = {
  criteria: ['src/law/rounds', 'src/law/selections'],
  plan: ['src/law/plans'],
  recipe: ['src/law/recipes'],
  grid: ['src/law/grids'],
};

const SMALL: Readonly<Record<Kind, readonly string[]>> = { criteria: CRITERIA, plan: PLANS, recipe: RECIPES, grid: GRIDS };

/** Lays out in `world` the files that odd files may name, and gives the seeds of a kind; paths are from `world`. */
export function seedsOf(kind: Kind, base: string, world: string): Seed[] {
  for (const folder of ['law', 'small']) mkdirSync(join(world, folder), { recursive: true });
  cpSync(join(base, 'src', 'law', 'rounds', 'lists'), join(world, 'law', 'lists'), { recursive: true });
  for (const [name, text] of Object.entries(NAMED))
    writeFileSync(join(world, 'small', name), text, name === 'latin.yaml' ? 'latin1' : 'utf8');
  const shipped = SHIPPED[kind].flatMap((folder) =>
    textsIn(join(base, folder)).map((text) => ({ text: slight(kind, text), folder: 'law' })),
  );
  // Plans stand above what they name.
  const small = SMALL[kind].map((text) => ({ text, folder: kind === 'plan' ? '.' : 'small' }));
  // The small ones say in a few lines what there is to say, and are quick: they are taken three times as often.
  const often = Math.ceil((3 * shipped.length) / small.length);
  return [...shipped, ...Array.from({ length: often }, () => small).flat(), ...(kind === 'criteria' ? fixtures(world) : [])];
}

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Criteria of fixtures, with their lists and their pool. */
function fixtures(world: string): Seed[] {
  const root = join(CURRENT, 'fixtures');
  return readdirSync(root)
    .sort()
    .filter((name) => existsSync(join(root, name, 'criteria.yaml')))
    .map((name) => {
      mkdirSync(join(world, name), { recursive: true });
      for (const file of readdirSync(join(root, name)).filter((each) => each.endsWith('.csv'))) {
        cpSync(join(root, name, file), join(world, name, file));
      }
      return { text: readFileSync(join(root, name, 'criteria.yaml'), 'utf8'), folder: name };
    });
}

/** Recipes make thousands of people: for what is compared a few of each group do. */
function slight(kind: Kind, text: string): string {
  return kind === 'recipe' ? text.replace(/^( +count: )\d+/gm, '$11').replace(/^rows: \d+/m, 'rows: 60') : text;
}
