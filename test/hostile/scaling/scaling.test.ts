/**
 * Whatever a stranger makes four times as large costs at most five times as much CPU time: nobody can hand over a file
 * that takes minutes. `npm run scaling` measures all parts and says their ratios; it is no part of `npm test`.
 *
 * Each run is a process of its own, as a user starts it: in one that has run for long, the cost of the garbage collector,
 * half of what a large YAML file takes, hangs on what the runs before have left.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { command } from '../../commands/command.ts';
import { CRITERIA } from './criteria.ts';
import { others } from './others.ts';
import type { Part } from './part.ts';
import { POOLS } from './pools.ts';

const MOST = 5;
/** Others use the machine too: the least of so many turns counts, and of so many more where the first are too dear. */
const TURNS = 3;
const MORE_TURNS = 6;
/** So many milliseconds of CPU time say nothing: a run, or the machine, takes as many for anything else. */
const CHEAP = 40;

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-scaling-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const made = { pool: join(folder, 'people.csv'), folder: join(folder, 'own') };
beforeAll(async () => {
  const plan = 'prtq-2019-2020';
  await command(['generate', plan, '-o', made.pool, '-q']);
  const argv = ['campaign', plan, '-p', made.pool, '--replicates', '1', '--shard', '1/1', '--out-dir', made.folder, '-q'];
  expect((await command(argv)).exit).toBe(0);
});

const BIN = join(inject('built'), 'bin', 'arrima-sim.js');
/** Tells what a process has used, at its end. */
const USED = join(import.meta.dirname, '..', '..', 'bench', 'processes', 'used.cjs');

/** Milliseconds of CPU time of a run in which the part is so large. */
function cost(part: Part, size: number): number {
  const argv = part.command(size, file);
  const used = join(folder, 'used.json');
  const env = { ...process.env, BENCH_USED: used };
  const { status } = spawnSync(process.execPath, ['--require', USED, BIN, ...argv], { env, stdio: 'ignore' });
  expect(status).not.toBeNull();
  expect(status).not.toBe(70);
  const { userCPUTime, systemCPUTime } = JSON.parse(readFileSync(used, 'utf8')) as NodeJS.ResourceUsage;
  return (userCPUTime + systemCPUTime) / 1000;
}

/** The least cost of several turns with nothing, with a quarter, and with all. */
function least(part: Part, turns: number, known = [Infinity, Infinity, Infinity]): number[] {
  const costs = [...known];
  for (let turn = 0; turn < turns; turn++)
    for (const [at, size] of [1, part.most / 4, part.most].entries()) costs[at] = Math.min(costs[at] ?? 0, cost(part, size));
  return costs;
}

/** What the part costs where it is four times as large, beside a quarter of it; what a run costs anyway is left out. */
function ratioOf([nothing = 0, quarter = 0, all = 0]: readonly number[]): number {
  const base = Math.min(nothing, quarter, all);
  return (all - base) / Math.max(quarter - base, CHEAP);
}

describe.each([
  ['pools', POOLS],
  ['criteria, lists, grids, options', CRITERIA],
  ['plans, recipes, slices', others(made)],
])('%s', (_, parts) => {
  it.each(parts.map((part) => [part.what, part] as const))('%s', { timeout: 300_000 }, (what, part) => {
    let costs = least(part, TURNS);
    if (ratioOf(costs) > MOST) costs = least(part, MORE_TURNS, costs);
    console.log(`${ratioOf(costs).toFixed(1).padStart(6)}  ${costs.map((each) => each.toFixed(0).padStart(6)).join(' ')} ms  ${what}`);
    expect(ratioOf(costs)).toBeLessThanOrEqual(MOST);
  });
});
