/** What each type of cell accepts and refuses, at its edges. */

import { describe, expect, it } from 'vitest';
import { decodeBoolean, decodeInteger, decodeNumber } from '../../src/cells/amounts.ts';
import { decodeDate, decodeInstant } from '../../src/cells/dates.ts';
import { decodePeriods } from '../../src/cells/periods.ts';
import { decodeCodes, decodeText, enumerationDecoder } from '../../src/cells/texts.ts';
import { foldHeader, trimCell } from '../../src/cells/trim.ts';
import { zoneNamed } from '../../src/cells/zone.ts';
import { standardFields } from '../../src/criteria/fields.ts';
import { addMonths, civilDate, type Field, readLocal } from '../../src/engine/index.ts';

const toronto = zoneNamed('America/Toronto') ?? { name: 'none', around: () => ({ transitions: [], offsets: [0] }) };

/** The value, or the reason in words. */
function told(decoded: unknown): unknown {
  return typeof decoded === 'object' && decoded !== null && 'reason' in decoded ? decoded.reason : decoded;
}

describe('integer', () => {
  it.each([
    ['0', 0],
    ['450', 450],
    ['007', 7],
    ['-3', -3],
    ['-0', 0],
    ['999999999999999', 999999999999999],
    ['0000999999999999999', 999999999999999],
    ['1000000000000000', 'digits'],
    ['+5', 'form'],
    ['4.0', 'form'],
    ['1e5', 'form'],
    ['1 000', 'form'],
    ['0x1F', 'form'],
    ['١٢٣', 'form'],
    ['１２', 'form'],
    ['', 'form'],
    ['-', 'form'],
    ['N/A', 'form'],
    ['1_000', 'form'],
  ])('%s', (text, value) => expect(told(decodeInteger(text))).toBe(value));

  it('-0 is 0, so that equal amounts are one value', () => expect(Object.is(decodeInteger('-0'), 0)).toBe(true));
});

describe('number', () => {
  it.each([
    ['450', false, 450],
    ['450.0', false, 450],
    ['573.5', false, 573.5],
    ['-0', false, 0],
    ['-0.50', false, -0.5],
    ['0.00000000000001', false, 1e-14],
    ['0000000000000000.5', false, 0.5],
    ['123456789012345', false, 123456789012345],
    ['12345678901234.5', false, 12345678901234.5],
    ['123456789012345.6', false, 'digits'],
    ['12,5', true, 12.5],
    ['12.5', true, 12.5],
    ['12,5', false, 'decimal_comma'],
    ['1,000,5', true, 'form'],
    ['1.000,5', true, 'form'],
    ['.5', false, 'form'],
    ['5.', false, 'form'],
    ['+5', false, 'form'],
    ['1e309', false, 'form'],
    ['NaN', false, 'form'],
    ['-Infinity', false, 'form'],
    ['=1+1', false, 'form'],
  ])('%s with decimal comma %s', (text, comma, value) => expect(told(decodeNumber(text, comma))).toBe(value));
});

describe('boolean', () => {
  it.each(['true', 'VRAI', 'oui', 'Yes', '1'])('%s is true', (text) => expect(decodeBoolean(text)).toBe(1));
  it.each(['false', 'Faux', 'NON', 'no', '0'])('%s is false', (text) => expect(decodeBoolean(text)).toBe(0));
  it.each(['t', 'y', 'o', 'n', '2', '-1', 'ouı'])('%s is neither', (text) => expect(told(decodeBoolean(text))).toBe('form'));
});

describe('date', () => {
  it.each([
    ['1970-01-01', 0],
    ['2020-02-29', 18321],
    ['1900-01-01', -25567],
    ['2199-12-31', 84005],
    ['1899-12-31', 'year'],
    ['2200-01-01', 'year'],
    ['2019-02-29', 'no_such_day'],
    ['2019-02-30', 'no_such_day'],
    ['1900-02-29', 'no_such_day'],
    ['2019-04-31', 'no_such_day'],
    ['2019-13-01', 'no_such_day'],
    ['2019-00-10', 'no_such_day'],
    ['2019-01-00', 'no_such_day'],
    ['2019-6-16', 'form'],
    ['16/06/2019', 'form'],
    ['20190616', 'form'],
    ['43632', 'form'],
    ['٢٠١٩-٠٦-١٦', 'form'],
    ['2019-06-16T00:00', 'instant'],
    ['2019-06-1O', 'form'],
  ])('%s', (text, value) => expect(told(decodeDate(text))).toBe(value));

  it('reads every day of four centuries as the calendar has it', () => {
    const first = Number(decodeDate('1900-01-01'));
    for (let day = first; day <= Number(decodeDate('2199-12-31')); day++) {
      const { year, month, day: ofMonth } = civilDate(day);
      const text = `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
      if (decodeDate(text) !== day) expect(text).toBe(day);
    }
  });
});

describe('datetime in America/Toronto', () => {
  const utc = (text: string): number => Date.parse(text);
  it.each([
    ['2019-12-17', '2019-12-17T05:00:00Z'],
    ['2019-07-01', '2019-07-01T04:00:00Z'],
    ['2019-12-16T23:59:59', '2019-12-17T04:59:59Z'],
    ['2019-12-16 23:59:59', '2019-12-17T04:59:59Z'],
    ['2019-12-17T04:59:59Z', '2019-12-17T04:59:59Z'],
    ['2019-12-16T23:59:59-05:00', '2019-12-17T04:59:59Z'],
    ['2019-12-17T18:59:59+14:00', '2019-12-17T04:59:59Z'],
    ['2019-06-16T08:30', '2019-06-16T12:30:00Z'],
    ['2019-06-16T08:30:15.250', '2019-06-16T12:30:15.250Z'],
    // Repeated on 3 November 2019: 01:30 is first in daylight saving time.
    ['2019-11-03T01:30:00', '2019-11-03T05:30:00Z'],
    ['2019-11-03T02:00:00', '2019-11-03T07:00:00Z'],
    ['2019-03-10T01:59:59', '2019-03-10T06:59:59Z'],
    ['2019-03-10T03:00:00', '2019-03-10T07:00:00Z'],
  ])('%s is %s', (text, instant) => expect(decodeInstant(text, toronto)).toBe(utc(instant)));

  it.each([
    ['2019-03-10T02:00:00', 'skipped'],
    ['2019-03-10T02:30', 'skipped'],
    ['2019-03-10T02:59:59.999', 'skipped'],
    ['2019-12-16T24:00:00', 'form'],
    ['2019-12-16T23:60:00', 'form'],
    ['2019-12-16T23:59:60', 'form'],
    ['2019-12-16t23:59:59', 'form'],
    ['2019-12-16T23:59:59z', 'form'],
    ['2019-12-16T23:59:59-00:00', 'offset'],
    ['2019-12-16T23:59:59+14:01', 'offset'],
    ['2019-12-16T23:59:59-0500', 'form'],
    ['2019-12-16T23:59:59.1', 'form'],
    ['2019-12-16  23:59:59', 'form'],
    ['2019-12-16T23', 'form'],
    ['2019-02-30T10:00:00', 'no_such_day'],
    ['1899-12-31T10:00:00', 'year'],
    ['2019-12-16T2a:59:59', 'form'],
  ])('%s is refused: %s', (text, reason) => expect(told(decodeInstant(text, toronto))).toBe(reason));
});

describe('zones', () => {
  it('knows the transitions of 2019 in Toronto', () => {
    expect(readLocal(toronto, Date.parse('2019-03-10T02:30:00Z')).kind).toBe('skipped');
    expect(readLocal(toronto, Date.parse('2019-11-03T01:30:00Z')).kind).toBe('repeated');
    expect(readLocal(toronto, Date.parse('2019-06-16T01:30:00Z')).kind).toBe('once');
  });

  it('a year after 29 February is 28 February, at the same local time', () => {
    expect(addMonths(toronto, Date.parse('2020-02-29T15:00:00Z'), 12)).toBe(Date.parse('2021-02-28T15:00:00Z'));
  });

  it.each(['Mars/Olympus', '', '+05:00', '../etc', 'toString'])('%s is no zone', (name) => expect(zoneNamed(name)).toBeNull());
});

describe('periods', () => {
  const day = (text: string): number => Number(decodeDate(text));
  it('has both days of each, and an open end', () => {
    const running = 0x7fffffff;
    expect(decodePeriods('2018-09-01/2019-06-15|2019-06-20/')).toEqual([day('2018-09-01'), day('2019-06-15'), day('2019-06-20'), running]);
    expect(decodePeriods('2018-09-01/2018-09-01')).toEqual([day('2018-09-01'), day('2018-09-01')]);
  });
  it.each(['none', 'AUCUN', 'None'])('%s is known to have none', (text) => expect(decodePeriods(text)).toEqual([]));
  it.each([
    ['2019-06-15/2018-09-01', 'upside_down'],
    ['/2019-06-15', 'form'],
    ['2019-06-15', 'form'],
    ['2019-06-15/2019-06-16/2019-06-17', 'form'],
    ['2019-06-15 / 2019-06-16', 'form'],
    ['2019-06-15/2019-06-16|', 'empty_part'],
    ['|2019-06-15/2019-06-16', 'empty_part'],
    ['2019-06-15/2019-06-16||2020-01-01/', 'empty_part'],
    ['2019-06-15/2019-06-31', 'no_such_day'],
    ['2019-06-15/2019-06-16|none', 'form'],
    ['2019-06-15x2019-06-16', 'form'],
    ['2019-06-15T00:00/', 'instant'],
  ])('%s is refused: %s', (text, reason) => expect(told(decodePeriods(text))).toBe(reason));
});

describe('texts and codes', () => {
  it.each([
    ['0213', '0213'],
    ['a\tb', 'a\tb'],
    ['a\u0000', 'control'],
    ['a\u001b[31m', 'control'],
    ['a\u0085', 'control'],
    ['a\nb', 'control'],
    ['é 😀 עברית', 'é 😀 עברית'],
  ])('%j', (text, value) => expect(told(decodeText(text, false))).toBe(value));
  it('line breaks pass when they are allowed', () => expect(decodeText('a\nb\r\nc', true)).toBe('a\nb\r\nc'));
  it.each([
    ['31301|31300', '31301|31300'],
    ['31301 | 31300', '31301|31300'],
    ['31301|', 'empty_part'],
    ['| 31301', 'empty_part'],
  ])('codes %s', (text, value) => expect(told(decodeCodes(text, false))).toBe(value));
});

describe('enumeration', () => {
  const field = standardFields().get('residence') as Field;
  it.each([
    ['inside_cmm', 0],
    ['HORS_CMM', 1],
    ['Étranger', 3],
    ['abroad', 3],
    ['outside-cmm', 'not_listed'],
    ['', 'not_listed'],
    ['toString', 'not_listed'],
    ['__proto__', 'not_listed'],
  ])('%s', (text, value) => expect(told(enumerationDecoder(field, true)(text))).toBe(value));
  it('criteria have the values as listed only', () => {
    expect(told(enumerationDecoder(field, false)('hors_cmm'))).toBe('not_listed');
    expect(told(enumerationDecoder(field, false)('Abroad'))).toBe('not_listed');
  });
  it('knows the words to offer', () =>
    expect(enumerationDecoder(field, true)('insde_cmm')).toMatchObject({ words: expect.arrayContaining(['inside_cmm', 'dans_cmm']) }));
});

describe('space', () => {
  it.each([
    ['\u00a0a\u202f', 'a'],
    ['\t a b \u2007', 'a b'],
    ['\u200ba', '\u200ba'],
    ['\u00a0', ''],
  ])('%j', (text, trimmed) => expect(trimCell(text)).toBe(trimmed));
  it.each([
    [' Date-Dépôt ', 'date_depot'],
    ['DATE DEPOT', 'date_depot'],
    ['date\u00a0depot', 'date_depot'],
  ])('header %j', (text, folded) => expect(foldHeader(text)).toBe(folded));
});
