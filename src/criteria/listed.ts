/** Values as they are written under an operator: one, a list in place, or a named list. */

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Field, Operator, Zone } from '../engine/index.ts';
import type { NodeReader } from '../schema/nodes.ts';
import { nearest } from '../words/nearest.ts';
import type { ListedValue, Lists } from './lists.ts';

/** Where operands are read: the round's zone and its lists. */
export interface OperandContext {
  readonly zone: Zone;
  readonly lists: Lists;
}

/** An operator under a field, with all that its value is read with. */
export interface Asked extends OperandContext {
  readonly operator: Operator;
  readonly field: Field;
}

export interface Listed {
  readonly values: readonly ListedValue[];
  readonly list: string | null;
}

/** The values that an operator lists: one, several, or those of a named list. */
export function listedIn(
  reader: NodeReader,
  node: Node,
  { operator, lists }: Asked,
  wanted: 'scalar' | 'scalar_or_list' | 'list_or_name' | 'any',
): Listed | null {
  const valueAt = (item: Node | null): ListedValue[] => {
    const text = reader.text(item, operator);
    return text === null ? [] : [{ text, place: reader.place(item) }];
  };
  if (isScalar(node) && wanted !== 'list_or_name') return { values: valueAt(node), list: null };
  if (isSeq(node) && wanted !== 'scalar') {
    if (node.items.length === 0) reader.report(node, 'empty_list', { key: operator });
    return { values: (reader.list(node, operator) ?? []).flatMap(valueAt), list: null };
  }
  if (isMap(node) && (wanted === 'list_or_name' || wanted === 'any')) return namedList(reader, node, lists);
  reader.report(node, 'wrong_operand', { operator, wanted: wanted === 'any' ? 'list_or_name' : wanted });
  return null;
}

function namedList(reader: NodeReader, node: Node, lists: Lists): Listed | null {
  const nameNode = reader.mapping(node, 'list', ['list'], ['list'])?.get('list')?.value ?? null;
  const name = nameNode === null ? null : reader.text(nameNode, 'list');
  if (name === null) return null;
  const values = lists.values.get(name);
  if (values !== undefined) return { values, list: name };
  reader.report(nameNode, 'unknown_list', { name, near: nearest(name, lists.values.keys()) });
  return null;
}
