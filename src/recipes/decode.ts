/**
 * Decodes a recipe: YAML in, the making of a synthetic pool out, or every problem with its line and column.
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
 *     {mix: [{weight: 3, range: [20, 29]}, {weight: 1, text: "40"}], blank: 1}
 *     {by: job_offer, cases: {none: …draw…}, otherwise: …draw…}     by the text of another column
 *     {when: [{test: …, draw: …}], otherwise: …draw…}               by the first test that is true
 */

import { isScalar, type Node } from 'yaml';
import { holdsControl } from '../cells/texts.ts';
import { foldHeader } from '../cells/trim.ts';
import { defaultZone } from '../cells/zone.ts';
import { readFields } from '../criteria/fields.ts';
import { readField } from '../criteria/leaf.ts';
import { readZone } from '../criteria/moment.ts';
import { readSources } from '../criteria/sources.ts';
import type { TestContext } from '../criteria/tests.ts';
import type { Field, Test } from '../engine/index.ts';
import { OrderedProblems, type Problems } from '../problems/problem.ts';
import { type Mapping, NodeReader, textOf } from '../schema/nodes.ts';
import { parseYaml } from '../schema/yaml.ts';
import { type DrawContext, readDraw, readOwnTest } from './draws.ts';
import { inOrder } from './order.ts';
import { groupedPeople, SYNTHETIC } from './people.ts';
import { readBackground, readGroups } from './populations.ts';
import { type Draw, MOST_ROWS, type Recipe } from './types.ts';

const SCHEMA = 'arrima-sim/recipe/v1';
const KEYS = ['schema', 'id', 'title', 'sources', 'rows', 'seed', 'timezone', 'fields', 'tests', 'columns', 'groups', 'background'];

/** Decodes and checks a recipe; `name` is the file as the user named it, for problems, and `rows` wins over the recipe's own. */
export function decodeRecipe(text: string, name: string, rows: number | null = null): Recipe | Problems {
  const problems = new OrderedProblems(name);
  const yaml = parseYaml(text, name, problems);
  if (yaml === null) return problems;
  const reader = new NodeReader(problems, (node) => yaml.place(node));
  const recipe = readRoot(reader, yaml.root, rows);
  return recipe === null || problems.total > 0 ? problems : recipe;
}

function readRoot(reader: NodeReader, root: Node | null, asked: number | null): Recipe | null {
  if (root === null) reader.report(root, 'empty_recipe', {});
  if (root === null) return null;
  if (isScalar(root) && /^[^\n]*[,;\t|]/.test(textOf(root))) {
    reader.report(root, 'recipe_not_yaml', { kind: 'CSV' }, '');
    return null;
  }
  if (reader.isOtherKind(root, SCHEMA)) return null;
  const keys = reader.mapping(root, '', KEYS, ['id', 'rows', 'columns']);
  if (keys === null) return null;
  const nodeAt = (key: string): Node | null => keys.get(key)?.value ?? null;
  if (keys.has('schema')) reader.word(nodeAt('schema'), 'schema', [SCHEMA]);
  else reader.report(root, 'missing_key', { key: 'schema', example: SCHEMA }, '');
  const id = (nodeAt('id') === null ? null : reader.id(nodeAt('id'), 'id')) ?? '';
  const rows = nodeAt('rows') === null ? 0 : readRows(reader, nodeAt('rows'));
  readSources(reader, nodeAt('sources'));
  const zone = readZone(reader, nodeAt('timezone')) ?? defaultZone();
  const fields = readFields(reader, nodeAt('fields'));
  const entries = nodeAt('columns') === null ? null : reader.entries(nodeAt('columns'), 'columns');
  const columns = entries === null ? new Map() : readColumns(reader, nodeAt('columns'), entries, fields);
  const beside = { fields, columns, zone, lists: { values: new Map(), files: [] }, sources: new Set<string>(), conditionsAsTests: true };
  const context = { ...beside, named: readTests(reader, nodeAt('tests'), beside) };
  const base = entries === null ? new Map() : readDraws(reader, entries, context);
  const ordered = inOrder(base);
  if ('circle' in ordered) reader.report(keys.get('columns')?.key ?? null, 'draws_in_circle', { circle: ordered.circle, group: null }, '');
  const recipe = {
    id,
    title: reader.bilingual(keys.get('title'), 'title', id),
    rows: asked ?? rows,
    seed: reader.optional(keys, 'seed', 'seed') ?? id,
    zone,
    columns: [...context.columns.values()],
    groups: readGroups(reader, nodeAt('groups'), base, context),
    background: readBackground(reader, nodeAt('background'), base, context),
  };
  const sum = groupedPeople(recipe);
  if (asked === null && nodeAt('rows') !== null && rows < sum) reader.report(nodeAt('rows'), 'too_few_rows', { rows, sum });
  return recipe;
}

function readRows(reader: NodeReader, node: Node | null): number {
  const rows = reader.count(node, 'rows', 1) ?? 0;
  if (rows > MOST_ROWS) reader.report(node, 'too_many_rows', { most: MOST_ROWS });
  return rows;
}

/** The fields of the columns; `synthetic` is not among them, since it is always there, and no two may have one header. */
function readColumns(reader: NodeReader, node: Node | null, entries: Mapping, fields: ReadonlyMap<string, Field>): Map<string, Field> {
  const columns = new Map<string, Field>();
  const headers = new Map([[foldHeader(SYNTHETIC), SYNTHETIC]]);
  for (const [name, { key }] of entries) {
    const field = name === SYNTHETIC ? null : readField(reader, key, fields);
    if (name === SYNTHETIC) reader.report(key, 'synthetic_drawn', {}, '');
    if (field === null) continue;
    const written = field.column ?? name;
    const header = foldHeader(written);
    // A pool with such a header would be refused.
    if (header === '' || holdsControl(written, false)) reader.report(key, 'wrong_header', {}, written);
    const first = headers.get(header);
    if (first !== undefined) reader.report(key, 'columns_share_header', { first, second: name });
    headers.set(header, name);
    columns.set(name, field);
  }
  if (columns.keys().next().value !== 'candidate_id') reader.report(node, 'ids_not_running_numbers', {}, '');
  return columns;
}

function readTests(reader: NodeReader, node: Node | null, context: TestContext & Pick<DrawContext, 'columns'>): Map<string, Test | null> {
  const tests = new Map<string, Test | null>();
  if (node === null) return tests;
  for (const [name, { key, value }] of reader.entries(node, 'tests') ?? []) {
    reader.id(key, 'tests');
    if (value === null) reader.report(key, 'missing_value', { key: name });
    tests.set(name, value === null ? null : readOwnTest(reader, value, context));
  }
  return tests;
}

function readDraws(reader: NodeReader, entries: Mapping, context: DrawContext): Map<string, Draw> {
  const draws = new Map<string, Draw>();
  for (const [name, { key, value }] of entries) {
    const field = context.columns.get(name);
    const draw = field === undefined ? null : readDraw(reader, value, field, context);
    if (draw !== null) draws.set(name, draw);
    // Ids must differ, and only running numbers do.
    if (name === 'candidate_id' && draw !== null && draw.kind !== 'sequence') reader.report(key, 'ids_not_running_numbers', {}, '');
  }
  return draws;
}
