/** Honest files that look odd: nothing is refused, and no warning is given. */

import { type FileCase, HEADER, SOUND, withCell, withCells, written } from './case.ts';

const ids = (...all: readonly string[]): string => withCells('candidate_id', (_, row) => all[row] ?? '');
/** Ids of the four people, and who is invited. */
const withIds = (name: string, ...all: readonly [string, string, string, string]): FileCase => ({
  name,
  bytes: ids(...all),
  outcome: { invited: [all[1], all[0], all[2]].join(' ') },
});
const extra = (names: readonly string[], cells: (row: number) => readonly string[]): string =>
  written({ header: [...HEADER, ...names], cell: (cell, column, row) => (column === 'region' ? [cell, ...cells(row)].join(',') : cell) });
const twenty = Array.from({ length: 20 }, (_, at) => `Question ${at + 1}`);
/** Of a column that is asked: A-1 has the region, and is not invited for it. */
const region = (name: string, text: string): FileCase => ({ name, bytes: withCell('region', text), outcome: { invited: 'A-2 A-3' } });

export const HONEST: readonly FileCase[] = [
  withIds('ids that begin with a word of totals', 'Total-7', 'Somme1', 'Moyenne_2', 'A-4'),
  withIds('all ids begin so', 'Total 1', 'Total 2', 'Total 3', 'Total 4'),
  withIds('ids of one letter', 'A', 'B', 'C', 'D'),
  withIds('ids without digits', 'Ana', 'Bo', 'Chen', 'Dia'),
  withIds('ids without digits, and one with', 'Ana', 'Bo', 'Chen', 'Dia2'),
  withIds('two ids without a digit among others', 'Ana', 'Bo', 'C3', 'D4'),
  withIds('an id with an accent among its like', 'DI-1', 'DI-É', 'DI-3', 'DI-4'),
  withIds('ids of digits', '1', '2', '3', '4'),
  withIds('ids with leading zeros', '0001', '0002', '0003', '0010'),
  withIds('ids of sixteen digits', '1234567890123451', '1234567890123452', '1234567890123453', '1234567890123454'),
  withIds('an id of sixteen digits that ends in a zero', '1234567890123450', '1234567890123452', '1234567890123453', '1234567890123454'),
  withIds('some ids end in .0', '1.0', '1.1', '2.0', '2.1'),
  withIds('ids like powers of ten', '1e5', '2e5', '3e5', '4e5'),
  withIds('ids that all begin with #', '#1', '#2', '#3', '#4'),
  withIds('universal ids', 'f47ac10b-58cc-4372-a567-0e02b2c3d479', '9b2e', '7c9e6679-7425-40de-944b-e07fc1f90ae7', 'ABCD-1'),
  withIds('ids with spaces, points, slashes', 'A 1', 'A.2', 'A/3', 'A:4'),
  withIds('ids of another script', 'Ж1', '東2', 'é3', 'ß4'),
  withIds('an id with an apostrophe inside', 'O’Neil-1', "D'Arcy-2", 'X-3', 'X-4'),
  withIds('ids that end in letters and digits alike', 'X1A', 'X2B', 'X3', 'X4'),
  region('a region called by a word of totals', 'Nombre'),
  region('a region of two capital letters beside others', 'NB'),
  region('a region with an ampersand', 'Gaspésie & Îles'),
  region('a region with an apostrophe of print', 'L’Île-d’Orléans'),
  region('a region in capitals with accents', 'ÎLE-PERROT'),
  region('a region with a capital Ã', 'São Ã'),
  region('a region that is a number', '04'),
  region('a region with a hyphen alone inside', 'a - b'),
  { name: 'a blank region', bytes: withCell('region', ''), outcome: { invited: 'A-2 A-3' } },
  { name: 'people called NA', bytes: extra(['name'], () => ['NA']), outcome: SOUND },
  { name: 'notes with NULL, #N/A and others', bytes: extra(['note'], (row) => [['NULL', '#N/A', '-', 'None'][row] ?? '']), outcome: SOUND },
  { name: 'notes that were spoilt', bytes: extra(['note'], () => ['MontrÃ©al &amp; \ufffd']), outcome: SOUND },
  { name: 'countries, Namibia among them', bytes: extra(['country'], (row) => [['NA', 'CA', 'FR', 'MA'][row] ?? '']), outcome: SOUND },
  { name: 'twenty columns that nobody asks for', bytes: extra(twenty, (row) => twenty.map((_, at) => String(at * row))), outcome: SOUND },
  { name: 'columns with the names of days', bytes: extra(['2024', '2025-01'], () => ['1', '2']), outcome: SOUND },
  { name: 'blank cells beyond the header', bytes: written({ after: ['A-5,2024-01-06,1,4,31301,Laval,,,'] }), outcome: SOUND },
  { name: 'blank lines between records', bytes: written({}).replaceAll('\n', '\n\n'), outcome: SOUND },
  { name: 'lines of space at the end', bytes: `${written({})}  \n\t\n\n`, outcome: SOUND },
  { name: 'one person', bytes: written({}).split('\n').slice(0, 2).join('\n'), outcome: { invited: 'A-1' } },
  {
    name: 'two people, one id without a digit',
    bytes: `${written({}).split('\n').slice(0, 2).join('\n')}\nBo,2024-01-09,5,7,31301,Laval\n`,
    outcome: { invited: 'A-1 Bo' },
  },
  { name: 'a moment with three decimals', bytes: withCells('submitted_at', (cell) => `${cell}T01:02:03.456`), outcome: SOUND },
  {
    name: 'moments in several zones',
    bytes: withCells('submitted_at', (cell, row) => `${cell}T12:00:00${['Z', '+01:00', '-05:00', ''][row]}`),
    outcome: SOUND,
  },
  { name: 'scores with many decimals', bytes: withCell('score', '600.123456'), outcome: SOUND },
  { name: 'negative scores', bytes: withCell('score', '-1.5'), outcome: SOUND },
  {
    name: 'header in capitals with spaces for underscores',
    bytes: written({ header: HEADER.map((name) => name.toUpperCase().replaceAll('_', ' ')) }),
    outcome: SOUND,
  },
  { name: 'a column called like another but for its ending', bytes: extra(['score_2023', 'regions'], () => ['1', 'x']), outcome: SOUND },
];
