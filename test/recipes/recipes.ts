/** Recipes for tests: the shipped ones, and small ones written here. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeRecipe } from '../../src/recipes/decode.ts';
import { header, type Person, people } from '../../src/recipes/people.ts';
import type { Recipe } from '../../src/recipes/types.ts';

/** A recipe shipped with the tool. */
export function shippedRecipe(name: string): Recipe {
  const path = fileURLToPath(new URL(`../../src/law/recipes/${name}.yaml`, import.meta.url));
  return recipeOf(readFileSync(path, 'utf8'), `${name}.yaml`);
}

/** A recipe that must have no problem. */
export function recipeOf(text: string, name = 'recipe.yaml'): Recipe {
  const recipe = decodeRecipe(text, name);
  if (!('groups' in recipe)) throw new Error(JSON.stringify(recipe[0]));
  return recipe;
}

/** The people of a recipe. */
export function peopleOf(recipe: Recipe, amount: { readonly rows?: number; readonly seed?: string } = {}): Person[] {
  return [...people(recipe, { rows: recipe.rows, seed: recipe.seed, ...amount })];
}

/** A pool as one text. */
export function poolOf(recipe: Recipe, made: readonly Person[]): string {
  return [header(recipe), ...made.map(({ cells }) => cells)].map((cells) => `${cells.join(',')}\n`).join('');
}
