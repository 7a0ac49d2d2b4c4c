/** What a criteria file gets for each mistake: the code, the line, the column, and the near right word. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { addMonths, startOfDay } from '../../src/engine/index.ts';
import { en } from '../../src/messages/en/index.ts';
import { fr } from '../../src/messages/fr/index.ts';
import { sentence } from '../../src/messages/sentences.ts';

const HEAD = `schema: arrima-sim/criteria/v1
id: x
round: {date: 2020-01-16}
`;
/** A group that selects everybody, with one criterion on line 7. */
const withTest = (test: string): string => `${HEAD}groups:
  - id: g
    select: all
    criteria: [{id: c, test: ${test}}]
`;
const withGroup = (keys: string): string => `${HEAD}groups:\n  - {id: g, ${keys}}\n`;

/** Code, line and column of each problem. */
function problems(text: string, set: string[] = [], checkExamples = false): string[] {
  const decoded = decodeCriteria(text, { name: 'x.yaml', set, checkExamples });
  if ('groups' in decoded) return [];
  for (const found of decoded)
    for (const messages of [fr, en]) expect(sentence(found, messages).join(' ')).not.toMatch(/undefined|\[object/);
  return decoded.map(({ code, line, column }) => `${code}:${line}:${column}`);
}

describe('sound files', () => {
  it.each([
    ['the smallest', withGroup('select: all')],
    ['JSON', '{"schema": "arrima-sim/criteria/v1", "id": "x", "round": {"date": "2020-01-16"}, "groups": [{"id": "g", "select": "all"}]}'],
    ['Windows line ends', withGroup('select: all').replaceAll('\n', '\r\n')],
    ['quotes make no difference', withTest('{field: "country", "in": [0213, "0213", \'NO\', 450]}')],
    ['minimum score without rank', withGroup('select: {minimum_score: 573.5}')],
    ['top with rank', withGroup('rank: [{field: score, order: descending}, lottery], select: {top: 0, ties: include}')],
    [
      'nothing where it is optional',
      `${HEAD}program:\ntitle: ~\ncriteria: null\nlimit:\ngroups: [{id: g, select: all, rank: , published: }]\n`,
    ],
    [
      'a declared field with an alias mapping',
      `${HEAD}fields: {sector: {type: enumeration, values: {a: [b, c], d: e}, column: Secteur}}\ngroups: [{id: g, select: all, criteria: [{id: c, test: {field: sector, is: d}}]}]\n`,
    ],
    ['a published range', withGroup('select: all, published: {invitations: [10, 15], minimum_score: 573.5}')],
    ['an instant with an offset', withTest('{field: submitted_at, on_or_before: 2019-12-16T23:59:59-05:00}')],
    ['tests in tests', withTest('{none: [{all: [{field: age, between: [18, 30]}, {any: [{field: country, present: false}]}]}]}')],
  ])('%s', (_, text) => expect(problems(text)).toEqual([]));
});

describe('YAML', () => {
  it.each([
    ['empty', '', ['C105:1:1']],
    ['only a comment', '# rien\n', ['C105:1:1']],
    ['a list', '- a\n', ['C201:1:1']],
    ['a text', 'bonjour', ['C201:1:1']],
    ['a pool', 'candidate_id,score\nA,1\n', ['C107:1:1']],
    ['a plan', 'schema: arrima-sim/plan/v1\nid: x\nrounds: []\n', ['C108:1:9']],
    ['a recipe', 'id: x\nschema: arrima-sim/recipe/v1\n', ['C108:2:9']],
    ['a grid', 'schema: arrima-sim/grid/v1\n', ['C108:1:9']],
    ['one slip, one problem', `${HEAD}groups:\n  - id: g\n   select: all\n  - id: h\n`, ['C101:6:1']],
    ['cut', `${HEAD}groups: [`, ['C101:4:10']],
    ['two documents', `${withGroup('select: all')}---\na: 1\n`, ['C102:6:1']],
    ['a directive', `%YAML 1.1\n---\n${withGroup('select: all')}`, ['C102:1:1']],
    ['a tag', withGroup('select: !!js/function all'), ['C102:5:35']],
    ['an anchor and an alias', `${HEAD}program: &p a\ntitle: *p\ngroups: []\n`, ['C102:4:13', 'C102:5:8']],
    ['a cyclic alias', 'a: &a [*a]\n', ['C102:1:7', 'C102:1:8']],
    ['a merge key', `<<: {id: y}\n${withGroup('select: all')}`, ['C102:1:1']],
    ['tab as indentation', `${HEAD}groups:\n\t- id: g\n`, ['C101:5:1']],
    ['100,000 levels', '['.repeat(100_000), ['C103:1:101']],
    ['100,000 dashes', '- '.repeat(100_000), ['C103:1:200']],
    ['20 MB', 'a'.repeat(20_000_000), ['C104:1:1']],
    ['a repeated key', `${HEAD}id: y\ngroups: [{id: g, select: all}]\n`, ['C204:4:1']],
    ['a key in a repeated key of a group', withGroup('select: all, select: all'), ['C204:5:26']],
    ['a complex key', `${HEAD}groups: [{id: g, select: all, ? [a] : b}]\n`, ['C201:4:33']],
  ])('%s', (_, text, found) => expect(problems(text)).toEqual(found));

  it('a billion laughs is refused at once', () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n');
    expect(problems(`a0: &a0 lol\n${laughs}\n`)[0]).toMatch(/^C102:1:/);
  });
});

describe('keys', () => {
  it.each([
    ['misspelt', `${HEAD}grups: []\ngroups: [{id: g, select: all}]\n`, ['C202:4:1']],
    ['__proto__', `${HEAD}__proto__: {a: 1}\ngroups: [{id: g, select: all}]\n`, ['C202:4:1']],
    ['missing', 'schema: arrima-sim/criteria/v1\n', ['C203:1:1', 'C203:1:1', 'C203:1:1']],
    ['without value', `${HEAD}groups:\n`, ['C205:4:1']],
    ['schema of another version', withGroup('select: all').replace('v1', 'v2'), ['C211:1:9']],
    ['id with an accent', withGroup('select: all').replace('id: x', 'id: été'), ['C206:2:5']],
    ['id of an occurrence', withGroup('select: all').replace('id: x', 'id: x@2020'), ['C206:2:5']],
    ['no group', `${HEAD}groups: []\n`, ['C209:4:9']],
    ['equal groups', `${HEAD}groups: [{id: g, select: all}, {id: g, select: all}]\n`, ['C208:4:37']],
    [
      'equal criteria in round and group',
      `${HEAD}criteria: [{id: c, test: {field: age, at_least: 18}}]\ngroups: [{id: g, select: all, criteria: [{id: c, test: {field: age, at_least: 18}}]}]\n`,
      ['C208:5:47'],
    ],
    ['reserved id', withTest('{field: age, at_least: 1}').replace('id: c', 'id: top'), ['C207:7:21']],
    ['one language', withGroup('select: all, label: {fr: Bonjour}'), ['C203:5:33']],
    ['unknown source', withTest('{field: age, at_least: 1}').replace('id: c,', 'id: c, source: s,'), ['C212:7:32']],
    ['a misspelt select', withGroup('select: al'), ['C211:5:21']],
    ['a bare minimum score', withGroup('select: 768'), ['C211:5:21']],
    ['a decimal comma', withGroup('select: {minimum_score: 768,5}'), ['C215:5:41']],
    ['a decimal comma in a test', withTest('{field: score, at_least: 768,5}'), ['C215:7:59']],
    [
      'a decimal comma in an example',
      `${withGroup('select: all')}examples: [{name: a, given: {score: 768,5}, expect: {outcome: invited}}]\n`,
      ['C215:6:41'],
    ],
    ['a number as a key', withGroup('select: {minimum_score: 768, 5: 1}'), ['C202:5:42']],
    ['no select', withGroup('label: x'), ['C203:5:5']],
    ['an empty select', withGroup('select: {}'), ['C210:5:21']],
    ['ties alone', withGroup('select: {ties: include}'), ['C210:5:21', 'C316:5:22']],
    ['negative top', withGroup('rank: [{field: age, order: ascending}], select: {top: -1}'), ['C213:5:67']],
    ['fractional top', withGroup('rank: [{field: age, order: ascending}], select: {top: 1.5}'), ['C213:5:67']],
    ['1e400', withGroup('select: {minimum_score: 1e400}'), ['C213:5:37']],
    ['top without rank', withGroup('select: {top: 5}'), ['C311:5:5']],
    ['limit without rank', `${HEAD}limit: 5\ngroups: [{id: g, select: all}]\n`, ['C311:5:10']],
    [
      'limit and include',
      `${HEAD}limit: 5\ngroups: [{id: g, rank: [{field: age, order: ascending}], select: {top: 1, ties: include}}]\n`,
      ['C317:5:81'],
    ],
    ['lottery in the middle', withGroup('rank: [lottery, {field: age, order: ascending}], select: {top: 1}'), ['C312:5:20']],
    ['another bare word', withGroup('rank: [score], select: {top: 1}'), ['C211:5:20']],
    ['a field twice', withGroup('rank: [{field: age, order: ascending}, {field: age, order: descending}], select: all'), ['C314:5:60']],
    ['rank by periods', withGroup('rank: [{field: work_permits, order: ascending}], select: all'), ['C315:5:28']],
    ['no order', withGroup('rank: [{field: age}], select: all'), ['C203:5:20']],
    ['published upside down', withGroup('select: all, published: {invitations: [5, 3]}'), ['C213:5:51']],
    ['a day that does not exist', withGroup('select: all').replace('2020-01-16', '2020-02-30'), ['C301:3:15']],
    ['round.date an instant', withGroup('select: all').replace('2020-01-16', '2020-02-03T10:00'), ['C301:3:15']],
    [
      'extraction in the hour skipped',
      withGroup('select: all').replace('date: 2020-01-16', 'date: 2020-03-12, extraction: 2020-03-08T02:30'),
      ['C301:3:39'],
    ],
    ['validity of zero', withGroup('select: all').replace('2020-01-16', '2020-01-16, validity_months: 0'), ['C213:3:44']],
    ['unknown zone', withGroup('select: all').replace('2020-01-16', '2020-01-16, timezone: America/Montrael'), ['C901:3:37']],
  ])('%s', (_, text, found) => expect(problems(text)).toEqual(found));
});

describe('what a sentence can be made of', () => {
  const MANY = Array.from({ length: 30 }, (_, i) => `value-${i}`);
  const refused = (field: string, meant: string | null, ...words: string[]): object => ({
    field,
    type: 'enumeration',
    refused: { reason: 'not_listed', meant, words, values: words },
  });
  it.each<[string, string, string, object]>([
    ['a key in the wrong mapping', `${HEAD}stream: "1"\ngroups: [{id: g, select: all}]\n`, 'C202:4:1', { key: 'stream', home: 'groups' }],
    ['the schema', withGroup('select: all').replace(/^schema.*\n/, ''), 'C203:1:1', { key: 'schema', example: 'arrima-sim/criteria/v1' }],
    [
      'a French value',
      withTest('{field: residence, is: dans_cmm}'),
      'C301:7:53',
      refused('residence', 'inside_cmm', 'inside_cmm', 'outside_cmm', 'rest_of_canada', 'abroad'),
    ],
    [
      'an accented value',
      withTest('{field: residence, is: Étranger}'),
      'C301:7:53',
      refused('residence', 'abroad', 'inside_cmm', 'outside_cmm', 'rest_of_canada', 'abroad'),
    ],
    [
      'a value nearest to a wrong one',
      withTest('{field: study_stay, is: complete}'),
      'C301:7:54',
      refused('study_stay', null, 'none', 'completed', 'ongoing'),
    ],
    [
      'a value of many',
      `${HEAD}fields: {f: {type: enumeration, values: [${MANY}]}}
groups: [{id: g, select: all, criteria: [{id: c, test: {field: f, is: value-x}}]}]\n`,
      'C301:5:71',
      refused('f', null, ...MANY),
    ],
    ['a list where one value goes', withTest('{field: residence, is: [abroad]}'), 'C308:7:53', { operator: 'is', wanted: 'scalar' }],
    [
      'an operator',
      withTest('{field: residence, at_least: 3}'),
      'C304:7:49',
      { operator: 'at_least', field: 'residence', type: 'enumeration', allowed: ['is', 'is_not', 'in', 'not_in', 'present'] },
    ],
    [
      'the item that is wrong',
      `${HEAD}sources: [a]\ngroups: [{id: g, select: all}]\n`,
      'C201:4:11',
      { path: 'sources.0', wanted: 'mapping' },
    ],
    ['a bare minimum score', withGroup('select: 768'), 'C211:5:21', { key: 'select', allowed: ['all'], near: null }],
    ['no selection', withGroup('label: x'), 'C203:5:5', { key: 'select', example: null }],
    [
      'a key indented too little',
      `${HEAD}groups:\n  - id: g\n    select: all\n    criteria:\n      - id: c\n       test: {field: age, at_least: 1}\n`,
      'C101:9:1',
      { reason: 'MISSING_CHAR' },
    ],
    ['a decimal comma', withGroup('select: {minimum_score: 768,5}'), 'C215:5:41', { point: '768.5' }],
    ['the name of shared conditions alone', withGroup('select: all, criteria: [pstq-stream-1]'), 'C216:5:37', { name: 'pstq-stream-1' }],
    [
      'shared conditions as a key of a group',
      withGroup('select: all, conditions: pstq-stream-1'),
      'C202:5:26',
      { key: 'conditions', home: 'criteria' },
    ],
    [
      'a word with one other',
      withGroup('rank: [lotery], select: all'),
      'C211:5:20',
      { key: 'rank', allowed: ['lottery'], near: 'lottery' },
    ],
    ['a field', withTest('{field: scor, at_least: 1}'), 'C302:7:38', { name: 'scor', near: 'score', alias: null }],
    ['a field by its alias', withTest('{field: pointage, at_least: 1}'), 'C302:7:38', { name: 'pointage', near: 'score', alias: 'score' }],
    ['a misspelt operator', withTest('{field: age, atleast: 1}'), 'C303:7:43', { near: 'at_least' }],
    ['a sign for an operator', withTest('{field: age, ">=": 1}'), 'C303:7:43', { near: 'at_least' }],
    ['a sign for an operator, of a day', withTest('{field: birth_date, <: 2000-01-01}'), 'C303:7:50', { near: 'before' }],
    ['a sign that the type has no operator for', withTest('{field: noc_2021, <: 3}'), 'C303:7:48', { near: null }],
    ['a misspelt key', `${HEAD}grups: []\ngroups: [{id: g, select: all}]\n`, 'C202:4:1', { key: 'grups', near: 'groups', home: null }],
    [
      'a misspelt zone',
      withGroup('select: all').replace('2020-01-16', '2020-01-16, timezone: America/Torronto'),
      'C901:3:37',
      { near: 'America/Toronto' },
    ],
  ])('%s', (_, text, expected, args) => {
    const decoded = decodeCriteria(text, { name: 'x' });
    if ('groups' in decoded) throw new Error('no problem');
    expect(decoded.map(({ code, line, column }) => `${code}:${line}:${column}`)).toEqual([expected]);
    expect(decoded[0]?.args).toMatchObject(args);
  });
});

describe('an extraction', () => {
  const round = (keys: string): string => withGroup('select: all').replace('{date: 2020-01-16}', `{date: 2020-01-16, ${keys}}`);
  it.each([
    ['on the day of the round', 'extraction: 2020-01-16', []],
    ['to the last millisecond of it', 'extraction: 2020-01-16T23:59:59.999', []],
    ['on the day after', 'extraction: 2020-01-17', ['C569:3:39']],
    ['at the first instant of the day after', 'extraction: 2020-01-17T00:00', ['C569:3:39']],
    ['by the zone of the round', 'extraction: 2020-01-17T04:59:59Z', []],
    ['in another zone', 'timezone: UTC, extraction: 2020-01-17T04:59:59Z', ['C569:3:54']],
  ])('%s', (_, keys, found) => expect(problems(round(keys))).toEqual(found));
  it('later than the round by --set, of either', () => {
    expect(problems(round('extraction: 2020-01-16'), ['round.extraction=2020-01-17'])).toEqual(['C569:1:1']);
    expect(problems(round('extraction: 2020-01-16'), ['round.date=2020-01-15'])).toEqual(['C569:3:39']);
  });
});

describe('examples', () => {
  const mistaken = `${withTest('{field: residence, at_least: 3}')}examples: [{name: a, given: {resident: abroad, age: x}, expect: {outcome: invited}}]\n`;
  it('are checked beside mistakes elsewhere, when asked', () => {
    expect(problems(mistaken, [], true)).toEqual(['C304:7:49', 'C302:8:30', 'C301:8:53']);
    expect(problems(mistaken)).toEqual(['C304:7:49']);
  });
  it('expect a mapping, reported once', () => {
    expect(problems(`${withGroup('select: all')}examples: [{name: a, given: {}, expect: invited}]\n`)).toEqual(['C201:6:41']);
  });
});

describe('tests', () => {
  it.each([
    ['unknown field', '{field: scor, at_least: 1}', ['C302:7:38']],
    ['an alias', '{field: pointage, at_least: 1}', ['C302:7:38']],
    ['toString', '{field: toString, is: a}', ['C302:7:38']],
    ['unknown operator', '{field: age, atleast: 1}', ['C303:7:43']],
    ['constructor as operator', '{field: age, constructor: 1}', ['C303:7:43']],
    ['two operators', '{field: age, at_least: 1, at_most: 2}', ['C305:7:30']],
    ['no operator', '{field: age}', ['C305:7:30']],
    ['no field', '{at_least: 1}', ['C203:7:30']],
    ['misspelt any', '{anny: [{field: age, at_least: 1}]}', ['C202:7:31']],
    ['empty any', '{any: []}', ['C209:7:36']],
    ['all and any', '{all: [{field: age, at_least: 1}], any: [{field: age, at_least: 1}]}', ['C202:7:65']],
    ['a text', 'yes', ['C201:7:30']],
    ['operator that the type does not have', '{field: age, covers: 2019-01-01}', ['C304:7:43']],
    ['covers an instant', '{field: work_permits, covers: 2019-01-01T10:00}', ['C301:7:60']],
    ['an instant against a date', '{field: birth_date, before: 2019-01-01T10:00}', ['C301:7:58']],
    ['a fraction against an integer', '{field: age, at_least: 18.5}', ['C301:7:53']],
    ['a decimal comma', '{field: score, at_least: "573,5"}', ['C301:7:55']],
    ['misspelt value', '{field: job_offer, is: outside_cm}', ['C301:7:53']],
    ['alias of a value', '{field: job_offer, is: hors_cmm}', ['C301:7:53']],
    ['value of another case', '{field: job_offer, is: None}', ['C301:7:53']],
    ['no value', '{field: job_offer, is: }', ['C205:7:49']],
    ['null', '{field: job_offer, is: null}', ['C205:7:49']],
    ['tilde', '{field: region, is: ~}', ['C205:7:46']],
    ['between upside down', '{field: age, between: [30, 18]}', ['C306:7:52']],
    ['between one', '{field: age, between: [30]}', ['C308:7:52']],
    ['an empty list', '{field: region, in: []}', ['C209:7:50']],
    ['an empty prefix', '{field: noc_2021, starts_with: ""}', ['C209:7:61']],
    ['a scalar for in', '{field: region, in: Estrie}', ['C308:7:50']],
    ['a list for is', '{field: region, is: [Estrie]}', ['C308:7:50']],
    ['an unknown list', '{field: region, in: {list: nord}}', ['C307:7:57']],
    ['present: peut-être', '{field: region, present: peut-être}', ['C301:7:55']],
    ['one bad value of three', '{field: teer, in: [1, x, 3]}', ['C301:7:52']],
  ])('%s', (_, test, found) => expect(problems(withTest(test))).toEqual(found));
});

describe('fields and lists', () => {
  const withRoot = (root: string): string => `${HEAD}${root}\ngroups: [{id: g, select: all}]\n`;
  it.each([
    ['a standard field with a type', 'fields: {score: {type: integer}}', ['C401:4:10']],
    ['nothing said', 'fields: {sector: {}}', ['C203:4:10']],
    ['an unknown type', 'fields: {sector: {type: enum}}', ['C211:4:25']],
    ['an enumeration without values', 'fields: {sector: {type: enumeration}}', ['C402:4:19']],
    ['values of a text', 'fields: {sector: {type: text, values: [a]}}', ['C403:4:31']],
    ['values equal but for accents', 'fields: {sector: {type: enumeration, values: [été, ETE]}}', ['C404:4:52']],
    ['two of one column', 'fields: {a: {type: text, column: Nom}, b: {type: text, column: nom}}', ['C405:4:40']],
    ['a name with a space', 'fields: {"a b": {type: text}}', ['C206:4:10']],
    ['a file outside', 'lists: {l: {file: ../x.csv, column: a}}', ['C501:4:19']],
    ['a list that is a text', 'lists: {l: abc}', ['C201:4:12']],
    ['sources alike', 'sources: [{id: a, title: A}, {id: a, title: B}]', ['C208:4:35']],
  ])('%s', (_, root, found) => expect(problems(withRoot(root))).toEqual(found));
});

it('a declared field may not be what the grid gives', () => {
  const score = 'score: {grid: selection-prtq-2018-08-02}\nfields: {not_eliminated: {type: boolean}}\n';
  expect(problems(withGroup('select: all') + score)).toEqual(['C407:7:9']);
});

describe('--set', () => {
  const file = `${HEAD}groups:
  - id: french
    rank: [{field: score, order: descending}]
    criteria: [{id: c, test: {field: age, at_least: 18}}]
    select: {minimum_score: 573, top: 10}
`;
  const decode = (...set: string[]) => decodeCriteria(file, { name: 'x', set });
  it('a key without value is as good as absent', () => {
    const set = ['published.invitations=7'];
    expect(decodeCriteria(`${file}published:\n`, { name: 'x', set })).toMatchObject({ published: { invitations: 7 } });
  });
  it.each([['groups.french.select.top='], ['groups.french.select.top=~'], ['groups.french.select.top=null']])(
    'what is taken away is told where it is: %s',
    (change) => {
      const found = decode('groups.french.select={minimum_score: 5}', 'groups.french.select.minimum_score=', change);
      expect(Array.isArray(found) && found.map(({ code, file }) => [code, file])).toEqual([
        ['C205', '--set groups.french.select.minimum_score'],
        ['C205', '--set groups.french.select.top'],
      ]);
      expect(decode(change)).toMatchObject({ groups: [{ select: { minimumScore: 573, top: null } }] });
    },
  );
  it('changes, adds, and takes the last of two', () => {
    expect(decode('groups.french.select.minimum_score=580', 'groups.french.select.minimum_score=590.5')).toMatchObject({
      groups: [{ select: { minimumScore: 590.5 } }],
    });
    expect(decode('limit=5', 'program=PRTQ', 'published.invitations=7', 'round.extraction=2020-01-13T06:30')).toMatchObject({
      limit: 5,
      program: 'PRTQ',
      published: { invitations: 7 },
      round: { extraction: '2020-01-13T06:30' },
    });
    expect(decode('groups.0.criteria.c.test.at_least=21', 'groups.french.rank=[{field: age, order: ascending}]')).toMatchObject({
      groups: [{ criteria: [{ test: { operand: ['21'] } }], rank: [{ field: 'age' }] }],
    });
  });
  it.each([
    [['groups.english.select=all'], ['C601']],
    [['groups.7.select=all'], ['C601']],
    [['groups.french.select.top.x=1'], ['C601']],
    [['id.x=1'], ['C601']],
    [['groups.french.select.minimum_score=abc'], ['C213']],
    [['groups.french.selct=all'], ['C202']],
    [['limit=[1'], ['C101']],
    [['limit=&a 1'], ['C102']],
  ])('%s', (set, codes) => {
    const decoded = decode(...set);
    expect('groups' in decoded ? [] : decoded.map(({ code }) => code)).toEqual(codes);
    if (!('groups' in decoded)) expect(decoded[0]?.file).toBe(`--set ${set[0]?.split('=')[0]}`);
  });
});

describe('nothing has a location too', () => {
  it.each([
    ['a group', `${HEAD}groups: [null]\n`, 4],
    ['a lone dash', `${HEAD}groups:\n  -\n`, 5],
    ['a rank key', withGroup('rank: [null], select: all'), 5],
    ['a part of all', withTest('{all: [null]}'), 7],
    ['a value of in', withTest('{field: region, in: [a, null]}'), 7],
    ['an end of between', withTest('{field: age, between: [1, null]}'), 7],
    ['a list', `${HEAD}lists: {h: null}\ngroups: [{id: g, select: all}]\n`, 4],
    ['a value of a list', `${HEAD}lists: {h: [a, null]}\ngroups: [{id: g, select: all}]\n`, 4],
    ['a field', `${HEAD}fields: {a: }\ngroups: [{id: g, select: all}]\n`, 4],
    ['a type', `${HEAD}fields: {a: {type: }}\ngroups: [{id: g, select: all}]\n`, 4],
    ['the field of a test', withTest('{field: , at_least: 1}'), 7],
    ['an end of a range', withGroup('select: all, published: {invitations: [null, 3]}'), 5],
  ])('%s', (_, text, line) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((each) => Number(each.split(':')[1]))).toEqual(found.map(() => line));
  });
  it('columns count characters, not halves of them', () => {
    expect(problems(withGroup('select: all, label: {fr: "😀", en: x, zz: y}'))).toEqual(['C202:5:50']);
  });
  it('control characters that YAML forbids', () => {
    expect(problems(withGroup('select: all').replace('id: x', 'id: x # \u0007'))).toEqual(['C101:2:9']);
  });
  it('a lone CR ends a line', () => expect(problems(withGroup('select: all').replaceAll('\n', '\r'))).toEqual([]));
});

describe('the clock of other zones', () => {
  it('two changes within a month are both seen', () => {
    const text = `${HEAD.replace('2020-01-16', '2020-01-16, timezone: America/Fortaleza')}groups:
  - {id: g, select: all, criteria: [{id: c, test: {field: submitted_at, is: 2000-10-15T02:00Z}}]}
`;
    const decoded = decodeCriteria(text, { name: 'x' });
    const test = 'groups' in decoded ? decoded.groups[0]?.criteria[0]?.test : null;
    expect(test).toMatchObject({ condition: { low: Date.UTC(2000, 9, 15, 2) } });
    if (!('groups' in decoded)) throw new Error('refused');
    expect(startOfDay(decoded.round.zone, Math.floor(Date.UTC(2000, 9, 15) / 86_400_000))).toBe(Date.UTC(2000, 9, 15, 2));
  });
  it('a life of ever so many months ends after everything', () => {
    const decoded = decodeCriteria(withGroup('select: all').replace('2020-01-16', '2020-01-16, validity_months: 999999999999999'), {
      name: 'x',
    });
    if (!('groups' in decoded)) throw new Error('refused');
    expect(addMonths(decoded.round.zone, Date.UTC(2019, 0, 1), decoded.round.validityMonths ?? 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
