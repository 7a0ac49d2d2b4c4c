/** Tables of the law: a figure without source, date or confidence is refused, and so is one that cannot be right. */

import { describe, expect, it } from 'vitest';
import { dayRangeOf } from '../../src/published/day-range.ts';
import { TABLES } from '../../src/published/law.ts';
import { decodeOccupations } from '../../src/published/occupations.ts';
import { decodeRounds } from '../../src/published/rounds.ts';
import type { TableText } from '../../src/published/table.ts';
import { decodeTotals } from '../../src/published/totals.ts';

const COLUMNS = (TABLES.rounds.csv.split('\n')[0] ?? '').split(',');

/** A sound row, with some of its cells changed. */
function row(changes: Readonly<Record<string, string>> = {}): string {
  const sound: Readonly<Record<string, string>> = {
    date: '2023-02-09',
    date_precision: 'day',
    program: 'PRTQ',
    level: 'round',
    invitations: '1011',
    minimum_score: '619',
    source: 'https://example.org/',
    confidence: 'read',
    criteria: 'prtq-2023-02-09',
  };
  return COLUMNS.map((column) => changes[column] ?? sound[column] ?? '').join(',');
}

function table(rows: readonly string[], header: readonly string[] = COLUMNS): TableText {
  return { ...TABLES.rounds, csv: `${[header.join(','), ...rows].join('\n')}\n` };
}

/** Codes, lines and columns of what is wrong. */
function problemsOf(text: TableText): string[] {
  const decoded = decodeRounds(text);
  return 'total' in decoded
    ? decoded.map(({ code, line, field }) => [code, line, field].filter((part) => part !== undefined).join(':'))
    : [];
}

describe('a row of published rounds', () => {
  it('is read', () => {
    expect(decodeRounds(table([row()]))).toMatchObject([{ date: '2023-02-09', program: 'PRTQ', invitations: 1011, minimumScore: 619 }]);
  });
  it.each<[string, Record<string, string>, string[]]>([
    ['without source', { source: '' }, ['C570:2:source']],
    ['without date', { date: '', date_precision: 'day' }, ['C570:2:date']],
    ['without confidence', { confidence: '' }, ['C570:2:confidence']],
    ['of an unknown confidence', { confidence: 'sure' }, ['C571:2:confidence']],
    ['of an unknown program', { program: 'PEQ' }, ['C571:2:program']],
    ['of an unknown level', { level: 'rounds' }, ['C571:2:level']],
    ['on no day of the calendar', { date: '2023-02-30' }, ['C571:2:date']],
    ['of a month said to be a day', { date: '2023-02' }, ['C571:2:date']],
    ['of a day said to be a year', { date_precision: 'year' }, ['C571:2:date']],
    ['with an extraction in words', { extraction: 'Monday' }, ['C571:2:extraction']],
    ['with a number in words', { invitations: 'many' }, ['C571:2:invitations']],
    ['with a negative number', { invitations: '-1' }, ['C571:2:invitations']],
    ['with a score in words', { minimum_score: 'x' }, ['C571:2:minimum_score']],
    ['with neither file nor reason', { criteria: '' }, ['C577:2:left_out']],
    ['with a file and a reason', { left_out: 'day_unknown' }, ['C577:2:left_out']],
    ['with an unknown reason', { criteria: '', left_out: 'lazy' }, ['C571:2:left_out']],
    ['in conflict, without a note', { confidence: 'conflict', alternative_invitations: '1012' }, ['C578:2:note_en']],
    ['with another figure, without a conflict', { alternative_score: '620' }, ['C578:2:confidence']],
    ['with a note in one language', { note_fr: 'Une note.' }, ['C578:2:note_en']],
  ])('%s is refused', (_, changes, found) => expect(problemsOf(table([row(changes)]))).toEqual(found));
  it('that is there twice is refused', () => expect(problemsOf(table([row(), row()]))).toEqual(['C573:3:date']));
  it('whose groups make more than the whole is refused', () => {
    const group = (id: string, invitations: string) => row({ level: 'group', group: id, invitations });
    expect(problemsOf(table([row(), group('a', '1000'), group('b', '11')]))).toEqual([]);
    expect(problemsOf(table([row(), group('a', '1000'), group('b', '12')]))).toEqual(['C574:2:invitations']);
  });
  it('whose stream is smaller than its groups is refused', () => {
    const part = (level: string, invitations: string) =>
      row({ date: '2025-12-04', program: 'PSTQ', stream: '1', level, invitations, criteria: 'pstq-2025-12-04' });
    expect(problemsOf(table([part('stream', '5'), part('group', '6')]))).toEqual(['C574:2:invitations']);
  });
});

describe('a table', () => {
  it('with a column too few or too many is refused', () => {
    expect(problemsOf(table([], COLUMNS.slice(1)))).toEqual(['C572:1']);
    expect(problemsOf(table([], [...COLUMNS, 'mood']))).toEqual(['C572:1']);
  });
  it.each(['source', 'date', 'confidence'])('of one source needs its %s in the .meta.yaml', (key) => {
    const meta = TABLES.occupations.meta.replace(new RegExp(`^${key}: .*\n`, 'm'), '');
    const decoded = decodeOccupations({ ...TABLES.occupations, meta });
    expect('total' in decoded && decoded.map(({ code, args }) => [code, args])).toEqual([['C570', { what: key }]]);
  });
  it('needs a title in both languages', () => {
    const decoded = decodeTotals({ ...TABLES.totals, meta: TABLES.totals.meta.replace(/^title: .*$/m, 'title: { fr: Totaux }') });
    expect('total' in decoded && decoded.map(({ code }) => code)).toEqual(['C203']);
  });
  it('of totals refuses a figure without source, and a day that is none', () => {
    const bad = 'x,2019-01-01,2019-13-01,PRTQ,,1,,,read,,\n';
    const decoded = decodeTotals({ ...TABLES.totals, csv: TABLES.totals.csv + bad });
    expect('total' in decoded && decoded.map(({ code, field }) => `${code}:${field}`)).toEqual(['C571:to', 'C570:source']);
  });
  it.each([
    ['a wrong category', '99999,3,balanced', 'C571:teer'],
    ['an unknown diagnosis', '99999,9,fine', 'C571:occupation_diagnosis'],
    ['a code twice', '00010,0,not_published', 'C573:noc_2021'],
    ['a code of four digits', '0213,2,balanced', 'C571:noc_2021'],
  ])('of occupations refuses %s', (_, line, found) => {
    const decoded = decodeOccupations({ ...TABLES.occupations, csv: `${TABLES.occupations.csv}${line}\n` });
    expect('total' in decoded && decoded.map(({ code, field }) => `${code}:${field}`)).toContain(found);
  });
});

describe('days, months and years', () => {
  const days = (text: string) => {
    const range = dayRangeOf(text);
    return range === null ? null : [range.precision, range.to - range.from + 1];
  };
  it.each<[string, unknown]>([
    ['2020-02-29', ['day', 1]],
    ['2020-02', ['month', 29]],
    ['2021-02', ['month', 28]],
    ['2021-12', ['month', 31]],
    ['2020', ['year', 366]],
    ['2021-02-29', null],
    ['2021-13', null],
    ['21', null],
    ['2021-2', null],
    ['', null],
  ])('%s', (text, expected) => expect(days(text)).toEqual(expected));
});
