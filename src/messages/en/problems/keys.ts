/** What is wrong with the keys of a YAML file, whatever it is for, and what to do about it, in English. */

import type { keyProblems as french } from '../../fr/problems/keys.ts';
import type { SameProblems } from '../../sentences.ts';
import { number } from '../numbers.ts';
import { didYouMean, listed, lookAlike, quoted, suggestion } from '../phrases.ts';

const selection = 'write “select: all”, or a mapping with minimum_score, top or both, for example “select: {minimum_score: 573}”';

export const keyProblems: SameProblems<typeof french> = {
  wrong_shape: ({ path, wanted }) => [
    `${path === '' ? 'the file’s content' : quoted(path)} must be ${{ mapping: 'a mapping (key: value)', list: 'a list', scalar: 'a plain text' }[wanted]}`,
    {
      mapping: 'write “key: value”, one per line, or {key: value}',
      list: 'write one line “- …” per item, or […]',
      scalar: 'write a single value',
    }[wanted],
  ],
  unknown_key: ({ key, near, known, home }) => [
    `unknown key ${quoted(key)}${lookAlike(key, near)}`,
    home === null
      ? didYouMean(near, `possible keys: ${listed(known)}`)
      : `it belongs under ${quoted(home)}${key === 'conditions' ? ': “- {conditions: NAME}”' : ''}`,
  ],
  missing_key: ({ key, example }) => [
    `the key ${quoted(key)} is missing`,
    key === 'select' ? selection : `add “${key}: ${example ?? '…'}”`,
  ],
  repeated_key: ({ key }) => [`repeated key ${quoted(key)}`, 'keep only one'],
  missing_value: ({ key }) => [
    `${quoted(key)} has no value`,
    'write a value, or remove the key; to ask for a blank cell, use “present: false”',
  ],
  wrong_id: ({ id }) => [`wrong id ${quoted(id)}`, 'write ASCII letters, digits, - and _, beginning with a letter or digit'],
  reserved_id: ({ id }) => [`reserved id ${quoted(id)}`, 'choose an id other than minimum_score, top, limit and cap'],
  repeated_id: ({ id }) => [`${quoted(id)} is already taken`, 'give each a different name'],
  list_too_long: ({ key, items, most }) => [
    `${quoted(key)} has ${number(items)} items (at most ${number(most)})`,
    'put long lists of values in a CSV file (lists: {…: {file, column}}), or divide the file',
  ],
  empty_list: ({ key }) => [`${quoted(key)} is empty`, 'it needs at least one item'],
  incomplete_selection: () => ['incomplete selection', selection],
  word_not_allowed: ({ key, value, allowed, near }) => [
    `${quoted(value)} is not allowed for ${quoted(key)}`,
    key === 'select' ? selection : suggestion(near, allowed),
  ],
  unknown_source: ({ id, near }) => [`unknown source ${quoted(id)}`, didYouMean(near, 'declare it under “sources”')],
  number_not_allowed: ({ key, value, wanted }) => [
    `${quoted(value)} is not allowed for ${quoted(key)}`,
    {
      count: 'write a whole number of 0 or more',
      positive: 'write a whole number of 1 or more',
      number: 'write a number, for example 573 or 573.5',
      share: 'write a number from 0 to 1, for example 0.3',
      positive_share: 'write a number above 0 and at most 1, for example 0.25',
      range: 'write a number, or [from, to] rising',
    }[wanted],
  ],
};
