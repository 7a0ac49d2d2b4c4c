/** Reads groups and the background: how many people there are, what they meet, and which columns they have otherwise. */

import type { Node } from 'yaml';
import type { Field } from '../engine/index.ts';
import type { Mapping, NodeReader } from '../schema/nodes.ts';
import { nearest } from '../words/nearest.ts';
import { type DrawContext, readDraw, readNamedTest } from './draws.ts';
import { inOrder } from './order.ts';
import { BACKGROUND, type Draw, type Group, type Population, type Wanted, type WantedTest } from './types.ts';

const KEYS = ['label', 'meets', 'misses', 'unknown', 'columns'];
const WANTED: readonly Wanted[] = ['meets', 'misses', 'unknown'];

/** Reads `groups`; `base` are the draws of the recipe's columns. */
export function readGroups(reader: NodeReader, node: Node | null, base: ReadonlyMap<string, Draw>, context: DrawContext): Group[] {
  if (node === null) return [];
  const ids = new Set<string>();
  return (reader.list(node, 'groups') ?? []).flatMap((item, at) => {
    const keys = reader.mapping(item, `groups.${at}`, ['id', 'count', ...KEYS], ['id', 'count']);
    if (keys === null) return [];
    const idNode = keys.get('id')?.value ?? null;
    const id = idNode === null ? null : reader.id(idNode, 'id');
    if (id !== null && ids.has(id)) reader.report(idNode, 'repeated_id', { id });
    if (id !== null) ids.add(id);
    const countNode = keys.get('count')?.value ?? null;
    const count = countNode === null ? null : reader.count(countNode, 'count', 1);
    const population = readPopulation(reader, item, keys, id ?? '', base, context);
    return id === null || count === null ? [] : [{ ...population, id, count }];
  });
}

/** Reads `background`: everybody who is in no group. */
export function readBackground(reader: NodeReader, node: Node | null, base: ReadonlyMap<string, Draw>, context: DrawContext): Population {
  const keys = node === null ? null : reader.mapping(node, BACKGROUND, KEYS);
  return { ...readPopulation(reader, node, keys ?? new Map(), BACKGROUND, base, context), id: null };
}

function readPopulation(
  reader: NodeReader,
  node: Node | null,
  keys: Mapping,
  name: string,
  base: ReadonlyMap<string, Draw>,
  context: DrawContext,
): Omit<Population, 'id'> {
  const draws = new Map(base);
  const columns = keys.get('columns');
  if (columns !== undefined) {
    for (const [column, { key, value }] of reader.entries(columns.value, 'columns') ?? []) {
      const field = overridden(reader, key, column, context.columns);
      const draw = field === null ? null : readDraw(reader, value, field, context);
      if (draw !== null) draws.set(column, draw);
    }
  }
  const ordered = inOrder(draws);
  // A circle of the recipe's own columns is told once, where they stand.
  if ('circle' in ordered && !('circle' in inOrder(base))) {
    reader.report(columns?.key ?? node, 'draws_in_circle', { circle: ordered.circle, group: name }, '');
  }
  return {
    label: reader.bilingual(keys.get('label'), 'label', name),
    tests: WANTED.flatMap((wanted) => readTests(reader, keys, wanted, context)),
    draws: 'circle' in ordered ? draws : ordered,
  };
}

/** A column of the recipe; ids are the same running numbers for everybody. */
function overridden(reader: NodeReader, key: Node, name: string, columns: ReadonlyMap<string, Field>): Field | null {
  const field = columns.get(name) ?? null;
  if (field === null) reader.report(key, 'unknown_recipe_column', { name, near: nearest(name, columns.keys()) });
  if (name !== 'candidate_id') return field;
  reader.report(key, 'ids_not_running_numbers', {}, '');
  return null;
}

function readTests(reader: NodeReader, keys: Mapping, wanted: Wanted, context: DrawContext): WantedTest[] {
  const entry = keys.get(wanted);
  if (entry === undefined) return [];
  return (reader.list(entry.value, wanted) ?? []).flatMap((item) => {
    if (item === null) reader.report(entry.key, 'missing_value', { key: wanted });
    const test = readNamedTest(reader, item, context);
    return test === null ? [] : [{ wanted, test, place: reader.place(item) }];
  });
}
