/** The groups of a round: criteria, rank and selection of each. */

import { isMap, isScalar, type Node } from 'yaml';
import { traitsOf } from '../cells/types.ts';
import type { Field, Group, Published, RankKey, Selection } from '../engine/index.ts';
import type { Mapping, NodeReader } from '../schema/nodes.ts';
import { readField } from './leaf.ts';
import { readCriteria, type TestContext } from './tests.ts';

const KEYS = ['id', 'stream', 'label', 'criteria', 'rank', 'select', 'published'];

/** Reads the groups; `taken` are the ids of the round's own criteria, `limited` whether the round has a limit. */
export function readGroups(
  reader: NodeReader,
  node: Node | null,
  taken: ReadonlySet<string>,
  limited: boolean,
  context: TestContext,
): Group[] {
  const items = reader.list(node, 'groups') ?? [];
  if (items.length === 0) reader.report(node, 'empty_list', { key: 'groups' });
  const ids = new Set<string>();
  return items.flatMap((item, at) => {
    const keys = reader.mapping(item, `groups.${at}`, KEYS, ['id', 'select']);
    if (keys === null) return [];
    const idNode = keys.get('id')?.value ?? null;
    const id = idNode === null ? null : reader.id(idNode, 'id');
    if (id !== null && ids.has(id)) reader.report(idNode, 'repeated_id', { id });
    if (id !== null) ids.add(id);
    const criteria = readCriteria(reader, keys.get('criteria')?.value ?? null, 'criteria', new Set(taken), context);
    const select = readSelect(reader, keys.get('select')?.value ?? null, limited);
    const rank = readRank(reader, item, keys, select, limited, context.fields);
    const group = {
      id: id ?? '',
      stream: reader.optional(keys, 'stream', 'stream'),
      label: reader.bilingual(keys.get('label'), 'label', id ?? ''),
      criteria,
      rank,
      select: select ?? { minimumScore: null, top: null, ties: 'break' },
      published: readPublished(reader, keys.get('published')?.value ?? null),
    } satisfies Group;
    return id === null ? [] : [group];
  });
}

/** `all`, or a minimum score, a number of places, or both. */
function readSelect(reader: NodeReader, node: Node | null, limited: boolean): Selection | null {
  if (node === null) return null;
  if (isScalar(node)) {
    reader.word(node, 'select', ['all']);
    return { minimumScore: null, top: null, ties: 'break' };
  }
  if (!isMap(node)) {
    reader.report(node, 'incomplete_selection', { wanted: 'select' });
    return null;
  }
  const keys = reader.mapping(node, 'select', ['minimum_score', 'top', 'ties']);
  if (keys === null) return null;
  const optional = (key: string): Node | null => keys.get(key)?.value ?? null;
  if (optional('minimum_score') === null && optional('top') === null) reader.report(node, 'incomplete_selection', { wanted: 'select' });
  const ties = optional('ties') === null ? 'break' : (reader.word(optional('ties'), 'ties', ['break', 'include']) ?? 'break');
  if (optional('ties') !== null && optional('top') === null) reader.report(keys.get('ties')?.key ?? null, 'ties_without_top', {});
  if (ties === 'include' && limited) reader.report(optional('ties'), 'ties_with_limit', {});
  return {
    minimumScore: optional('minimum_score') === null ? null : reader.number(optional('minimum_score'), 'minimum_score'),
    top: optional('top') === null ? null : reader.count(optional('top'), 'top'),
    ties,
  };
}

function readRank(
  reader: NodeReader,
  group: Node | null,
  keys: Mapping,
  select: Selection | null,
  limited: boolean,
  fields: ReadonlyMap<string, Field>,
): RankKey[] {
  const entry = keys.get('rank');
  const items = entry === undefined || entry.value === null ? null : (reader.list(entry.value, 'rank') ?? []);
  if (select !== null && (items === null || items.length === 0) && (select.top !== null || limited)) {
    reader.report(entry?.key ?? group, 'rank_needed', { because: select.top !== null ? 'top' : 'limit' }, '');
  }
  if (items === null) return select?.minimumScore == null ? [] : [{ field: 'score', order: 'descending' }];
  const seen = new Set<string>();
  return items.flatMap((item, position): RankKey[] => {
    if (isScalar(item)) {
      const word = reader.word(item, 'rank', ['lottery']);
      if (word !== null && position !== items.length - 1) reader.report(item, 'lottery_not_last', {});
      return word === null ? [] : [word];
    }
    const key = reader.mapping(item, 'rank', ['field', 'order'], ['field', 'order']);
    const fieldNode = key?.get('field')?.value ?? null;
    const orderNode = key?.get('order')?.value ?? null;
    const field = fieldNode === null ? null : readField(reader, fieldNode, fields);
    const order = orderNode === null ? null : reader.word(orderNode, 'order', ['ascending', 'descending']);
    if (field !== null && seen.has(field.name)) reader.report(fieldNode, 'repeated_rank_field', { name: field.name });
    if (field !== null && !traitsOf(field.type).includes('single')) {
      reader.report(fieldNode, 'field_cannot_rank', { name: field.name, type: field.type });
    }
    if (field !== null) seen.add(field.name);
    return field === null || order === null ? [] : [{ field: field.name, order }];
  });
}

/** What the ministry published: invitations and minimum score, each a number or a rising range. */
export function readPublished(reader: NodeReader, node: Node | null): Published | null {
  if (node === null) return null;
  const keys = reader.mapping(node, 'published', ['invitations', 'minimum_score']);
  const figure = (key: 'invitations' | 'minimum_score'): number | [number, number] | undefined => {
    const value = keys?.get(key)?.value ?? null;
    if (value === null) return undefined;
    const read = (item: Node | null): number | null => (key === 'invitations' ? reader.count(item, key) : reader.number(item, key));
    if (isScalar(value)) return read(value) ?? undefined;
    const [from, to, ...rest] = (reader.list(value, key) ?? []).map(read);
    if (from == null || to == null) {
      reader.report(value, 'number_not_allowed', { key, wanted: 'range' }, '');
      return undefined;
    }
    if (from > to || rest.length > 0)
      reader.report(value, 'number_not_allowed', { key, wanted: 'range' }, `[${[from, to, ...rest].join(', ')}]`);
    return [from, to];
  };
  const invitations = figure('invitations');
  const minimum = figure('minimum_score');
  return {
    ...(invitations === undefined ? {} : { invitations }),
    ...(minimum === undefined ? {} : { minimum_score: minimum }),
  };
}
