/** Tests in three values: each operator on each type at its boundaries, blanks, and `all`, `any`, `none`. */

import { describe, expect, it, test } from 'vitest';
import { has, rowsOf } from '../../../src/engine/basis/bitset.ts';
import type { Pool } from '../../../src/engine/basis/pool.ts';
import type { Condition } from '../../../src/engine/operators/condition.ts';
import { decide, isBlank, type Truth } from '../../../src/engine/operators/decide.ts';
import type { Test } from '../../../src/engine/operators/tests.ts';
import { criteriaOf, poolOf } from '../people.ts';

const FIELDS = `
fields: {permits: {type: codes}, level: {type: enumeration, values: [low, middle, high]}, points: {type: number}, seen: {type: date}}
lists: {trades: ["7201", "7202"], ages: [18, 20], letters: [B, D]}
`;

/** What a test, as written in a criteria file, is of one candidate. */
function answer(written: string, cells: Readonly<Record<string, string>>): 'true' | 'false' | 'unknown' {
  // The people around, with nothing but blanks, show that an answer is of its own row.
  const { met, unknown } = decided(written, [{}, cells, {}]).truth;
  expect(has(met, 1) && has(unknown, 1)).toBe(false);
  return has(met, 1) ? 'true' : has(unknown, 1) ? 'unknown' : 'false';
}

function decided(written: string, rows: readonly Readonly<Record<string, string>>[]): { truth: Truth; pool: Pool } {
  const criteria = criteriaOf(`${FIELDS}\ncriteria: [{id: c, test: ${written}}]`);
  const pool = poolOf(
    criteria,
    rows.map((cells, row) => ({ id: `${row}`, ...cells })),
  );
  const [only] = criteria.criteria;
  if (only === undefined) throw new Error(written);
  return { truth: decide(only.test, pool), pool };
}

describe('operators at their boundaries', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['{field: points, is: 450}', { points: '450.0' }, true],
    ['{field: points, is: 450}', { points: '450.1' }, false],
    ['{field: points, is: 450}', { points: '449.9' }, false],
    ['{field: points, is_not: 450}', { points: '450' }, false],
    ['{field: points, is_not: 450}', { points: '449' }, true],
    ['{field: points, is_not: 450}', { points: '451' }, true],
    ['{field: points, is: 0}', { points: '-0' }, true],
    ['{field: points, at_least: 450}', { points: '450' }, true],
    ['{field: points, at_least: 450}', { points: '449.99' }, false],
    ['{field: points, at_most: 450}', { points: '450' }, true],
    ['{field: points, at_most: 450}', { points: '450.01' }, false],
    ['{field: points, more_than: 450}', { points: '450' }, false],
    ['{field: points, more_than: 450}', { points: '450.01' }, true],
    ['{field: points, less_than: 450}', { points: '450' }, false],
    ['{field: points, less_than: 450}', { points: '449.99' }, true],
    ['{field: points, between: [450, 460]}', { points: '449.9' }, false],
    ['{field: points, between: [450, 460]}', { points: '450' }, true],
    ['{field: points, between: [450, 460]}', { points: '460' }, true],
    ['{field: points, between: [450, 460]}', { points: '460.1' }, false],
    ['{field: age, in: [18, 20]}', { age: '18' }, true],
    ['{field: age, in: [18, 20]}', { age: '19' }, false],
    ['{field: age, not_in: [18, 20]}', { age: '20' }, false],
    ['{field: age, not_in: [18, 20]}', { age: '19' }, true],
    ['{field: age, in: {list: ages}}', { age: '20' }, true],
    ['{field: age, in: {list: ages}}', { age: '21' }, false],
    ['{field: licence, is: true}', { licence: 'oui' }, true],
    ['{field: licence, is: true}', { licence: 'non' }, false],
    ['{field: licence, is: false}', { licence: '0' }, true],
    ['{field: licence, is_not: false}', { licence: 'no' }, false],
    ['{field: licence, is_not: false}', { licence: 'yes' }, true],
    ['{field: level, is: low}', { level: 'low' }, true],
    ['{field: level, is: low}', { level: 'middle' }, false],
    ['{field: level, is_not: high}', { level: 'HIGH' }, false],
    ['{field: level, in: [low, high]}', { level: 'high' }, true],
    ['{field: level, in: [low, high]}', { level: 'middle' }, false],
    ['{field: level, not_in: [low, high]}', { level: 'middle' }, true],
    ['{field: level, not_in: [low, high]}', { level: 'low' }, false],
    ['{field: country, is: Haïti}', { country: 'Haïti' }, true],
    ['{field: country, is: Haïti}', { country: 'haïti' }, false],
    ['{field: country, is_not: Haïti}', { country: 'Haiti' }, true],
    ['{field: country, is_not: Haïti}', { country: 'Haïti' }, false],
    ['{field: country, in: {list: letters}}', { country: 'D' }, true],
    ['{field: country, in: {list: letters}}', { country: 'C' }, false],
    ['{field: country, not_in: {list: letters}}', { country: 'C' }, true],
    ['{field: country, not_in: {list: letters}}', { country: 'B' }, false],
    ['{field: noc_2016, is: 0213}', { noc_2016: '0213' }, true],
    ['{field: noc_2016, is: 0213}', { noc_2016: '213' }, false],
    ['{field: noc_2016, starts_with: "72"}', { noc_2016: '7201' }, true],
    ['{field: noc_2016, starts_with: "72"}', { noc_2016: '72' }, true],
    ['{field: noc_2016, starts_with: "72"}', { noc_2016: '7' }, false],
    ['{field: noc_2016, starts_with: "72"}', { noc_2016: '1720' }, false],
    ['{field: noc_2016, starts_with: ["0", "72"]}', { noc_2016: '7201' }, true],
    ['{field: noc_2016, starts_with: ["0", "72"]}', { noc_2016: '0111' }, true],
    ['{field: noc_2016, starts_with: ["0", "72"]}', { noc_2016: '7101' }, false],
    ['{field: permits, contains: B}', { permits: 'A | B' }, true],
    ['{field: permits, contains: B}', { permits: 'AB|BA' }, false],
    ['{field: permits, contains: [C, D]}', { permits: 'A|D' }, true],
    ['{field: permits, contains: [C, D]}', { permits: 'A|B' }, false],
    ['{field: permits, contains: {list: letters}}', { permits: 'D' }, true],
    ['{field: permits, contains: {list: letters}}', { permits: 'A' }, false],
  ])('%s of %j: %s', (written, cells, expected) => {
    expect(answer(written, cells)).toBe(String(expected));
  });
});

describe('days', () => {
  test.each<[string, string, boolean]>([
    ['is: 2019-06-16', '2019-06-15', false],
    ['is: 2019-06-16', '2019-06-16', true],
    ['is: 2019-06-16', '2019-06-17', false],
    ['is_not: 2019-06-16', '2019-06-16', false],
    ['is_not: 2019-06-16', '2019-06-17', true],
    ['before: 2019-06-16', '2019-06-15', true],
    ['before: 2019-06-16', '2019-06-16', false],
    ['on_or_before: 2019-06-16', '2019-06-16', true],
    ['on_or_before: 2019-06-16', '2019-06-17', false],
    ['after: 2019-06-16', '2019-06-16', false],
    ['after: 2019-06-16', '2019-06-17', true],
    ['on_or_after: 2019-06-16', '2019-06-15', false],
    ['on_or_after: 2019-06-16', '2019-06-16', true],
    ['between: [2019-06-16, 2019-06-17]', '2019-06-15', false],
    ['between: [2019-06-16, 2019-06-17]', '2019-06-16', true],
    ['between: [2019-06-16, 2019-06-17]', '2019-06-17', true],
    ['between: [2019-06-16, 2019-06-17]', '2019-06-18', false],
  ])('a date, %s: %s is %s', (asked, seen, expected) => {
    expect(answer(`{field: seen, ${asked}}`, { seen })).toBe(String(expected));
  });

  // In Toronto 16 June 2019 goes from 04:00 to 03:59:59.999 the next day, in UTC.
  test.each<[string, string, boolean]>([
    ['is: 2019-06-16', '2019-06-16T03:59:59.999Z', false],
    ['is: 2019-06-16', '2019-06-16T04:00:00Z', true],
    ['is: 2019-06-16', '2019-06-17T03:59:59.999Z', true],
    ['is: 2019-06-16', '2019-06-17T04:00:00Z', false],
    ['is_not: 2019-06-16', '2019-06-16T04:00:00Z', false],
    ['is_not: 2019-06-16', '2019-06-17T04:00:00Z', true],
    ['before: 2019-06-16', '2019-06-15T23:59:59.999', true],
    ['before: 2019-06-16', '2019-06-16', false],
    ['on_or_before: 2019-06-16', '2019-06-16T23:59:59.999', true],
    ['on_or_before: 2019-06-16', '2019-06-17', false],
    ['after: 2019-06-16', '2019-06-16T23:59:59.999', false],
    ['after: 2019-06-16', '2019-06-17', true],
    ['on_or_after: 2019-06-16', '2019-06-15T23:59:59.999', false],
    ['on_or_after: 2019-06-16', '2019-06-16', true],
    ['before: 2019-06-16T08:00', '2019-06-16T07:59:59.999', true],
    ['before: 2019-06-16T08:00', '2019-06-16T12:00:00Z', false],
    ['on_or_before: 2019-06-16T08:00', '2019-06-16T12:00:00Z', true],
    ['after: 2019-06-16T08:00', '2019-06-16T08:00', false],
    ['after: 2019-06-16T08:00', '2019-06-16T08:00:00.001', true],
    ['on_or_after: 2019-06-16T08:00', '2019-06-16T08:00', true],
    ['is: 2019-06-16T08:00', '2019-06-16T12:00:00Z', true],
    ['is: 2019-06-16T08:00', '2019-06-16T08:00:00.001', false],
    ['between: [2019-06-15, 2019-06-16]', '2019-06-14T23:59:59.999', false],
    ['between: [2019-06-15, 2019-06-16]', '2019-06-15', true],
    ['between: [2019-06-15, 2019-06-16]', '2019-06-16T23:59:59.999', true],
    ['between: [2019-06-15, 2019-06-16]', '2019-06-17', false],
  ])('a datetime, %s: %s is %s', (asked, submitted, expected) => {
    expect(answer(`{field: submitted_at, ${asked}}`, { submitted_at: submitted })).toBe(String(expected));
  });

  test.each<[string, boolean]>([
    ['2019-06-16/2019-06-16', true],
    ['2019-06-17/', false],
    ['2018-01-01/2019-06-15', false],
    ['2018-01-01/2019-06-16', true],
    ['2018-01-01/', true],
    ['2018-01-01/2019-06-15|2019-06-16/', true],
    ['2019-06-01/2019-06-20|2018-01-01/2018-02-01', true],
    ['2018-01-01/2019-06-15|2019-06-17/', false],
    ['none', false],
  ])('periods %s cover 16 June 2019: %s', (stays, expected) => {
    expect(answer('{field: quebec_stays, covers: 2019-06-16}', { quebec_stays: stays })).toBe(String(expected));
  });

  it('finds the periods of each row', () => {
    const stays = ['2019-06-16/', 'none', '', '2018-01-01/2018-02-01|2019-06-01/', '2019-06-17/', '2018-01-01/2018-02-01', '2019-01-01/'];
    const rows = stays.map((quebec_stays) => ({ quebec_stays }));
    const { truth } = decided('{field: quebec_stays, covers: 2019-06-16}', rows);
    expect([...rowsOf(truth.met)]).toEqual([0, 3, 6]);
    expect([...rowsOf(truth.unknown)]).toEqual([2]);
  });
});

const OF_EACH_TYPE: readonly [string, string, string][] = [
  ['age', '0', '{field: age, at_least: 0}'],
  ['points', '-1000', '{field: points, at_most: 0}'],
  ['licence', 'false', '{field: licence, is: false}'],
  ['level', 'low', '{field: level, is: low}'],
  ['seen', '1970-01-01', '{field: seen, before: 2000-01-01}'],
  ['submitted_at', '1970-01-01', '{field: submitted_at, before: 2000-01-01}'],
  ['country', 'Q', '{field: country, is: Q}'],
  ['noc_2016', '0213', '{field: noc_2016, starts_with: "02"}'],
  ['permits', 'A', '{field: permits, contains: A}'],
  ['quebec_stays', '1970-01-01/', '{field: quebec_stays, covers: 2000-01-01}'],
];

describe('a blank is unknown, never zero, false or none', () => {
  test.each(OF_EACH_TYPE)('%s', (field, cell, written) => {
    expect(answer(written, { [field]: cell })).toBe('true');
    expect(answer(written, { [field]: '' })).toBe('unknown');
    expect(answer(written, {})).toBe('unknown');
  });

  test.each(['{field: age, is_not: 3}', '{field: age, not_in: [3]}', '{field: country, not_in: [Q]}', '{field: country, is_not: Q}'])(
    'even %s',
    (written) => {
      expect(answer(written, { age: '', country: '' })).toBe('unknown');
    },
  );
});

describe('present sees blanks', () => {
  test.each(OF_EACH_TYPE)('%s', (field, cell) => {
    expect(answer(`{field: ${field}, present: true}`, { [field]: cell })).toBe('true');
    expect(answer(`{field: ${field}, present: true}`, { [field]: '' })).toBe('false');
    expect(answer(`{field: ${field}, present: false}`, { [field]: cell })).toBe('false');
    expect(answer(`{field: ${field}, present: false}`, { [field]: '' })).toBe('true');
    // A column that the pool does not have is blank for everybody.
    expect(answer(`{field: ${field}, present: true}`, {})).toBe('false');
    expect(answer(`{field: ${field}, present: false}`, {})).toBe('true');
  });

  it('periods known to be none are no blank', () => {
    expect(answer('{field: quebec_stays, present: true}', { quebec_stays: 'none' })).toBe('true');
  });

  it('sees the blanks among other rows', () => {
    const stays = ['2019-06-16/', '', 'none', '', '2018-01-01/2018-02-01|2019-06-01/'];
    const rows = stays.map((quebec_stays) => ({ quebec_stays }));
    const { truth, pool } = decided('{field: quebec_stays, present: false}', rows);
    expect([...rowsOf(truth.met)]).toEqual([1, 3]);
    const column = pool.columns.get('quebec_stays');
    expect(rows.map((_, row) => column && isBlank(column, row))).toEqual([false, true, false, true, false]);
  });
});

describe('three values', () => {
  const T = '{field: licence, is: true}';
  const F = '{field: licence, is: false}';
  const U = '{field: age, at_least: 18}';

  test.each<[string, string[], string]>([
    ['all', [T], 'true'],
    ['all', [F], 'false'],
    ['all', [U], 'unknown'],
    ['all', [T, T], 'true'],
    ['all', [T, F], 'false'],
    ['all', [T, U], 'unknown'],
    ['all', [U, T], 'unknown'],
    ['all', [F, U], 'false'],
    ['all', [U, F], 'false'],
    ['all', [U, U], 'unknown'],
    ['any', [T], 'true'],
    ['any', [F], 'false'],
    ['any', [U], 'unknown'],
    ['any', [F, F], 'false'],
    ['any', [F, T], 'true'],
    ['any', [T, U], 'true'],
    ['any', [U, T], 'true'],
    ['any', [F, U], 'unknown'],
    ['any', [U, F], 'unknown'],
    ['none', [T], 'false'],
    ['none', [F], 'true'],
    ['none', [U], 'unknown'],
    ['none', [F, F], 'true'],
    ['none', [F, T], 'false'],
    ['none', [T, U], 'false'],
    ['none', [F, U], 'unknown'],
    ['none', [U, F], 'unknown'],
    ['all', [`{none: [${U}]}`, T], 'unknown'],
    ['all', [`{any: [${F}, ${T}]}`, `{none: [${F}]}`], 'true'],
    ['none', [`{all: [${T}, ${U}]}`], 'unknown'],
    ['none', [`{all: [${F}, ${U}]}`], 'true'],
    ['any', [`{all: [${F}, ${U}]}`, `{none: [${T}]}`], 'false'],
  ])('%s of %j: %s', (kind, parts, expected) => {
    expect(answer(`{${kind}: [${parts.join(', ')}]}`, { licence: 'true', age: '' })).toBe(expected);
  });
});

describe('every row', () => {
  it('has the answer of its own cell, and there is no row past the last', () => {
    const ages = decided('{field: age, at_least: 18}', [{ age: '' }, { age: '20' }, { age: '17' }, { age: '18' }, { age: '' }]).truth;
    expect([[...rowsOf(ages.met)], [...rowsOf(ages.unknown)]]).toEqual([
      [1, 3],
      [0, 4],
    ]);
    const countries = ['A', 'B', '', 'C', 'B', 'A'].map((country) => ({ country }));
    const { met, unknown } = decided('{field: country, in: [B, C]}', countries).truth;
    expect([[...rowsOf(met)], [...rowsOf(unknown)]]).toEqual([[1, 3, 4], [2]]);
  });

  it('has an answer when the column is missing', () => {
    const rows = [{}, {}, {}];
    expect([...rowsOf(decided('{field: age, present: false}', rows).truth.met)]).toEqual([0, 1, 2]);
    expect([...rowsOf(decided('{none: [{field: age, present: true}]}', rows).truth.met)]).toEqual([0, 1, 2]);
  });
});

describe('intervals, each end open or not', () => {
  const AGES = ['9', '10', '11', '19', '20', '21'];

  test.each([
    ['neither', false, '10 11 19 20'],
    ['low', false, '11 19 20'],
    ['high', false, '10 11 19'],
    ['neither', true, '9 21'],
  ] as const)('open %s, outside %s', (open, outside, expected) => {
    const pool = poolOf(
      criteriaOf(''),
      AGES.map((age) => ({ id: age, age })),
    );
    const { met } = decide(leaf('age', { kind: 'interval', low: 10, high: 20, open, outside }), pool);
    expect(Array.from(rowsOf(met), (row) => AGES[row]).join(' ')).toBe(expected);
  });
});

function leaf(field: string, condition: Condition): Test {
  return { kind: 'leaf', field, operator: 'is', operand: [], list: null, condition };
}

it('a condition on a column of another kind is a fault, not an answer', () => {
  const criteria = criteriaOf('');
  const pool = poolOf(criteria, [{ id: 'a', age: '18', country: 'Q' }]);
  expect(() => decide(leaf('age', { kind: 'covers', day: 0 }), pool)).toThrow(new TypeError('condition covers on a column of amount'));
  expect(() => decide(leaf('country', { kind: 'covers', day: 0 }), pool)).toThrow(new TypeError('condition covers on a column of text'));
});
