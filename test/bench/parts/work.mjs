/** The work that is measured: each entry the rows of its part of the table. */

import { installedIn } from '../package.mjs';
import { requireSameBytes } from '../same.mjs';
import { BIN, path } from '../sides.mjs';
import { number, onRows } from '../words.mjs';
import { against, atMost } from './against.mjs';
import { scale } from './growth.mjs';
import { kinds } from './kinds.mjs';
import { besideAll, besideDuckdb, memory } from './rounds.mjs';

/** @typedef {import('./against.mjs').Bench} Bench */
/** @typedef {import('./against.mjs').Goal} Goal */

const OURS = { fr: 'arrima-sim', en: 'arrima-sim' };

/** Each part by name, as `--only` takes it. */
export const WORK = {
  local: besideAll('local'),
  zulu: besideAll('zulu'),
  kinds,
  validate,
  '5m': besideDuckdb(5, 1),
  '100k': besideDuckdb(0.1, 0.6),
  scale,
  memory,
  help,
  many,
  sweep,
};

/** @param {Bench} bench */
async function validate(bench) {
  const { file, rows } = await bench.pool('zulu', bench.rows);
  const ours = { name: OURS, args: [BIN, 'validate', '-p', file, '--quiet'] };
  const name = { fr: 'DuckDB, qui charge une table avec les types', en: 'DuckDB, loading a table with types' };
  const side = { name, args: [path('processes/duckdb-load.mjs'), file] };
  const work = onRows({ fr: '`validate`, `zulu`', en: '`validate`, `zulu`' }, rows);
  return against(bench, { work, ours, peers: [{ side, goals: { cpu: atMost(0.45), wall: null } }] });
}

/** @param {Bench} bench */
async function help(bench) {
  const ours = { name: OURS, args: [installedIn(`${bench.folder}/user`), '--help'] };
  const side = { name: { fr: 'un programme Node vide', en: 'an empty Node program' }, args: [path('processes/empty.mjs')] };
  const peers = [{ side, goals: { cpu: atMost(1.5), wall: null } }];
  // A start is short, and many of them cost little.
  return against({ ...bench, runs: bench.runs * 5 }, { work: { fr: '`--help`', en: '`--help`' }, ours, peers });
}

/** @param {Bench} bench */
async function many(bench) {
  const { file, rows } = await bench.pool('local', Math.round(bench.rows * 0.15));
  const lines = (/** @type {string} */ who) => `${bench.folder}/rounds-${who}`;
  const rounds = String(bench.rounds);
  const ours = { name: OURS, args: [path('processes/our-rounds.mjs'), file, rounds, lines('ours')] };
  const duckdb = (/** @type {string} */ table, /** @type {import('../words.mjs').Words} */ name) => ({
    name,
    args: [path('processes/duckdb-rounds.mjs'), file, rounds, lines(table), table],
  });
  /** @type {Goal} */
  const goal = { at: 'least', figure: 40 };
  const peers = [
    {
      side: duckdb('plain', { fr: 'DuckDB, instructions préparées', en: 'DuckDB, prepared statements' }),
      goals: { printed: goal },
    },
    {
      side: duckdb('sorted', { fr: 'DuckDB, sur une table triée d’avance', en: 'DuckDB, on a table sorted beforehand' }),
      goals: { printed: null },
    },
  ];
  const check = () => {
    for (const table of ['plain', 'sorted']) requireSameBytes(lines('ours'), lines(table), table);
  };
  const work = {
    fr: `${number(bench.rounds, 'fr')} exercices, ${number(rows, 'fr')} personnes`,
    en: `${number(bench.rounds, 'en')} rounds, ${number(rows, 'en')} candidates`,
  };
  return against(bench, { work, ours, peers, check });
}

/** @param {Bench} bench */
async function sweep(bench) {
  const { file, rows } = await bench.pool('local', Math.round(bench.rows * 0.15));
  const points = Math.ceil(bench.rounds / 10);
  const lines = (/** @type {string} */ who) => `${bench.folder}/points-${who}`;
  const args = (/** @type {string} */ who) => [path('processes/sweep.mjs'), file, String(points), lines(who), who];
  const ours = { name: OURS, args: args('ours') };
  const side = { name: { fr: 'DuckDB, instructions préparées', en: 'DuckDB, prepared statements' }, args: args('duckdb') };
  const work = {
    fr: `balayage de ${number(points, 'fr')} scores minimaux, ${number(rows, 'fr')} personnes`,
    en: `sweep of ${number(points, 'en')} minimum scores, ${number(rows, 'en')} candidates`,
  };
  const check = () => requireSameBytes(lines('ours'), lines('duckdb'), 'duckdb');
  return against(bench, { work, ours, peers: [{ side, goals: { printed: null } }], check });
}
