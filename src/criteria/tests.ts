/** Tests and criteria: what is asked of each candidate. */

import { isMap, isScalar, type Node } from 'yaml';
import type { Criterion, Field, Operator, Test } from '../engine/index.ts';
import { type Mapping, type NodeReader, textOf } from '../schema/nodes.ts';
import { nearest } from '../words/nearest.ts';
import { readShared, sharedConditions } from './conditions.ts';
import type { OperandContext } from './listed.ts';
import { OPERATORS, readOperand } from './operands.ts';

/** Words that stand for outcomes of selection, so that no criterion may have them as its id. */
const RESERVED = ['minimum_score', 'top', 'limit', 'cap'];

/** What a test is read with. */
export interface TestContext extends OperandContext {
  readonly fields: ReadonlyMap<string, Field>;
  readonly sources: ReadonlySet<string>;
  /** Whether `{conditions: NAME}` may stand for a test: all that these conditions ask. */
  readonly conditionsAsTests?: boolean;
}

/** Reads a list of criteria; `taken` are ids that they may not have again. */
export function readCriteria(reader: NodeReader, node: Node | null, path: string, taken: Set<string>, context: TestContext): Criterion[] {
  if (node === null) return [];
  return (reader.list(node, path) ?? []).flatMap((item, at) => {
    if (isScalar(item) && sharedConditions().sets.has(textOf(item))) {
      reader.report(item, 'C216', { name: textOf(item) });
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
    if (id !== null && RESERVED.includes(id)) reader.report(idNode, 'C207', { id });
    if (id !== null && taken.has(id)) reader.report(idNode, 'C208', { id });
    if (id !== null) taken.add(id);
    const source = keys === null ? null : readSource(reader, keys, context.sources);
    const testNode = keys?.get('test')?.value ?? null;
    const test = testNode === null ? null : readTest(reader, testNode, context);
    if (keys === null || id === null || test === null) return [];
    return [{ id, label: reader.bilingual(keys.get('label'), 'label', id), source, test }];
  });
}

function readSource(reader: NodeReader, keys: Mapping, sources: ReadonlySet<string>): string | null {
  const source = reader.optional(keys, 'source', 'source');
  if (source !== null && !sources.has(source)) {
    reader.report(keys.get('source')?.value ?? null, 'C212', { id: source, near: nearest(source, sources) });
  }
  return source;
}

/** Reads a test: a leaf, or `all`, `any`, `none` of at least one test. */
export function readTest(reader: NodeReader, node: Node | null, context: TestContext): Test | null {
  if (!isMap(node)) {
    reader.report(node, 'C201', { path: 'test', wanted: 'mapping' });
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
  if (items.length === 0) reader.report(parts, 'C209', { key: kind });
  const tests = items.map((item) => readTest(reader, item, context));
  return tests.includes(null) || tests.length === 0 ? null : { kind, tests: tests.filter((test) => test !== null) };
}

function readLeaf(reader: NodeReader, node: Node, context: TestContext): Test | null {
  const operators = Object.keys(OPERATORS) as Operator[];
  const entries = reader.entries(node, 'test');
  if (entries === null) return null;
  const fieldEntry = entries.get('field');
  if (fieldEntry === undefined) {
    // `all`, `any` and `none` are the other keys a test may have.
    const known = ['field', 'all', 'any', 'none'];
    const stray = [...entries.keys()].map((key) => nearest(key, known)).find((near) => near !== null);
    reader.report(node, 'C203', { key: stray ?? 'field', example: null }, '');
    return null;
  }
  if (fieldEntry.value === null) reader.report(fieldEntry.key, 'C205', { key: 'field' });
  const field = fieldEntry.value === null ? null : readField(reader, fieldEntry.value, context.fields);
  const asked = [...entries].filter(([key]) => key !== 'field');
  const unknown = asked.filter(([key]) => !Object.hasOwn(OPERATORS, key));
  for (const [key, entry] of unknown) {
    const [, before] = asked[asked.findIndex(([other]) => other === key) - 1] ?? [];
    if (!reader.isDecimals(entry, before)) reader.report(entry.key, 'C303', { near: nearest(key, operators), known: operators }, key);
  }
  if (unknown.length > 0) return null;
  const [first] = asked;
  if (first === undefined || asked.length > 1) {
    reader.report(node, 'C305', { count: asked.length }, '');
    return null;
  }
  const [word, entry] = first;
  const operator = word as Operator;
  if (field === null) return null;
  if (!OPERATORS[operator].includes(field.type)) {
    const allowed = operators.filter((other) => OPERATORS[other].includes(field.type));
    reader.report(entry.key, 'C304', { operator, field: field.name, type: field.type, allowed });
    return null;
  }
  if (entry.value === null) {
    reader.report(entry.key, 'C205', { key: operator });
    return null;
  }
  const operand = readOperand(reader, operator, field, entry.value, context);
  return operand === null
    ? null
    : { kind: 'leaf', field: field.name, operator, operand: operand.operand, list: operand.list, condition: operand.condition };
}

/** A field named in criteria: by its English or declared name. */
export function readField(reader: NodeReader, node: Node | null, fields: ReadonlyMap<string, Field>): Field | null {
  const name = reader.text(node, 'field');
  if (name === null) return null;
  const field = fields.get(name);
  if (field !== undefined) return field;
  const aliased = [...fields.values()].find((candidate) => candidate.alias === name)?.name ?? null;
  reader.report(node, 'C302', { name, near: aliased ?? nearest(name, fields.keys()), alias: aliased });
  return null;
}
