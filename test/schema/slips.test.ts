/** Mistakes in YAML that are named: an apostrophe that ends a text, a sign where an operator is a key. */

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
