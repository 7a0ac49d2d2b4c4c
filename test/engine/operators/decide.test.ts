/** Tests in three values: blanks, missing columns, every row, and `all`, `any`, `none`. */

import { describe, expect, it, test } from 'vitest';
import { rowsOf } from '../../../src/engine/basis/bitset.ts';
import type { Condition } from '../../../src/engine/operators/condition.ts';
import { decide, isBlank } from '../../../src/engine/operators/decide.ts';
import type { Test } from '../../../src/engine/operators/tests.ts';
import { criteriaOf, poolOf } from '../people.ts';
import { answer, decided } from './answers.ts';

describe('periods', () => {
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
  ['trade', '0213', '{field: trade, starts_with: "02"}'],
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

  // Sets are words of 32 rows: 70 rows are two words and a part of a third.
  test.each([
    ['age', '20', '19', 'at_least: 20'],
    ['age', '20', '19', 'in: [18, 20]'],
    ['points', '450.5', '450', 'more_than: 450'],
    ['licence', 'true', 'false', 'is: true'],
    ['level', 'high', 'low', 'not_in: [low]'],
    ['seen', '2019-06-17', '2019-06-16', 'after: 2019-06-16'],
    ['submitted_at', '2019-06-15', '2019-06-16', 'before: 2019-06-16'],
    ['country', 'B', 'C', 'in: [A, B]'],
    ['permits', 'A|B', 'A', 'contains: B'],
    ['quebec_stays', '2018-01-01/2018-02-01|2019-06-01/', 'none', 'covers: 2019-06-16'],
  ])('of many, by %s: %s, %s or blank, %s', (field, met, missed, asked) => {
    const rows = Array.from({ length: 70 }, (_, row) => ({ [field]: [met, missed, ''][row % 3] ?? '' }));
    const every = (third: number): number[] => Array.from({ length: 70 }, (_, row) => row).filter((row) => row % 3 === third);
    const { truth } = decided(`{field: ${field}, ${asked}}`, rows);
    expect([[...rowsOf(truth.met)], [...rowsOf(truth.unknown)]]).toEqual([every(0), every(2)]);
    const present = decided(`{field: ${field}, present: true}`, rows).truth;
    expect([[...rowsOf(present.met)], [...rowsOf(present.unknown)]]).toEqual([[...every(0), ...every(1)].sort((a, b) => a - b), []]);
  });

  it('has an answer when the column is missing', () => {
    const rows = [{}, {}, {}];
    expect([...rowsOf(decided('{field: age, present: false}', rows).truth.met)]).toEqual([0, 1, 2]);
    expect([...rowsOf(decided('{none: [{field: age, present: true}]}', rows).truth.met)]).toEqual([0, 1, 2]);
  });
});

describe('amounts', () => {
  const BLANK = 6;

  // A byte has 256 values: more people than that are decided by value.
  test.each(
    [70, 255, 256, 700].flatMap((size) => {
      const values = Array.from({ length: size }, (_, row) => row % 7);
      return [
        { size, type: 'doubles', values, stored: Float64Array.from(values) },
        { size, type: 'integers', values, stored: Int32Array.from(values) },
        { size, type: 'bytes', values, stored: Uint8Array.from(values) },
      ];
    }),
  )('of $size people as $type are decided alike', ({ size, values, stored }) => {
    const pool = {
      ...poolOf(criteriaOf(''), []),
      size,
      columns: new Map([['age', { kind: 'amount', values: stored, blank: BLANK } as const]]),
    };
    const rows = (wanted: readonly number[]): number[] => [...values.keys()].filter((row) => wanted.includes(values[row] ?? BLANK));
    const asked = (condition: Condition): number[][] => {
      const { met, unknown } = decide(leaf('age', condition), pool);
      return [[...rowsOf(met)], [...rowsOf(unknown)]];
    };
    const blanks = rows([BLANK]);
    expect(asked({ kind: 'interval', low: 2, high: null, open: 'neither', outside: false })).toEqual([rows([2, 3, 4, 5]), blanks]);
    expect(asked({ kind: 'interval', low: null, high: 2, open: 'high', outside: true })).toEqual([rows([2, 3, 4, 5]), blanks]);
    expect(asked({ kind: 'amounts', values: [0, 5], outside: false })).toEqual([rows([0, 5]), blanks]);
    expect(asked({ kind: 'amounts', values: [0, 5], outside: true })).toEqual([rows([1, 2, 3, 4]), blanks]);
    expect(asked({ kind: 'present', wanted: false })).toEqual([blanks, []]);
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
