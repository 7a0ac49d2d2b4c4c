/** Files as a spreadsheet in English writes them: commas, months first, TRUE and FALSE; and its own kinds of file. */

import { gzipSync } from 'node:zlib';
import { type FileCase, HEADER, SOUND, type Writing, withCell, withCells, written } from './case.ts';

const ENGLISH: Writing = { end: '\r\n' };
const american = (cell: string): string => cell.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1');
const cellOf = (column: string, cell: string): string => withCell(column, cell, ENGLISH);
const after = (...lines: string[]): string => written({ ...ENGLISH, after: lines });
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

export const ENGLISH_SPREADSHEET: readonly FileCase[] = [
  { name: 'commas and Windows lines', bytes: written(ENGLISH), outcome: SOUND },
  { name: 'lines of an old Mac', bytes: written({ end: '\r' }), outcome: SOUND },
  {
    name: 'all cells quoted',
    bytes: written({ ...ENGLISH, header: HEADER.map((name) => `"${name}"`), cell: (cell) => `"${cell}"` }),
    outcome: SOUND,
  },
  { name: 'gzip', bytes: gzipSync(written(ENGLISH)), outcome: SOUND },
  { name: 'months first, said so', bytes: withCells('submitted_at', american, ENGLISH), options: ['--date-format', 'mdy'], outcome: SOUND },
  {
    name: 'TRUE in another column',
    bytes: written({ ...ENGLISH, header: [...HEADER, 'synthetic'], cell: (cell, column) => (column === 'region' ? `${cell},TRUE` : cell) }),
    outcome: SOUND,
  },
  { name: 'an error in a text column', bytes: cellOf('region', '#N/A'), outcome: { invited: 'A-2 A-3', warnings: ['blank_words'] } },
  {
    name: 'an error in a text column, said to be blank',
    bytes: cellOf('region', '#N/A'),
    options: ['--blank', 'region=#N/A'],
    outcome: { invited: 'A-2 A-3' },
  },
  {
    name: 'ids that read as numbers with decimals',
    bytes: withCells('candidate_id', (_, row) => `${row + 1}.0`, ENGLISH),
    outcome: { invited: '2.0 1.0 3.0', warnings: ['float_ids'] },
  },
  {
    name: 'long ids rounded',
    bytes: withCells('candidate_id', (_, row) => `12345678901234${row}0000`, ENGLISH),
    outcome: { invited: '1234567890123410000 1234567890123400000 1234567890123420000', warnings: ['rounded_ids'] },
  },
  { name: 'ids that differ in case', bytes: cellOf('candidate_id', 'a-2'), outcome: { invited: 'A-2 a-2 A-3', warnings: ['case_twins'] } },
  { name: 'an id that is a word', bytes: cellOf('candidate_id', 'Example'), outcome: { invited: 'A-2 Example A-3', warnings: ['odd_id'] } },
  {
    name: 'months first, not said',
    bytes: withCells('submitted_at', american, ENGLISH),
    outcome: { refused: 'P401:2:2', says: ['1/2/2024', '--date-format'] },
  },
  {
    name: 'months first read as days first',
    bytes: cellOf('submitted_at', '1/16/2024'),
    options: ['--date-format', 'dmy'],
    outcome: { refused: 'P401:2:2', says: ['1/16/2024', 'mdy'] },
  },
  {
    name: 'a decimal comma in quotes',
    bytes: cellOf('score', '"600,5"'),
    outcome: { refused: 'P401:2:3', says: ['600,5', ['point', 'point']] },
  },
  { name: 'a decimal comma without quotes', bytes: cellOf('score', '600,5'), outcome: { refused: 'P203:2', says: ['7', '6'] } },
  { name: 'thousands parted by commas', bytes: cellOf('score', '"1,600.5"'), outcome: { refused: 'P401:2:3', says: ['1,600.5'] } },
  {
    name: 'a totals row',
    bytes: after('Grand Total,,1940.5,31,,'),
    outcome: { refused: 'P507:6:1', says: ['Grand Total', ['totaux', 'totals']] },
  },
  {
    name: 'a row of averages',
    bytes: after('Average,,646.8,7.75,,'),
    outcome: { refused: 'P507:6:1', says: ['Average', ['totaux', 'totals']] },
  },
  {
    name: 'a reference that is gone',
    bytes: cellOf('candidate_id', '#REF!'),
    outcome: { refused: 'P507:2:1', says: ['#REF!', ['formule', 'formula']] },
  },
  {
    name: 'an id as a power of ten',
    bytes: cellOf('candidate_id', '1E+05'),
    outcome: { refused: 'P507:2:1', says: ['1E+05', ['format texte', 'as text']] },
  },
  { name: 'a formula as an id', bytes: cellOf('candidate_id', '=A1'), outcome: { refused: 'P504:2:1', says: ['=A1'] } },
  {
    name: 'a row taken out by hand',
    bytes: after('#A-9,2024-01-06,1,7,31301,Laval'),
    outcome: { refused: 'P507:6:1', says: ['#A-9', ['mise de côté', 'taken out']] },
  },
  {
    name: 'a workbook',
    bytes: latin1(`PK\x03\x04${'\x14'.repeat(26)}[Content_Types].xml`),
    outcome: { refused: 'P102', says: ['XLSX', 'CSV'] },
  },
  { name: 'an old workbook', bytes: latin1('\xd0\xcf\x11\xe0\xa1\xb1'), outcome: { refused: 'P102', says: ['XLS', 'CSV'] } },
  {
    name: 'a workbook that is a web page',
    bytes: '<html><table><tr><td>candidate_id</td></tr></table></html>',
    outcome: { refused: 'P102', says: ['HTML', 'CSV'] },
  },
  {
    name: 'a workbook of LibreOffice',
    bytes: latin1(`PK\x03\x04${'\x14'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`),
    outcome: { refused: 'P102', says: ['ODS', 'CSV'] },
  },
  {
    name: 'a ZIP archive of the CSV',
    bytes: latin1(`PK\x03\x04${'\x14'.repeat(26)}pool.csv${written(ENGLISH)}`),
    outcome: { refused: 'P102', says: ['ZIP'] },
  },
  { name: 'a gzip that was cut', bytes: gzipSync(written(ENGLISH)).subarray(0, 80), outcome: { refused: 'P106', says: ['gzip'] } },
];
