/** Tests and criteria: what is asked of each candidate. */

import { isMap, isScalar, type Node } from 'yaml';
import type { Criterion, Test } from '../engine/index.ts';
import { bridged, type Mapping, NodeReader, textOf } from '../schema/nodes.ts';
import type { Schema } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { sharedConditions } from './conditions.ts';
import { type LeafContext, readLeaf } from './leaf.ts';

/** Words that stand for outcomes of selection, so that no criterion may have them as its id. */
const RESERVED = ['minimum_score', 'top', 'limit', 'cap'];

/** What a test is read with. */
export interface TestContext extends LeafContext {
  readonly sources: ReadonlySet<string>;
  /** Whether `{conditions: NAME}` may stand for a test: all that these conditions ask. */
  readonly conditionsAsTests?: boolean;
}

/** Reads a list of criteria; `taken` are ids that they may not have again. */
export function readCriteria(reader: NodeReader, node: Node | null, path: string, taken: Set<string>, context: TestContext): Criterion[] {
  if (node === null) return [];
  return (reader.list(node, path) ?? []).flatMap((item, at) => {
    if (isScalar(item) && sharedConditions().sets.has(textOf(item))) {
      reader.report(item, 'bare_conditions_name', { name: textOf(item) });
      return [];
    }
    if (isMap(item) && item.has('conditions')) {
      return readShared(
        reader,
        reader.mapping(item, `${path}.${at}`, ['conditions'], ['conditions'])?.get('conditions')?.value ?? null,
        taken,
        context,
      );
    }
    const keys = reader.mapping(item, `${path}.${at}`, ['id', 'label', 'source', 'test'], ['id', 'test']);
    const idNode = keys?.get('id')?.value ?? null;
    const id = idNode === null ? null : reader.id(idNode, 'id');
    if (id !== null && RESERVED.includes(id)) reader.report(idNode, 'reserved_id', { id });
    if (id !== null && taken.has(id)) reader.report(idNode, 'repeated_id', { id });
    if (id !== null) taken.add(id);
    const source = keys === null ? null : readSource(reader, keys, context.sources);
    const testNode = keys?.get('test')?.value ?? null;
    const test = testNode === null ? null : readTest(reader, testNode, context);
    if (keys === null || id === null || test === null) return [];
    return [{ id, label: reader.bilingual(keys.get('label'), 'label', id), source, test }];
  });
}

/**
 * The criteria of the conditions named, read with the fields of the file that names them; what is wrong with them there
 * (a field that the file must declare, an id that it has already) is told where they are named.
 */
function readShared(reader: NodeReader, node: Node | null, taken: Set<string>, context: TestContext): Criterion[] {
  const name = reader.text(node, 'conditions');
  if (name === null) return [];
  const { sets, sources } = sharedConditions();
  const list = sets.get(name)?.criteria;
  if (list === undefined) {
    reader.report(node, 'unknown_conditions', { id: name, near: nearest(name, sets.keys()), known: [...sets.keys()] });
    return [];
  }
  const inLaw = new NodeReader(reader.problems, () => reader.place(node));
  return readCriteria(inLaw, list, name, taken, { ...context, sources: new Set(sources.map(({ id }) => id)) });
}

function readSource(reader: NodeReader, keys: Mapping, sources: ReadonlySet<string>): string | null {
  const source = reader.optional(keys, 'source', 'source');
  if (source !== null && !sources.has(source)) {
    reader.report(keys.get('source')?.value ?? null, 'unknown_source', { id: source, near: nearest(source, sources) });
  }
  return source;
}

/** Reads a test: a leaf, or `all`, `any`, `none` of at least one test. */
export function readTest(reader: NodeReader, node: Node | null, context: TestContext): Test | null {
  if (!isMap(node)) {
    reader.report(node, 'wrong_shape', { path: 'test', wanted: 'mapping' });
    return null;
  }
  if (context.conditionsAsTests === true && node.has('conditions')) {
    const name = reader.mapping(node, 'test', ['conditions'], ['conditions'])?.get('conditions')?.value ?? null;
    const criteria = name === null ? [] : readShared(reader, name, new Set(), context);
    return criteria.length === 0 ? null : { kind: 'all', tests: criteria.map(({ test }) => test) };
  }
  for (const kind of ['all', 'any', 'none'] as const) {
    if (node.has(kind)) return readParts(reader, node, kind, context);
  }
  return readLeaf(reader, node, context);
}

function readParts(reader: NodeReader, node: Node, kind: 'all' | 'any' | 'none', context: TestContext): Test | null {
  const parts = reader.mapping(node, kind, [kind], [kind])?.get(kind)?.value ?? null;
  const items = parts === null ? null : reader.list(parts, kind);
  if (items === null) return null;
  if (items.length === 0) reader.report(parts, 'empty_list', { key: kind });
  const tests = items.map((item) => readTest(reader, item, context));
  return tests.includes(null) || tests.length === 0 ? null : { kind, tests: tests.filter((test) => test !== null) };
}

/** A test. */
export const test: Schema<Test, TestContext> = bridged(readTest);
