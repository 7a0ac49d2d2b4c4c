/** `npm run bench -- [--rows 1m] [--runs 5] [--rounds 10k] [--only NAME]…`: measures, and prints the table. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf } from './options.mjs';
import { oddPoolsIn, poolsIn } from './pools.mjs';
import { machineLine, tableOf } from './table.mjs';
import { WORK } from './work.mjs';

/** The rows of the pool for which the goals were set. */
const OF_THE_GOALS = 1_000_000;

const { only, ...counts } = optionsOf(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const pool = poolsIn(folder);
const bench = { ...counts, folder, pool, oddPool: oddPoolsIn(folder, pool) };
const rows = [];
const leftOut = [];
for (const name of only) {
  console.error(`${name} …`);
  const measured = WORK[name](bench);
  if (typeof measured === 'string') leftOut.push(measured);
  else rows.push(...measured);
}
if (rows.length > 0) console.log(tableOf(rows));
if (counts.rows !== OF_THE_GOALS) console.log('\nThe goals are those of 1,000,000 rows.');
for (const why of leftOut) console.log(`\n${why}`);
console.log(`\n${machineLine(counts.runs)}`);
