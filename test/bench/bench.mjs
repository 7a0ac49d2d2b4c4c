/** `npm run bench -- [--rows 1m] [--runs 5] [--rounds 10k] [--only NAME]…`: measures, and prints the table in both languages. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf } from './options.mjs';
import { WORK } from './parts/work.mjs';
import { poolsIn } from './pools/pools.mjs';
import { machineLine, rowOf, tableOf } from './table.mjs';

/** The rows of the pool for which the goals were set. */
const OF_THE_GOALS = 1_000_000;

const { only, ...counts } = optionsOf(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const bench = { ...counts, folder, pool: poolsIn(folder) };
const rows = [];
for (const name of only) {
  console.error(`${name} …`);
  const measured = await WORK[name](bench);
  for (const row of measured) console.error(rowOf(row, 'en'));
  rows.push(...measured);
}
console.log(`${tableOf(rows, 'fr')}\n\n${tableOf(rows, 'en')}`);
if (counts.rows !== OF_THE_GOALS) console.log('\nThe goals are those of 1,000,000 rows.');
console.log(`\n${machineLine(counts.runs)}`);
