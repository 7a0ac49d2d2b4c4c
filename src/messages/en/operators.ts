/** What is said of each operator, in English. */

import type { OperatorWords } from '../operator-words.ts';

export const operators: OperatorWords = {
  is: { sign: '=', phrase: (value) => value },
  is_not: { sign: '≠', phrase: (value) => `other than ${value}` },
  in: { sign: 'in', phrase: (values) => `one of ${values}` },
  not_in: { sign: 'not in', phrase: (values) => `other than ${values}` },
  at_least: { sign: '≥', phrase: (value) => `at least ${value}` },
  at_most: { sign: '≤', phrase: (value) => `at most ${value}` },
  more_than: { sign: '>', phrase: (value) => `more than ${value}` },
  less_than: { sign: '<', phrase: (value) => `less than ${value}` },
  between: { sign: 'between', phrase: (from, to) => `from ${from} to ${to}` },
  before: { sign: 'before', phrase: (value) => `before ${value}` },
  on_or_before: { sign: 'on or before', phrase: (value) => `on or before ${value}` },
  after: { sign: 'after', phrase: (value) => `after ${value}` },
  on_or_after: { sign: 'on or after', phrase: (value) => `on or after ${value}` },
  starts_with: { sign: 'starts with', phrase: (values) => `beginning with ${values}` },
  contains: { sign: 'contains', phrase: (values) => `with at least one of ${values}` },
  covers: { sign: 'covers', phrase: (value) => `covering ${value}` },
  present: { sign: 'filled in', phrase: (state) => state },
};
