/** Combinators: each reads the values of its form, and reports any other value at its position. */

import { describe, expect, it } from 'vitest';
import { OrderedProblems } from '../../src/problems/problem.ts';
import { ahead } from '../../src/schema/ahead.ts';
import { bothLanguages, textOr } from '../../src/schema/both-languages.ts';
import { byContext, byKey, byKeys, byKind, refused, wordFor } from '../../src/schema/choices.ts';
import { entries, isCutNumber } from '../../src/schema/entries.ts';
import { fileOf, notEmptyNorTable, rootOf } from '../../src/schema/file.ts';
import { emptyIfNone, list, listOf, listWith } from '../../src/schema/lists.ts';
import { mapping, needed } from '../../src/schema/mapping.ts';
import { count, day, flag, id, number, text, textOrNothing, unlike, word } from '../../src/schema/scalars.ts';
import { later, named, orElse, type Schema, transform } from '../../src/schema/schema.ts';

/** What a text is read as, and its problems: name, line and column, and the key or path that they name. */
function reading<Value, Context>(schema: Schema<Value, Context>, source: string, context: Context): readonly [unknown, ...string[]] {
  const problems = new OrderedProblems('x');
  const root = rootOf(source, 'x', problems);
  const read = root === null ? null : schema.read(root.named('root'), context);
  const reported = problems.map(({ name, line, column, args }) => {
    const what = 'key' in args ? ` ${args.key}` : 'path' in args ? ` ${args.path}` : '';
    return `${name} ${line}:${column}${what}`;
  });
  return [read, ...reported];
}

const pair = mapping({ a: needed(text), b: count() }, (keys) => [keys.a.read(), keys.b.read()]);
const choice = byKind<string>(
  { text, list: transform(list(text), (all) => all.join('+')) },
  refused((at) => at.report('not_yaml', { kind: 'CSV' })),
);
const keyed = byKey<unknown>({ a: pair, c: mapping({ c: text }, (keys) => keys.c.read()) }, text);
const numbers = listOf(number, (items) => items.map((item) => item.read()));
const sum: Schema<number> = byKind({ list: transform(list(later('sum', () => sum)), (all) => all.reduce((a, b) => a + b, 0)) }, number);

describe('scalars', () => {
  it.each<[string, Schema<unknown>, string, readonly unknown[]]>([
    ['a text is as it was typed', text, '007', ['007']],
    ['nothing is no text', text, '~', [null, 'missing_value 1:1 root']],
    ['nothing between quotes is one', text, '""', ['']],
    ['a list is no text', text, '[a]', [null, 'wrong_shape 1:1 root']],
    ['nothing may be the empty text', textOrNothing, '', ['']],
    ['an id', id, 'a-1', ['a-1']],
    ['no id', id, 'a b', [null, 'wrong_id 1:1']],
    ['a word', word(['yes', 'no']), 'no', ['no']],
    ['another word', word(['yes', 'no']), 'noo', [null, 'word_not_allowed 1:1 root']],
    ['a count', count(1), '1', [1]],
    ['a count below the least', count(1), '0', [null, 'number_not_allowed 1:1 root']],
    ['a number', number, '1.5', [1.5]],
    ['a number with a comma', number, '"1,5"', [null, 'number_not_allowed 1:1 root']],
    ['a day', day, '1970-01-02', [1]],
    ['no such day', day, '1970-02-30', [null, 'value_refused 1:1']],
    ['yes or no', flag, 'false', [false]],
  ])('%s', (_, schema, source, expected) => {
    expect(reading(schema, source, null)).toEqual(expected);
  });
});

describe('mappings', () => {
  it.each<[string, Schema<unknown>, string, readonly unknown[]]>([
    ['of declared keys', pair, '{b: 1, a: x}', [['x', 1]]],
    ['without a needed key', pair, '{b: 1}', [[null, 1], 'missing_key 1:1 a']],
    ['with nothing under a needed key', pair, '{a: }', [[null, null], 'missing_value 1:2 a']],
    ['with nothing under another key', pair, '{a: x, b: ~}', [['x', null]]],
    ['with another key', pair, '{a: x, c: 1}', [['x', null], 'unknown_key 1:8 c']],
    ['with a key twice, of which the first is read', pair, '{a: x, a: y}', [['x', null], 'repeated_key 1:8 a']],
    ['with a number cut by its comma', pair, '{a: 1,5}', [['1', null], 'number_cut_by_comma 1:7']],
    ['a list is none', pair, '[a]', [null, 'wrong_shape 1:1 root']],
    ['of at least one key', mapping({ a: text }, () => 0, { least: 1 }), '{}', [0, 'empty_list 1:1 root']],
    ['of which no key may be bare', mapping({ a: text }, () => 0, { full: true }), '{a: }', [0, 'missing_value 1:2 a']],
    [
      'of any keys',
      entries(count(), (keys) => [...keys].map(([name, key]) => [name, key.read()])),
      '{x: 1, y: }',
      [
        [
          ['x', 1],
          ['y', null],
        ],
      ],
    ],
    ['of at least one of any keys', entries(text, () => 0, { least: 1 }), '{}', [0, 'empty_list 1:1 root']],
  ])('%s', (_, schema, source, expected) => {
    expect(reading(schema, source, null)).toEqual(expected);
  });

  it('are read in the order that the rule asks for, each key with its context', () => {
    const under = byContext<string, string>([text], (name) => named(name, word(['good'])));
    const schema = mapping({ first: under, second: text }, (keys) => keys.first.read(keys.second.read() ?? ''));
    expect(reading(schema, '{first: bad, second: other}', null)).toEqual([null, 'word_not_allowed 1:9 other']);
  });

  it('a key may be read though nothing stands under it', () => {
    const schema = mapping({ a: textOrNothing, b: list(text), c: text }, (keys) => [keys.a, keys.b, keys.c].map((key) => key.readBare()));
    expect(reading(schema, '{a: , b: }', null)).toEqual([['', null, null], 'wrong_shape 1:1 b']);
  });

  it('of any keys may pass over what a comma cut', () => {
    const schema = entries(text, (keys) => {
      const [first, second] = [...keys.values()];
      return second !== undefined && isCutNumber(second, first);
    });
    expect(reading(schema, '{a: 1,5}', null)).toEqual([true, 'number_cut_by_comma 1:7']);
    expect(reading(schema, '{a: b,5}', null)).toEqual([false]);
  });

  it('one key may be read ahead of the others', () => {
    const schema = ahead(
      'w',
      count(),
      '1',
      mapping({ a: text, w: count() }, (keys) => keys.a.read()),
    );
    expect(reading(schema, '{a: x, w: 2}', null)).toEqual([[2, 'x']]);
    expect(reading(schema, '{a: x}', null)).toEqual([null, 'missing_key 1:1 w']);
  });
});

describe('lists', () => {
  it.each<[string, Schema<unknown>, string, readonly unknown[]]>([
    ['of the sound items', list(count()), '[1, x, 3]', [[1, 3], 'number_not_allowed 1:5 root']],
    ['of items with numbers', list(count(), { numbered: true }), '[1, x]', [[1], 'number_not_allowed 1:5 root.1']],
    ['of all items', numbers, '[1, x]', [[1, null], 'number_not_allowed 1:5 root']],
    ['of at least one', list(text, { least: 1 }), '[]', [[], 'empty_list 1:1 root']],
    ['a text is none', list(text), 'a', [null, 'wrong_shape 1:1 root']],
    ['a text is none, and empty too', emptyIfNone(list(text, { least: 1 })), 'a', [null, 'wrong_shape 1:1 root', 'empty_list 1:1 root']],
    [
      'of items of which no two are alike',
      listWith(unlike(id), () => new Set<string>()),
      '[a, b, a]',
      [['a', 'b', 'a'], 'repeated_id 1:8'],
    ],
    ['of themselves', sum, '[1, [2, 3]]', [6]],
  ])('%s', (_, schema, source, expected) => {
    expect(reading(schema, source, null)).toEqual(expected);
  });
});

describe('choices', () => {
  it.each<[string, Schema<unknown>, string, readonly unknown[]]>([
    ['by kind: a text', choice, 'a', ['a']],
    ['by kind: a list', choice, '[a, b]', ['a+b']],
    ['by kind: what is neither', choice, '{a: 1}', [null, 'not_yaml 1:1']],
    ['by key', keyed, '{c: x}', ['x']],
    ['by the first key', keyed, '{c: x, a: y}', [['y', null], 'unknown_key 1:2 c']],
    ['by no key', keyed, '{d: x}', [null, 'wrong_shape 1:1 root']],
    [
      'by all keys',
      byKeys([text], (keys, at) =>
        keys.length > 1
          ? null
          : named(
              keys.join(),
              transform(list(text), () => at.path),
            ),
      ),
      '[a]',
      ['root'],
    ],
    ['a word that stands for a value', wordFor('none', 0, count()), 'none', [0]],
    ['another thing than the word', wordFor('none', 0, count()), '5', [5]],
    ['what is wrong, read as something else', orElse(count(), 9), 'x', [9, 'number_not_allowed 1:1 root']],
  ])('%s', (_, schema, source, expected) => {
    expect(reading(schema, source, null)).toEqual(expected);
  });
});

describe('texts in both languages', () => {
  const both = transform(bothLanguages, (read) => textOr(read, '?'));
  it.each<[string, readonly unknown[]]>([
    ['one', [{ fr: 'one', en: 'one' }]],
    ['{fr: un, en: one}', [{ fr: 'un', en: 'one' }]],
    ['{fr: un}', [{ fr: 'un', en: '?' }, 'missing_key 1:1 en']],
    ['{fr: un, en: [one]}', [{ fr: 'un', en: '?' }, 'wrong_shape 1:14 root']],
  ])('%s', (source, expected) => {
    expect(reading(both, source, null)).toEqual(expected);
  });
});

describe('files', () => {
  const file = notEmptyNorTable(fileOf('arrima-sim/plan/v1', text), {
    empty: (at) => at.report('empty_recipe', {}),
    table: (at) => at.report('recipe_not_yaml', { kind: 'CSV' }),
  });
  it.each<[string, string, readonly unknown[]]>([
    ['nothing', '', [null, 'empty_recipe 1:1']],
    ['a table', 'a,b', [null, 'recipe_not_yaml 1:1']],
    ['another kind of file', 'schema: arrima-sim/grid/v1', [null, 'other_kind_of_file 1:9']],
    ['what it is', 'a', ['a']],
  ])('%s', (_, source, expected) => {
    expect(reading(file, source, null)).toEqual(expected);
  });

  it('a part of a file may be read where another names it, and its problems are reported there', () => {
    const law = new OrderedProblems('law');
    const inLaw = rootOf('\n\n{b: x}', 'law', law);
    const schema = transform(text, (_, at) => (inLaw === null ? null : pair.read(inLaw.reportedAt(at).named('law'), null)));
    expect(reading(schema, '\nname', null)).toEqual([[null, null], 'missing_key 2:1 a', 'number_not_allowed 2:1 b']);
    expect(law.total).toBe(0);
  });
});
