/** Values of operators: the row of the operator says how its value is written, and makes of it the condition that the engine decides. */

import { decodeBoolean } from '../cells/amounts.ts';
import { decodeDate } from '../cells/dates.ts';
import { type Decoded, isRefused, type Refused } from '../cells/refused.ts';
import { decodeText } from '../cells/texts.ts';
import { trimCell } from '../cells/trim.ts';
import { rangeDecoder, TYPES, traitsOf } from '../cells/types.ts';
import { type Condition, type FieldType, OPERATORS, type OperandForm, type OperandValue, type Operator } from '../engine/index.ts';
import { problem } from '../problems/problem.ts';
import { byContext, byKind, refused } from '../schema/choices.ts';
import { listOf } from '../schema/lists.ts';
import type { Position } from '../schema/position.ts';
import { text, value } from '../schema/scalars.ts';
import { named, type Schema, transform } from '../schema/schema.ts';
import { type Asked, LISTED, type Listed } from './listed.ts';

/** The value of an operator: as decoded, as typed, and the name of the list if it names one. */
interface Operand {
  readonly value: OperandValue;
  readonly operand: readonly string[];
  readonly list: string | null;
}

/** A condition, with its value as typed, and the name of the list if it names one. */
export type ReadCondition = Omit<Operand, 'value'> & { readonly condition: Condition };

/** A value of the field's own type. */
const ofField = byContext([text], ({ field, zone }: Asked) => named(field.name, value(field.type, rangeDecoder(field, zone))));

/** Two bounds, the lower first. */
const pair = listOf(ofField, (items, at, asked: Asked): Operand | null => {
  const [first, last, ...more] = items;
  if (first === undefined || last === undefined || more.length > 0) {
    at.report('wrong_operand', { operator: asked.operator, wanted: 'pair' });
    return null;
  }
  const [from, to] = [first.read(asked), last.read(asked)];
  if (from === null || to === null) return null;
  if (from.low > to.high) {
    at.report('bounds_upside_down', {});
    return null;
  }
  return { value: { kind: 'ranges', ranges: [from, to] }, operand: [first.at.text ?? '', last.at.text ?? ''], list: null };
});

/** One value of another type than the field's. */
function single(
  type: FieldType,
  decode: (given: string) => Decoded<number>,
  asValue: (decoded: number) => OperandValue,
): Schema<Operand, Asked> {
  const one = named(({ field }: Asked) => field.name, value(type, decode));
  const read = transform(one, (decoded, at): Operand => ({ value: asValue(decoded), operand: [at.text ?? ''], list: null }));
  return byKind<Operand, Asked>({ text: read }, notA('scalar'));
}

function notA(wanted: 'scalar' | 'pair'): Schema<never, Asked> {
  return refused((at, { operator }) => at.report('wrong_operand', { operator, wanted }));
}

/** One schema for each way in which a value is written. */
const SCHEMAS: Readonly<Record<OperandForm, Schema<Operand, Asked>>> = {
  one: transform(LISTED.scalar, decoded),
  pair: byKind<Operand, Asked>({ list: pair }, notA('pair')),
  one_or_list: transform(LISTED.scalar_or_list, (listed, at, asked: Asked) => {
    if (listed.values.some((each) => each.text === '')) at.report('empty_list', { key: asked.operator });
    return decoded(listed, at, asked);
  }),
  list_or_name: transform(LISTED.list_or_name, decoded),
  any: transform(LISTED.any, decoded),
  day: single('date', decodeDate, (day) => ({ kind: 'day', day })),
  flag: single('boolean', decodeBoolean, (flag) => ({ kind: 'flag', flag: flag === 1 })),
};

/** The value of an operator. */
export const operand: Schema<ReadCondition, Asked> = transform(
  byContext(Object.values(SCHEMAS), ({ operator }: Asked) => SCHEMAS[OPERATORS[operator].written]),
  (read, _, { operator }): ReadCondition => ({
    condition: conditionOf(read.value, operator),
    operand: read.operand,
    list: read.list,
  }),
);

/** The form of the value of an operator. */
export function formOf(operator: Operator): (typeof operand)['form'] {
  return SCHEMAS[OPERATORS[operator].written].form;
}

/** The condition of a value: that of a list which many tests name is made once. */
function conditionOf(value: OperandValue, operator: Operator): Condition {
  const known = CONDITIONS.get(value) ?? OPERATORS[operator].condition(value);
  CONDITIONS.set(value, known);
  return known;
}

const CONDITIONS = new WeakMap<OperandValue, Condition>();

/** What was decoded of a list, by the field and operator that ask about it. */
const OF_LISTS = new WeakMap<Listed['values'], Map<string, Operand>>();

/** Values of the field's type; those of a named list are decoded once for all tests of a field and operator. */
function decoded(listed: Listed, at: Position, asked: Asked): Operand | null {
  if (listed.list === null) return decodedAnew(listed, at, asked);
  const known = OF_LISTS.get(listed.values) ?? new Map<string, Operand>();
  OF_LISTS.set(listed.values, known);
  const key = `${asked.field.name} ${asked.operator}`;
  const operand = known.get(key) ?? decodedAnew(listed, at, asked);
  if (operand !== null) known.set(key, operand);
  return operand;
}

/** Values of the field's type: texts, or ranges of amounts. */
function decodedAnew(listed: Listed, at: Position, { field, operator, zone }: Asked): Operand | null {
  const { list } = listed;
  const traits = traitsOf(field.type);
  if (traits.includes('text') || traits.includes('codes')) {
    const texts = decodeEach(at, field, listed, (given) => decodedText(given, field, operator));
    return texts === null ? null : { value: { kind: 'texts', texts }, operand: texts, list };
  }
  const ranges = decodeEach(at, field, listed, rangeDecoder(field, zone));
  return ranges === null ? null : { value: { kind: 'ranges', ranges }, operand: listed.values.map((each) => each.text), list };
}

/** Quotes of a word processor around a text, which YAML takes for part of it. */
const CURLY_QUOTES = /^[“”«»]|[“”«»]$|^[‘’](?:.*[‘’])?$/s;

/** What no cell has, since cells are trimmed: space around a text. A beginning may end in space. */
function refusedAround(given: string, isBeginning: boolean): Refused | null {
  const trimmed = trimCell(given);
  if (isBeginning ? !given.startsWith(trimmed) : given !== trimmed) return { reason: 'space_around' };
  return CURLY_QUOTES.test(given) ? { reason: 'curly_quotes' } : null;
}

/** A text or code to compare with; for a beginning it need not be whole. */
function decodedText(given: string, field: Asked['field'], operator: Operator): Decoded<string> {
  const type = TYPES[field.type];
  const read = decodeText(given, false);
  if (isRefused(read) || type.stored !== 'text') return read;
  const condition = OPERATORS[operator].condition({ kind: 'texts', texts: [read] });
  const isBeginning = condition.kind === 'text' && condition.match === 'start';
  return refusedAround(read, isBeginning) ?? type.refusedOperand(read, field, isBeginning) ?? read;
}

/** The decoded values; null when one is wrong or there is none. Each problem has the location of its value. */
function decodeEach<Value>(
  { problems }: Position,
  { name, type }: Asked['field'],
  listed: Listed,
  decode: (given: string) => Decoded<Value>,
): readonly [Value, ...Value[]] | null {
  const values: Value[] = [];
  for (const { text: given, location, named: naming } of listed.values) {
    const read = decode(given);
    if (!isRefused(read)) values.push(read);
    else problems.report(problem('value_refused', { field: name, type, refused: read }, { ...location, value: given }), naming);
  }
  const [first, ...others] = values;
  return first === undefined || values.length < listed.values.length ? null : [first, ...others];
}
