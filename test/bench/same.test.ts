/** The bench's own check on a tiny pool: DuckDB finds the list and the figures that we find. No time is measured. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { command } from '../commands/command.ts';
import { duckdbRound } from './duckdb/round.mjs';
import { duckdbRounds } from './many/duckdb.mjs';
import { ourRounds } from './many/ours.mjs';
import { requireSameBytes, requireSameFigures } from './same.mjs';
import { placesOf, roundArguments } from './sides.mjs';

const ROWS = 1000;
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-bench-test-'));
const generated = join(folder, 'pool.csv');

beforeAll(async () => {
  expect(await command(['generate', 'benchmark', '--rows', String(ROWS), '--seed', '1', '-o', generated, '--quiet'])).toMatchObject({
    exit: 0,
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pools in which what is rare in the generated one is the rule; the cells are id, synthetic, submitted_at, score, … */
const POOLS: Readonly<Record<string, (cells: string[]) => string[]>> = {
  'as generated': (cells) => cells,
  'everybody tied': ([id = '', synthetic = '', , , ...others]) => [id, synthetic, '2024-03-01T12:00:00', '600', ...others],
  'no scores': ([id = '', synthetic = '', submitted = '', , ...others]) => [id, synthetic, submitted, '', ...others],
  'half points': ([id = '', synthetic = '', submitted = '', , ...others], row = 0) => [
    id,
    synthetic,
    submitted,
    `${600 + (row % 7)}.5`,
    ...others,
  ],
};

function poolOf(name: string): string {
  const change = POOLS[name];
  const file = join(folder, `${name}.csv`);
  const [header = '', ...records] = readFileSync(generated, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${[header, ...records.map((record) => change?.(record.split(',')).join(','))].join('\n')}\n`);
  return file;
}

describe('the measured round', () => {
  it.each(Object.keys(POOLS))('is the same by DuckDB, loading or scanning: %s', async (name) => {
    const pool = { file: poolOf(name), rows: ROWS };
    const ours = { invited: join(folder, 'ours.csv'), statistics: join(folder, 'ours.json') };
    expect(await command(roundArguments(pool, ours))).toMatchObject({ exit: 0 });
    for (const mode of ['load', 'scan'] as const) {
      const theirs = { invited: join(folder, `${mode}.csv`), figures: join(folder, `${mode}.json`) };
      const options = { pool: pool.file, mode, top: placesOf(ROWS), threads: 1, invited: theirs.invited };
      writeFileSync(theirs.figures, JSON.stringify(await duckdbRound(options)));
      requireSameBytes(ours.invited, theirs.invited, mode);
      requireSameFigures(ours.statistics, theirs.figures, mode);
    }
    expect(readFileSync(ours.invited, 'utf8').split('\n').length).toBeGreaterThan(20);
  });

  it('is refused when a list or a figure differs', () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    writeFileSync(one, 'invitation\n1\n');
    writeFileSync(other, 'invitation\n2\n');
    expect(() => requireSameBytes(one, other, 'DuckDB')).toThrow(/DuckDB: another result, first in line 2/);
    const statistics = JSON.parse(readFileSync(join(folder, 'ours.json'), 'utf8')) as library.Figures;
    writeFileSync(other, JSON.stringify({ ...statistics, counts: { ...statistics.counts, invited: -1 } }));
    expect(() => requireSameFigures(join(folder, 'ours.json'), other, 'DuckDB')).toThrow(/DuckDB: other figures/);
  });
});

describe('many rounds', () => {
  it('are the same by prepared statements, on a table in any order', async () => {
    const rounds = 60;
    const { lines } = await ourRounds(library, generated, rounds);
    expect(new Set(lines).size).toBeGreaterThan(rounds / 2);
    for (const table of ['plain', 'sorted'] as const) expect((await duckdbRounds(generated, rounds, table)).lines).toEqual(lines);
  });
});
