/** What each operator takes: the field types it fits, and its value made a condition that the engine decides. */

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { type Condition, endOfDay, type Field, type FieldType, type Operator, startOfDay, type Zone } from '../engine/index.ts';
import { nearest } from '../nearest.ts';
import { decodeBoolean, decodeInteger, decodeNumber } from '../pool/cells/amounts.ts';
import { decodeDate, decodeMoment } from '../pool/cells/dates.ts';
import { type Decoded, isRefused } from '../pool/cells/refused.ts';
import { decodeText, enumerationDecoder } from '../pool/cells/texts.ts';
import { problem } from '../problems.ts';
import type { ListedValue, Lists } from './lists.ts';
import { type NodeReader, textOf } from './nodes.ts';

const ALL_BUT_LISTS: readonly FieldType[] = ['text', 'code', 'integer', 'number', 'boolean', 'date', 'datetime', 'enumeration'];
const AMOUNTS: readonly FieldType[] = ['integer', 'number'];
const MOMENTS: readonly FieldType[] = ['date', 'datetime'];

/** The types that each operator fits. */
export const OPERATORS: Readonly<Record<Operator, readonly FieldType[]>> = {
  is: ALL_BUT_LISTS,
  is_not: ALL_BUT_LISTS,
  in: ['text', 'code', 'integer', 'enumeration'],
  not_in: ['text', 'code', 'integer', 'enumeration'],
  at_least: AMOUNTS,
  at_most: AMOUNTS,
  more_than: AMOUNTS,
  less_than: AMOUNTS,
  between: [...AMOUNTS, ...MOMENTS],
  before: MOMENTS,
  on_or_before: MOMENTS,
  after: MOMENTS,
  on_or_after: MOMENTS,
  starts_with: ['text', 'code'],
  contains: ['codes'],
  covers: ['periods'],
  present: [...ALL_BUT_LISTS, 'codes', 'periods'],
};

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

/** A span of amounts, both ends included: one value, a day of instants, an instant. */
interface Span {
  readonly low: number;
  readonly high: number;
}

/** Reads the value of an operator; null when it is wrong, with the problems reported. */
export function readOperand(
  reader: NodeReader,
  operator: Operator,
  field: Field,
  node: Node | null,
  context: OperandContext,
): Operand | null {
  switch (operator) {
    case 'in':
    case 'not_in': {
      const listed = listedIn(reader, operator, node, context, 'list_or_name');
      const outside = operator === 'not_in';
      return isTexts(field) ? textSet(reader, field, listed, outside) : amountSet(reader, field, listed, outside, context);
    }
    case 'between':
      return between(reader, field, node, context);
    case 'starts_with': {
      const texts = textSet(reader, field, listedIn(reader, operator, node, context, 'scalar_or_list'), false);
      return texts === null ? null : { ...texts, condition: { kind: 'prefixes', prefixes: texts.operand } };
    }
    case 'contains': {
      const texts = textSet(reader, field, listedIn(reader, operator, node, context, 'any'), false);
      return texts === null ? null : { ...texts, condition: { kind: 'contains', codes: new Set(texts.operand) } };
    }
    default: {
      const scalar = scalarFor(reader, operator, node);
      return scalar === null ? null : scalarOperand(reader, operator, field, scalar, context);
    }
  }
}

function scalarOperand(
  reader: NodeReader,
  operator: Exclude<Operator, 'in' | 'not_in' | 'between' | 'starts_with' | 'contains'>,
  field: Field,
  node: Node,
  context: OperandContext,
): Operand | null {
  const operand = { operand: [sourceOf(node)], list: null };
  switch (operator) {
    case 'is':
    case 'is_not': {
      const outside = operator === 'is_not';
      if (!isTexts(field)) return equalTo(reader, field, node, outside, context);
      return textSet(reader, field, listedIn(reader, operator, node, context, 'scalar'), outside);
    }
    case 'covers': {
      const day = reader.value(node, field.name, 'date', decodeDate);
      return day === null ? null : { condition: { kind: 'covers', day }, ...operand };
    }
    case 'present': {
      const wanted = reader.value(node, field.name, 'boolean', decodeBoolean);
      return wanted === null ? null : { condition: { kind: 'present', wanted: wanted === 1 }, ...operand };
    }
    default:
      return comparison(reader, operator, field, node, context);
  }
}

function isTexts(field: Field): boolean {
  return field.type === 'text' || field.type === 'code';
}

function sourceOf(node: Node | null): string {
  return isScalar(node) ? textOf(node) : '';
}

/** How a text of a field's type becomes a span of amounts. */
function spanDecoder(field: Field, zone: Zone): (text: string) => Decoded<Span> {
  const single =
    (decode: (text: string) => Decoded<number>) =>
    (text: string): Decoded<Span> => {
      const value = decode(text);
      return typeof value === 'number' ? { low: value, high: value } : value;
    };
  switch (field.type) {
    case 'integer':
      return single(decodeInteger);
    case 'number':
      return single((text) => decodeNumber(text, false));
    case 'boolean':
      return single(decodeBoolean);
    case 'enumeration':
      return single(enumerationDecoder(field, false));
    case 'date':
      return single(decodeDate);
    case 'datetime':
      return (text) => {
        const moment = decodeMoment(text, zone);
        if ('reason' in moment) return moment;
        if ('instant' in moment) return { low: moment.instant, high: moment.instant };
        return { low: startOfDay(zone, moment.day), high: endOfDay(zone, moment.day) };
      };
    default:
      throw new TypeError(`${field.type} has no spans`);
  }
}

function spanOf(reader: NodeReader, field: Field, node: Node | null, context: OperandContext): Span | null {
  return reader.value(node, field.name, field.type, spanDecoder(field, context.zone));
}

/** A value that must be one text; null when it is a list or a mapping. */
function scalarFor(reader: NodeReader, operator: Operator, node: Node | null): Node | null {
  if (isScalar(node)) return node;
  reader.report(node, 'C308', { operator, wanted: 'scalar' });
  return null;
}

function equalTo(reader: NodeReader, field: Field, node: Node, outside: boolean, context: OperandContext): Operand | null {
  const span = spanOf(reader, field, node, context);
  if (span === null) return null;
  return { condition: { kind: 'interval', ...span, open: 'neither', outside }, operand: [sourceOf(node)], list: null };
}

type Comparison = 'at_least' | 'at_most' | 'more_than' | 'less_than' | 'before' | 'on_or_before' | 'after' | 'on_or_after';

/** Bounds of amounts, and of moments against a day (before its first instant, after its last) or an instant. */
function comparison(reader: NodeReader, operator: Comparison, field: Field, node: Node, context: OperandContext): Operand | null {
  const span = spanOf(reader, field, node, context);
  if (span === null) return null;
  const interval = (low: number, high: number, open: 'neither' | 'low' | 'high'): Operand => ({
    condition: { kind: 'interval', low, high, open, outside: false },
    operand: [sourceOf(node)],
    list: null,
  });
  switch (operator) {
    case 'at_least':
    case 'on_or_after':
      return interval(span.low, Number.POSITIVE_INFINITY, 'neither');
    case 'more_than':
    case 'after':
      return interval(span.high, Number.POSITIVE_INFINITY, 'low');
    case 'at_most':
    case 'on_or_before':
      return interval(Number.NEGATIVE_INFINITY, span.high, 'neither');
    case 'less_than':
    case 'before':
      return interval(Number.NEGATIVE_INFINITY, span.low, 'high');
  }
}

function between(reader: NodeReader, field: Field, node: Node | null, context: OperandContext): Operand | null {
  const items = isSeq(node) ? reader.list(node, 'between') : null;
  if (items === null || items.length !== 2) {
    reader.report(node, 'C308', { operator: 'between', wanted: 'pair' });
    return null;
  }
  const [first = null, last = null] = items;
  const from = spanOf(reader, field, first, context);
  const to = spanOf(reader, field, last, context);
  if (from === null || to === null) return null;
  if (from.low > to.high) {
    reader.report(node, 'C306', {});
    return null;
  }
  const condition: Condition = { kind: 'interval', low: from.low, high: to.high, open: 'neither', outside: false };
  return { condition, operand: [sourceOf(first), sourceOf(last)], list: null };
}

interface Listed {
  readonly values: readonly ListedValue[];
  readonly list: string | null;
}

/** The values that an operator lists: one, several, or those of a named list. */
function listedIn(
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

function textSet(reader: NodeReader, field: Field, listed: Listed | null, outside: boolean): Operand | null {
  const values = decodeListed(reader, field, listed, (text) =>
    field.type === 'codes' && text.includes('|') ? { reason: 'form' } : decodeText(text, false),
  );
  if (values === null || listed === null) return null;
  return { condition: { kind: 'texts', values: new Set(values), outside }, operand: values, list: listed.list };
}

function amountSet(reader: NodeReader, field: Field, listed: Listed | null, outside: boolean, context: OperandContext): Operand | null {
  const decode = spanDecoder(field, context.zone);
  const spans = decodeListed(reader, field, listed, decode);
  if (spans === null || listed === null) return null;
  const values = new Set(spans.map(({ low }) => low));
  return { condition: { kind: 'amounts', values, outside }, operand: listed.values.map(({ text }) => text), list: listed.list };
}
