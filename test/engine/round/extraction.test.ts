/** Who takes part: the extraction of the bank, the validity of declarations, and blanks. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf, setOf } from '../../../src/engine/basis/bitset.ts';
import { addMonths } from '../../../src/engine/basis/time.ts';
import { type Absence, absenceOf, countAbsences, extract, living } from '../../../src/engine/round/extraction.ts';
import { criteriaOf, poolOf } from '../people.ts';

/** Why a declaration submitted then is outside a round, and whether it is in the set of those who take part. */
function whyOutside(round: string, submitted: string): string | null {
  const criteria = criteriaOf(`round: {${round}}`);
  const pool = poolOf(criteria, [{ id: 'a', submitted_at: submitted }]);
  const extraction = extract(pool, criteria.round);
  const absence = (row: number) => absenceOf(pool, criteria.round, extraction, row);
  const { present } = extraction;
  expect([...rowsOf(present)]).toEqual(absence(0) === null ? [0] : []);
  return absence(0);
}

describe('the extraction', () => {
  test.each([
    ['neither key, the first instant of the day', 'date: 2020-01-16', '2020-01-16T00:00', null],
    ['neither key, a millisecond after', 'date: 2020-01-16', '2020-01-16T00:00:00.001', 'extraction'],
    ['neither key, in the zone of the round', 'date: 2020-01-16, timezone: UTC', '2020-01-16T00:00:00.001Z', 'extraction'],
    ['neither key, even blank', 'date: 2020-01-16', '', null],
    ['before an instant', 'date: 2020-01-16, extraction: 2020-01-13T06:30', '2020-01-13T06:29:59.999', null],
    ['at the instant', 'date: 2020-01-16, extraction: 2020-01-13T06:30', '2020-01-13T06:30', null],
    ['the same instant in UTC', 'date: 2020-01-16, extraction: 2020-01-13T06:30', '2020-01-13T11:30:00Z', null],
    ['a millisecond after', 'date: 2020-01-16, extraction: 2020-01-13T06:30', '2020-01-13T06:30:00.001', 'extraction'],
    ['a day: to its end', 'date: 2020-01-16, extraction: 2020-01-13', '2020-01-13T23:59:59.999', null],
    ['the day after', 'date: 2020-01-16, extraction: 2020-01-13', '2020-01-14', 'extraction'],
    [
      'the end of the day in the zone of the round',
      'date: 2020-01-16, extraction: 2020-01-13, timezone: UTC',
      '2020-01-14T00:00:00Z',
      'extraction',
    ],
    ['blank', 'date: 2020-01-16, extraction: 2020-01-13', '', 'submitted_at?'],
  ])('%s', (_, round, submitted, expected) => {
    expect(whyOutside(round, submitted)).toBe(expected);
  });
});

describe('how many are absent', () => {
  const dates = ['', '2018-12-31', '2019-01-13', '2019-06-01', '2020-01-13', '2020-01-14', '', '2020-01-15', '2019-01-14'];
  const people = dates.map((submitted_at, i) => ({ id: `p${i}`, submitted_at }));
  test.each([
    ['date: 2020-01-16', { 'submitted_at?': 0, extraction: 0, validity: 0 }],
    ['date: 2020-01-14', { 'submitted_at?': 0, extraction: 1, validity: 0 }],
    ['date: 2020-01-14, validity_months: 12', { 'submitted_at?': 2, extraction: 1, validity: 3 }],
    ['date: 2020-01-16, extraction: 2020-01-13', { 'submitted_at?': 2, extraction: 2, validity: 0 }],
    ['date: 2020-01-16, validity_months: 12', { 'submitted_at?': 2, extraction: 0, validity: 3 }],
    ['date: 2020-01-16, extraction: 2020-01-13, validity_months: 12', { 'submitted_at?': 2, extraction: 2, validity: 2 }],
  ])('of %s, by why, as one by one', (round, counts) => {
    const criteria = criteriaOf(`round: {${round}}`);
    const pool = poolOf(criteria, people);
    const extraction = extract(pool, criteria.round);
    expect(countAbsences(pool, criteria.round, extraction)).toEqual(counts);
    const of = (why: Absence): number => people.filter((_, row) => absenceOf(pool, criteria.round, extraction, row) === why).length;
    expect({ 'submitted_at?': of('submitted_at?'), extraction: of('extraction'), validity: of('validity') }).toEqual(counts);
  });
  test('of a bank, only those in it', () => {
    const criteria = criteriaOf('round: {date: 2020-01-16, extraction: 2020-01-13}');
    const pool = poolOf(criteria, people);
    const extraction = extract(pool, criteria.round, setOf([0, 5], people.length));
    expect(countAbsences(pool, criteria.round, extraction)).toEqual({ 'submitted_at?': 1, extraction: 1, validity: 0 });
  });
});

describe('validity, judged at the extraction or else at the first instant of the round', () => {
  test.each([
    // 16 January 2019 at 00:00 plus 12 months is the first instant of the round: no longer valid.
    ['just expired', 'date: 2020-01-16, validity_months: 12', '2019-01-16', 'validity'],
    ['for one more millisecond', 'date: 2020-01-16, validity_months: 12', '2019-01-16T00:00:00.001', null],
    ['by another number of months', 'date: 2020-01-16, validity_months: 1', '2019-12-16T00:00:00.001', null],
    ['expired by another number of months', 'date: 2020-01-16, validity_months: 1', '2019-12-16', 'validity'],
    ['after the round, without an extraction', 'date: 2020-01-16, validity_months: 12', '2021-01-01', 'extraction'],
    ['blank', 'date: 2020-01-16, validity_months: 12', '', 'submitted_at?'],
    // The last millisecond of 13 January 2020 is the reference: the declaration must outlive that day.
    [
      'a day of extraction: its last millisecond',
      'date: 2020-01-16, extraction: 2020-01-13, validity_months: 12',
      '2019-01-13T23:59:59.999',
      'validity',
    ],
    ['and the next millisecond', 'date: 2020-01-16, extraction: 2020-01-13, validity_months: 12', '2019-01-14', null],
    ['an instant of extraction', 'date: 2020-01-16, extraction: 2020-01-13T06:30, validity_months: 12', '2019-01-13T06:30', 'validity'],
    [
      'an instant of extraction, later',
      'date: 2020-01-16, extraction: 2020-01-13T06:30, validity_months: 12',
      '2019-01-13T06:30:00.001',
      null,
    ],
    [
      'too late comes before expired',
      'date: 2020-01-16, extraction: 2020-01-13T06:30, validity_months: 1',
      '2020-01-13T06:31',
      'extraction',
    ],
    ['for longer than calendars go', 'date: 2020-01-16, validity_months: 999999999', '1900-01-01', null],
    ['since before 1970, expired', 'date: 2020-01-16, validity_months: 612', '1969-01-16', 'validity'],
    ['since before 1970', 'date: 2020-01-16, validity_months: 612', '1969-01-16T00:00:00.001', null],
    // 29 February 2020 plus 12 months is 28 February 2021.
    ['29 February', 'date: 2021-02-28, validity_months: 12', '2020-02-29', 'validity'],
    ['29 February, the day before', 'date: 2021-02-27, validity_months: 12', '2020-02-29', null],
    // 10 February at 02:30 plus a month would be in the skipped hour of 10 March 2019: 03:30 summer time, 07:30 in UTC.
    [
      'moved on by the gap, expired',
      'date: 2019-03-11, extraction: 2019-03-10T07:30:00Z, validity_months: 1',
      '2019-02-10T02:30',
      'validity',
    ],
    ['moved on by the gap, valid', 'date: 2019-03-11, extraction: 2019-03-10T07:29:59Z, validity_months: 1', '2019-02-10T02:30', null],
  ])('%s', (_, round, submitted, expected) => {
    expect(whyOutside(round, submitted)).toBe(expected);
  });
});

test('a pool without the column is blank for everybody', () => {
  const criteria = criteriaOf('round: {date: 2020-01-16, validity_months: 12}');
  const pool = poolOf(criteria, [{ id: 'a' }, { id: 'b' }]);
  const extraction = extract(pool, criteria.round);
  const absence = (row: number) => absenceOf(pool, criteria.round, extraction, row);
  const { present } = extraction;
  expect([...rowsOf(present)]).toEqual([]);
  expect([absence(0), absence(1)]).toEqual(['submitted_at?', 'submitted_at?']);
});

test('without validity everybody asked about lives, in a set of their own', () => {
  const criteria = criteriaOf('round: {date: 2020-01-16}');
  const pool = poolOf(criteria, [{ id: 'a', submitted_at: '1990-01-01' }, { id: 'b' }, { id: 'c' }]);
  const among = setOf([0, 2], 3);
  const lives = living(pool, criteria.round, among);
  expect([...rowsOf(lives)]).toEqual([0, 2]);
  expect(lives).not.toBe(among);
});

test('each row is judged by its own cell', () => {
  const criteria = criteriaOf('round: {date: 2020-01-16, extraction: 2020-01-13, validity_months: 12}');
  const submitted = ['2019-06-01', '', '2020-02-01', '2018-01-01', '2020-01-01'];
  const rows = submitted.map((submitted_at, row) => ({ id: `${row}`, submitted_at }));
  const pool = poolOf(criteria, rows);
  const extraction = extract(pool, criteria.round);
  const absence = (row: number) => absenceOf(pool, criteria.round, extraction, row);
  const { present } = extraction;
  expect([...rowsOf(present)]).toEqual([0, 4]);
  expect(rows.map((_, row) => absence(row))).toEqual([null, 'submitted_at?', 'extraction', 'validity', null]);
});

test('a declaration lives exactly as long as its calendar months, whatever short cut tells', () => {
  // Around the end of life, between 28 and 31 days a month, where the calendar decides, and a few days past both.
  const age = fc
    .tuple(fc.constantFrom(1, 2, 12, 13), fc.integer({ min: 0, max: 1000 }))
    .map(([months, share]) => ({ months, age: Math.round((months * 28 - 4 + ((months * 3 + 8) * share) / 1000) * 86_400_000) }));
  const lived = new Set<string>();
  fc.assert(
    fc.property(age, fc.constantFrom('2019-03-12', '2019-11-05', '2020-02-29', '2020-03-01', '2020-03-31'), ({ months, age }, date) => {
      const criteria = criteriaOf(`round: {date: ${date}, validity_months: ${months}}`);
      const submitted = criteria.round.reference - age;
      const pool = poolOf(criteria, [{ id: 'a', submitted_at: new Date(submitted).toISOString() }]);
      const lives = criteria.round.reference < addMonths(criteria.round.zone, submitted, months);
      const extraction = extract(pool, criteria.round);
      const absence = (row: number) => absenceOf(pool, criteria.round, extraction, row);
      const { present } = extraction;
      expect(absence(0)).toBe(lives ? null : 'validity');
      expect([...rowsOf(present)]).toEqual(lives ? [0] : []);
      lived.add(`${months} ${lives}`);
    }),
    { numRuns: 1000, seed: 4 },
  );
  expect(lived.size).toBe(8);
});
