/**
 * Decodes a recipe: takes YAML, gives how a synthetic pool is made, or every problem with its line and column.
 *
 * `schema: arrima-sim/recipe/v1` has `id`, `title`, `sources`, `rows`, `seed` (else the id), `timezone` and `fields` as
 * in a criteria file; `tests`, names for tests in the language of criteria; `columns`, in the order of the pool, each
 * with its draw; `groups`, each with `id`, `count`, `label`, the tests that everybody in it `meets`, `misses` or leaves
 * `unknown`, and `columns` drawn otherwise; `background`, the same without id and count, for all the other rows.
 *
 * In tests, `{conditions: NAME}` stands for all the conditions of that name that rounds share.
 *
 * A draw is a text (`none`; nothing is a blank cell) or a mapping with one form:
 *
 *     {text: none}                                      the cell as written
 *     {weights: {none: 30, inside_cmm: 2}, blank: 1}    one text by weight, or a blank cell
 *     {range: [450, 700], step: 0.5}                    an amount, both ends included; step 1 unless given
 *     {days: [2019-01-01, 2019-12-31]}                  a day, both ends included
 *     {instants: [2019-01-01, 2019-06-30T12:00]}        a local moment to the second, never one that clocks skip
 *     {periods: [{from: [2018-01-01, 2018-12-31], to: 2019-06-16}, {from: 2019-07-01}]}
 *     {sequence: DI-000001}                             running numbers, from the first row on
 *     {grid: pstq-2025-07-02}                           the score that a grid gives for the other columns
 *     {deal: [{count: 9, text: a}, {count: 1, text: b}]}     each draw to exactly its share of all people; the whole draw
 *     {mix: [{weight: 3, range: [20, 29]}, {weight: 1, text: "40"}], blank: 1}
 *     {by: job_offer, cases: {none: …draw…}, otherwise: …draw…}     by the text of another column
 *     {when: [{test: …, draw: …}], otherwise: …draw…}               by the first test that is true
 */

import { defaultZone } from '../cells/zone.ts';
import { fields } from '../criteria/declared-fields.ts';
import { standardFields } from '../criteria/fields.ts';
import { NO_LISTS } from '../criteria/lists.ts';
import { timeZone } from '../criteria/moment.ts';
import { sources } from '../criteria/sources.ts';
import type { Field, Test } from '../engine/index.ts';
import { OrderedProblems, type Problems } from '../problems/problem.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { fileOf, notEmptyNorTable, rootOf } from '../schema/file.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { count, id, text, word } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';
import { columns, drawsOf, fieldsOfColumns, tests } from './columns.ts';
import { heldTooMuch } from './deal.ts';
import { inOrder } from './order.ts';
import { groupedPeople } from './people.ts';
import { background, groups, plainBackground } from './populations.ts';
import { type Draw, MOST_ROWS, type Recipe } from './types.ts';

const SCHEMA = 'arrima-sim/recipe/v1';

/** Decodes and checks a recipe; `name` is the file as the user named it, for problems, and `rows` wins over the recipe's own. */
export function decodeRecipe(source: string, name: string, rows: number | null = null): Recipe | Problems {
  const problems = new OrderedProblems(name);
  const root = rootOf(source, name, problems);
  const read = root === null ? null : recipeFile.read(root, { asked: rows });
  return read === null || problems.total > 0 ? problems : read;
}

const rowCount = transform(count(1), (rows, at) => {
  if (rows > MOST_ROWS) at.report('too_many_rows', { most: MOST_ROWS });
  return rows;
});

/** The number of rows that the caller asks for; null where the recipe decides. */
interface RecipeContext {
  readonly asked: number | null;
}

const KEYS = {
  schema: word([SCHEMA]),
  id: needed(id),
  title: bothLanguages,
  sources,
  rows: needed(rowCount),
  seed: text,
  timezone: timeZone,
  fields,
  tests,
  columns: needed(columns),
  groups,
  background,
};

const whole = mapping(KEYS, (keys, at, { asked }: RecipeContext): Recipe => {
  if (keys.schema.has) keys.schema.readBare();
  else at.report('missing_key', { key: 'schema', example: SCHEMA }, '');
  const own = keys.id.read() ?? '';
  const rows = keys.rows.read() ?? 0;
  keys.sources.read();
  const zone = keys.timezone.read() ?? defaultZone();
  const declared = keys.fields.read() ?? standardFields();
  const drawn = keys.columns.read();
  const inPool = drawn === null ? new Map<string, Field>() : fieldsOfColumns(drawn, keys.columns.at, declared);
  const beside = { fields: declared, columns: inPool, zone, lists: NO_LISTS, sources: new Set<string>(), conditionsAsTests: true };
  const context = { ...beside, named: keys.tests.read(beside) ?? new Map<string, Test | null>() };
  const base = drawn === null ? new Map<string, Draw>() : drawsOf(drawn, context);
  const ordered = inOrder(base);
  if ('circle' in ordered) keys.columns.key.report('draws_in_circle', { circle: ordered.circle, group: null }, '');
  const read = {
    id: own,
    title: textOr(keys.title.read(), own),
    rows: asked ?? rows,
    seed: keys.seed.read() ?? own,
    zone,
    columns: [...inPool.values()],
    groups: keys.groups.read({ ...context, base }) ?? [],
    background: keys.background.read({ ...context, base }) ?? plainBackground(base),
  };
  const sum = groupedPeople(read);
  if (asked === null && keys.rows.given && rows < sum) keys.rows.at.report('too_few_rows', { rows, sum });
  const held = rows < sum ? null : heldTooMuch(read, read.rows);
  if (held !== null) keys.columns.key.report('deal_exceeded', { ...held, part: held.part + 1 }, '');
  return read;
});

/** A recipe as a whole. */
export const recipeFile: Schema<Recipe, RecipeContext> = notEmptyNorTable(fileOf(SCHEMA, whole), {
  empty: (at) => at.report('empty_recipe', {}),
  table: (at) => at.report('recipe_not_yaml', { kind: 'CSV' }, ''),
});
