/** Mistakes in YAML that are named: an apostrophe that ends a text, a sign where an operator is a key, a no-break space. */

import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../src/engine/index.ts';
import { type Problem, Problems } from '../../src/problems/problem.ts';
import { parseYaml } from '../../src/schema/yaml.ts';
import { operatorsFor } from '../../src/words/signs.ts';

/** What is wrong with a text: the reason, what is offered, line and column. */
function slipsIn(text: string): string[] {
  const problems = new Problems();
  parseYaml(text, 'x.yaml', problems);
  return problems.map((found: Problem) => {
    const said = found.name === 'unreadable_yaml' ? [found.args.reason, ...found.args.instead] : [found.name];
    return `${said.join(' ')} ${found.line}:${found.column}`;
  });
}

describe('an apostrophe that ends a text', () => {
  it.each([
    ['in a word', "title: 'Offre d'emploi'\n", 'APOSTROPHE 1:16'],
    ['in braces', "id: x\ntitle: {fr: 'Offre d'emploi', en: Offer}\n", 'APOSTROPHE 2:21'],
    ['in brackets', "- ['Offre d'emploi', b]\n", 'APOSTROPHE 1:12'],
    ['before a space', "title: 'les parents' enfants'\n", 'APOSTROPHE 1:20'],
    ['the first of two', "- 'c'est l'été'\n", 'APOSTROPHE 1:5'],
    ['another mistake on the line', "- 'été'\n- a: b: c\n", 'BLOCK_AS_IMPLICIT_KEY 2:6'],
    ['a mistake after a text that ended well', "{a: 'b', c: @d}\n", 'BAD_SCALAR_START 1:13'],
  ])('%s', (_, text, found) => expect(slipsIn(text)).toEqual([found]));

  it.each([["title: 'Offre d''emploi'\n"], ['title: "Offre d\'emploi"\n'], ["title: Offre d'emploi\n"]])('not in %j', (text) => {
    expect(slipsIn(text)).toEqual([]);
  });
});

describe('a no-break space where YAML wants a space', () => {
  it.each([
    ['behind a colon', 'id:\u00a0x\ntitle: y\n', '1:4'],
    ['behind a colon in braces', 'test: {field:\u00a0age, is: 5}\n', '1:14'],
    ['before braces', 'a: b\ntest:\u202f{field: age, is: 5}\n', '2:6'],
    ['before a colon', 'a: 1\nb\u00a0: 2\n', '2:2'],
    ['behind a dash', 'groups:\n  -\u00a0id: x\n    select: all\n', '2:4'],
    ['as indentation', 'a:\n\u00a0\u00a0b: 1\n', '2:1'],
    ['as more indentation', 'a:\n  b: 1\n\u2007 c: 2\n', '3:1'],
    ['on the line before', 'round:\n  date:\u00a02020-01-16\n  x: 1\n', '2:8'],
    ['in braces before a list', 'a: {b:\u00a0[1,2]}\n', '1:7'],
  ])('%s', (_, text, where) => expect(slipsIn(text)).toEqual([`NO_BREAK_SPACE ${where}`]));

  it.each([['a: Groupe\u00a01\n'], ['a: "x\u00a0: y"\nb: \'-\u00a0z\'\n'], ['a b\u00a0c: 1\n'], ['- a\u00a0;\n- b:c\u00a0d\n']])(
    'not in %j',
    (text) => {
      expect(slipsIn(text)).toEqual([]);
    },
  );
});

describe('a sign as a key', () => {
  it.each([
    ['>= in braces', 'test: {field: age, >=: 5}\n', 'SIGN at_least on_or_after 1:20'],
    ['>= without a colon', 'test: {field: age, >= 5}\n', 'SIGN at_least on_or_after 1:20'],
    ['>= on a line', 'test:\n  field: age\n  >=: 5\n', 'SIGN at_least on_or_after 3:3'],
    ['> in braces', 'test: {field: age, >: 5}\n', 'SIGN more_than after 1:20'],
    ['!= in braces', 'test: {field: age, !=: 5}\n', 'SIGN is_not 1:20'],
    ['!= on a line', 'test:\n  field: age\n  !=: 5\n', 'SIGN is_not 3:3'],
    ['!= before more space', 'test: {field: age, !=:    5}\n', 'SIGN is_not 1:20'],
    ['a tag', 'test: {field: !age x}\n', 'refused_yaml_feature 1:20'],
    ['a mistake far from a sign', `{>=: 5, ${'a'.repeat(600)}: @b}\n`, 'SIGN at_least on_or_after 1:2'],
  ])('%s', (_, text, found) => expect(slipsIn(text)).toEqual([found]));

  it.each([['title: >\n  >= 5\n'], ['{">=": 5}\n'], ['{<=: 5, =: 6, ==: 7, <: 8}\n']])('not in %j', (text) => {
    expect(slipsIn(text)).toEqual([]);
  });
  it('stands for operators that there are', () => {
    for (const sign of ['>=', '=>', '≥', '<=', '=<', '≤', '>', '<', '=', '==', '!=', '<>', '≠']) {
      const names = operatorsFor(sign);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(Object.keys(OPERATORS)).toContain(name);
    }
    expect(operatorsFor('at_least')).toEqual([]);
  });
});
