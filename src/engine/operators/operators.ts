/** The operators of tests: one row each says which types it fits, how its value is written, and what it asks. */

import type { Trait } from '../basis/fields.ts';
import type { AmountsCondition, Condition, CoversCondition, IntervalCondition, PresentCondition, TextCondition } from './condition.ts';
import type { TextMatch } from './text-matches.ts';

/**
 * How the value of an operator is written: one value; two bounds `[from, to]`; one value or a list, no value empty; a
 * list or `{list: name}`; any of these but the bounds; a day; true or false.
 */
export type OperandForm = 'one' | 'pair' | 'one_or_list' | 'list_or_name' | 'any' | 'day' | 'flag';

/** A value as a range of amounts, both ends included: a day of a datetime is all its instants, most others one amount. */
export interface AmountRange {
  readonly low: number;
  readonly high: number;
}

/** The value of an operator as read. Those of a field's own type are ranges or texts, in the order in which they are written. */
export type OperandValue =
  | { readonly kind: 'ranges'; readonly ranges: readonly [AmountRange, ...AmountRange[]] }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'flag'; readonly flag: boolean };

/** An operator. */
export interface OperatorRow {
  /** The types with one of these traits. */
  readonly fits: readonly Trait[] | 'every type';
  readonly written: OperandForm;
  readonly condition: (value: OperandValue) => Condition;
}

/** In the order in which they are listed to people. */
export const OPERATORS = {
  is: { fits: ['single'], written: 'one', condition: equal },
  is_not: { fits: ['single'], written: 'one', condition: not(equal) },
  in: { fits: ['listed'], written: 'list_or_name', condition: among },
  not_in: { fits: ['listed'], written: 'list_or_name', condition: not(among) },
  at_least: { fits: ['amount'], written: 'one', condition: from },
  at_most: { fits: ['amount'], written: 'one', condition: upTo },
  more_than: { fits: ['amount'], written: 'one', condition: above },
  less_than: { fits: ['amount'], written: 'one', condition: below },
  between: { fits: ['amount', 'moment'], written: 'pair', condition: within },
  before: { fits: ['moment'], written: 'one', condition: below },
  on_or_before: { fits: ['moment'], written: 'one', condition: upTo },
  after: { fits: ['moment'], written: 'one', condition: above },
  on_or_after: { fits: ['moment'], written: 'one', condition: from },
  starts_with: { fits: ['text'], written: 'one_or_list', condition: texts('start') },
  contains: { fits: ['codes'], written: 'any', condition: texts('code') },
  covers: { fits: ['periods'], written: 'day', condition: covers },
  present: { fits: 'every type', written: 'flag', condition: present },
} as const satisfies Readonly<Record<string, OperatorRow>>;

/** The name of an operator of tests, as criteria files write it. */
export type Operator = keyof typeof OPERATORS;

function equal(value: OperandValue): IntervalCondition | TextCondition {
  return value.kind === 'texts' ? texts('whole')(value) : within(value);
}

function among(value: OperandValue): AmountsCondition | TextCondition {
  if (value.kind === 'texts') return texts('whole')(value);
  return { kind: 'amounts', values: rangesOf(value).map(({ low }) => low), outside: false };
}

function from(value: OperandValue): IntervalCondition {
  return interval(rangesOf(value)[0].low, null);
}

function upTo(value: OperandValue): IntervalCondition {
  return interval(null, rangesOf(value)[0].high);
}

/** After a day is after its last instant. */
function above(value: OperandValue): IntervalCondition {
  return interval(rangesOf(value)[0].high, null, 'low');
}

/** Before a day is before its first instant. */
function below(value: OperandValue): IntervalCondition {
  return interval(null, rangesOf(value)[0].low, 'high');
}

function within(value: OperandValue): IntervalCondition {
  const [first, last = first] = rangesOf(value);
  return interval(first.low, last.high);
}

function texts(match: TextMatch): (value: OperandValue) => TextCondition {
  return (value) => {
    if (value.kind !== 'texts') throw new TypeError(`${value.kind} for texts`);
    return { kind: 'text', match, values: value.texts, outside: false };
  };
}

function covers(value: OperandValue): CoversCondition {
  if (value.kind !== 'day') throw new TypeError(`${value.kind} for a day`);
  return { kind: 'covers', day: value.day };
}

function present(value: OperandValue): PresentCondition {
  if (value.kind !== 'flag') throw new TypeError(`${value.kind} for a flag`);
  return { kind: 'present', wanted: value.flag };
}

function not(condition: (value: OperandValue) => IntervalCondition | AmountsCondition | TextCondition): (value: OperandValue) => Condition {
  return (value) => ({ ...condition(value), outside: true });
}

function interval(low: number | null, high: number | null, open: IntervalCondition['open'] = 'neither'): IntervalCondition {
  return { kind: 'interval', low, high, open, outside: false };
}

function rangesOf(value: OperandValue): readonly [AmountRange, ...AmountRange[]] {
  if (value.kind !== 'ranges') throw new TypeError(`${value.kind} for ranges`);
  return value.ranges;
}
