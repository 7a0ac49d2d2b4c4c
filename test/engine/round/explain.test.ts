/** Why somebody was or was not invited: verdicts, barriers, tokens, and the leaves of a test. */

import { describe, expect, it, test } from 'vitest';
import { explain, groupsMet, leafVerdictsOf, whyNot } from '../../../src/engine/round/explain.ts';
import { holdRound, type Round } from '../../../src/engine/round/hold.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, type Person, poolOf } from '../people.ts';

function run(text: string, people: readonly Person[]): Round {
  const criteria = criteriaOf(text);
  return holdRound(poolOf(criteria, people), criteria, { hash: sha256 });
}

const TEXT = `
round: {date: 2020-01-16, extraction: 2020-01-13, validity_months: 12}
criteria: [{id: adult, test: {field: age, at_least: 18}}]
limit: 4
groups:
  - id: french
    criteria:
      - {id: oral, test: {field: french_speaking, at_least: 7}}
      - {id: listening, test: {field: french_listening, at_least: 7}}
    rank: [{field: score, order: descending}]
    select: {minimum_score: 500, top: 2}
  - id: licensed
    criteria: [{id: licence, test: {field: licence, is: true}}]
    rank: [{field: score, order: descending}]
    select: {top: 3}
`;

const PERSON = { age: '30', french_speaking: '9', french_listening: '9', licence: 'true', submitted_at: '2019-06-16' };

// french: in order a 700, b 690, c 680, d 510; e is below 500, f has no score. Two places: a and b.
// licensed, in order: c 680, g 660, e 499, f blank (d has no licence, a is invited). Of the round's four places two are left:
// c and g. e is third, within top 3 but past the limit; f is fourth, past top.
const PEOPLE: Person[] = [
  { ...PERSON, id: 'a', score: '700' },
  { ...PERSON, id: 'b', score: '690', licence: 'false' },
  { ...PERSON, id: 'c', score: '680' },
  { ...PERSON, id: 'd', score: '510', licence: 'false' },
  { ...PERSON, id: 'e', score: '499' },
  { ...PERSON, id: 'f', score: '' },
  { ...PERSON, id: 'g', score: '660', french_speaking: '6', french_listening: '' },
  { ...PERSON, id: 'h', score: '900', age: '17', french_speaking: '' },
  { ...PERSON, id: 'i', score: '900', age: '' },
  { ...PERSON, id: 'j', score: '900', submitted_at: '' },
  { ...PERSON, id: 'k', score: '900', submitted_at: '2020-01-14' },
  { ...PERSON, id: 'l', score: '900', submitted_at: '2019-01-13' },
  { ...PERSON, id: 'm', score: '600', french_listening: '6', licence: '' },
];
const round = (): Round => run(TEXT, PEOPLE);
const ROWS = new Map(PEOPLE.map(({ id }, row) => [id, row]));
const rowOf = (id: string): number => ROWS.get(id) ?? -1;

describe('each candidate', () => {
  test.each<[string, string, string[], string[]]>([
    ['a', 'invited', ['french', 'licensed'], []],
    ['b', 'invited', ['french'], []],
    ['c', 'invited', ['french', 'licensed'], []],
    ['d', 'not_reached', ['french'], ['french:top', 'licensed:licence']],
    ['e', 'not_reached', ['french', 'licensed'], ['french:minimum_score', 'licensed:limit']],
    ['f', 'not_reached', ['french', 'licensed'], ['french:minimum_score', 'licensed:top']],
    ['g', 'invited', ['licensed'], []],
    ['h', 'ineligible', [], ['french:adult', 'french:oral?', 'licensed:adult']],
    ['i', 'ineligible', [], ['french:adult?', 'licensed:adult?']],
    ['j', 'outside_extraction', [], ['submitted_at?']],
    ['k', 'outside_extraction', [], ['extraction']],
    ['l', 'outside_extraction', [], ['validity']],
    ['m', 'ineligible', [], ['french:listening', 'licensed:licence?']],
  ])('%s: %s, meets %j, why not %j', (id, outcome, groups, tokens) => {
    const held = round();
    expect(explain(held, rowOf(id)).outcome).toBe(outcome);
    expect(groupsMet(held.result, rowOf(id))).toEqual(groups);
    expect(whyNot(held, rowOf(id))).toEqual(tokens);
  });

  test.each([
    ['a', null, ['invited', 'earlier']],
    ['b', null, ['invited', null]],
    ['c', null, ['top', 'invited']],
    ['d', null, ['top', null]],
    ['e', null, ['minimum_score', 'limit']],
    ['f', null, ['minimum_score', 'top']],
    ['g', null, [null, 'invited']],
    ['h', null, [null, null]],
    ['j', 'submitted_at?', [null, null]],
    ['k', 'extraction', [null, null]],
    ['l', 'validity', [null, null]],
  ])('%s: absence %s, in the groups %j', (id, absence, results) => {
    const found = explain(round(), rowOf(id));
    expect(found.absence).toBe(absence);
    expect(found.groups.map(({ result }) => result)).toEqual(results);
    expect(found.groups.map(({ eligible }) => eligible)).toEqual(results.map((result) => result !== null));
  });
});

it('gives a verdict on every criterion of every group, even of those outside', () => {
  const verdicts = (id: string): string[] =>
    explain(round(), rowOf(id)).groups.flatMap((group) =>
      group.criteria.map(({ id: criterion, verdict }) => `${group.id}:${criterion} ${verdict}`),
    );
  expect(verdicts('h')).toEqual([
    'french:adult missed',
    'french:oral blank',
    'french:listening met',
    'licensed:adult missed',
    'licensed:licence met',
  ]);
  expect(verdicts('k').every((verdict) => verdict.endsWith(' met'))).toBe(true);
});

it('tells of each group the one of the result', () => {
  const held = round();
  expect(explain(held, 0).groups.map(({ id }) => id)).toEqual(held.result.groups.map(({ id }) => id));
});

it('without a limit, all who meet the minimum are past no barrier', () => {
  const held = run('groups: [{id: g, select: {minimum_score: 500}}]', [
    { id: 'a', score: '500' },
    { id: 'b', score: '499' },
  ]);
  expect([0, 1].map((row) => whyNot(held, row))).toEqual([[], ['g:minimum_score']]);
});

describe('the leaves of a test', () => {
  const LEAF = (field: string): string => `{field: ${field}, is: true}`;

  test.each([
    [LEAF('licence'), ['licence met']],
    [`{all: [${LEAF('self_employed')}, ${LEAF('licence')}]}`, ['self_employed missed', 'licence met']],
    [
      `{any: [{none: [${LEAF('partner_opinion')}, ${LEAF('licence')}]}, ${LEAF('self_employed')}]}`,
      ['partner_opinion blank', 'licence met', 'self_employed missed'],
    ],
  ])('of %s', (written, expected) => {
    const criteria = criteriaOf(`criteria: [{id: c, test: ${written}}]`);
    const [only] = criteria.criteria;
    const pool = poolOf(criteria, [
      { id: 'other', licence: 'false', self_employed: 'true', partner_opinion: 'true' },
      { id: 'one', licence: 'true', self_employed: 'false', partner_opinion: '' },
    ]);
    const found = only === undefined ? [] : leafVerdictsOf(pool)(only.test, 1);
    expect(found.map(({ leaf, verdict }) => `${leaf.field} ${verdict}`)).toEqual(expected);
  });
});
