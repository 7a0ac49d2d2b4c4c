/** Rounds beside DuckDB, Polars and the same round read by csv-parse. */

import { duckdbRound, ourRound, polarsRound } from '../sides.mjs';
import { roundOn } from '../words.mjs';
import { againstRounds, atMost } from './against.mjs';
import { growth } from './growth.mjs';

/** @typedef {import('./against.mjs').Bench} Bench */
/** @typedef {import('./against.mjs').Goals} Goals */

/**
 * The round on a pool of the middle, beside all others.
 * @param {'local' | 'zulu'} name
 */
export function besideAll(name) {
  return async (/** @type {Bench} */ bench) => {
    const pool = await bench.pool(name, bench.rows);
    return againstRounds(bench, {
      work: workOn(name, pool.rows),
      ours: ourRound(pool, bench.folder),
      peers: [
        ...duckdb(bench, pool, { cpu: atMost(0.45), wall: atMost(0.8) }),
        { round: polarsRound(pool, bench.folder), goals: { cpu: atMost(0.6), wall: atMost(1) } },
        { round: ourRound(pool, bench.folder, { reader: 'csv-parse' }), goals: { cpu: atMost(0.2), wall: null } },
      ],
    });
  };
}

/**
 * The round on a share of the rows of `zulu`, beside DuckDB; the goal is one of wall time.
 * @param {number} share
 * @param {number} wall
 */
export function besideDuckdb(share, wall) {
  return async (/** @type {Bench} */ bench) => {
    const pool = await bench.pool('zulu', Math.round(bench.rows * share));
    const peers = duckdb(bench, pool, { cpu: null, wall: atMost(wall) });
    return againstRounds(bench, { work: workOn('zulu', pool.rows), ours: ourRound(pool, bench.folder), peers });
  };
}

/** @param {Bench} bench */
export async function memory(bench) {
  const [pool, large] = [await bench.pool('zulu', bench.rows), await bench.pool('zulu', bench.rows * 5)];
  const [load, scan] = [duckdbRound(pool, bench.folder, 'load'), duckdbRound(pool, bench.folder, 'scan')];
  const ours = ourRound(pool, bench.folder);
  const peers = [
    { round: load, goals: { memory: atMost(0.4) } },
    { round: scan, goals: { memory: atMost(0.8) } },
  ];
  return [...againstRounds(bench, { work: workOn('zulu', pool.rows), ours, peers }), growth(bench, pool, large)];
}

/**
 * A goal for the faster of two is one for each of them.
 * @param {Bench} bench
 * @param {import('../pools/pools.mjs').Pool} pool
 * @param {Goals} goals
 */
function duckdb(bench, pool, goals) {
  return [
    { round: duckdbRound(pool, bench.folder, 'load'), goals },
    { round: duckdbRound(pool, bench.folder, 'scan'), goals },
  ];
}

/**
 * @param {'local' | 'zulu'} name
 * @param {number} rows
 */
function workOn(name, rows) {
  return roundOn({ fr: `\`${name}\``, en: `\`${name}\`` }, rows);
}
