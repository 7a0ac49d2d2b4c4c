/** What a stranger may make large in a pool. */

import { gzipSync } from 'node:zlib';
import { colliding } from '../../pool/odd/kinds/collisions.ts';
import { criteria, criterion } from '../stranger.ts';
import { items, mixed, type Part } from './part.ts';

const RULE = criteria({ tests: criterion('{ any: [{ field: country, is: X }, { field: score, at_least: 300 }] }') }).replace(
  'select: all',
  'rank: [{ field: score, order: descending }]\n    select: { top: 100 }',
);
const HEADER = 'candidate_id,country,score,french_speaking,note';
const row = (number: number): string => `DI-${number},X${mixed(number) % 50},${number % 700},${number % 12},n`;
const pool = (rows: readonly string[], header = HEADER): string => `${header}\n${rows.join('\n')}\n`;

/** A round on a pool whose text is made. */
function ofPool(what: string, most: number, text: (size: number) => string | Uint8Array, ...options: string[]): Part {
  return {
    what,
    most,
    command: (size, file) => ['round', '-c', file('c.yaml', RULE), '-p', file('p.csv', text(size)), '-q', '--statistics', '-', ...options],
  };
}

/** `validate` of a pool whose text is made. */
function checked(what: string, most: number, text: (size: number) => string): Part {
  return {
    what: `${what} (validate)`,
    most,
    command: (size, file) => ['validate', '-p', file('p.csv', text(size)), '-c', file('c.yaml', RULE)],
  };
}

const record = (cell: string): string => pool([row(1), `DI-2,X,5,7,${cell}`, row(3)]);

export const POOLS: readonly Part[] = [
  ofPool('records', 400_000, (size) => pool(items(size, row))),
  ofPool('records, packed', 400_000, (size) => gzipSync(pool(items(size, row)))),
  ofPool('ids that collide', 60_000, (size) => pool(items(size, (number) => row(number).replace(`DI-${number}`, colliding(number))))),
  ofPool('distinct texts that collide', 60_000, (size) => pool(items(size, (number) => row(number).replace(/X\d+/, colliding(number))))),
  ofPool(
    'distinct texts of a breakdown',
    100_000,
    (size) => pool(items(size, (number) => `${row(number)}${mixed(number)}`)),
    '--by',
    'note',
  ),
  ofPool('letters of a cell', 1_000_000, (size) => record('x'.repeat(size))),
  ofPool('letters of a cell of a breakdown', 1_000_000, (size) => record('x'.repeat(size)), '--by', 'note'),
  ofPool('words of a cell of a breakdown', 500_000, (size) => record('x '.repeat(size)), '--by', 'note'),
  ofPool('letters of a cell that is copied', 1_000_000, (size) => record('x'.repeat(size)), '--columns', 'note'),
  ofPool('combining marks of a cell', 400_000, (size) => record(`e${'\u0301\u0323'.repeat(size / 2)}`), '--by', 'note'),
  ofPool('doubled quotes of a cell', 500_000, (size) => record(`"${'""'.repeat(size)}"`)),
  ofPool('line breaks of a cell', 1_000_000, (size) => record(`"${'\n'.repeat(size)}"`), '--allow-line-breaks'),
  ofPool('letters of an id', 1_000_000, (size) => pool([row(1), `${'x'.repeat(size)},X,5,7,n`])),
  ofPool('combining marks of an id', 300_000, (size) => pool([row(1), `e${'\u0301\u0323'.repeat(size / 2)},X,5,7,n`])),
  ofPool('digits of an amount', 1_000_000, (size) => pool([row(1), `DI-2,X,${'9'.repeat(size)},7,n`])),
  ofPool('blank lines', 4_000_000, (size) => `${pool([row(1)])}${'\n'.repeat(size)}${row(2)}\n`),
  ofPool('blank records', 300_000, (size) => `${pool([row(1)])}${',,,,\n'.repeat(size)}${row(2)}\n`),
  ofPool('an open quote', 4_000_000, (size) => pool([row(1), `DI-2,"${'x\n'.repeat(size / 2)}`])),
  ofPool('bytes without a line end', 4_000_000, (size) => 'x'.repeat(size)),
  ofPool('columns', 1000, (size) =>
    pool(
      items(20, (number) => `${row(number)}${',x'.repeat(size)}`),
      `${HEADER}${items(size, (number) => `,c${number}`).join('')}`,
    ),
  ),
  ofPool('letters of a header', 1_000_000, (size) => pool([row(1)], `${HEADER}${'x'.repeat(size)}`)),
  ofPool('columns that repeat', 1000, (size) => pool([row(1)], `${HEADER}${',score'.repeat(size)}`)),
  checked('bad cells', 200_000, (size) => pool(items(size, (number) => `DI-${number},X,x${number},7,n`))),
  checked('records too short', 200_000, (size) => pool(items(size, (number) => `DI-${number}`).concat('a,b'))),
  checked('repeated ids', 200_000, (size) => pool(items(size, () => row(1)))),
  checked('ids that look alike', 200_000, (size) =>
    pool(items(size, (number) => row(number).replace('DI-', number % 2 === 0 ? 'di-' : 'DI-'))),
  ),
  checked('ids with an invisible character', 200_000, (size) => pool(items(size, (number) => row(number).replace('DI-', 'DI\u200b-')))),
  checked('spoilt texts', 100_000, (size) => pool(items(size, (number) => row(number).replace(/X\d+/, `Ã©${number}`)))),
  checked('texts near a value', 100_000, (size) => pool(items(size, (number) => row(number).replace(/X\d+/, ` x${mixed(number)} `)))),
  {
    what: 'unknown ids to explain',
    most: 2000,
    command: (size, file) => [
      'explain',
      ...items(size, (number) => `${'x'.repeat(80)}${mixed(number)}`),
      '-c',
      file('c.yaml', RULE),
      '-p',
      file('p.csv', pool(items(2000, row))),
    ],
  },
  {
    what: 'files of a pool',
    most: 400,
    command: (size, file) => [
      'round',
      '-c',
      file('c.yaml', RULE),
      ...items(size, (number) => ['-p', file(`p${number}.csv`, pool(items(30, (at) => row(number * 30 + at))))]).flat(),
      '-q',
    ],
  },
  {
    what: 'records to score',
    most: 100_000,
    command: (size, file) => [
      'score',
      '--grid',
      file('g.yaml', GRID),
      '-p',
      file('p.csv', pool(items(size, row))),
      '--date',
      '2025-07-17',
      '-o',
      '-',
      '-q',
    ],
  },
];

export const GRID = `schema: arrima-sim/grid/v1
id: small
effective: 2025-07-02
blocks:
  - id: language
    maximum: 5
    factors:
      - { id: french, bands: { field: french_speaking, points: [{ from: 0, to: 6, points: 0 }, { from: 7, points: 5 }] } }
`;
