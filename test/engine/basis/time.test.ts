/** Calendar arithmetic: days and dates, local times around clock changes, calendar months. */

import { describe, expect, it, test } from 'vitest';
import {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  endOfDay,
  offsetAt,
  readLocal,
  startOfDay,
  type Zone,
} from '../../../src/engine/basis/time.ts';

const HOUR = 3_600_000;

/** A zone from its changes: the instant (UTC) and the hours that clocks add from then on. */
function zoneOf(name: string, first: number, ...changes: [string, number][]): Zone {
  const transitions = changes.map(([instant]) => at(instant));
  const offsets = [first, ...changes.map(([, hours]) => hours)].map((hours) => hours * HOUR);
  return { name, around: () => ({ transitions, offsets }) };
}

function at(instant: string): number {
  return Date.parse(`${instant}Z`);
}

/** An instant as its UTC text, so that a failure can be read. */
function utc(instant: number): string {
  return new Date(instant).toISOString().slice(0, -1);
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00Z`) / 86_400_000;
}

// tz database: Toronto changes at 02:00 local, the second Sunday of March and the first of November.
const TORONTO = zoneOf(
  'America/Toronto',
  -5,
  ['2019-03-10T07:00', -4],
  ['2019-11-03T06:00', -5],
  ['2020-03-08T07:00', -4],
  ['2020-11-01T06:00', -5],
);
// tz database: São Paulo skipped midnight on 4 November 2018 and repeated 23:00 on 16 February 2019.
const SAO_PAULO = zoneOf('America/Sao_Paulo', -2, ['2018-02-18T02:00', -3], ['2018-11-04T03:00', -2], ['2019-02-17T02:00', -3]);
// tz database: Toronto went from 23:30 on 30 March 1919 to 00:30 on the 31st.
const TORONTO_1919 = zoneOf('America/Toronto', -5, ['1919-03-31T04:30', -4]);
// tz database: St. John's went back from 00:01 to 23:01 on 7 November 2010, so that its midnight came twice.
const ST_JOHNS = zoneOf('America/St_Johns', -2.5, ['2010-11-07T02:31', -3.5]);
// tz database: Samoa left out 30 December 2011.
const APIA = zoneOf('Pacific/Apia', -10, ['2011-12-30T10:00', 14]);
const UTC = zoneOf('UTC', 0);

describe('days', () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [1970, 3, 1, 59],
    [1900, 1, 1, -25_567],
    [1900, 2, 28, -25_509],
    [1900, 3, 1, -25_508],
    [2000, 2, 29, 11_016],
    [2000, 3, 1, 11_017],
    [2019, 6, 16, 18_063],
    [2199, 12, 31, 84_005],
    // Past an era of 400 years on both sides, and before the year 0.
    [1600, 2, 29, -135_081],
    [2400, 2, 29, 157_113],
    [0, 2, 29, -719_469],
    [-1, 12, 31, -719_529],
  ])('%i-%i-%i is day %i', (year, month, day, count) => {
    expect(dayNumber(year, month, day)).toBe(count);
    expect(civilDate(count)).toEqual({ year, month, day });
  });

  test.each([
    [2019, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2000, 2, 30],
    [2019, 4, 31],
    [2019, 6, 31],
    [2019, 9, 31],
    [2019, 11, 31],
    [2019, 1, 32],
    [2019, 12, 32],
    [2019, 1, 0],
    [2019, 1, -1],
    [2019, 0, 1],
    [2019, 13, 1],
  ])('there is no %i-%i-%i', (year, month, day) => {
    expect(dayNumber(year, month, day)).toBeNull();
  });

  it('agrees with the platform on every day that a pool may have, 1900 to 2199', () => {
    const wrong: string[] = [];
    const date = new Date(0);
    for (let day = dayOf('1900-01-01'); day <= dayOf('2199-12-31'); day++) {
      date.setTime(day * 86_400_000);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const read = civilDate(day);
      const same = read.year === civil.year && read.month === civil.month && read.day === civil.day;
      if (!same || dayNumber(civil.year, civil.month, civil.day) !== day) wrong.push(date.toISOString());
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [2019, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2020, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('months of %i', (year, lengths) => {
    expect(Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1))).toEqual(lengths);
  });

  test.each([
    [1900, 28],
    [2000, 29],
    [2024, 29],
    [2100, 28],
  ])('February of %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });
});

describe('offsets', () => {
  test.each([
    ['long before the first change', TORONTO, '1990-07-01T00:00', -5],
    ['the millisecond before a change', TORONTO, '2019-03-10T06:59:59.999', -5],
    ['the change itself', TORONTO, '2019-03-10T07:00', -4],
    ['between two changes', TORONTO, '2019-07-01T00:00', -4],
    ['after another', TORONTO, '2019-11-03T06:00', -5],
    ['after the last', TORONTO, '2030-07-01T00:00', -5],
    ['where nothing ever changes', UTC, '2019-07-01T00:00', 0],
  ])('%s', (_, zone, instant, hours) => {
    expect(offsetAt(zone, at(instant)) / HOUR).toBe(hours);
  });
});

describe('local times', () => {
  test.each([
    ['winter', TORONTO, '2019-01-15T12:00', 'once', '2019-01-15T17:00'],
    ['summer', TORONTO, '2019-07-15T12:00', 'once', '2019-07-15T16:00'],
    ['last before the gap', TORONTO, '2019-03-10T01:59:59.999', 'once', '2019-03-10T06:59:59.999'],
    ['first in the gap', TORONTO, '2019-03-10T02:00', 'skipped', '2019-03-10T07:00'],
    ['in the gap, moved on to 03:30', TORONTO, '2019-03-10T02:30', 'skipped', '2019-03-10T07:30'],
    ['last in the gap', TORONTO, '2019-03-10T02:59:59.999', 'skipped', '2019-03-10T07:59:59.999'],
    ['first after the gap', TORONTO, '2019-03-10T03:00', 'once', '2019-03-10T07:00'],
    ['last before the repeated hour', TORONTO, '2019-11-03T00:59:59.999', 'once', '2019-11-03T04:59:59.999'],
    ['first of the repeated hour', TORONTO, '2019-11-03T01:00', 'repeated', '2019-11-03T05:00'],
    ['last of the repeated hour', TORONTO, '2019-11-03T01:59:59.999', 'repeated', '2019-11-03T05:59:59.999'],
    ['first after the repeated hour', TORONTO, '2019-11-03T02:00', 'once', '2019-11-03T07:00'],
    ['east of Greenwich', APIA, '2011-12-31T00:00', 'once', '2011-12-30T10:00'],
    ['the last before a day left out', APIA, '2011-12-29T23:59:59.999', 'once', '2011-12-30T09:59:59.999'],
    ['noon of a day left out', APIA, '2011-12-30T12:00', 'skipped', '2011-12-30T22:00'],
    ['without changes', UTC, '2019-03-10T02:30', 'once', '2019-03-10T02:30'],
  ] as const)('%s', (_, zone, local, kind, instant) => {
    const reading = readLocal(zone, at(local));
    expect({ ...reading, instant: utc(reading.instant) }).toEqual({ kind, instant: utc(at(instant)) });
  });
});

describe('the span of a local day', () => {
  test.each([
    ['a day of 24 hours', TORONTO, '2019-06-16', '2019-06-16T04:00', '2019-06-17T03:59:59.999'],
    ['a day of 23 hours', TORONTO, '2019-03-10', '2019-03-10T05:00', '2019-03-11T03:59:59.999'],
    ['a day of 25 hours', TORONTO, '2019-11-03', '2019-11-03T04:00', '2019-11-04T04:59:59.999'],
    ['a day that begins at 01:00', SAO_PAULO, '2018-11-04', '2018-11-04T03:00', '2018-11-05T01:59:59.999'],
    ['the day before it', SAO_PAULO, '2018-11-03', '2018-11-03T03:00', '2018-11-04T02:59:59.999'],
    ['a day that begins at 00:30, after a gap from 23:30', TORONTO_1919, '1919-03-31', '1919-03-31T04:30', '1919-04-01T03:59:59.999'],
    ['the day before it, 23 hours and a half', TORONTO_1919, '1919-03-30', '1919-03-30T05:00', '1919-03-31T04:29:59.999'],
    ['midnight twice: the earlier', ST_JOHNS, '2010-11-07', '2010-11-07T02:30', '2010-11-08T03:29:59.999'],
    ['the day before one left out', APIA, '2011-12-29', '2011-12-29T10:00', '2011-12-30T09:59:59.999'],
    ['a day left out has no instant', APIA, '2011-12-30', '2011-12-30T10:00', '2011-12-30T09:59:59.999'],
  ])('%s', (_, zone, date, first, last) => {
    expect([startOfDay(zone, dayOf(date)), endOfDay(zone, dayOf(date))].map(utc)).toEqual([utc(at(first)), utc(at(last))]);
  });

  it('needs no transition in the span that begins with the change', () => {
    const change = at('2018-11-04T03:00');
    const around: Zone['around'] = (instant) => ({ transitions: [], offsets: [(instant < change ? -3 : -2) * HOUR] });
    expect(utc(startOfDay({ name: 'split', around }, dayOf('2018-11-04')))).toBe('2018-11-04T03:00:00.000');
  });
});

describe('calendar months', () => {
  test.each([
    ['same local time in another season', '2019-01-15T17:00', 6, '2019-07-15T16:00'],
    ['twelve months', '2019-06-16T12:30:15.123', 12, '2020-06-16T12:30:15.123'],
    ['no month', '2019-12-31T12:00', 0, '2019-12-31T12:00'],
    ['into January', '2019-12-15T12:00', 1, '2020-01-15T12:00'],
    ['into December', '2019-11-15T12:00', 1, '2019-12-15T12:00'],
    ['December to December', '2018-12-15T12:00', 12, '2019-12-15T12:00'],
    ['thirteen months', '2019-12-15T12:00', 13, '2021-01-15T12:00'],
    ['29 February and a year', '2020-02-29T12:00', 12, '2021-02-28T12:00'],
    ['29 February and four years', '2020-02-29T12:00', 48, '2024-02-29T12:00'],
    ['31 January and a month', '2019-01-31T12:00', 1, '2019-02-28T12:00'],
    ['31 January and a month of a leap year', '2020-01-31T12:00', 1, '2020-02-29T12:00'],
    ['30 November and three months', '2019-11-30T12:00', 3, '2020-02-29T12:00'],
    // 23:00 on the 30th in Toronto is 04:00 on the 31st in UTC: months are counted on the local date.
    ['the local day, not the day in UTC', '2019-01-31T04:00', 1, '2019-03-01T04:00'],
    ['the first of a month, local', '2020-02-01T04:59:59.999', 1, '2020-03-01T04:59:59.999'],
    // 10 February at 02:30 is 07:30 in UTC; on 10 March 02:30 is skipped: 03:30, summer time.
    ['a skipped local time moves on by the gap', '2019-02-10T07:30', 1, '2019-03-10T07:30'],
    // 3 October at 01:30 is 05:30 in UTC, summer time; on 3 November 01:30 comes twice: the earlier, summer time.
    ['a repeated local time is the earlier', '2019-10-03T05:30', 1, '2019-11-03T05:30'],
    // The later 01:30 of 3 November 2019 is 06:30 in UTC.
    ['from the later of a repeated time', '2019-11-03T06:30', 1, '2019-12-03T06:30'],
  ])('%s', (_, from, months, to) => {
    expect(utc(addMonths(TORONTO, at(from), months))).toBe(utc(at(to)));
  });

  it('end with the year 9999: what comes later is after everything', () => {
    const june2019 = at('2019-06-16T12:00');
    const toJune9999 = (9999 - 2019) * 12;
    // By then clocks of this zone show 5 hours less than UTC, in June 2019 4 hours less.
    expect(utc(addMonths(TORONTO, june2019, toJune9999))).toBe('9999-06-16T13:00:00.000');
    expect(utc(addMonths(TORONTO, june2019, toJune9999 + 6))).toBe('9999-12-16T13:00:00.000');
    expect(addMonths(TORONTO, june2019, toJune9999 + 7)).toBe(Number.POSITIVE_INFINITY);
  });
});
