/** Columns that follow from others: age on the local day of the reference instant. */

import { describe, expect, it } from 'vitest';
import type { Derivation } from '../../../src/engine/basis/fields.ts';
import { dependsOnDay, withDerived } from '../../../src/engine/index.ts';
import { criteriaOf, type Person, poolOf } from '../people.ts';

/** The age of one person, null when blank; `round` is what the criteria file says of it. */
function ageOf(person: Omit<Person, 'id'>, round: string): number | null {
  const criteria = criteriaOf(`round: {${round}}\ngroups: [{id: g, select: all, criteria: [{id: c, test: {field: age, at_least: 18}}]}]\n`);
  const column = withDerived(poolOf(criteria, [{ id: 'A', ...person }]), criteria).pool.columns.get('age');
  if (column?.kind !== 'amount') throw new Error('no age');
  const value = column.values[0] ?? column.blank;
  return value === column.blank ? null : value;
}

describe('age', () => {
  it.each<[born: string, on: string, age: number | null]>([
    ['2000-07-17', '2025-07-16', 24],
    ['2000-07-17', '2025-07-17', 25],
    ['2000-02-29', '2025-02-27', 24],
    ['2000-02-29', '2025-02-28', 25],
    ['2000-02-29', '2024-02-28', 23],
    ['2000-02-29', '2024-02-29', 24],
    ['2000-01-01', '2000-01-01', 0],
    ['2025-07-18', '2025-07-17', null],
    ['1905-07-17', '2025-07-17', 120],
    ['1904-07-17', '2025-07-17', null],
    ['', '2025-07-17', null],
  ])('born on %s, on %s: %s', (birth_date, on, age) => expect(ageOf({ birth_date }, `date: ${on}`)).toBe(age));
  it.each<[round: string, age: number]>([
    // The extraction decides, and its day is local: at 03:30 UTC it is still the evening before in Montréal.
    ['date: 2025-07-20, extraction: 2025-07-17T03:30:00Z', 24],
    ['date: 2025-07-20, extraction: 2025-07-17T04:00:00Z', 25],
    ['date: 2025-07-20, extraction: 2025-07-17T03:30:00Z, timezone: Asia/Kolkata', 25],
    ['date: 2025-07-20, extraction: 2025-07-16', 24],
  ])('%s', (round, age) => expect(ageOf({ birth_date: '2000-07-17' }, round)).toBe(age));
  it('is the pool’s own where it has one', () => {
    expect(ageOf({ birth_date: '2000-01-01', age: '7' }, 'date: 2025-07-17')).toBe(7);
    expect(ageOf({ birth_date: '2000-01-01', age: '' }, 'date: 2025-07-17')).toBe(null);
  });
});

describe('a column that follows', () => {
  it('is what its field says, whatever its name, within its bounds', () => {
    const read = criteriaOf('groups: [{id: g, select: all, criteria: [{id: c, test: {field: experience_months, at_least: 1}}]}]\n');
    const field = read.fields.get('experience_months');
    if (field === undefined) throw new Error('no field');
    const derived = { ...field, from: 10, to: 12, derived: { from: 'birth_date', by: 'years' } };
    const criteria = { ...read, fields: new Map([...read.fields, [field.name, derived]]) };
    const births = ['2010-01-16', '2010-01-17', '2007-01-17', '2007-01-16'].map((birth_date, i) => ({ id: `p${i}`, birth_date }));
    const pool = poolOf(criteria, births);
    const column = withDerived(pool, criteria).pool.columns.get('experience_months');
    expect(column?.kind === 'amount' && [...column.values].map((value) => (value === column.blank ? null : value))).toEqual([
      10,
      null,
      12,
      null,
    ]);
    expect([dependsOnDay(criteria, pool), dependsOnDay(read, pool)]).toEqual([true, false]);
  });

  /** What follows for `experience_months`, by that derivation and without bounds; undefined where nothing does. */
  function followed(people: readonly Person[], derived: Derivation): (number | null)[] | undefined {
    const read = criteriaOf('groups: [{id: g, select: all, criteria: [{id: c, test: {field: experience_months, at_least: 1}}]}]\n');
    const field = read.fields.get('experience_months');
    if (field === undefined) throw new Error('no field');
    const criteria = {
      ...read,
      fields: new Map([...read.fields, [field.name, { ...field, from: null, to: null, derived }]]),
      occupations: new Map([
        [
          field.name,
          new Map([
            ['31301', 4],
            ['72106', 5],
          ]),
        ],
      ]),
    };
    const { columns } = withDerived(poolOf(criteria, people), criteria).pool;
    const column = columns.get(field.name);
    return column?.kind === 'amount' ? Array.from(column.values, (value) => (value === column.blank ? null : value)) : undefined;
  }

  it.each<[what: string, field: string, cells: string[], by: string, expected: (number | null)[] | undefined]>([
    ['years, one birth blank', 'birth_date', ['2000-01-16', '', '2000-01-17'], 'years', [20, null, 19]],
    ['a table, each by its own code', 'noc_2021', ['', '31301', '72106', '65312', '72106'], 'table', [null, 4, 5, null, 5]],
    ['years from a text: nothing', 'noc_2021', ['31301'], 'years', undefined],
    ['a table of amounts: nothing', 'birth_date', ['2000-01-16'], 'table', undefined],
  ])('by %s', (_, field, cells, by, expected) => {
    const people = cells.map((cell, i) => ({ id: `p${i}`, [field]: cell }));
    expect(followed(people, { from: field, by })).toEqual(expected);
  });

  it('does not follow from a table that the criteria do not have', () => {
    const read = criteriaOf('groups: [{id: g, select: all, criteria: [{id: c, test: {field: teer, present: true}}]}]\n');
    const criteria = { ...read, occupations: new Map() };
    const { pool } = withDerived(poolOf(criteria, [{ id: 'A', noc_2021: '31301' }]), criteria);
    expect(pool.columns.has('teer')).toBe(false);
  });

  it('changes with the day where one of several does', () => {
    const criteria = criteriaOf(
      'groups: [{id: g, select: all, criteria: [{id: c, test: {field: age, at_least: 18}}, {id: d, test: {field: teer, present: true}}]}]\n',
    );
    expect(dependsOnDay(criteria, poolOf(criteria, [{ id: 'A', noc_2021: '31301', birth_date: '2000-01-16' }]))).toBe(true);
    expect(dependsOnDay(criteria, poolOf(criteria, [{ id: 'A', noc_2021: '31301', age: '20' }]))).toBe(false);
  });
});

describe('what the NOC 2021 says', () => {
  const told = (person: Omit<Person, 'id'>, field: string): number | null => {
    const criteria = criteriaOf(`groups: [{id: g, select: all, criteria: [{id: c, test: {field: ${field}, present: true}}]}]\n`);
    const column = withDerived(poolOf(criteria, [{ id: 'A', ...person }]), criteria).pool.columns.get(field);
    if (column?.kind !== 'amount') throw new Error(`no ${field}`);
    const value = column.values[0] ?? column.blank;
    return value === column.blank ? null : value;
  };
  it.each<[noc: string, teer: number | null, diagnosis: string | null]>([
    // Registered nurses, welders and janitors: the second digit is the TEER; the diagnoses are those of the table.
    ['31301', 1, 'deficit'],
    ['72106', 2, 'deficit'],
    ['65312', 5, 'balanced'],
    ['00010', 0, 'not_published'],
    ['', null, null],
  ])('%s', (noc_2021, teer, diagnosis) => {
    const values =
      criteriaOf('')
        .fields.get('occupation_diagnosis')
        ?.values.map(({ value }) => value) ?? [];
    const code = told({ noc_2021 }, 'occupation_diagnosis');
    expect([told({ noc_2021 }, 'teer'), code === null ? null : values[code]]).toEqual([teer, diagnosis]);
  });
});
