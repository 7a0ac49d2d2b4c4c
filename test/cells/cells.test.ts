/** What types of cells share: days, zones, and space around cells and headers. */

import { describe, expect, it } from 'vitest';
import { decodeDate } from '../../src/cells/dates.ts';
import { foldHeader, trimCell } from '../../src/cells/trim.ts';
import { zoneNamed } from '../../src/cells/zone.ts';
import { addMonths, civilDate, readLocal } from '../../src/engine/index.ts';

const toronto = zoneNamed('America/Toronto') ?? { name: 'none', around: () => ({ transitions: [], offsets: [0] }) };

describe('days', () => {
  it('reads every day of four centuries as the calendar has it', () => {
    const first = Number(decodeDate('1900-01-01'));
    for (let day = first; day <= Number(decodeDate('2199-12-31')); day++) {
      const { year, month, day: ofMonth } = civilDate(day);
      const text = `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
      if (decodeDate(text) !== day) expect(text).toBe(day);
    }
  });
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
