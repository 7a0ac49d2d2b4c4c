/** Whole processes measured in turn, A B A B, so that what slows the machine slows both. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A side of a comparison: a Node program that is started afresh each time.
 * @typedef {object} Side
 * @property {string} name
 * @property {readonly string[]} args the program and its arguments.
 * @property {Readonly<Record<string, string>>} [env]
 * @property {'time' | 'told' | 'memory'} [by] the whole process's ms (by default), the ms that it prints, or its most memory in MiB.
 */

/** @typedef {{ readonly median: number, readonly least: number, readonly most: number }} Spread */

const PEAK = new URL('processes/peak.mjs', import.meta.url).href;

/**
 * Measures every side once in each of `runs` turns, after one turn that only warms the cache; `check` is asked after each turn.
 * @param {readonly Side[]} sides
 * @param {{ runs: number, folder: string, check?: () => void }} options
 * @returns {number[][]} for each side what was measured in each turn.
 */
export function inTurns(sides, { runs, folder, check = () => {} }) {
  /** @type {number[][]} */
  const measured = sides.map(() => []);
  for (let turn = 0; turn <= runs; turn++) {
    sides.forEach((side, at) => {
      const value = measure(side, `${folder}/peak`);
      if (turn > 0) measured[at]?.push(value);
    });
    check();
  }
  return measured;
}

/**
 * @param {Side} side
 * @param {string} peak
 */
function measure({ name, args, env = {}, by = 'time' }, peak) {
  const before = by === 'memory' ? ['--import', PEAK] : [];
  const start = performance.now();
  const ran = spawnSync(process.execPath, [...before, ...args], {
    env: { ...process.env, ...env, BENCH_PEAK: peak },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
  const ms = performance.now() - start;
  if (ran.status !== 0) throw new Error(`${name} ended with ${ran.status ?? ran.signal}: ${ran.stderr}`);
  if (by === 'told') return Number(ran.stdout);
  return by === 'memory' ? Number(readFileSync(peak, 'utf8')) / 1024 : ms;
}

/**
 * @param {readonly number[]} values at least one.
 * @returns {Spread}
 */
export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = ((sorted[(sorted.length - 1) >>> 1] ?? Number.NaN) + (sorted[sorted.length >>> 1] ?? Number.NaN)) / 2;
  return { median: middle, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/**
 * The spread of a/b, turn by turn.
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
export function ratioOf(a, b) {
  return spreadOf(a.map((value, turn) => value / (b[turn] ?? Number.NaN)));
}
