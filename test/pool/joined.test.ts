/** A pool of several files is the pool that one file of all their records is, however its records are dealt out. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import type { Criteria } from '../../src/engine/index.ts';
import { listReader } from '../../src/files/read.ts';
import { decodeFile, decodePool } from '../../src/pool/decode.ts';
import type { DecodedPool } from '../../src/pool/decoded-pool.ts';
import { type FileToJoin, joined } from '../../src/pool/joined.ts';
import { Lacking } from '../../src/pool/lacking.ts';
import type { PoolOptions } from '../../src/pool/options.ts';
import { Problems } from '../../src/problems/problem.ts';
import { Chance } from './chance.ts';
import { printed } from './printed-pool.ts';

const CASES: readonly (readonly [fixture: string, copy: readonly string[], by: readonly string[]])[] = [
  ['prtq-2020-01-16', ['country', 'work_permits'], ['region']],
  ['lists-and-sectors', [], ['candidate_id']],
  ['pstq-streams', ['score'], []],
  ['french-semicolon', [], []],
];

function fixture(name: string): { readonly criteria: Criteria; readonly bytes: Buffer } {
  const folder = new URL(`../../fixtures/${name}/`, import.meta.url);
  const shipped = new URL(`../../src/law/rounds/${name}.yaml`, import.meta.url);
  const path = fileURLToPath(existsSync(shipped) ? shipped : new URL('criteria.yaml', folder));
  const criteria = decodeCriteria(readFileSync(path, 'utf8'), { name: path, readList: listReader(path) });
  if (!('groups' in criteria)) throw new Error(`criteria of ${name}`);
  return { criteria, bytes: readFileSync(new URL('pool.csv', folder)) };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function join(files: readonly Buffer[], criteria: Criteria, options: PoolOptions): Promise<DecodedPool | Problems> {
  const lacking = new Lacking();
  const read: FileToJoin[] = [];
  for (const [at, bytes] of files.entries()) {
    const name = `${at + 1}.csv`;
    const file = await decodeFile(once(bytes), criteria, { ...options, lack: lacking.nextFile(), name });
    if (file instanceof Problems) return file;
    read.push({ ...file, name, baseName: name });
  }
  expect(lacking.everywhere()).toEqual([]);
  return joined(read, options);
}

/** Deals records out to files in turn, the columns of each in an order of its own. */
function dealt(header: readonly string[], records: readonly (readonly string[])[], chance: Chance): { order: number[]; files: Buffer[] } {
  const count = 2 + chance.below(3);
  const owners = records.map(() => chance.below(count));
  const order = records.map((_, row) => row).sort((a, b) => (owners[a] ?? 0) - (owners[b] ?? 0) || a - b);
  const files = Array.from({ length: count }, (_, file) => {
    const columns = header.map((_, position) => position).sort(() => (chance.once(2) ? 1 : -1));
    const rows = [header, ...records.filter((_, row) => owners[row] === file)];
    // Where cells have decimal commas, commas part none.
    const delimiter = chance.once(2) ? (records.some((cells) => cells.some((cell) => /^\d+,\d+$/.test(cell))) ? ';' : ',') : '\t';
    return Buffer.from(
      stringify(
        rows.map((cells) => columns.map((position) => cells[position])),
        { delimiter, quoted: chance.once(3) },
      ),
    );
  });
  return { order, files };
}

describe.each(CASES)('%s, dealt out to files in twenty ways', (name, copy, by) => {
  const { criteria, bytes } = fixture(name);
  const delimiter = bytes.includes(';') && name === 'french-semicolon' ? ';' : ',';
  const [header = [], ...all] = parse(bytes, { delimiter, bom: true }) as string[][];
  // The rows of a pool of 4,000 are too many for twenty turns.
  const records = all.slice(0, 300);

  it.each([false, true])('is the same pool, its ids in order: %s', async (isOrdered) => {
    for (let turn = 0; turn < 20; turn++) {
      const chance = new Chance(7, turn);
      const own = isOrdered ? records : [...records].sort(() => (chance.once(2) ? 1 : -1));
      const options: PoolOptions = { copy, by, watch: [own.at(-1)?.[header.indexOf('candidate_id')] ?? 'x'] };
      const { order, files } = dealt(header, own, chance);
      const whole = Buffer.from(stringify([header, ...order.map((row) => own[row] ?? [])], { delimiter: '\t' }));
      const [one, several] = [await decodePool(once(whole), criteria, options), await join(files, criteria, options)];
      if (one instanceof Problems || several instanceof Problems) throw new Error(JSON.stringify([one, several]));
      expect(parts(several)).toEqual(parts(one));
    }
  });
});

/** What does not depend on the order of the columns of a file. */
function parts(pool: DecodedPool): unknown {
  const { columns, watched, ignored, ...rest } = JSON.parse(printed(pool)) as Record<string, [string, unknown][]>;
  const cells = [...pool.watched.values()].map((one) => Object.fromEntries(one.cells));
  const rows = [...pool.watched.values()].map(({ row }) => row);
  return { ...rest, columns: Object.fromEntries(columns ?? []), ignored: [...pool.ignored].sort(), cells, rows };
}

describe('ids', () => {
  const { criteria } = fixture('pstq-streams');
  const [header = ''] = fixture('pstq-streams').bytes.toString().split('\n');
  const file = (...ids: readonly string[]): Buffer =>
    Buffer.from(`${header}\n${ids.map((id) => `${id}${','.repeat(header.split(',').length - 1)}\n`).join('')}`);
  const repeated = async (files: readonly Buffer[]): Promise<unknown> => {
    const found = await join(files, { ...criteria, groups: [], criteria: [] }, {});
    return found instanceof Problems
      ? [found.total, ...[...found].map(({ file: in_, line, value, args }) => [in_, line, value, args])]
      : null;
  };

  it.each<[string, Buffer[], unknown]>([
    ['none twice', [file('A1', 'A2'), file('A3'), file('A4')], null],
    ['in the file before', [file('A1', 'A2'), file('A3', 'A1')], [1, ['2.csv', 3, 'A1', { first: 2, file: '1.csv' }]]],
    [
      'in each of three files, ids not in order',
      [file('B2', 'A1'), file('A1', 'C1'), file('C1', 'B2')],
      [
        3,
        ['2.csv', 2, 'A1', { first: 3, file: '1.csv' }],
        ['3.csv', 2, 'C1', { first: 3, file: '2.csv' }],
        ['3.csv', 3, 'B2', { first: 2, file: '1.csv' }],
      ],
    ],
    ['in another normal form', [file('\u00c91'), file('E\u03011')], [1, ['2.csv', 2, '\u00c91', { first: 2, file: '1.csv' }]]],
  ])('%s', async (_, files, expected) => {
    expect(await repeated(files)).toEqual(expected);
  });

  it('of many records that all repeat those of another file are each a problem', async () => {
    const ids = Array.from({ length: 5000 }, (_, row) => `X${(row * 7919) % 5000}`);
    expect(((await repeated([file(...ids), file(...ids)])) as unknown[])[0]).toBe(5000);
  });
});
