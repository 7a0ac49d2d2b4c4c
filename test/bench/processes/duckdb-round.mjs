/** A process that runs the round by DuckDB: POOL load|scan TOP THREADS INVITED FIGURES. */

import { writeFileSync } from 'node:fs';
import { duckdbRound } from '../duckdb/round.mjs';

const [pool = '', mode, top, threads, invited = '', figures = ''] = process.argv.slice(2);
const found = await duckdbRound({ pool, mode: mode === 'load' ? 'load' : 'scan', top: Number(top), threads: Number(threads), invited });
writeFileSync(figures, `${JSON.stringify(found, null, 2)}\n`);
