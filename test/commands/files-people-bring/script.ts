/** Files as programs that people write leave them: indexes, nan and None, lists as text, joined files, unfinished merges. */

import { type FileCase, HEADER, SOUND, withCell, withCells, written } from './case.ts';

const indexed = written({ header: ['', ...HEADER], cell: (cell, column, row) => (column === 'candidate_id' ? `${row},${cell}` : cell) });

export const SCRIPT: readonly FileCase[] = [
  { name: 'moments of a program', bytes: withCells('submitted_at', (cell) => `${cell}T08:04:05.000Z`), outcome: SOUND },
  {
    name: 'nan for blanks, said so',
    bytes: withCells('score', (cell) => (cell === '' ? 'nan' : cell)),
    options: ['--blank', 'nan'],
    outcome: SOUND,
  },
  {
    name: 'columns that nobody asks for',
    bytes: written({ header: [...HEADER, 'a', 'b', 'c'], cell: (cell, column) => (column === 'region' ? `${cell},1,,x` : cell) }),
    outcome: SOUND,
  },
  { name: 'no end of the last line', bytes: written({}).trimEnd(), outcome: SOUND },
  { name: 'None in a column of texts', bytes: withCell('region', 'None'), outcome: { invited: 'A-2 A-3', warnings: ['blank_words'] } },
  {
    name: 'UTF-8 read as windows-1252 and written again',
    bytes: withCell('region', 'CÃ´te-Nord'),
    outcome: { invited: 'A-2 A-3', warnings: ['spoilt_text'] },
  },
  { name: 'a sign that was lost', bytes: withCell('region', 'C\ufffdte-Nord'), outcome: { invited: 'A-2 A-3', warnings: ['spoilt_text'] } },
  {
    name: 'a value that nobody has',
    bytes: withCells('region', (cell) => cell.replace('Estrie', 'Estrié')),
    outcome: { invited: 'A-2 A-3', warnings: ['value_unseen'] },
  },
  { name: 'an index without header', bytes: indexed, outcome: { refused: 'P303:2:1', says: ['1', ['en-tête', 'header']] } },
  { name: 'nan among numbers', bytes: withCell('score', 'nan'), outcome: { refused: 'P401:2:3', says: ['nan', '--blank'] } },
  { name: 'undefined among numbers', bytes: withCell('score', 'undefined'), outcome: { refused: 'P401:2:3', says: ['undefined'] } },
  { name: 'infinity', bytes: withCell('score', 'inf'), outcome: { refused: 'P401:2:3', says: ['inf'] } },
  { name: 'a float for a level', bytes: withCell('french_speaking', '7.5'), outcome: { refused: 'P401:2:4', says: ['7.5'] } },
  { name: 'a moment in seconds', bytes: withCell('submitted_at', '1704164645'), outcome: { refused: 'P401:2:2', says: ['1704164645'] } },
  {
    name: 'a word for a moment',
    bytes: withCell('submitted_at', 'yesterday'),
    outcome: { refused: 'P401:2:2', says: ['yesterday', '--blank'] },
  },
  {
    name: 'the header twice: files joined end to end',
    bytes: `${written({})}${written({})}`,
    outcome: { refused: 'P207:6', says: [['en-tête', 'header']] },
  },
  {
    name: 'an unfinished merge',
    bytes: written({ after: ['<<<<<<< HEAD', 'A-5,2024-01-06,1,7,31301,Laval', '=======', '>>>>>>> other'] }),
    outcome: { refused: 'P108:6', says: ['<<<<<<<'] },
  },
  {
    name: 'a pointer in place of the file',
    bytes: 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    outcome: { refused: 'P102', says: ['Git LFS'] },
  },
  {
    name: 'lines quoted whole',
    bytes: written({})
      .split('\n')
      .map((line) => (line === '' ? '' : `"${line}"`))
      .join('\n'),
    outcome: { refused: 'P110:1', says: ['"'] },
  },
  {
    name: 'a quote that is never closed',
    bytes: withCell('region', '"Estrie'),
    outcome: { refused: 'P201:2', says: [['guillemet', 'quote']] },
  },
  { name: 'a quote inside a cell', bytes: withCell('region', 'Est"rie'), outcome: { refused: 'P202:2', says: [['guillemet', 'quote']] } },
  {
    name: 'an invisible character in an id',
    bytes: withCell('candidate_id', 'A\u200b-1'),
    outcome: { refused: 'P503:2:1', says: [['invisible', 'invisible']] },
  },
  {
    name: 'a control character in a text',
    bytes: withCell('region', 'Est\u0007rie'),
    outcome: { refused: 'P401:2:6', says: [['contrôle', 'control']] },
  },
  {
    name: 'the criteria in place of the pool',
    bytes: '# A round\nschema: arrima-sim/criteria/v1\nid: x\n',
    outcome: { refused: 'P102', says: ['YAML', '--criteria'] },
  },
  { name: 'nothing', bytes: '', outcome: { refused: 'P101', says: [['vide', 'empty']] } },
];
