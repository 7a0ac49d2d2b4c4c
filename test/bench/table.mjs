/** The table of what was measured, in Markdown, in either language. */

import { availableParallelism, cpus, loadavg } from 'node:os';
import { version } from '@duckdb/node-api';
import pl from 'nodejs-polars';
import { number } from './words.mjs';

/** @typedef {import('./parts/against.mjs').Row} Row */
/** @typedef {import('./parts/against.mjs').Goal} Goal */
/** @typedef {import('./paired.mjs').Spread} Spread */
/** @typedef {import('./words.mjs').Language} Language */

const WORDS = {
  fr: {
    head: ['travail', 'à côté de', 'mesure', 'arrima-sim', 'l’autre', 'rapport (de–à)', 'but', 'atteint'],
    measures: {
      cpu: 'temps de processeur, ms',
      wall: 'durée, ms',
      memory: 'mémoire au plus fort, Mio',
      printed: 'durée des exercices, ms',
      cpuOfRow: 'temps de processeur, µs',
      wallOfRow: 'durée, µs',
    },
    units: { times: '', bytes: ' octets', faster: ' fois plus rapide' },
    yes: 'oui',
    no: '**non**',
  },
  en: {
    head: ['work', 'beside', 'measure', 'arrima-sim', 'the other', 'ratio (from–to)', 'goal', 'reached'],
    measures: {
      cpu: 'CPU time, ms',
      wall: 'wall time, ms',
      memory: 'peak memory, MiB',
      printed: 'time of the rounds, ms',
      cpuOfRow: 'CPU time, µs',
      wallOfRow: 'wall time, µs',
    },
    units: { times: '', bytes: ' bytes', faster: ' times as fast' },
    yes: 'yes',
    no: '**no**',
  },
};

/**
 * Head and rows of the table.
 * @param {readonly Row[]} rows
 * @param {Language} language
 */
export function tableOf(rows, language) {
  const { head } = WORDS[language];
  return [lineOf(head), lineOf(head.map(() => '---')), ...rows.map((row) => rowOf(row, language))].join('\n');
}

/**
 * A row of the table.
 * @param {Row} row
 * @param {Language} language
 */
export function rowOf({ work, peer, measure, unit, ours, theirs, ratio, goal }, language) {
  const { measures, units, yes, no } = WORDS[language];
  const spread = `${figure(ratio.median, language)} (${figure(ratio.least, language)}–${figure(ratio.most, language)})`;
  return lineOf([
    work[language],
    peer[language],
    measures[measure],
    figure(ours.median, language),
    figure(theirs.median, language),
    `${spread}${units[unit]}`,
    goal === null ? '' : `${goal.at === 'most' ? '≤' : '≥'} ${number(goal.figure, language, decimalsOf(goal.figure))}`,
    goal === null ? '' : isReached(ratio, goal) ? yes : no,
  ]);
}

/** @param {readonly string[]} cells */
function lineOf(cells) {
  return `| ${cells.join(' | ')} |`;
}

/**
 * @param {number} value
 * @param {Language} language
 */
function figure(value, language) {
  return number(value, language, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

/** @param {number} goal */
function decimalsOf(goal) {
  return (/\.(\d+)/.exec(String(goal))?.[1] ?? '').length;
}

/**
 * @param {Spread} ratio
 * @param {Goal} goal
 */
function isReached({ median }, goal) {
  return goal.at === 'most' ? median <= goal.figure : median >= goal.figure;
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
    `${process.platform} ${process.arch}, Node ${process.versions.node}, DuckDB ${version()}, Polars for Node ${pl.version}`,
    `${runs} runs, medians; ${new Date().toISOString().slice(0, 10)}`,
  ].join('; ');
}
