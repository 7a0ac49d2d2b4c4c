/** Operators that take several values: a list in place, one value, or a named list. */

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { type Decoded, isRefused } from '../cells/refused.ts';
import { decodeText } from '../cells/texts.ts';
import type { Condition, Field, Operator, Zone } from '../engine/index.ts';
import { problem } from '../problems/problem.ts';
import type { NodeReader } from '../schema/nodes.ts';
import { nearest } from '../words/nearest.ts';
import type { ListedValue, Lists } from './lists.ts';
import { spanDecoder } from './spans.ts';

/** A condition with its value as written, and the list it names. */
export interface Operand {
  readonly condition: Condition;
  readonly operand: readonly string[];
  readonly list: string | null;
}

/** Where operands are read: the round's zone and its lists. */
export interface OperandContext {
  readonly zone: Zone;
  readonly lists: Lists;
}

export interface Listed {
  readonly values: readonly ListedValue[];
  readonly list: string | null;
}

/** The values that an operator lists: one, several, or those of a named list. */
export function listedIn(
  reader: NodeReader,
  operator: Operator,
  node: Node | null,
  context: OperandContext,
  wanted: 'scalar' | 'scalar_or_list' | 'list_or_name' | 'any',
): Listed | null {
  const valueAt = (item: Node | null): ListedValue[] => {
    const text = reader.text(item, operator);
    return text === null ? [] : [{ text, place: reader.place(item) }];
  };
  const oneAllowed = wanted !== 'list_or_name';
  if (oneAllowed && (node === null || isScalar(node))) return { values: valueAt(node), list: null };
  if (isSeq(node) && wanted !== 'scalar') {
    if (node.items.length === 0) reader.report(node, 'C209', { key: operator });
    return { values: (reader.list(node, operator) ?? []).flatMap(valueAt), list: null };
  }
  if (isMap(node) && (wanted === 'list_or_name' || wanted === 'any')) return namedList(reader, node, context);
  reader.report(node, 'C308', { operator, wanted: wanted === 'any' ? 'list_or_name' : wanted });
  return null;
}

function namedList(reader: NodeReader, node: Node, { lists }: OperandContext): Listed | null {
  const nameNode = reader.mapping(node, 'list', ['list'], ['list'])?.get('list')?.value ?? null;
  const name = nameNode === null ? null : reader.text(nameNode, 'list');
  if (name === null) return null;
  const values = lists.values.get(name);
  if (values !== undefined) return { values, list: name };
  reader.report(nameNode, 'C307', { name, near: nearest(name, lists.values.keys()) });
  return null;
}

/** Values decoded one by one, each problem at the value's own place. */
function decodeListed<Value>(
  reader: NodeReader,
  field: Field,
  listed: Listed | null,
  decode: (text: string) => Decoded<Value>,
): Value[] | null {
  if (listed === null) return null;
  const values: Value[] = [];
  for (const { text, place } of listed.values) {
    const value = decode(text);
    if (!isRefused(value)) values.push(value);
    else reader.problems.report(problem('C301', { field: field.name, type: field.type, refused: value }, { ...place, value: text }));
  }
  return values.length === listed.values.length && values.length > 0 ? values : null;
}

export function textSet(reader: NodeReader, field: Field, listed: Listed | null, outside: boolean): Operand | null {
  const values = decodeListed(reader, field, listed, (text) =>
    field.type === 'codes' && text.includes('|') ? { reason: 'form' } : decodeText(text, false),
  );
  if (values === null || listed === null) return null;
  return { condition: { kind: 'texts', values: new Set(values), outside }, operand: values, list: listed.list };
}

export function amountSet(
  reader: NodeReader,
  field: Field,
  listed: Listed | null,
  outside: boolean,
  context: OperandContext,
): Operand | null {
  const decode = spanDecoder(field, context.zone);
  const spans = decodeListed(reader, field, listed, decode);
  if (spans === null || listed === null) return null;
  const values = new Set(spans.map(({ low }) => low));
  return { condition: { kind: 'amounts', values, outside }, operand: listed.values.map(({ text }) => text), list: listed.list };
}
