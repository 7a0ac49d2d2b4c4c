/** Tests said in plain words: fields by their labels, operators as words, days as they are read. */

import type { Field, Leaf, Test } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';

export interface Saying {
  readonly fields: ReadonlyMap<string, Field>;
  readonly language: Language;
  readonly messages: Messages;
}

/** This many values of a list are said, no more. */
const MOST_VALUES = 30;

/** A test as words; tests of several parts stand in brackets inside another. */
export function testText(test: Test, saying: Saying, inside = false): string {
  if (test.kind === 'leaf') return leafText(test, saying);
  const words = saying.messages.plain;
  const several = test.tests.length > 1;
  const parts = test.tests.map((part) => testText(part, saying, several || test.kind === 'none'));
  const joined = parts.join(`, ${test.kind === 'all' ? words.all : words.any} `);
  const said = test.kind === 'none' ? words.none(joined) : joined;
  return inside && (several || test.kind === 'none') ? `(${said})` : said;
}

function leafText(leaf: Leaf, saying: Saying): string {
  const { messages, language, fields } = saying;
  const field = fields.get(leaf.field);
  const label = messages.plain.field(field?.label[language] ?? leaf.field);
  return `${label}${messages.colon}${field === undefined ? leaf.operand.join(', ') : phrase(leaf, field, saying)}`;
}

function phrase(leaf: Leaf, field: Field, saying: Saying): string {
  const words = saying.messages.plain;
  const values = leaf.operand.map((value) => valueText(value, field, leaf, saying));
  const [first = '', second = ''] = values;
  switch (leaf.operator) {
    case 'present':
      return isYes(leaf) ? words.filled : words.blank;
    case 'between':
      return field.type === 'date' || field.type === 'datetime'
        ? words.betweenMoments(first, second)
        : words.operator.between(first, second);
    case 'in':
    case 'not_in':
    case 'starts_with':
    case 'contains': {
      const shown = values.length <= MOST_VALUES ? values.join(', ') : `${values.slice(0, MOST_VALUES).join(', ')}, …`;
      if (leaf.list !== null) return words.operator[leaf.operator](words.list(leaf.list, values.length, shown));
      return values.length === 1 && leaf.operator === 'in' ? shown : words.operator[leaf.operator](shown);
    }
    default:
      return words.operator[leaf.operator](first);
  }
}

/** A value of a test as a person reads it. */
function valueText(value: string, field: Field, leaf: Leaf, { language, messages }: Saying): string {
  switch (field.type) {
    case 'boolean':
      return isYes(leaf) === (leaf.operator !== 'is_not') ? messages.plain.yes : messages.plain.no;
    case 'integer':
    case 'number':
      return messages.number(Number(value));
    case 'date':
    case 'datetime':
    case 'periods':
      return momentText(value, messages);
    case 'enumeration':
      return field.values.find((each) => each.value === value)?.label[language] ?? value;
    default:
      return value;
  }
}

/** Whether a boolean test asks for yes, whichever word the file has for it. */
function isYes({ condition }: Leaf): boolean {
  if (condition.kind === 'present') return condition.wanted;
  return condition.kind === 'interval' && (condition.low === 1) !== condition.outside;
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
