/** Texts of criteria that no cell can be, and words that are not what they look like, each told with its place. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { en } from '../../src/messages/en/index.ts';
import { fr } from '../../src/messages/fr/index.ts';
import { sentence } from '../../src/messages/sentences.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { problemsOf } from '../commands/command.ts';

const HEAD = `schema: arrima-sim/criteria/v1
id: x
round: {date: 2020-01-16}
fields: {tags: {type: codes}}
lists: {odd: [a, "b "]}
`;
/** A group that selects everybody, with one criterion on line 9. */
const withTest = (test: string): string => `${HEAD}groups:
  - id: g
    select: all
    criteria: [{id: c, test: ${test}}]
`;

function found(text: string, set: readonly string[] = []): Problem[] {
  const decoded = decodeCriteria(text, { name: 'x.yaml', set });
  return 'groups' in decoded ? [] : [...decoded];
}
const problems = (text: string, ...set: string[]): string[] =>
  found(text, set).map((each) => {
    const reason = each.name === 'value_refused' ? ` ${each.args.refused.reason}` : '';
    return `${each.code}:${each.line}:${each.column}${reason}`;
  });

describe('a text with space around it', () => {
  it.each([
    ['is', '{field: country, is: "Chine "}', 51],
    ['is_not', '{field: country, is_not: " Chine"}', 55],
    ['a no-break space', '{field: country, is: Chine\u00a0}', 51],
    ['a figure space, and a narrow one', '{field: country, in: [Chine, "\u2007Mali", "Laos\u202f"]}', 59],
    ['a tab, in a code', '{field: noc_2021, in: ["31301\t"]}', 53],
    ['codes', '{field: tags, contains: "a "}', 54],
    ['a beginning', '{field: country, starts_with: [" Saint"]}', 61],
  ])('%s', (_, test, column) => expect(problems(withTest(test))[0]).toBe(`C301:9:${column} space_around`));

  it('of a list that is named, where it stands', () => {
    expect(problems(withTest('{field: country, in: {list: odd}}'))).toEqual(['C301:5:18 space_around']);
  });
  it('of --set', () => {
    const set = 'groups.g.criteria.c.test.is=" Mali"';
    expect(problems(withTest('{field: country, is: Mali}'), set)).toEqual(['C301:1:1 space_around']);
  });
  it('is none of these: a beginning that ends in space, space inside, a cell of an example', () => {
    expect(problems(withTest('{field: country, starts_with: "Saint "}'))).toEqual([]);
    expect(problems(withTest('{field: country, is: Costa\u00a0Rica}'))).toEqual([]);
    const example = 'examples: [{name: e, given: {country: " Mali "}, expect: {outcome: ineligible}}]\n';
    expect(problems(withTest('{field: country, is: Chine}') + example)).toEqual([]);
  });
});

describe('quotes of a word processor', () => {
  it.each(['“Chine”', '”Chine', 'Chine“', '«Chine»', '« Chine »', 'Chine »', '‘Chine’', '’Chine’', '’'])('around %s', (text) => {
    expect(problems(withTest(`{field: country, is: ${text}}`))).toEqual(['C301:9:51 curly_quotes']);
    expect(problems(withTest('{field: country, is: Chine}'), `groups.g.criteria.c.test.is=${text}`)).toEqual(['C301:1:1 curly_quotes']);
  });
  it.each(['Côte d’Ivoire', '‘Eua', 'L’Île', 'a “b” c'])('not in %s', (text) => {
    expect(problems(withTest(`{field: country, is: ${text}}`))).toEqual([]);
  });
});

describe('a text that a comma cuts', () => {
  it.each([
    ['under an operator', withTest('{field: region, is: Gaspésie, Îles}'), ['C217:9:60']],
    ['in several places', withTest('{field: region, is: Gaspésie, Îles, etc.}'), ['C217:9:60']],
    ['before another key', `${HEAD}title: {fr: Été 2020, Québec, en: Summer}\ngroups: [{id: g, select: all}]\n`, ['C217:6:23']],
    ['of a source', `${HEAD}sources: [{id: a, title: Un, Zwei}]\ngroups: [{id: g, select: all}]\n`, ['C217:6:30']],
  ])('%s', (_, text, codes) => expect(problems(text)).toEqual(codes));

  it('is shown whole', () => {
    const [first] = found(withTest('{field: region, is: Gaspésie, Îles}'));
    expect(first?.value).toBe('Gaspésie, Îles');
  });
  it.each([
    ['a quoted text', '{field: region, is: "a", Îles}', ['C303:9:55']],
    ['a near word', '{field: region, is: a, presnt}', ['C303:9:53']],
    ['a key with a colon', '{field: region, is: a, Îles: }', ['C303:9:53']],
    ['decimals', '{field: score, at_least: 573,5}', ['C215:9:59']],
  ])('is not %s', (_, test, codes) => expect(problems(withTest(test))).toEqual(codes));
});

describe('a no-break space', () => {
  it.each([
    ['before a colon', `${HEAD}groups\u00a0: []\n`, 'C101:6:7'],
    ['where a mapping is wanted', `id: x\nround:\n  date:\u00a02020-01-16\n`, 'C101:3:8'],
    ['where a list is wanted', `${HEAD}groups:\n  -\u00a0{conditions}\n`, 'C101:7:4'],
    ['behind a colon in braces', withTest('{field:\u00a0age, is: 5}'), 'C101:9:37'],
  ])('%s', (_, text, where) => expect(problems(text)).toContain(where));
});

describe('letters of another alphabet', () => {
  const said = (each: Problem | undefined): string[] =>
    each === undefined ? [] : [fr, en].map((messages) => sentence(each, messages).join(' — '));

  it.each([
    ['a key', `${HEAD}grоups: []\n`, 'C202', 'о', 'U+043E', 'groups'],
    ['a field', withTest('{field: аge, is: 5}'), 'C302', 'а', 'U+0430', 'age'],
    ['an operator', withTest('{field: age, iѕ: 5}'), 'C303', 'ѕ', 'U+0455', 'is'],
    ['Greek', `${HEAD}limit: 5\ngrοups: []\n`, 'C202', 'ο', 'U+03BF', 'groups'],
  ])('in %s', (_, text, code, letter, number, meant) => {
    const each = found(text).find((one) => one.code === code);
    expect(said(each)).toHaveLength(2);
    for (const sentences of said(each)) {
      expect(sentences).toContain(`${letter}`);
      expect(sentences).toContain(number);
      expect(sentences).toContain(meant);
    }
  });
  it('in a header that is missing, all of whose letters may be such', async () => {
    for (const lang of ['fr', 'en']) {
      const pool = 'candidate_id,ѕсоrе\nA,5\n';
      const { problems: printed } = await problemsOf(['round', '-c', 'pstq-2025-07-17', '-p', '-', '--lang', lang], { stdin: pool });
      const missing = printed.find(({ code, field }) => code === 'P301' && field === 'score');
      expect(missing?.message).toMatch(/ѕсоrе.*U\+0455.*U\+0441.*U\+043E.*U\+0435/);
    }
  });
  it('are not told of a word that looks like no other', () => {
    const [each] = found(`${HEAD}groups: []\nцена: 5\n`).filter(({ code }) => code === 'C202');
    for (const sentences of said(each)) expect(sentences).not.toContain('U+');
  });
});
