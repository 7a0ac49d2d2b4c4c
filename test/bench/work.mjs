/** The work that is measured: each entry the rows of its part of the table. */

import { execFileSync } from 'node:child_process';
import { inTurns, ratioOf, spreadOf } from './paired.mjs';
import { requireSameBytes, requireSameFigures } from './same.mjs';
import { BIN, duckdbRound, inMemory, ourRound, path } from './sides.mjs';

/** @typedef {import('./paired.mjs').Side} Side */
/** @typedef {import('./paired.mjs').Spread} Spread */
/** @typedef {import('./sides.mjs').RoundSide} RoundSide */
/** @typedef {import('./sides.mjs').Pool} Pool */

/**
 * A row of the table: a ratio (or another figure) against its goal.
 * @typedef {object} Row
 * @property {string} work
 * @property {string} peer
 * @property {string} unit of both medians.
 * @property {Spread} ours
 * @property {Spread} theirs
 * @property {Spread} ratio
 * @property {Goal | null} goal
 */

/** @typedef {{ readonly at: 'most' | 'least', readonly figure: number, readonly unit?: string }} Goal */

/**
 * @typedef {object} Bench
 * @property {number} rows of the pool in the middle: 1,000,000 in docs/speed.md.
 * @property {number} runs
 * @property {number} rounds
 * @property {string} folder
 * @property {(rows: number) => Pool} pool
 * @property {(rows: number) => Pool} oddPool the same, with a quote inside a cell about the tenth row.
 */

/** Each part by name, as `--only` takes it: its rows, or a sentence that says why it was left out. */
export const WORK = {
  round: roundOn(1),
  validate,
  '5m': twoJobs,
  '100k': roundOn(0.1),
  scale,
  memory,
  help,
  many,
};

/**
 * The round on a share of the rows.
 * @param {number} share
 * @returns {(bench: Bench) => Row[]}
 */
function roundOn(share) {
  return (bench) => {
    const pool = bench.pool(bench.rows * share);
    const whole = share === 1;
    const limit = whole ? atMost(1) : atMost(0.7);
    const ours = ourRound(pool, bench.folder);
    const peers = [
      { peer: duckdbRound(pool, bench.folder, { mode: 'load' }), goal: limit },
      { peer: duckdbRound(pool, bench.folder, { mode: 'scan' }), goal: limit },
      ...(whole ? [{ peer: ourRound(pool, bench.folder, { reader: 'csv-parse' }), goal: atMost(0.25) }] : []),
    ];
    const alone = { name: 'csv-parse alone, arrays', args: [path('processes/csv-parse.mjs'), pool.file] };
    const sides = [...peers.map(({ peer }) => peer.side), ...(whole ? [alone] : [])];
    const check = () =>
      requireSame(
        ours,
        peers.map(({ peer }) => peer),
      );
    return against(bench, {
      work: `round, ${number(pool.rows)} rows`,
      ours: ours.side,
      sides,
      goals: peers.map(({ goal }) => goal),
      check,
    });
  };
}

/** @param {Bench} bench */
function validate(bench) {
  const { file, rows } = bench.pool(bench.rows);
  const ours = { name: 'arrima-sim', args: [BIN, 'validate', '-p', file, '--quiet'] };
  const load = (/** @type {string} */ periods, /** @type {string} */ name) => ({
    name,
    args: [path('processes/duckdb-load.mjs'), file, '1', periods],
  });
  const sides = [load('typed', 'DuckDB, loading a table with types'), load('text', 'DuckDB, the same, periods left as text')];
  return against(bench, { work: `validate, ${number(rows)} rows`, ours, sides, goals: [atMost(1)] });
}

/**
 * Two jobs against one, and against DuckDB on two threads.
 * @param {Bench} bench
 */
function twoJobs(bench) {
  if (!execFileSync(process.execPath, [BIN, 'round', '--help'], { encoding: 'utf8' }).includes('--jobs')) {
    return '`round` has no option `--jobs` yet: the row with two jobs is left out.';
  }
  const pool = bench.pool(bench.rows * 5);
  const ours = ourRound(pool, bench.folder, { jobs: 2 });
  const peers = [duckdbRound(pool, bench.folder, { mode: 'scan', threads: 2 }), ourRound(pool, bench.folder, { jobs: 1 })];
  const sides = peers.map(({ side }) => side);
  const check = () => requireSame(ours, peers);
  return against(bench, {
    work: `round, ${number(pool.rows)} rows, --jobs 2`,
    ours: ours.side,
    sides,
    goals: [atMost(1), atMost(0.7)],
    check,
  });
}

/**
 * What a row costs from a tenth of the rows to five times as many, without the start; and one odd cell among the most.
 * @param {Bench} bench
 */
function scale(bench) {
  const counts = [bench.rows, bench.rows * 0.1, bench.rows * 0.3, bench.rows * 5];
  const pools = counts.map((rows) => bench.pool(rows));
  const start = ourRound(bench.pool(1000), bench.folder).side;
  const [first = [], ...measured] = inTurns([start, ...pools.map((pool) => ourRound(pool, bench.folder).side)], bench);
  const rowsOf = measured.map((times, at) => times.map((ms, turn) => ((ms - (first[turn] ?? 0)) * 1000) / (counts[at] ?? 1)));
  const [middle = [], ...others] = rowsOf;
  const costs = others.map((ours, at) => ({
    work: `a row of ${number(counts[at + 1] ?? 0)}`,
    peer: `a row of ${number(bench.rows)}`,
    unit: 'µs',
    ours: spreadOf(ours),
    theirs: spreadOf(middle),
    ratio: ratioOf(ours, middle),
    goal: null,
  }));
  const most = bench.pool(bench.rows * 5);
  const odd = ourRound(bench.oddPool(most.rows), bench.folder).side;
  const work = `round, ${number(most.rows)} rows, an odd cell in the tenth`;
  return [...costs, ...against(bench, { work, ours: odd, sides: [ourRound(most, bench.folder).side], goals: [] })];
}

/** @param {Bench} bench */
function memory(bench) {
  const [pool, large] = [bench.pool(bench.rows), bench.pool(bench.rows * 5)];
  const ours = inMemory(ourRound(pool, bench.folder));
  const peers = [inMemory(duckdbRound(pool, bench.folder, { mode: 'load' })), inMemory(duckdbRound(pool, bench.folder, { mode: 'scan' }))];
  const check = () => requireSame(ours, peers);
  const sides = peers.map(({ side }) => side);
  const work = `peak memory, ${number(pool.rows)} rows`;
  const rows = against(bench, { work, unit: 'MiB', ours: ours.side, sides, goals: [atMost(0.4), atMost(1.3)], check });

  const [few = [], many = []] = inTurns([ours.side, inMemory(ourRound(large, bench.folder)).side], bench);
  const more = many.map((peak, turn) => ((peak - (few[turn] ?? Number.NaN)) * 2 ** 20) / (large.rows - pool.rows));
  const growth = {
    work: `memory a candidate more, ${number(pool.rows)} to ${number(large.rows)} rows`,
    peer: `arrima-sim, ${number(pool.rows)} rows`,
    unit: 'MiB',
    ours: spreadOf(many),
    theirs: spreadOf(few),
    ratio: spreadOf(more),
    goal: { ...atMost(80), unit: 'bytes' },
  };
  return [...rows, growth];
}

/** @param {Bench} bench */
function help(bench) {
  const ours = { name: 'arrima-sim', args: [BIN, '--help'] };
  const sides = [{ name: 'an empty Node program', args: [path('processes/empty.mjs')] }];
  // A start is short, and many of them cost little.
  return against({ ...bench, runs: bench.runs * 5 }, { work: '`--help`', ours, sides, goals: [atMost(1.5)] });
}

/** @param {Bench} bench */
function many(bench) {
  const { file, rows } = bench.pool(Math.round(bench.rows * 0.15));
  const lines = (/** @type {string} */ who) => `${bench.folder}/rounds-${who}`;
  const rounds = String(bench.rounds);
  /** @type {Side} */
  const ours = { name: 'arrima-sim', args: [path('processes/our-rounds.mjs'), file, rounds, lines('ours')], by: 'told' };
  const duckdb = (/** @type {string} */ table, /** @type {string} */ name) => ({
    ...ours,
    name,
    args: [path('processes/duckdb-rounds.mjs'), file, rounds, lines(table), table],
  });
  const sides = [
    duckdb('plain', 'DuckDB, prepared statements'),
    duckdb('sorted', 'DuckDB, the same on a table sorted beforehand by the rank'),
  ];
  const check = () => {
    for (const table of ['plain', 'sorted']) requireSameBytes(lines('ours'), lines(table), table);
  };
  const work = `${number(bench.rounds)} rounds, ${number(rows)} candidates`;
  return against(bench, { work, ours, sides, goals: [{ at: 'least', figure: 30 }], check, faster: true });
}

/**
 * The rows of one work: ours beside each of the others, in turns.
 * @param {Bench} bench
 * @param {{ work: string, unit?: string, ours: Side, sides: readonly Side[], goals: readonly Goal[], check?: () => void, faster?: boolean }} compared
 * @returns {Row[]}
 */
function against(bench, { work, unit = 'ms', ours, sides, goals, check, faster = false }) {
  const [own = [], ...others] = inTurns([ours, ...sides], { ...bench, ...(check === undefined ? {} : { check }) });
  return others.map((theirs, at) => ({
    work,
    peer: sides[at]?.name ?? '',
    unit,
    ours: spreadOf(own),
    theirs: spreadOf(theirs),
    ratio: faster ? ratioOf(theirs, own) : ratioOf(own, theirs),
    goal: goals[at] ?? null,
  }));
}

/**
 * @param {RoundSide} ours
 * @param {readonly RoundSide[]} others
 */
function requireSame(ours, others) {
  for (const { side, invited, figures } of others) {
    requireSameBytes(ours.invited, invited, side.name);
    requireSameFigures(ours.figures, figures, side.name);
  }
}

/**
 * @param {number} figure
 * @returns {Goal}
 */
function atMost(figure) {
  return { at: 'most', figure };
}

/** @param {number} count */
function number(count) {
  return count.toLocaleString('en');
}
