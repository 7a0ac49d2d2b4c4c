/** A process that runs the round by DuckDB: POOL local|zulu load|scan TOP INVITED FIGURES. */

import { writeFileSync } from 'node:fs';
import { duckdbRound } from '../duckdb/round.mjs';

const [pool = '', times, mode, top, invited = '', figures = ''] = process.argv.slice(2);
const found = await duckdbRound({
  pool,
  times: times === 'zulu' ? 'zulu' : 'local',
  mode: mode === 'load' ? 'load' : 'scan',
  top: Number(top),
  invited,
});
writeFileSync(figures, `${JSON.stringify(found, null, 2)}\n`);
