/** Files as statistics packages write them: row numbers without header, NA and points for blanks, numbers with decimals. */

import { type FileCase, HEADER, SOUND, withCell, withCells, written } from './case.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const numbered = written({
  header: ['""', ...HEADER],
  cell: (cell, column, row) => (column === 'candidate_id' ? `"${row + 1}","${cell}"` : cell),
});

export const STATISTICS_PACKAGE: readonly FileCase[] = [
  {
    name: 'a column NA for blanks, said so',
    bytes: withCells('score', (cell) => (cell === '' ? 'NA' : cell)),
    options: ['--blank', 'NA'],
    outcome: SOUND,
  },
  {
    name: 'points for blanks, said so of a column',
    bytes: withCells('score', (cell) => (cell === '' ? '.' : cell)),
    options: ['--blank', 'score=.'],
    outcome: SOUND,
  },
  { name: 'upper-case names', bytes: written({ header: HEADER.map((name) => name.toUpperCase()) }), outcome: SOUND },
  {
    name: 'names with points are no names with underscores',
    bytes: written({ header: ['candidate.id', ...HEADER.slice(1)] }),
    outcome: { refused: 'P301:1', says: ['candidate_id', 'candidate.id'] },
  },
  { name: 'a word NA in a column of texts', bytes: withCell('region', 'NA'), outcome: { invited: 'A-2 A-3', warnings: ['blank_words'] } },
  { name: 'row numbers without a header', bytes: numbered, outcome: { refused: 'P303:2:1', says: ['1', ['en-tête', 'header']] } },
  { name: 'NA among numbers', bytes: withCell('score', 'NA'), outcome: { refused: 'P401:2:3', says: ['--blank', 'score=NA'] } },
  {
    name: 'a point among numbers',
    bytes: withCell('french_speaking', '.'),
    outcome: { refused: 'P401:2:4', says: ['--blank', 'french_speaking=.'] },
  },
  { name: 'levels with decimals', bytes: withCell('french_speaking', '7.0'), outcome: { refused: 'P401:2:4', says: ['7.0'] } },
  {
    name: 'codes with decimals',
    bytes: withCell('noc_2021', '31301.0'),
    outcome: { refused: 'P401:2:5', says: ['31301.0', ['texte', 'text']] },
  },
  {
    name: 'days as a package writes them',
    bytes: withCell('submitted_at', '02JAN2024'),
    outcome: { refused: 'P401:2:2', says: ['02JAN2024', '2024'] },
  },
  { name: 'a file of SPSS', bytes: latin1('$FL2@(#) SPSS DATA FILE'), outcome: { refused: 'P102', says: ['SPSS', 'CSV'] } },
  { name: 'a file of Stata', bytes: latin1('<stata_dta><header>'), outcome: { refused: 'P102', says: ['Stata', 'CSV'] } },
  {
    name: 'a file of SAS',
    bytes: latin1(`${'\0'.repeat(12)}\xc2\xea\x81\x60\xb3\x14`),
    outcome: { refused: 'P102', says: ['SAS', 'CSV'] },
  },
  { name: 'a file of Arrow', bytes: latin1('ARROW1\0\0'), outcome: { refused: 'P102', says: ['Arrow', 'CSV'] } },
];
