/** Files as survey tools and databases write them: lines about the columns, NULL, counts of rows, boxes, dumps. */

import { type FileCase, HEADER, SOUND, withCell, withCells, written } from './case.ts';

const imported = HEADER.map((_, at) => `"{""ImportId"":""QID${at}""}"`).join(',');
const labels = 'Response ID,Recorded,Total points,Speaking,Occupation,Where do you live?';

export const SURVEY_AND_DATABASE: readonly FileCase[] = [
  { name: 'moments of a database', bytes: withCells('submitted_at', (cell) => `${cell} 03:04:05.123456+00`), outcome: SOUND },
  { name: 'a vertical bar between cells', bytes: written({ delimiter: '|' }), outcome: SOUND },
  {
    name: 'NULL among numbers, said so',
    bytes: withCells('score', (cell) => (cell === '' ? 'NULL' : cell)),
    options: ['--blank', 'NULL'],
    outcome: SOUND,
  },
  {
    name: '\\N among numbers, said so',
    bytes: withCells('score', (cell) => (cell === '' ? '\\N' : cell)),
    options: ['--blank', '\\N'],
    outcome: SOUND,
  },
  { name: 'NULL in a column of texts', bytes: withCell('region', 'NULL'), outcome: { invited: 'A-2 A-3', warnings: ['blank_words'] } },
  {
    name: 'a text of a web page',
    bytes: withCell('region', 'C&ocirc;te-Nord'),
    outcome: { invited: 'A-2 A-3', warnings: ['spoilt_text'] },
  },
  {
    name: 'two lines of a survey under the header',
    bytes: written({}).replace('\n', `\n${labels}\n${imported}\n`),
    outcome: { refused: 'P508:2', says: [['second en-tête', 'second header']] },
  },
  {
    name: 'one line of a survey under the header',
    bytes: written({}).replace('\n', `\n${imported}\n`),
    outcome: { refused: 'P508:2', says: [['second en-tête', 'second header']] },
  },
  {
    name: 'a survey’s mark as an id',
    bytes: withCell('candidate_id', '"{""ImportId"":""x""}"'),
    outcome: { refused: 'P507:2:1', says: [['sondage', 'survey']] },
  },
  { name: 'NULL among numbers', bytes: withCell('score', 'NULL'), outcome: { refused: 'P401:2:3', says: ['NULL', '--blank'] } },
  { name: '\\N among numbers', bytes: withCell('score', '\\N'), outcome: { refused: 'P401:2:3', says: ['\\N', '--blank'] } },
  { name: 'a count of rows', bytes: written({ after: ['(4 rows)'] }), outcome: { refused: 'P203:6', says: ['1', '6'] } },
  {
    name: 'a count of rows with cells',
    bytes: written({ after: ['(4 rows),,,,,'] }),
    outcome: { refused: 'P507:6:1', says: ['(4 rows)', ['retirez', 'remove']] },
  },
  {
    name: 'a box drawn around',
    bytes: `${HEADER.join(' | ')}\n${HEADER.map(() => '---').join('-+-')}\nA-1 | 2024-01-02 | 600 | 7 | 31301 | Estrie\n`,
    outcome: { refused: 'P203:2', says: ['1', '6'] },
  },
  {
    name: 't for true',
    bytes: written({ header: [...HEADER, 'synthetic'], cell: (cell, column) => (column === 'region' ? `${cell},t` : cell) }),
    outcome: { refused: 'P401:2:7', says: ['true', 'oui'] },
  },
  { name: 'a database', bytes: 'SQLite format 3\0', outcome: { refused: 'P102', says: ['SQLite', 'CSV'] } },
  { name: 'objects', bytes: '{"candidate_id": "A-1"}\n{"candidate_id": "A-2"}\n', outcome: { refused: 'P102', says: ['JSON', 'CSV'] } },
  { name: 'a document of elements', bytes: '<?xml version="1.0"?><rows/>', outcome: { refused: 'P102', says: ['XML', 'CSV'] } },
  { name: 'an end of long ago', bytes: `${written({})}\x1a`, outcome: { refused: 'P109:6', says: ['U+001A'] } },
  { name: 'a disk that failed', bytes: `${written({})}${'\0'.repeat(512)}`, outcome: { refused: 'P109:6', says: ['NUL'] } },
];
