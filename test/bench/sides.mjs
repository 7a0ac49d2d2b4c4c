/** The programs that are compared: their command lines, and where each leaves its invited list and figures. */

import { fileURLToPath } from 'node:url';

/** @typedef {import('./paired.mjs').Side} Side */
/** @typedef {import('./pools/pools.mjs').Pool} Pool */
/** @typedef {{ readonly side: Side, readonly invited: string, readonly figures?: string }} RoundSide */

export const BIN = path('../../bin/arrima-sim.js');
const ROUND = path('round.yaml');

/** @param {string} relative */
export function path(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/**
 * One in fifty of the pool has a place in the ranked group.
 * @param {number} rows
 */
export function placesOf(rows) {
  return Math.max(1, Math.floor(rows / 50));
}

/**
 * The arguments of our round.
 * @param {Pool} pool
 * @param {{ invited: string, statistics: string }} outputs
 */
export function roundArguments({ file, rows, options }, { invited, statistics }) {
  const top = `groups.french.select.top=${placesOf(rows)}`;
  const outputs = ['--invited', invited, '--statistics', statistics, '--force', '--quiet'];
  return ['round', '-c', ROUND, '-p', file, ...options, '--set', top, ...outputs];
}

/**
 * Our round; `reader` csv-parse turns the faster reader off.
 * @param {Pool} pool
 * @param {string} folder
 * @param {{ reader?: 'csv-parse', into?: string }} [how] into files of which name.
 * @returns {RoundSide & { readonly figures: string }}
 */
export function ourRound(pool, folder, { reader, into = `ours-${reader ?? ''}` } = {}) {
  const invited = `${folder}/${into}.csv`;
  const statistics = `${folder}/${into}.json`;
  const args = [BIN, ...roundArguments(pool, { invited, statistics })];
  if (reader === undefined) return { side: { name: { fr: 'arrima-sim', en: 'arrima-sim' }, args }, invited, figures: statistics };
  const name = { fr: `arrima-sim, lu par ${reader}`, en: `arrima-sim, read by ${reader}` };
  return { side: { name, args, env: { ARRIMA_SIM_READER: reader } }, invited, figures: statistics };
}

/**
 * @param {Pool} pool
 * @param {string} folder
 * @param {'load' | 'scan'} mode
 * @returns {RoundSide}
 */
export function duckdbRound({ file, rows, times }, folder, mode) {
  const invited = `${folder}/duckdb-${mode}.csv`;
  const figures = `${folder}/duckdb-${mode}.json`;
  const names = {
    load: { fr: 'DuckDB, qui charge une table', en: 'DuckDB, loading a table' },
    scan: { fr: 'DuckDB, qui parcourt le CSV', en: 'DuckDB, scanning the CSV' },
  };
  const args = [path('processes/duckdb-round.mjs'), file, times, mode, String(placesOf(rows)), invited, figures];
  return { side: { name: names[mode], args }, invited, figures };
}

/**
 * @param {Pool} pool
 * @param {string} folder
 * @returns {RoundSide}
 */
export function polarsRound({ file, rows, times }, folder) {
  const invited = `${folder}/polars.csv`;
  const args = [path('processes/polars-round.mjs'), file, times, String(placesOf(rows)), invited];
  return { side: { name: { fr: 'Polars', en: 'Polars' }, args }, invited };
}
