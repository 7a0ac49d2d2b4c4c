/** Whole processes measured in turn, A B A B, so that what slows the machine slows both. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A side of a comparison: a Node program that is started afresh each time.
 * @typedef {object} Side
 * @property {import('./words.mjs').Words} name
 * @property {readonly string[]} args the program and its arguments.
 * @property {Readonly<Record<string, string>>} [env]
 */

/**
 * What is measured of a process: the ms of its processors, user and system, of all its threads; the ms until it has
 * ended; its most memory in MiB; the ms that it prints.
 * @typedef {'cpu' | 'wall' | 'memory' | 'printed'} Measure
 */

/** @typedef {Readonly<Record<Measure, number>>} Measured */
/** @typedef {{ readonly median: number, readonly least: number, readonly most: number }} Spread */

const USED = fileURLToPath(new URL('processes/used.cjs', import.meta.url));

/**
 * Measures every side once in each of `runs` turns, after one turn that only warms the cache; `check` is asked after each turn.
 * @param {readonly Side[]} sides
 * @param {{ runs: number, folder: string, check?: () => void }} options
 * @returns {Measured[][]} for each side what was measured in each turn.
 */
export function inTurns(sides, { runs, folder, check = () => {} }) {
  /** @type {Measured[][]} */
  const measured = sides.map(() => []);
  for (let turn = 0; turn <= runs; turn++) {
    sides.forEach((side, at) => {
      const values = measure(side, `${folder}/used.json`);
      if (turn > 0) measured[at]?.push(values);
    });
    check();
  }
  return measured;
}

/**
 * @param {Side} side
 * @param {string} used
 * @returns {Measured}
 */
function measure({ name, args, env = {} }, used) {
  const start = performance.now();
  const ran = spawnSync(process.execPath, ['--require', USED, ...args], {
    env: { ...process.env, ...env, BENCH_USED: used },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
  const wall = performance.now() - start;
  if (ran.status !== 0) throw new Error(`${name.en} ended with ${ran.status ?? ran.signal}: ${ran.stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(used, 'utf8'));
  return { cpu: (userCPUTime + systemCPUTime) / 1000, wall, memory: maxRSS / 1024, printed: Number(ran.stdout) };
}

/**
 * One measure of every turn.
 * @param {readonly Measured[]} measured
 * @param {Measure} measure
 */
export function each(measured, measure) {
  return measured.map((values) => values[measure]);
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
