/** What each operator takes: the field types it fits, and its value made a condition that the engine decides. */

import { isScalar, isSeq, type Node } from 'yaml';
import { decodeBoolean } from '../cells/amounts.ts';
import { decodeDate } from '../cells/dates.ts';
import type { Condition, Field, FieldType, Operator } from '../engine/index.ts';
import { type NodeReader, textOf } from '../schema/nodes.ts';
import { amountSet, listedIn, type Operand, type OperandContext, textSet } from './listed.ts';
import { type Span, spanDecoder } from './spans.ts';

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
      const listed = listedIn(reader, operator, node, context, 'scalar_or_list');
      if (listed?.values.some(({ text }) => text === '') === true) reader.report(node, 'C209', { key: operator });
      const texts = textSet(reader, field, listed, false);
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

function sourceOf(node: Node | null): string {
  return isScalar(node) ? textOf(node) : '';
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

function isTexts(field: Field): boolean {
  return field.type === 'text' || field.type === 'code';
}
