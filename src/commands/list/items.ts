/** The things of each kind, as JSON tells them. */

import { sharedConditions } from '../../criteria/conditions.ts';
import { columnMeanings } from '../../criteria/fields.ts';
import { measures } from '../../criteria/measures.ts';
import { loadGrid, shippedGridNames } from '../../criteria/score.ts';
import type { Text } from '../../engine/index.ts';
import { MOST_JSON_BYTES } from '../../files/limits.ts';
import { readWhole } from '../../files/read.ts';
import { shippedFile, shippedNames } from '../../files/shipped.ts';
import { publishedRounds } from '../../published/law.ts';
import { decodeRecipe } from '../../recipes/decode.ts';
import { loadPlan } from '../campaign/plan-inputs.ts';
import type { Context } from '../context.ts';
import { loadCriteria } from '../inputs.ts';
import type { Kind } from './kinds.ts';

/** What a cell of an item may be; texts in both languages are shown in one. */
export type ItemCell = string | number | null | Text | readonly string[];
export type Item = Readonly<Record<string, ItemCell>>;

/** How the items of a kind are found. */
export const ITEMS: Readonly<Record<Kind, (context: Context) => Promise<Item[]>>> = {
  fields: async () =>
    columnMeanings().map(({ name, alias, type, unit, values, meaning }) => ({
      name,
      alias,
      type,
      unit,
      values: values.map(({ value, aliases }) => [value, ...aliases].join(' = ')),
      meaning,
    })),
  rounds: async (context) => [
    ...publishedRounds().map(({ criteria, date, program, stream, group, groupName, invitations, minimumScore, confidence, leftOut }) => ({
      name: criteria,
      date,
      program,
      stream,
      group: groupName ?? group,
      invitations,
      minimum_score: minimumScore,
      confidence,
      left_out: leftOut,
    })),
    ...(await roundsBesideTheTable(context)),
  ],
  plans: async (context) => {
    const items: Item[] = [];
    for (const name of await shippedNames('plan')) {
      const { plan } = await loadPlan(name, [], context);
      items.push({ name, title: plan.title, from: plan.from, to: plan.to, rounds: plan.rounds.length });
    }
    return items;
  },
  recipes: async () => {
    const items: Item[] = [];
    for (const name of await shippedNames('recipe')) {
      const file = await readWhole(await shippedFile('recipe', name), MOST_JSON_BYTES);
      const recipe = decodeRecipe(file?.content.toString('utf8') ?? '', name);
      if (!('columns' in recipe)) throw new Error(`${name} is not sound`);
      items.push({ name, title: recipe.title, rows: recipe.rows, columns: recipe.columns.length });
    }
    return items;
  },
  grids: async () =>
    shippedGridNames().map((name) => {
      const grid = loadGrid(name, null);
      if (grid === null || !('blocks' in grid)) throw new Error(`${name} is not sound`);
      return { name, title: grid.title };
    }),
  conditions: async () => [...sharedConditions().sets].map(([name, { effective, confidence }]) => ({ name, effective, confidence })),
  measures: async () =>
    [...measures()].map(([name, { cap, program, effective, until, confidence }]) => ({
      name,
      label: cap.label,
      program,
      effective,
      until,
      by: cap.by,
      share: cap.share,
      confidence,
    })),
};

/** Shipped rounds that no row of the table is about: other readings of one that is. */
async function roundsBesideTheTable({ io }: Context): Promise<Item[]> {
  const known = new Set(publishedRounds().map(({ criteria }) => criteria));
  const others = (await shippedNames('round')).filter((name) => !known.has(name));
  const items: Item[] = [];
  for (const name of others) {
    const { criteria } = await loadCriteria(name, { set: [] }, io);
    const { program, round, title, published } = criteria;
    const invitations = typeof published?.invitations === 'number' ? published.invitations : null;
    const unknown = { stream: null, group: title, invitations, minimum_score: null, confidence: null, left_out: null };
    items.push({ name, date: round.date, program, ...unknown });
  }
  return items;
}
