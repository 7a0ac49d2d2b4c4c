/** Questions about one field: the field, an operator that fits its type, and the operator's value. */

import { traitsOf } from '../cells/types.ts';
import { type Field, type FieldType, type Leaf, OPERATORS, type Operator, type OperatorRow } from '../engine/index.ts';
import type { ProblemArguments } from '../problems/problem.ts';
import { CutTexts, entries, isCutNumber, type Key } from '../schema/entries.ts';
import type { Position } from '../schema/position.ts';
import { text } from '../schema/scalars.ts';
import { named, type Schema, transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { operatorsFor } from '../words/signs.ts';
import type { Asked, OperandContext } from './listed.ts';
import { formOf, operand, type ReadCondition } from './operands.ts';

/** The context in which a question is read. */
export interface LeafContext extends OperandContext {
  readonly fields: ReadonlyMap<string, Field>;
}

type OperandKey = Key<ReadCondition, Asked>;

const NAMES = Object.keys(OPERATORS) as Operator[];

/** The name of a field in criteria: the English name of a standard column, or a name that the file declares. */
export const fieldName: Schema<Field, ReadonlyMap<string, Field>> = named(
  'field',
  transform(text, (name, at, fields: ReadonlyMap<string, Field>) => {
    const field = fields.get(name);
    if (field !== undefined) return field;
    at.report('unknown_field', () => unknownField(name, fields));
    return null;
  }),
);

/** What the writer of an unknown name may have meant: the field of that alias, or the field with the nearest name. */
export function unknownField(name: string, fields: ReadonlyMap<string, Field>): ProblemArguments['unknown_field'] {
  const alias = [...fields.values()].find((field) => field.alias === name)?.name ?? null;
  return { name, near: alias ?? nearest(name, fields.keys()), alias };
}

const question = entries(operand, (keys: ReadonlyMap<string, OperandKey>, at, context: LeafContext): Leaf | null => {
  const fieldKey = keys.get('field');
  if (fieldKey === undefined) {
    reportNoField(keys, at);
    return null;
  }
  if (!fieldKey.given) fieldKey.key.report('missing_value', { key: 'field' });
  const field = fieldKey.given ? fieldName.read(fieldKey.at, context.fields) : null;
  const asked = oneOperator(keys, at, field);
  if (field === null || asked === null) return null;
  const { operator, key } = asked;
  if (!fits(operator, field.type)) {
    const allowed = NAMES.filter((other) => fits(other, field.type));
    key.key.report('operator_does_not_fit', { operator, field: field.name, type: field.type, allowed });
    return null;
  }
  if (!key.given) key.key.report('missing_value', { key: operator });
  const read = key.read({ operator, field, zone: context.zone, lists: context.lists });
  return read === null ? null : { kind: 'leaf', field: field.name, operator, ...read };
});

/** `{field: …, OPERATOR: VALUE}`. */
export const leaf: Schema<Leaf, LeafContext> = {
  form: {
    kind: 'mapping',
    keys: [
      { key: 'field', needed: true, form: fieldName.form },
      ...NAMES.map((operator) => ({ key: operator, needed: false, form: formOf(operator) })),
    ],
  },
  read: question.read,
};

/** A test without `field` may have one of these, which some know by other words. */
const JOINING = ['all', 'any', 'none'];
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['and', 'all'],
  ['or', 'any'],
  ['not', 'none'],
]);

function reportNoField(keys: ReadonlyMap<string, OperandKey>, at: Position): void {
  const known = ['field', ...JOINING];
  const odd = [...keys].filter(([name]) => !NAMES.some((each) => each === name));
  const meant = odd.map(([name, { key }]) => ({ name, key, near: OTHER_WORDS.get(name) ?? nearest(name, known) }));
  const told = meant.find(({ near }) => near !== null) ?? meant[0];
  if (told === undefined) at.report('missing_key', { key: 'field', example: null }, '');
  else told.key.report('unknown_key', { key: told.name, near: told.near, known, home: null }, told.name);
}

/** The one operator beside the field; none, several or an unknown one is reported. */
function oneOperator(
  keys: ReadonlyMap<string, OperandKey>,
  at: Position,
  field: Field | null,
): { readonly operator: Operator; readonly key: OperandKey } | null {
  let areKnown = true;
  let count = 0;
  let last: { readonly operator: Operator; readonly key: OperandKey } | null = null;
  let before: OperandKey | undefined;
  const cut = new CutTexts();
  for (const [name, key] of keys) {
    if (name === 'field') {
      cut.pass(key);
      continue;
    }
    const operator = NAMES.find((each) => each === name);
    if (operator !== undefined) last = { operator, key };
    else if (!isCutNumber(key, before) && !cut.isRest(key, name, NAMES))
      key.key.report('unknown_operator', () => ({ near: meantBy(name, field), known: NAMES }), name);
    areKnown &&= operator !== undefined;
    count++;
    before = key;
    cut.pass(key);
  }
  if (!areKnown) return null;
  if (count === 1) return last;
  at.report('not_one_operator', { count }, '');
  return null;
}

/** The operator that a sign stands for where the field has it, else the nearest one. */
function meantBy(name: string, field: Field | null): string | null {
  const bySign = operatorsFor(name);
  const fitting = NAMES.filter((operator) => bySign.includes(operator) && (field === null || fits(operator, field.type)));
  return bySign.find((operator) => fitting.some((each) => each === operator)) ?? nearest(name, NAMES);
}

/** Whether an operator fits a type: it fits every type, or the type has one of the traits that it fits. */
function fits(operator: Operator, type: FieldType): boolean {
  const { fits: fitting }: OperatorRow = OPERATORS[operator];
  return fitting === 'every type' || traitsOf(type).some((trait) => fitting.includes(trait));
}
