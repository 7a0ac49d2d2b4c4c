/** Days and moments by the format of a pool: the same values as their ISO forms, and what a refused one is said to be. */

import { describe, expect, it } from 'vitest';
import { DATE_FORMATS, type DateFormat, isoText } from '../../src/cells/date-formats.ts';
import { decodeDate, decodeInstant } from '../../src/cells/dates.ts';
import { TYPES } from '../../src/cells/types.ts';
import { zoneNamed } from '../../src/cells/zone.ts';
import { standardFields } from '../../src/criteria/fields.ts';
import type { Field, Zone } from '../../src/engine/index.ts';

const toronto = zoneNamed('America/Toronto') as Zone;

function read(type: 'date' | 'datetime', cell: string, dateFormat: DateFormat | undefined): unknown {
  const field: Field = { ...(standardFields().get('birth_date') as Field), type };
  return TYPES[type].decoder(field, { zone: toronto, decimalComma: false, lineBreaks: false, dateFormat })(cell);
}

describe('days', () => {
  it.each<[string, DateFormat, string]>([
    ['16/01/2020', 'dmy', '2020-01-16'],
    ['16-1-2020', 'dmy', '2020-01-16'],
    ['16.01.2020', 'dmy', '2020-01-16'],
    ['3/4/2020', 'dmy', '2020-04-03'],
    ['3/4/2020', 'mdy', '2020-03-04'],
    ['1/16/2020', 'mdy', '2020-01-16'],
    ['29.02.2020', 'dmy', '2020-02-29'],
    ...DATE_FORMATS.map((format): [string, DateFormat, string] => ['2020-01-16', format, '2020-01-16']),
  ])('%s in %s is %s', (cell, format, iso) => {
    expect(read('date', cell, format)).toBe(decodeDate(iso));
    expect(read('datetime', cell, format)).toBe(decodeInstant(iso, toronto));
  });
});

describe('moments', () => {
  it.each<[string, DateFormat, string]>([
    ['16/01/2020 9:30', 'dmy', '2020-01-16T09:30'],
    ['16/01/2020 09:30:07', 'dmy', '2020-01-16T09:30:07'],
    ['1-16-2020 23:59:59', 'mdy', '2020-01-16T23:59:59'],
    ['2020-01-16T09:30:00-05:00', 'mdy', '2020-01-16T09:30:00-05:00'],
  ])('%s in %s is %s', (cell, format, iso) => {
    expect(read('datetime', cell, format)).toBe(decodeInstant(iso, toronto));
    expect(read('date', cell, format)).toEqual({ reason: 'instant' });
    expect(isoText(cell, format) ?? cell).toBe(iso);
  });
});

describe('refused', () => {
  it.each<[string, readonly [iso: string, dmy: string, mdy: string]]>([
    ['16/01/2020', ['day_first', '', 'day_first']],
    ['01/16/2020', ['month_first', 'month_first', '']],
    ['03/04/2020', ['day_or_month_first', '', '']],
    ['31/02/2020', ['day_first', 'no_such_day', 'day_first']],
    ['02/30/2020', ['month_first', 'month_first', 'no_such_day']],
    ['16/13/2020', ['form', 'no_such_day', 'no_such_day']],
    ['00/01/2020', ['form', 'no_such_day', 'no_such_day']],
    ['01/01/1820', ['day_or_month_first', 'year', 'year']],
    ['16/01-2020', ['form', 'form', 'form']],
    ['16/01/20', ['short_year', 'short_year', 'short_year']],
    ['45306', ['day_number', 'day_number', 'day_number']],
    ['45306,5', ['day_number', 'day_number', 'day_number']],
    ['4530', ['form', 'form', 'form']],
    ['453061', ['form', 'form', 'form']],
    ['2020-01-16 9:30', ['hour_without_zero', 'hour_without_zero', 'hour_without_zero']],
    ['16 janvier 2020', ['word', 'word', 'word']],
    ['N/A', ['word', 'word', 'word']],
    ['-', ['form', 'form', 'form']],
    ['2020-01-16T09:30z', ['form', 'form', 'form']],
    ['2020-02-30', ['no_such_day', 'no_such_day', 'no_such_day']],
    ['16/01/2020 25:00', ['day_first', 'form', 'day_first']],
    ['16/01/2020  9:30', ['form', 'form', 'form']],
    ['2020/01/16', ['form', 'form', 'form']],
  ])('%s', (cell, reasons) => {
    expect(DATE_FORMATS.map((format) => (read('datetime', cell, format) as { reason?: string }).reason ?? '')).toEqual(reasons);
    // Without a pool nothing is said of an option.
    expect(read('datetime', cell, undefined)).toMatchObject({ reason: reasons[0] === 'no_such_day' ? 'no_such_day' : 'form' });
  });
});
