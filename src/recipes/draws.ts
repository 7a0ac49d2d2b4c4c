/** Reads how a cell is drawn: a text, or a mapping with exactly one form. */

import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { readGridName } from '../criteria/score.ts';
import { readTest, type TestContext } from '../criteria/tests.ts';
import { type Field, fieldsOfGrid, type Test } from '../engine/index.ts';
import { type Mapping, type NodeReader, textOf } from '../schema/nodes.ts';
import { nearest } from '../words/nearest.ts';
import { FORMS, type Form, isForm, typesOf } from './forms.ts';
import { fieldsOf } from './order.ts';
import { readDays, readInstants, readPeriods } from './spans.ts';
import type { Draw } from './types.ts';
import { isCell, readRangeOf, readSequence, readText, readWeight, readWeights, sumsOf } from './values.ts';

/** What draws are read with: the columns of the recipe, and the tests that it names. */
export interface DrawContext extends TestContext {
  readonly columns: ReadonlyMap<string, Field>;
  readonly named: ReadonlyMap<string, Test | null>;
}

/** Reads a draw of a field's cells; null when it is wrong, with the problems reported. `beside` are keys of others in the same mapping. */
export function readDraw(
  reader: NodeReader,
  node: Node | null,
  field: Field,
  context: DrawContext,
  beside: readonly string[] = [],
): Draw | null {
  if (node === null || isScalar(node)) return readText(reader, node, field, context.zone);
  const given = isMap(node) ? keysOf(node) : [];
  const names = Object.keys(FORMS);
  const [form, ...more] = given.filter(isForm);
  if (form === undefined || more.length > 0) {
    const near = given.map((key) => nearest(key, names)).find((word) => word !== null) ?? null;
    reader.report(
      node,
      'not_one_draw',
      { count: form === undefined ? 0 : more.length + 1, known: names, near: form === undefined ? near : null },
      '',
    );
    return null;
  }
  const entries = reader.mapping(node, field.name, [...FORMS[form], ...beside]);
  const entry = entries?.get(form);
  const types = typesOf(form);
  if (!types.includes(field.type)) {
    reader.report(entry?.key ?? node, 'draw_does_not_fit', { form, field: field.name, type: field.type, allowed: types });
    return null;
  }
  if (entries === null || entry?.value == null) {
    reader.report(entry?.key ?? node, 'missing_value', { key: form });
    return null;
  }
  return readForm(reader, form, entry.value, entries, field, context);
}

/** The keys of a mapping, before they are checked. */
function keysOf({ items }: YAMLMap): string[] {
  return items.flatMap(({ key }) => (isScalar(key) ? [textOf(key)] : []));
}

function readForm(reader: NodeReader, form: Form, node: Node, keys: Mapping, field: Field, context: DrawContext): Draw | null {
  switch (form) {
    case 'text':
      return readText(reader, node, field, context.zone);
    case 'weights':
      return readWeights(reader, node, keys, field, context.zone);
    case 'range':
      return readRangeOf(reader, node, keys.get('step')?.value ?? null, field, context.zone);
    case 'days': {
      const span = readDays(reader, node, 'days');
      return span === null ? null : { kind: 'days', span };
    }
    case 'instants': {
      const span = readInstants(reader, node, context.zone);
      return span === null ? null : { kind: 'instants', span };
    }
    case 'periods': {
      const periods = readPeriods(reader, node);
      return periods === null ? null : { kind: 'periods', periods };
    }
    case 'sequence':
      return readSequence(reader, node);
    case 'grid':
      return readGrid(reader, node, context);
    case 'mix':
      return readMix(reader, node, keys, field, context);
    case 'by':
      return readBy(reader, node, keys, field, context);
    case 'when':
      return readWhen(reader, node, keys, field, context);
  }
}

/** The score by a grid shipped with the tool; the recipe must draw every column that it asks about. */
function readGrid(reader: NodeReader, node: Node, { columns }: DrawContext): Draw | null {
  const grid = readGridName(reader, node);
  if (grid === null) return null;
  const absent = [...fieldsOfGrid(grid)].find((name) => !columns.has(name));
  if (absent === undefined) return { kind: 'grid', grid };
  reader.report(node, 'unknown_recipe_column', { name: absent, near: nearest(absent, columns.keys()) }, absent);
  return null;
}

/** Several draws, one of them by weight: spans and pieces of any shape. */
function readMix(reader: NodeReader, node: Node, keys: Mapping, field: Field, context: DrawContext): Draw | null {
  const draws: Draw[] = [];
  const weights: number[] = [];
  const items = reader.list(node, 'mix') ?? [];
  for (const item of items) {
    const weightNode = isMap(item) ? nodeOf(item.get('weight', true)) : null;
    if (weightNode === null) reader.report(item, 'missing_key', { key: 'weight', example: '1' }, '');
    const weight = weightNode === null ? null : readWeight(reader, weightNode, 'weight');
    const draw = readDraw(reader, item, field, context, ['weight']);
    if (weight === null || draw === null) continue;
    draws.push(draw);
    weights.push(weight);
  }
  if (keys.has('blank')) {
    draws.push({ kind: 'text', text: '' });
    weights.push(readWeight(reader, keys.get('blank')?.value ?? null, 'blank') ?? 0);
  }
  if (draws.length < items.length) return null;
  const upTo = sumsOf(reader, node, weights);
  return upTo === null ? null : { kind: 'mix', draws, upTo };
}

function nodeOf(value: unknown): Node | null {
  return isScalar(value) ? value : null;
}

/** A draw for each text of another column, as written there. */
function readBy(reader: NodeReader, node: Node, keys: Mapping, field: Field, context: DrawContext): Draw | null {
  const other = readColumn(reader, node, context);
  const casesNode = keys.get('cases')?.value ?? null;
  if (casesNode === null) reader.report(keys.get('cases')?.key ?? node, 'missing_key', { key: 'cases', example: null }, '');
  const cases = new Map<string, Draw>();
  const entries = casesNode === null ? new Map() : (reader.entries(casesNode, 'cases') ?? new Map());
  for (const [text, { key, value }] of entries as Mapping) {
    // A text that the other column never has would be a case that never comes.
    const seen = other === null || isCell(reader, key, text, other, context.zone);
    const draw = readDraw(reader, value, field, context);
    if (seen && draw !== null) cases.set(text, draw);
  }
  const otherwise = readOtherwise(reader, node, keys, field, context);
  if (other === null || otherwise === null || cases.size < entries.size) return null;
  return { kind: 'by', column: other.name, cases, otherwise };
}

/** A draw for the first test that is true. */
function readWhen(reader: NodeReader, node: Node, keys: Mapping, field: Field, context: DrawContext): Draw | null {
  const items = reader.list(node, 'when') ?? [];
  const cases = items.flatMap((item) => {
    const parts = reader.mapping(item, 'when', ['test', 'draw'], ['test', 'draw']);
    const test = readNamedTest(reader, parts?.get('test')?.value ?? null, context);
    const draw = parts?.has('draw') === true ? readDraw(reader, parts.get('draw')?.value ?? null, field, context) : null;
    return test === null || draw === null ? [] : [{ test, draw }];
  });
  const otherwise = readOtherwise(reader, node, keys, field, context);
  return otherwise === null || cases.length < items.length ? null : { kind: 'when', cases, otherwise };
}

function readOtherwise(reader: NodeReader, node: Node, keys: Mapping, field: Field, context: DrawContext): Draw | null {
  const entry = keys.get('otherwise');
  if (entry !== undefined) return readDraw(reader, entry.value, field, context);
  reader.report(node, 'missing_key', { key: 'otherwise', example: null }, '');
  return null;
}

/** A column of the recipe that a draw looks at. */
function readColumn(reader: NodeReader, node: Node, { columns }: DrawContext): Field | null {
  const name = reader.text(node, 'by');
  const field = name === null ? undefined : columns.get(name);
  if (field === undefined && name !== null) reader.report(node, 'unknown_recipe_column', { name, near: nearest(name, columns.keys()) });
  return field ?? null;
}

/** A test in the language of criteria, or the name of one under `tests`, about columns of the recipe only. */
export function readNamedTest(reader: NodeReader, node: Node | null, context: DrawContext): Test | null {
  if (node === null) return null;
  if (!isScalar(node)) return readOwnTest(reader, node, context);
  const name = reader.text(node, 'test');
  if (name === null) return null;
  const test = context.named.get(name);
  if (test === undefined) reader.report(node, 'unknown_test', { name, near: nearest(name, context.named.keys()) });
  return test ?? null;
}

/** A test written out. */
export function readOwnTest(reader: NodeReader, node: Node, context: Omit<DrawContext, 'named'>): Test | null {
  const test = readTest(reader, node, context);
  const { columns } = context;
  const absent = test === null ? undefined : fieldsOf(test).find((name) => !columns.has(name));
  if (absent === undefined) return test;
  reader.report(node, 'unknown_recipe_column', { name: absent, near: nearest(absent, columns.keys()) }, absent);
  return null;
}
