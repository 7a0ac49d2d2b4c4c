/** Values under an operator, not decoded yet: a single one, a list written there, or a named list. */

import type { Field, Operator, Zone } from '../engine/index.ts';
import { byKind, refused } from '../schema/choices.ts';
import { list } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { text } from '../schema/scalars.ts';
import { named, type Schema, transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import type { ListedValue, Lists } from './lists.ts';

/** The context in which operands are read: the time zone of the round, and its lists. */
export interface OperandContext {
  readonly zone: Zone;
  readonly lists: Lists;
}

/** The context in which the value of an operator is read: the operator and its field too. */
export interface Asked extends OperandContext {
  readonly operator: Operator;
  readonly field: Field;
}

export interface Listed {
  readonly values: readonly ListedValue[];
  readonly list: string | null;
}

const value = transform(text, (read, at): ListedValue => ({ text: read, location: at.location }));
const one = transform(value, (read): Listed => ({ values: [read], list: null }));
const several = transform(list(value, { least: 1 }), (values): Listed => ({ values, list: null }));

const nameOfList = transform(text, (name, at, { lists }: OperandContext): Listed | null => {
  const values = lists.values.get(name);
  if (values !== undefined) return { values, list: name };
  at.report('unknown_list', () => ({ name, near: nearest(name, lists.values.keys()) }));
  return null;
});
const namedList = named<Listed, Asked>(
  'list',
  mapping({ list: needed(nameOfList) }, (keys, _, context: OperandContext) => keys.list.read(context)),
);

/** Reports a value that is not of the shape that the operator takes. */
function notA(wanted: 'scalar' | 'scalar_or_list' | 'list_or_name'): Schema<never, Asked> {
  return refused((at, { operator }) => at.report('wrong_operand', { operator, wanted }));
}

/** A schema of the values under an operator for each shape that they may have. */
export const LISTED: Readonly<Record<'scalar' | 'scalar_or_list' | 'list_or_name' | 'any', Schema<Listed, Asked>>> = {
  scalar: byKind<Listed, Asked>({ text: one }, notA('scalar')),
  scalar_or_list: byKind<Listed, Asked>({ text: one, list: several }, notA('scalar_or_list')),
  list_or_name: byKind<Listed, Asked>({ list: several, mapping: namedList }, notA('list_or_name')),
  any: byKind<Listed, Asked>({ text: one, list: several, mapping: namedList }, notA('list_or_name')),
};
