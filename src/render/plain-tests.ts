/** Tests in plain words: fields by their labels, operators as words, days as they are read. */

import { meaningOf, traitsOf } from '../cells/types.ts';
import { type Condition, type Field, type Leaf, OPERATORS, type Test } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';

/** What tests are phrased with. */
export interface Phrasing {
  readonly fields: ReadonlyMap<string, Field>;
  readonly language: Language;
  readonly messages: Messages;
}

/** This many values of a list are shown, no more. */
const MOST_VALUES = 30;

/** A test as words; tests of several parts stand in brackets inside another. */
export function testText(test: Test, phrasing: Phrasing, inside = false): string {
  if (test.kind === 'leaf') return leafText(test, phrasing);
  const words = phrasing.messages.plain;
  const several = test.tests.length > 1;
  const parts = test.tests.map((part) => testText(part, phrasing, several || test.kind === 'none'));
  const joined = parts.join(`, ${test.kind === 'all' ? words.all : words.any} `);
  const phrased = test.kind === 'none' ? words.none(joined) : joined;
  return inside && (several || test.kind === 'none') ? `(${phrased})` : phrased;
}

function leafText(leaf: Leaf, phrasing: Phrasing): string {
  const { messages, language, fields } = phrasing;
  const field = fields.get(leaf.field);
  const label = messages.plain.field(field?.label[language] ?? leaf.field);
  return `${label}${messages.colon}${field === undefined ? leaf.operand.join(', ') : phrase(leaf, field, phrasing)}`;
}

function phrase(leaf: Leaf, field: Field, phrasing: Phrasing): string {
  const { plain: words, operators } = phrasing.messages;
  const say: (value: string, other: string, ofMoments: boolean) => string = operators[leaf.operator].phrase;
  const values = leaf.operand.map((value) => valueText(value, field, leaf, phrasing));
  const [first = '', second = ''] = values;
  const ofMoments = traitsOf(field.type).includes('moment');
  const { condition, list } = leaf;
  const { written } = OPERATORS[leaf.operator];
  switch (written) {
    case 'one':
    case 'day':
    case 'pair':
      return say(first, second, ofMoments);
    case 'flag':
      return say(condition.kind === 'present' && condition.wanted ? words.filled : words.blank, '', ofMoments);
    case 'one_or_list':
    case 'list_or_name':
    case 'any': {
      const shown = values.length <= MOST_VALUES ? values.join(', ') : `${values.slice(0, MOST_VALUES).join(', ')}, …`;
      // Nobody says “one of” of one value.
      const alone = written === 'list_or_name' && list === null && values.length === 1 && !isOutside(condition);
      return alone ? shown : say(list === null ? shown : words.list(list, values.length, shown), '', ofMoments);
    }
  }
}

function isOutside(condition: Condition): boolean {
  return 'outside' in condition && condition.outside;
}

/** A value of a test as a person reads it. */
function valueText(value: string, field: Field, leaf: Leaf, { language, messages }: Phrasing): string {
  switch (meaningOf(field.type)) {
    case 'yes_or_no':
      return isYes(leaf) ? messages.plain.yes : messages.plain.no;
    case 'number':
      return messages.number(Number(value));
    case 'moment':
      return momentText(value, messages);
    case 'listed_value':
      return field.values.find((each) => each.value === value)?.label[language] ?? value;
    case 'text':
      return value;
  }
}

/** Whether the value of a boolean test is yes, whichever word the file has for it. */
function isYes({ condition }: Leaf): boolean {
  return condition.kind === 'interval' && condition.low === 1;
}

/** `2019-06-16` as it is read. */
export function dayText(day: string, { plain: words }: Messages): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return words.day(String(Number(date)), words.months[Number(month) - 1] ?? month, year);
}

/** A day, or a day and a time, as it is read; anything else as it is written. */
export function momentText(moment: string, messages: Messages): string {
  const [, day, time] = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ](\S+))?$/.exec(moment) ?? [];
  if (day === undefined) return moment;
  return time === undefined ? dayText(day, messages) : messages.plain.at(dayText(day, messages), time);
}
