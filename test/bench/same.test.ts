/** The bench's own check on tiny pools: DuckDB and Polars find what we find, and we find the same in pools of every kind. No time is measured. */

import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { command } from '../commands/command.ts';
import { duckdbRound } from './duckdb/round.mjs';
import { duckdbRounds } from './many/duckdb.mjs';
import { ourRounds } from './many/ours.mjs';
import { duckdbSweep, ourSweep } from './many/sweep.mjs';
import { polarsRound } from './polars/round.mjs';
import { KINDS, type Kind, ZULU } from './pools/kinds.mjs';
import { type Pool, poolOfKind } from './pools/pools.mjs';
import { instantOf, withOffset } from './pools/zulu.mjs';
import { requireSameBytes, requireSameFigures, requireSameInvited } from './same.mjs';
import { placesOf, roundArguments } from './sides.mjs';

const ROWS = 2000;
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-bench-test-'));
const generated = join(folder, 'pool.csv');

beforeAll(async () => {
  expect(await command(['generate', 'benchmark', '--rows', String(ROWS), '--seed', '1', '-o', generated, '--quiet'])).toMatchObject({
    exit: 0,
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pools in which what is rare in the generated one is the rule; the cells are id, synthetic, submitted_at, score, … */
const POOLS: Readonly<Record<string, (cells: string[], row: number) => string[]>> = {
  'as generated': (cells) => cells,
  'everybody tied': ([id = '', synthetic = '', , , ...others]) => [id, synthetic, '2024-03-01T12:00:00', '600', ...others],
  'no scores': ([id = '', synthetic = '', submitted = '', , ...others]) => [id, synthetic, submitted, '', ...others],
  'half points': ([id = '', synthetic = '', submitted = '', , ...others], row) => [
    id,
    synthetic,
    submitted,
    `${600 + (row % 7)}.5`,
    ...others,
  ],
  // Instants of which some are just within the year of the round, and some just not.
  'about the extraction': ([id = '', synthetic = '', , ...others], row) => [
    id,
    synthetic,
    `${row % 2 === 0 ? 2023 : 2024}-12-15T06:${29 + (row % 3)}:59`,
    ...others,
  ],
};

function local(name: string): Pool {
  const change = POOLS[name];
  const file = join(folder, `${name}.csv`);
  const [header = '', ...records] = readFileSync(generated, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${[header, ...records.map((record, row) => change?.(record.split(','), row).join(','))].join('\n')}\n`);
  return { file, rows: ROWS, times: 'local', options: [] };
}

async function ofKind(kind: Kind, from: string): Promise<Pool> {
  return await poolOfKind(folder, kind, ROWS, createReadStream(from));
}

/** Where our round on a pool left its list and its statistics. */
async function ours(pool: Pool, name: string): Promise<{ readonly invited: string; readonly statistics: string }> {
  const outputs = { invited: join(folder, `${name}.out.csv`), statistics: join(folder, `${name}.out.json`) };
  expect(await command(roundArguments(pool, outputs))).toMatchObject({ exit: 0 });
  return outputs;
}

describe('the measured round', () => {
  const cases = Object.keys(POOLS).flatMap((name) => (['local', 'zulu'] as const).map((times) => [name, times] as const));
  it.each(cases)('is the same by DuckDB, loading or scanning, and by Polars: %s, %s', async (name, times) => {
    const pool = times === 'local' ? local(name) : await ofKind(ZULU, local(name).file);
    const { invited, statistics } = await ours(pool, times);
    const options = { pool: pool.file, times, top: placesOf(ROWS) };
    for (const mode of ['load', 'scan'] as const) {
      const theirs = { invited: join(folder, `${mode}.csv`), figures: join(folder, `${mode}.json`) };
      writeFileSync(theirs.figures, JSON.stringify(await duckdbRound({ ...options, mode, invited: theirs.invited })));
      requireSameBytes(invited, theirs.invited, mode);
      requireSameFigures(statistics, theirs.figures, mode);
    }
    polarsRound({ ...options, invited: join(folder, 'polars.csv') });
    requireSameBytes(invited, join(folder, 'polars.csv'), 'Polars');
    for (const group of ['french', 'region']) expect(readFileSync(invited, 'utf8')).toContain(`,${group},`);
  });

  it('is refused when a list or a figure differs', async () => {
    const { statistics } = await ours(local('as generated'), 'as generated');
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    writeFileSync(one, 'invitation\n1\n');
    writeFileSync(other, 'invitation\n2\n');
    expect(() => requireSameBytes(one, other, 'DuckDB')).toThrow(/DuckDB: another result, first in line 2/);
    const figures = JSON.parse(readFileSync(statistics, 'utf8')) as library.Figures;
    writeFileSync(other, JSON.stringify({ ...figures, counts: { ...figures.counts, invited: -1 } }));
    expect(() => requireSameFigures(statistics, other, 'DuckDB')).toThrow(/DuckDB: other figures/);
  });
});

describe('a kind of pool', () => {
  it.each(KINDS)('$name invites the people of zulu', async (kind) => {
    const [zulu, pool] = [await ofKind(ZULU, generated), await ofKind(kind, generated)];
    expect(readFileSync(pool.file).equals(readFileSync(zulu.file))).toBe(false);
    const [of, other] = [await ours(zulu, 'zulu'), await ours(pool, 'kind')];
    requireSameInvited(of.invited, other.invited, kind);
    const { counts } = JSON.parse(readFileSync(of.statistics, 'utf8')) as library.Figures;
    expect(JSON.parse(readFileSync(other.statistics, 'utf8'))).toMatchObject({ counts });
  });

  it('is refused when others are invited', async () => {
    const { invited } = await ours(await ofKind(ZULU, generated), 'zulu');
    const other = join(folder, 'other.csv');
    writeFileSync(other, readFileSync(invited, 'utf8').replace(/^1,DI-(\d)/m, '1,DI-9'));
    expect(() => requireSameInvited(invited, other, ZULU)).toThrow(/zulu: others are invited/);
    for (const kind of KINDS.filter(({ reordered }) => reordered)) {
      expect(() => requireSameInvited(invited, invited, kind)).toThrow(/others are invited/);
    }
  });
});

describe('zulu', () => {
  it('has a quoted cell in four records of ten', async () => {
    const [, ...records] = readFileSync((await ofKind(ZULU, generated)).file, 'utf8')
      .trimEnd()
      .split('\n');
    expect(records).toHaveLength(ROWS);
    expect(Math.round((records.filter((record) => record.includes('"')).length / ROWS) * 10)).toBe(4);
  });

  it.each([
    ['2023-11-05T00:59:59', '2023-11-05T04:59:59Z', '-04:00'],
    ['2023-11-05T01:59:59', '2023-11-05T05:59:59Z', '-04:00'],
    ['2023-11-05T02:00:00', '2023-11-05T07:00:00Z', '-05:00'],
    ['2024-03-10T01:59:59', '2024-03-10T06:59:59Z', '-05:00'],
    ['2024-03-10T03:00:00', '2024-03-10T07:00:00Z', '-04:00'],
    ['2024-12-31T23:59:59', '2025-01-01T04:59:59Z', '-05:00'],
  ])('%s in Montréal is %s', (time, instant, offset) => {
    expect(instantOf(time)).toBe(instant);
    expect(withOffset(instant)).toBe(`${time}${offset}`);
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

describe('a sweep', () => {
  it('is the same by prepared statements', async () => {
    const { lines } = await ourSweep(library, generated, 40);
    expect(new Set(lines).size).toBeGreaterThan(20);
    expect((await duckdbSweep(generated, 40)).lines).toEqual(lines);
  });
});
