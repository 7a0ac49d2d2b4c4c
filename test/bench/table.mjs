/** The table of what was measured, in Markdown. */

import { availableParallelism, cpus, loadavg } from 'node:os';
import { version } from '@duckdb/node-api';

/** @typedef {import('./work.mjs').Row} Row */
/** @typedef {import('./work.mjs').Goal} Goal */
/** @typedef {import('./paired.mjs').Spread} Spread */

const HEAD = ['work', 'beside', 'arrima-sim', 'the other', 'ratio (from–to)', 'goal', 'reached'];

/**
 * Head and rows of the table.
 * @param {readonly Row[]} rows
 */
export function tableOf(rows) {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Row} row */
function cellsOf({ work, peer, unit, ours, theirs, ratio, goal }) {
  return [work, peer, spread(ours, unit), spread(theirs, unit), spread(ratio, goal?.unit ?? '×'), goalText(goal), reached(ratio, goal)];
}

/**
 * @param {Spread} measured
 * @param {string} unit
 */
function spread({ median, least, most }, unit) {
  return `${figure(median)} ${unit} (${figure(least)}–${figure(most)})`;
}

/** @param {number} value */
function figure(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
}

/** @param {Goal | null} goal */
function goalText(goal) {
  return goal === null ? '' : `${goal.at === 'most' ? '≤' : '≥'} ${goal.figure} ${goal.unit ?? '×'}`;
}

/**
 * @param {Spread} ratio
 * @param {Goal | null} goal
 */
function reached({ median }, goal) {
  if (goal === null) return '';
  return (goal.at === 'most' ? median <= goal.figure : median >= goal.figure) ? 'yes' : 'no';
}

/**
 * On what, with what and when it was measured.
 * @param {number} runs
 */
export function machineLine(runs) {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return [
    `${cpu?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, load ${load.join(' ')}`,
    `${process.platform} ${process.arch}, Node ${process.versions.node}, DuckDB ${version()}`,
    `${runs} runs, medians; ${new Date().toISOString().slice(0, 10)}`,
  ].join('; ');
}
