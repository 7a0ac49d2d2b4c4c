/** Groups and the background: how many people there are, which tests hold for them, and which columns are drawn in another way. */

import type { Field } from '../engine/index.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { entries } from '../schema/entries.ts';
import { listOf, listWith } from '../schema/lists.ts';
import { type Keys, mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { count, id, unlike } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import type { DrawContext } from './context.ts';
import { partOf } from './deal.ts';
import { draw } from './draws.ts';
import { inOrder } from './order.ts';
import { dealsWithin } from './parts.ts';
import { namedTest } from './tests.ts';
import { BACKGROUND, type Draw, type Group, type Population, type RequiredAnswer, type RequiredTest } from './types.ts';

/** The context in which populations are read; `base` are the draws of the columns of the recipe. */
export interface PopulationContext extends DrawContext {
  readonly base: ReadonlyMap<string, Draw>;
}

interface GroupContext extends PopulationContext {
  /** The ids of the groups read so far. */
  readonly taken: Set<string>;
}

/** The columns that are drawn in another way for a population. */
const otherDraws = entries(draw, (keys, _, context: PopulationContext) => {
  const draws = new Map<string, Draw>();
  for (const [column, { key, readBare }] of keys) {
    const field = overridden(key, column, context.columns);
    const read = field === null ? null : readBare({ ...context, field });
    if (read === null) continue;
    draws.set(column, read.kind === 'deal' ? { ...read, own: true } : read);
    if (dealsWithin(read)) key.report('deal_within', {}, '');
    const dealt = context.base.get(column);
    // What is held of a margin must be known beforehand.
    const own = read.kind === 'deal' ? read.parts.map((part) => part.draw) : [read];
    if (dealt?.kind === 'deal' && own.some((each) => partOf(each, dealt) === -1)) key.report('deal_unknown', { column }, '');
  }
  return draws;
});

/** The field of a column that a population may draw in another way; not so the ids, which are running numbers over all populations. */
function overridden(key: Position, name: string, columns: ReadonlyMap<string, Field>): Field | null {
  const field = columns.get(name) ?? null;
  if (field === null) key.report('unknown_recipe_column', () => ({ name, near: nearest(name, columns.keys()) }));
  if (name !== 'candidate_id') return field;
  key.report('ids_not_running_numbers', {}, '');
  return null;
}

/** Tests that must have the required answer for everybody in a population. */
function requiredTests(required: RequiredAnswer): Schema<RequiredTest[], DrawContext> {
  return listOf(namedTest, (items, _, context: DrawContext) =>
    items.flatMap(({ at, read }) => {
      const test = read(context);
      return test === null ? [] : [{ required, test, location: at.location }];
    }),
  );
}

const KEYS = {
  label: bothLanguages,
  meets: requiredTests('meets'),
  misses: requiredTests('misses'),
  unknown: requiredTests('unknown'),
  columns: otherDraws,
};

const REQUIRED_ANSWERS: readonly RequiredAnswer[] = ['meets', 'misses', 'unknown'];

const group = mapping({ id: needed(unlike(id)), count: needed(count(1)), ...KEYS }, (keys, at, context: GroupContext): Group | null => {
  const own = keys.id.read(context.taken);
  const people = keys.count.read();
  const population = populationOf(keys, at, own ?? '', context);
  return own === null || people === null ? null : { ...population, id: own, count: people };
});

export const groups: Schema<Group[], PopulationContext> = listWith(
  group,
  (context: PopulationContext): GroupContext => ({ ...context, taken: new Set() }),
  { numbered: true },
);

/** The key `background`: the people who are in no group. */
export const background: Schema<Population, PopulationContext> = mapping(KEYS, (keys, at, context: PopulationContext) => ({
  ...populationOf(keys, at, BACKGROUND, context),
  id: null,
}));

/** The background of a recipe without the key `background`. */
export function plainBackground(base: ReadonlyMap<string, Draw>): Population {
  const ordered = inOrder(base);
  return { id: null, label: textOr(null, BACKGROUND), tests: [], draws: 'circle' in ordered ? base : ordered };
}

function populationOf(keys: Keys<typeof KEYS>, at: Position, name: string, context: PopulationContext): Omit<Population, 'id'> {
  const { columns } = keys;
  const others = columns.readBare(context);
  const draws = new Map([...context.base, ...(others ?? [])]);
  const ordered = inOrder(draws);
  // A circle among the draws of `columns` is reported there, and not again for each population.
  if ('circle' in ordered && !('circle' in inOrder(context.base))) {
    (columns.has ? columns.key : at).report('draws_in_circle', { circle: ordered.circle, group: name }, '');
  }
  return {
    label: textOr(keys.label.read(), name),
    tests: REQUIRED_ANSWERS.flatMap((required) => keys[required].readBare(context) ?? []),
    draws: 'circle' in ordered ? draws : ordered,
  };
}
