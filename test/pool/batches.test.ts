/** What batches read is what the rules of each type read, cell by cell: days of four centuries, times, amounts, codes, periods, ids. */

import { describe, expect, it, vi } from 'vitest';
import { MOST_BYTES } from '../../src/csv/parser.ts';
import type { OddFile } from './odd/file.ts';
import { oddFile } from './odd/files.ts';
import { printedOf } from './printed-pool.ts';

/** The criteria of an odd file that reads every column. */
const { criteria } = oddFile(1, 0);

/** A pool of one column beside the id, as batches and as csv-parse read it. */
async function readings(field: string, cells: readonly string[], idOf = (row: number): string => `P-${row}`): Promise<string[]> {
  const rows = cells.map((cell, row) => `${idOf(row)},${cell}`);
  const bytes = Buffer.from(`${[`candidate_id,${field}`, ...rows].join('\n')}\n`);
  const file = { bytes, criteria: { ...criteria, groups: [] }, options: { checkAll: true, setAside: true } };
  const printed = await Promise.all([{ cuts: [] }, { cuts: [], reader: 'csv-parse' as const }].map((way) => printedOf(file, way)));
  return printed.map(({ text }) => text);
}

function fileOf(text: string): OddFile {
  return { bytes: Buffer.from(text), criteria: { ...criteria, groups: [] }, options: { checkAll: true } };
}

async function bothAgree(file: OddFile): Promise<void> {
  const [batches, rules] = await Promise.all([{ cuts: [] }, { cuts: [], reader: 'csv-parse' as const }].map((way) => printedOf(file, way)));
  expect(batches?.text).toBe(rules?.text);
}

async function agree(field: string, cells: readonly string[]): Promise<void> {
  const [batches, rules] = await readings(field, cells);
  expect(batches).toBe(rules);
}

/** Every day of the calendar, and in each month days that it does not have. */
function days(first: number, last: number): string[] {
  const found: string[] = [];
  for (let year = first; year <= last; year++)
    for (let month = 0; month <= 13; month++)
      for (const day of month >= 1 && month <= 12 ? Array.from({ length: 33 }, (_, at) => at) : [1])
        found.push(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return found;
}

describe('batches read as the rules do', () => {
  it('days of the years 1895 to 2205', async () => agree('birth_date', days(1895, 2205)));
  it('local times of every day that has a change of clocks near it', async () => {
    const times = ['00:00:00', '01:59:59', '02:30:00', '03:00:00', '23:59:59', '24:00:00', '12:60:00', '12:00:60'];
    const all = [...days(2019, 2020), ...days(1918, 1918), ...days(1900, 1900), ...days(2199, 2199)].flatMap((day) =>
      times.map((time) => `${day}T${time}`),
    );
    await agree('submitted_at', all);
  });
  it('moments of one day, with each number of decimals, local and not', async () => {
    const decimals = ['', '.', ...Array.from({ length: 10 }, (_, at) => `.${'1234567890'.slice(0, at + 1)}`)];
    const ends = ['', 'Z', '+00', '-05:00', '+0530', '+05:31', '-00:00', ' '];
    const day = ['2011-01-13', '2011-01-13T00:00', '2011-01-13 00:00:00'];
    const all = decimals.flatMap((decimal) => ends.map((end) => `2011-01-13T09:30:15${decimal}${end}`));
    // Once a day is known the kernel reads its times itself.
    await agree('submitted_at', [...day, ...all, ...day, ...all]);
  });
  it('periods', async () => {
    const some = days(2020, 2020).slice(30, 90);
    const pairs = some.flatMap((from, at) => [
      `${from}/`,
      `${from}/${some[at + 1] ?? ''}`,
      `${from}/${some[0]}`,
      `${from}/|${from}/${from}`,
    ]);
    await agree('work_permits', [
      ...pairs,
      '',
      'none',
      'NONE',
      'aucun',
      'Aucun',
      'nones',
      '2020-01-01',
      '2020-01-01/|',
      '|',
      '2020-01-01/2020-01-0',
    ]);
  });
  it.each([
    [
      'score',
      ['0', '00', '007', '7.', '.7', '7.5', '07.50', '-1', '-0', '1e3', '999999999999999', '9999999999999999', '1.000000000000001', ''],
    ],
    ['french_speaking', ['0', '12', '13', '012', '1.0', '-1', '+1', '', ' 7', '7 ', '255', '256']],
    ['synthetic', ['true', 'VRAI', 'oui', '0', '1', 'maybe', '', ' ']],
    ['noc_2021', ['21231', '', ' 21231', '2123', 'é', 'x'.repeat(31), 'x'.repeat(32), 'x'.repeat(33), 'a\tb', 'a\u0001b']],
  ])('%s', async (field, cells) => agree(field, cells));
  it('codes that differ only behind or before a zero byte', async () =>
    agree('noc_2021', ['ab', 'a', 'b', 'ab\u0000', '\u0000ab', 'abcdefgh', 'abcdefghi', 'abcdefgh\u0000']));
  it.each([
    ['ascending', (row: number) => `P-${String(row).padStart(6, '0')}`],
    ['in any order', (row: number) => `P-${(row * 7919) % 20011}`],
    ['ascending but for one', (row: number) => (row === 9000 ? 'A' : `P-${String(row).padStart(6, '0')}`)],
    ['one twice, far apart', (row: number) => `P-${String(row === 19_000 ? 3 : row).padStart(6, '0')}`],
    ['not plain now and then', (row: number) => `P-${String(row).padStart(6, '0')}${row % 1000 === 7 ? 'é' : ''}`],
    ['of which some are none', (row: number) => (row % 4000 === 5 ? '=1' : `P-${String(row).padStart(6, '0')}`)],
    ['like the header', (row: number) => (row === 12 ? 'candidatE_iD' : `P-${String(row).padStart(10, '0')}`)],
  ])('ids %s', async (_, idOf) => {
    const [batches, rules] = await readings(
      'score',
      Array.from({ length: 20_000 }, (__, row) => String(row)),
      idOf,
    );
    expect(batches).toBe(rules);
  });
  it('however much room was made', async () => {
    const { size: _, ...whole } = { size: 0, ...oddFile(1, 3) };
    const expected = (await printedOf(whole, { cuts: [] })).text;
    for (const size of [1, whole.bytes.length, whole.bytes.length * 50])
      expect((await printedOf({ ...whole, options: { ...whole.options, size } }, { cuts: [] })).text).toBe(expected);
  });
  it('also where there cannot be as much room as was asked for', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => `${row},${row}`);
    const file = fileOf(`candidate_id,score\n${rows.join('\n')}\n`);
    const [expected, ...others] = await Promise.all(
      [0, 1e12, 1e18, Number.NaN].map((size) => printedOf({ ...file, options: { size } }, { cuts: [] })),
    );
    for (const other of others) expect(other.text).toBe(expected?.text);
    expect(expected?.problems).toBe(null);
  });
  it.each([
    'candidate_id\r\n\r\n',
    'candidate_id\n\n',
    '\n\ncandidate_id\n\n',
    'candidate_id\n\n"A\rB"\nC\n',
    'candidate_id\n\nA,B\nC\n',
    'candidate_id\nA\r',
    'candidate_id',
  ])('a file of little but its header: %j', async (text) => bothAgree(fileOf(text)));
  it.each([0, 1])('a blank line of the most bytes that a record may have, and %i more', async (more) => {
    const text = `candidate_id\n${' '.repeat(MOST_BYTES + more)}\nA\n`;
    await bothAgree(fileOf(text));
    expect((await printedOf(fileOf(text), { cuts: [] })).total).toBe(more);
  });
  it('a NUL behind closing quotes, wherever sixty-four bytes end', async () => {
    for (let more = 0; more < 70; more++) {
      const id = 'x'.repeat(1 + more);
      await bothAgree(fileOf(`candidate_id,a,score\n${id},"b"\0,1\n${id}y,"c ""d"""\0e,"2"\n${id}z,"f\0","3"\0\n`));
    }
  });
  it.each([
    ['of which the last have line breaks', '"a\nb"'],
    ['of which the last have doubled quotes', '"a ""b"""'],
    ['that are longer than a record may be', 'x'.repeat(1000)],
  ])('1,100 cells %s', async (_, cell) => {
    for (const form of [`${'x,'.repeat(1030)}${`${cell},`.repeat(70)}`, `${`${cell},`.repeat(1100)}`])
      await bothAgree({ ...fileOf(`candidate_id,score\n${form}\nA,x\n`), options: { checkAll: true, allowLineBreaks: true } });
  });
  it('a delimiter of several bytes', async () =>
    bothAgree({ ...fileOf('candidate_id§score\nA§1\nÀ§2\n'), options: { delimiter: '§', checkAll: true } }));
  it.each([20, 400])('%i columns copied', async (columns) => {
    const names = Array.from({ length: columns }, (_, at) => `c${at}`);
    const rows = Array.from(
      { length: 20 },
      (_, row) => `P-${row},${names.map((name) => (row % 3 === 0 ? `é${name}` : ` ${row}`)).join(',')}`,
    );
    await bothAgree({ ...fileOf(`${['candidate_id', ...names].join(',')}\n${rows.join('\n')}\n`), options: { copy: names } });
  });
  it('copied texts with every character that may be dropped or refused', async () => {
    const some = [
      ...Array.from({ length: 0x100 }, (_, code) => code),
      ...Array.from({ length: 0x41 }, (_, at) => 0x1fff + at),
      0x3000,
      0xfeff,
      0x1f600,
    ];
    const written = some.filter((code) => ![0x0a, 0x0d, 0x22, 0x2c].includes(code)).map((code) => String.fromCodePoint(code));
    const cells = written.flatMap((character) => [character, `a${character}`, `${character}a`, `a${character}a`, `é${character}é`]);
    for (const all of [cells, cells.filter((cell) => !/\p{Cc}/u.test(cell))]) {
      const rows = all.map((cell, row) => `P-${String(row).padStart(5, '0')},${cell}`);
      await bothAgree({ ...fileOf(`candidate_id,note\n${rows.join('\n')}\n`), options: { copy: ['note'] } });
    }
  });
  it('scores written oddly between records set aside', async () => {
    const scores = Array.from({ length: 3000 }, (_, row) => (row % 2 === 0 ? 'x' : row % 3 === 0 ? `0${row}` : `${row}.50`));
    await agree('score', scores);
  });
  it('without WebAssembly', async () => {
    const file = oddFile(1, 3);
    const expected = await printedOf(file, { cuts: [] });
    vi.stubGlobal('WebAssembly', undefined);
    try {
      expect((await printedOf(file, { cuts: [] })).text).toBe(expected.text);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
