/** The programs that are compared: their command lines, and where each leaves its invited list and figures. */

import { fileURLToPath } from 'node:url';

/** @typedef {import('./paired.mjs').Side} Side */
/** @typedef {{ readonly side: Side, readonly invited: string, readonly figures: string }} RoundSide */
/** @typedef {{ readonly file: string, readonly rows: number }} Pool */

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
export function roundArguments({ file, rows }, { invited, statistics }) {
  const top = `groups.french.select.top=${placesOf(rows)}`;
  return ['round', '-c', ROUND, '-p', file, '--set', top, '--invited', invited, '--statistics', statistics, '--force', '--quiet'];
}

/**
 * Our round; `reader` csv-parse turns the faster reader off.
 * @param {Pool} pool
 * @param {string} folder
 * @param {{ jobs?: number, reader?: 'csv-parse' }} [how]
 * @returns {RoundSide}
 */
export function ourRound(pool, folder, { jobs, reader } = {}) {
  const name = [
    'arrima-sim',
    ...(jobs === undefined ? [] : [`--jobs ${jobs}`]),
    ...(reader === undefined ? [] : [`read by ${reader}`]),
  ].join(', ');
  const invited = `${folder}/ours-${jobs ?? ''}-${reader ?? ''}.csv`;
  const statistics = `${folder}/ours-${jobs ?? ''}-${reader ?? ''}.json`;
  const args = [BIN, ...roundArguments(pool, { invited, statistics }), ...(jobs === undefined ? [] : ['--jobs', String(jobs)])];
  return { side: { name, args, ...(reader === undefined ? {} : { env: { ARRIMA_SIM_READER: reader } }) }, invited, figures: statistics };
}

/**
 * @param {Pool} pool
 * @param {string} folder
 * @param {{ mode: 'load' | 'scan', threads?: number }} how
 * @returns {RoundSide}
 */
export function duckdbRound({ file, rows }, folder, { mode, threads = 1 }) {
  const invited = `${folder}/duckdb-${mode}.csv`;
  const figures = `${folder}/duckdb-${mode}.json`;
  const name = `DuckDB, ${mode === 'load' ? 'loading a table' : 'scanning the CSV'}`;
  const args = [path('processes/duckdb-round.mjs'), file, mode, String(placesOf(rows)), String(threads), invited, figures];
  return { side: { name, args }, invited, figures };
}

/**
 * The same side, measured by its memory.
 * @param {RoundSide} round
 * @returns {RoundSide}
 */
export function inMemory(round) {
  return { ...round, side: { ...round.side, by: 'memory' } };
}
