/** The selection grid of the PRTQ for 30 people, reckoned by tables written by hand, boundary by boundary, alone and with a spouse. */

import { expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { decodeGrid } from '../../src/criteria/grid.ts';
import { has, holdRound, marksOf } from '../../src/engine/index.ts';
import { sha256 } from '../../src/hash/node.ts';
import { criteriaOf, outcomesOf, type Person, poolOf } from '../engine/people.ts';

// Written from the list of the grid's lines, not from the file of the grid.
const EDUCATION: Readonly<Record<string, number>> = {
  none: 0,
  secondary_general: 2,
  secondary_vocational_900h_plus_quebec: 6,
  postsecondary_general_2y: 4,
  postsecondary_technical_3y: 8,
  university_1st_cycle_1y: 4,
  university_1st_cycle_2y: 6,
  university_1st_cycle_3_4y: 10,
  university_2nd_cycle_1y: 12,
  university_3rd_cycle: 14,
};
const SPOUSE_EDUCATION: Readonly<Record<string, number>> = {
  none: 0,
  secondary_general: 1,
  secondary_vocational_900h_plus_quebec: 2,
  postsecondary_technical_3y: 3,
  university_1st_cycle_3_4y: 3,
  university_2nd_cycle_1y: 4,
};
const AREA: Readonly<Record<string, number>> = { A: 12, B: 9, C: 6, D: 2, E: 0, F: 0, G: 0, none: 0 };
const SPOUSE_AREA: Readonly<Record<string, number>> = { A: 4, B: 3, C: 2, D: 1, E: 0, none: 0 };
const STAY: Readonly<Record<string, number>> = {
  none: 0,
  other_2w_to_3m: 1,
  other_over_3m: 2,
  studies_900_1799h_and_work_6m: 5,
  studies_1800h_plus: 5,
  work_6m: 5,
};
const OFFER: Readonly<Record<string, number>> = { none: 0, inside_cmm: 8, outside_cmm: 14 };
const oral = (level: number): number => (level >= 11 ? 7 : level >= 9 ? 6 : level >= 7 ? 5 : 0);
const written = (level: number): number => (level >= 7 ? 1 : 0);
const englishOral = (level: number): number => (level >= 9 ? 2 : level >= 5 ? 1 : 0);
const englishWritten = (level: number): number => (level >= 5 ? 1 : 0);
const experience = (months: number): number => (months >= 48 ? 8 : months >= 24 ? 6 : months >= 6 ? 4 : 0);
const age = (years: number): number => (years < 18 ? 0 : years <= 35 ? 16 : years >= 43 ? 0 : 16 - 2 * (years - 35));
const spouseAge = (years: number): number => (years < 18 ? 0 : years <= 35 ? 3 : years <= 39 ? 2 : years <= 42 ? 1 : 0);
const spouseOral = (level: number): number => (level >= 9 ? 3 : level >= 7 ? 2 : 0);

/** The columns of somebody, in a fixed order, as texts. */
const NAMES = [
  'education',
  'area_of_training',
  'experience_months',
  'age',
  'french_listening',
  'french_speaking',
  'french_reading',
  'french_writing',
  'english_listening',
  'english_speaking',
  'english_reading',
  'english_writing',
  'stay_kind',
  'family_in_quebec',
  'job_offer',
  'children_0_to_12',
  'children_13_to_21',
  'self_sufficiency',
  'has_spouse',
  'spouse_education',
  'spouse_area_of_training',
  'spouse_age',
  'spouse_french_listening',
  'spouse_french_speaking',
];

/** 30 people: each steps over other boundaries; the marks are reckoned by hand, employability and selection. */
const PEOPLE: readonly (readonly [cells: string, employability: number, selection: number])[] = [
  // Alone.
  ['university_3rd_cycle A 48 18 12 12 12 12 12 12 12 12 work_6m true outside_cmm 2 0 true false', 94, 103],
  ['none none 0 17 0 0 0 0 0 0 0 0 none false none 0 0 false false', 0, 0],
  ['secondary_general D 5 35 6 6 6 6 4 4 4 4 none false none 0 0 true false', 20, 21],
  ['secondary_general C 6 36 7 7 7 7 5 5 5 5 none false none 0 1 true false', 42, 45],
  ['secondary_general C 6 36 7 9 7 7 5 5 5 5 none false none 0 1 true false', 43, 46],
  ['secondary_vocational_900h_plus_quebec C 11 37 8 8 7 7 8 8 5 5 none false none 0 0 true false', 44, 45],
  ['postsecondary_general_2y B 12 38 9 9 6 7 9 9 4 5 none false none 0 2 true false', 45, 50],
  ['postsecondary_technical_3y B 23 39 10 10 7 6 0 0 0 0 other_2w_to_3m false none 1 0 true false', 43, 48],
  ['postsecondary_technical_3y B 24 40 11 11 7 7 0 0 0 0 other_over_3m false none 1 0 true false', 47, 52],
  ['university_1st_cycle_1y A 35 41 11 11 7 7 12 12 12 12 none true none 1 1 true false', 51, 58],
  ['university_1st_cycle_2y A 36 42 11 11 7 7 0 0 0 0 studies_1800h_plus false none 1 2 true false', 47, 56],
  ['university_1st_cycle_3_4y C 47 43 12 12 12 12 0 0 0 0 studies_900_1799h_and_work_6m true inside_cmm 0 3 true false', 54, 61],
  ['university_2nd_cycle_1y E 48 30 5 5 5 5 0 0 0 0 none false none 0 4 true false', 36, 45],
  ['university_2nd_cycle_1y F 48 30 7 0 7 0 0 0 0 0 none false none 0 0 true false', 42, 43],
  ['university_2nd_cycle_1y G 48 30 7 0 7 7 0 0 0 0 none false none 3 0 true false', 43, 52],
  ['university_3rd_cycle A 60 33 12 12 12 12 9 9 5 5 none false none 0 0 false false', 72, 72],
  // With a spouse.
  [
    'university_3rd_cycle A 48 18 12 12 12 12 12 12 12 12 work_6m true outside_cmm 2 0 true true university_2nd_cycle_1y A 18 9 9',
    111,
    120,
  ],
  ['none none 0 17 0 0 0 0 0 0 0 0 none false none 0 0 true true none none 17 6 6', 0, 1],
  ['university_1st_cycle_3_4y C 24 35 7 7 7 7 0 0 0 0 none false none 0 0 true true none none 43 0 0', 50, 51],
  ['university_1st_cycle_3_4y C 24 35 7 7 7 7 0 0 0 0 none false none 0 0 true true secondary_general D 43 0 0', 52, 53],
  ['university_1st_cycle_3_4y C 24 35 7 7 7 7 0 0 0 0 none false none 1 0 true true secondary_general D 42 0 0', 53, 58],
  ['university_1st_cycle_3_4y C 24 35 7 7 7 7 0 0 0 0 none false none 1 0 true true secondary_general D 39 0 0', 54, 59],
  [
    'university_1st_cycle_3_4y C 24 35 7 7 7 7 0 0 0 0 none false none 0 0 true true secondary_vocational_900h_plus_quebec C 35 7 0',
    59,
    60,
  ],
  ['university_1st_cycle_3_4y C 24 35 7 7 7 7 0 0 0 0 none false none 0 0 true true postsecondary_technical_3y B 36 7 9', 63, 64],
  ['university_1st_cycle_3_4y D 24 36 7 7 7 7 0 0 0 0 none false none 0 1 true true university_1st_cycle_3_4y E 40 8 8', 52, 55],
  ['university_2nd_cycle_1y B 12 40 9 9 9 9 5 9 5 5 other_over_3m true none 2 2 true true none A 38 0 0', 61, 70],
  ['secondary_general D 6 42 7 7 7 7 5 5 5 5 work_6m true outside_cmm 0 0 true true none none 50 0 0', 48, 49],
  ['secondary_general D 6 41 7 7 7 7 5 5 5 5 work_6m true outside_cmm 0 0 true true none none 50 0 0', 50, 51],
  ['none A 48 30 12 12 12 12 12 12 12 12 work_6m true outside_cmm 0 0 true true none none 50 0 0', 80, 81],
  ['postsecondary_technical_3y D 36 37 11 9 7 0 9 5 0 5 none false inside_cmm 1 1 false true university_2nd_cycle_1y none 22 10 6', 64, 70],
];

const people = PEOPLE.map(([cells], i): Person => {
  const values = cells.split(' ');
  return { id: `P${i + 1}`, ...Object.fromEntries(NAMES.map((name, at) => [name, values[at] ?? ''])) };
});

function reckoned(person: Person): { employability: number; selection: number; eliminated: boolean } {
  const text = (name: string): string => person[name] ?? '';
  const number = (name: string): number => Number(text(name));
  const withSpouse = text('has_spouse') === 'true';
  const education = EDUCATION[text('education')] ?? Number.NaN;
  const own =
    education +
    (AREA[text('area_of_training')] ?? Number.NaN) +
    experience(number('experience_months')) +
    age(number('age')) +
    oral(number('french_listening')) +
    oral(number('french_speaking')) +
    written(number('french_reading')) +
    written(number('french_writing')) +
    englishOral(number('english_listening')) +
    englishOral(number('english_speaking')) +
    englishWritten(number('english_reading')) +
    englishWritten(number('english_writing')) +
    (STAY[text('stay_kind')] ?? Number.NaN) +
    (text('family_in_quebec') === 'true' ? 3 : 0) +
    (OFFER[text('job_offer')] ?? Number.NaN);
  const spouse = withSpouse
    ? (SPOUSE_EDUCATION[text('spouse_education')] ?? Number.NaN) +
      (SPOUSE_AREA[text('spouse_area_of_training')] ?? Number.NaN) +
      spouseAge(number('spouse_age')) +
      spouseOral(number('spouse_french_listening')) +
      spouseOral(number('spouse_french_speaking'))
    : 0;
  const children = Math.min(8, 4 * number('children_0_to_12') + 2 * number('children_13_to_21'));
  const sufficient = text('self_sufficiency') === 'true';
  return {
    employability: own + spouse,
    selection: own + spouse + children + (sufficient ? 1 : 0),
    eliminated: education < 2 || !sufficient,
  };
}

function grid(total: string | null) {
  const decoded = decodeCriteria(
    `schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2019-07-01}\nscore: {grid: selection-prtq-2018-08-02${total === null ? '' : `, total: ${total}`}}\ngroups: [{id: g, select: all}]\n`,
    { name: 'x' },
  );
  if (!('groups' in decoded) || decoded.score === null) throw new Error(JSON.stringify(decoded));
  return { criteria: decoded, score: decoded.score };
}

it('the marks written by hand are those of the tables', () => {
  expect(people.map(reckoned).map(({ employability, selection }) => [employability, selection])).toEqual(
    PEOPLE.map(([, employability, selection]) => [employability, selection]),
  );
});

it('the grid gives the marks, says who passes and whom it eliminates', () => {
  const { criteria, score } = grid(null);
  const { totals, notEliminated, score: sum, incomplete } = marksOf(score, poolOf(criteria, people));
  const [employability, selection] = totals;
  for (const [row, person] of people.entries()) {
    const { employability: first, selection: second, eliminated } = reckoned(person);
    const [least, enough] = person['has_spouse'] === 'true' ? [52, 59] : [43, 50];
    expect([employability?.points[row], selection?.points[row], sum[row]], person.id).toEqual([first, second, second]);
    expect(employability && has(employability.passed.met, row), `${person.id} employability`).toBe(first >= least);
    expect(selection && has(selection.passed.met, row), `${person.id} selection`).toBe(second >= enough);
    expect(notEliminated && has(notEliminated.met, row), `${person.id} eliminated`).toBe(!eliminated);
    expect(has(incomplete, row)).toBe(false);
  }
});

it('a blank leaves a mark unknown unless the points are enough without it', () => {
  const { criteria, score } = grid(null);
  const [best] = people;
  if (best === undefined) throw new Error('nobody');
  const blank = (id: string, ...names: string[]): Person => ({ ...best, ...Object.fromEntries(names.map((name) => [name, ''])), id });
  const some = [
    blank('enough', 'stay_kind'),
    blank('unknown', 'education', 'area_of_training', 'age', 'job_offer', 'experience_months'),
    blank('children', 'children_0_to_12'),
    blank('eliminatory', 'education'),
    { ...blank('below', 'education'), self_sufficiency: 'false' },
  ];
  const pool = poolOf(criteria, some);
  const { totals, notEliminated } = marksOf(score, pool);
  const told = (truth: { met: Uint32Array; unknown: Uint32Array } | null | undefined): string[] =>
    some.map((_, row) => (truth == null ? '' : has(truth.unknown, row) ? 'unknown' : String(has(truth.met, row))));
  expect(told(totals[0]?.passed)).toEqual(['true', 'unknown', 'true', 'true', 'true']);
  expect(told(totals[1]?.passed)).toEqual(['true', 'unknown', 'true', 'true', 'true']);
  expect(told(notEliminated)).toEqual(['true', 'unknown', 'true', 'unknown', 'false']);
});

it('criteria ask for the marks, and a total is the score', () => {
  const text = `score: {grid: selection-prtq-2018-08-02, total: employability}
groups:
  - id: g
    criteria:
      - {id: kept, test: {field: not_eliminated, is: true}}
      - {id: passed, test: {field: selection_passed, is: true}}
      - {id: mark, test: {field: selection, at_least: 58}}
    rank: [{field: score, order: descending}]
    select: {top: 5}
`;
  const criteria = criteriaOf(text);
  const round = holdRound(poolOf(criteria, people), criteria, { hash: sha256 });
  const expected = people
    .map((person) => ({ person, ...reckoned(person) }))
    .filter(({ person, selection, eliminated }) => !eliminated && selection >= Math.max(58, person['has_spouse'] === 'true' ? 59 : 50))
    .sort((a, b) => b.employability - a.employability || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, 5)
    .map(({ person }) => person.id);
  const outcomes = outcomesOf(round);
  expect(expected.map((id) => outcomes[id])).toEqual(expected.map((_, at) => expect.stringContaining(`invited g ${at + 1}`)));
});

it.each([
  ['a total that is none', 'score: {grid: selection-prtq-2018-08-02, total: sum}\n', ['C211']],
  ['a total of a grid without', 'score: {grid: pstq-2025-07-02, total: selection}\n', ['C517']],
  ['a field of that name', 'score: {grid: selection-prtq-2018-08-02}\nfields: {selection_passed: {type: boolean}}\n', ['C407']],
  ['a test without the grid', 'criteria: [{id: c, test: {field: selection_passed, is: true}}]\n', ['C302']],
])('%s is refused', (_, text, codes) => {
  const decoded = decodeCriteria(
    `schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2019-07-01}\ngroups: [{id: g, select: all}]\n${text}`,
    { name: 'x' },
  );
  expect(Array.isArray(decoded) ? decoded.map(({ code }) => code) : []).toEqual(codes);
});

it.each([
  ['one the verdict of the other', ['a', 'a_passed'], ['C208']],
  ['one the verdict of the grid', ['not_eliminated'], ['C208']],
  ['one a column', ['score'], ['C208']],
  ['none', ['a', 'b'], []],
])('of totals %s', (_, names, codes) => {
  const factor =
    '{id: offer, bands: {field: job_offer, points: [{value: none, points: 0}, {value: inside_cmm, points: 2}, {value: outside_cmm, points: 1}]}}';
  const totals = names.map((name) => `${name}: {blocks: [only], maximum: 2, pass_mark: 1}`).join(', ');
  const decoded = decodeGrid(
    `schema: arrima-sim/grid/v1\nid: x\neffective: 2018-08-02\nblocks: [{id: only, maximum: 2, factors: [${factor}]}]\ntotals: {${totals}}\n`,
    'x',
  );
  expect('blocks' in decoded ? [] : decoded.map(({ code }) => code)).toEqual(codes);
});
