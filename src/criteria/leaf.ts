/** Questions about one field: the field, an operator that fits its type, and the operator's value. */

import type { Node } from 'yaml';
import { traitsOf } from '../cells/types.ts';
import { type Field, type FieldType, type Leaf, OPERATORS, type Operator, type OperatorRow } from '../engine/index.ts';
import { bridged, type NodeReader } from '../schema/nodes.ts';
import type { Schema } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import type { OperandContext } from './listed.ts';
import { readOperand } from './operands.ts';

/** What a question is read with. */
export interface LeafContext extends OperandContext {
  readonly fields: ReadonlyMap<string, Field>;
}

const NAMES = Object.keys(OPERATORS) as Operator[];

/** Reads `{field: …, OPERATOR: VALUE}`. */
export function readLeaf(reader: NodeReader, node: Node, context: LeafContext): Leaf | null {
  const entries = reader.entries(node, 'test');
  if (entries === null) return null;
  const fieldEntry = entries.get('field');
  if (fieldEntry === undefined) {
    // `all`, `any` and `none` are the other keys a test may have.
    const known = ['field', 'all', 'any', 'none'];
    const stray = [...entries.keys()].map((key) => nearest(key, known)).find((near) => near !== null);
    reader.report(node, 'missing_key', { key: stray ?? 'field', example: null }, '');
    return null;
  }
  if (fieldEntry.value === null) reader.report(fieldEntry.key, 'missing_value', { key: 'field' });
  const field = fieldEntry.value === null ? null : readField(reader, fieldEntry.value, context.fields);
  const asked = [...entries].filter(([key]) => key !== 'field');
  const unknown = asked.filter(([key]) => !Object.hasOwn(OPERATORS, key));
  for (const [key, entry] of unknown) {
    const [, before] = asked[asked.findIndex(([other]) => other === key) - 1] ?? [];
    if (!reader.isDecimals(entry, before)) reader.report(entry.key, 'unknown_operator', { near: nearest(key, NAMES), known: NAMES }, key);
  }
  if (unknown.length > 0) return null;
  const [first] = asked;
  if (first === undefined || asked.length > 1) {
    reader.report(node, 'not_one_operator', { count: asked.length }, '');
    return null;
  }
  const [word, entry] = first;
  const operator = word as Operator;
  if (field === null) return null;
  if (!fits(operator, field.type)) {
    const allowed = NAMES.filter((other) => fits(other, field.type));
    reader.report(entry.key, 'operator_does_not_fit', { operator, field: field.name, type: field.type, allowed });
    return null;
  }
  if (entry.value === null) {
    reader.report(entry.key, 'missing_value', { key: operator });
    return null;
  }
  const read = readOperand(reader, entry.value, { operator, field, zone: context.zone, lists: context.lists });
  return read === null ? null : { kind: 'leaf', field: field.name, operator, ...read };
}

/** Whether an operator fits a type: the type has one of the traits that it asks for. */
function fits(operator: Operator, type: FieldType): boolean {
  const { fits: wanted }: OperatorRow = OPERATORS[operator];
  return wanted === 'every type' || traitsOf(type).some((trait) => wanted.includes(trait));
}

/** A field named in criteria: by its English or declared name. */
export function readField(reader: NodeReader, node: Node | null, fields: ReadonlyMap<string, Field>): Field | null {
  const name = reader.text(node, 'field');
  if (name === null) return null;
  const field = fields.get(name);
  if (field !== undefined) return field;
  const aliased = [...fields.values()].find((candidate) => candidate.alias === name)?.name ?? null;
  reader.report(node, 'unknown_field', { name, near: aliased ?? nearest(name, fields.keys()), alias: aliased });
  return null;
}

/** The name of a field. */
export const fieldName: Schema<Field, ReadonlyMap<string, Field>> = bridged(readField);
