/** A process that runs many rounds by DuckDB: POOL ROUNDS LINES plain|sorted; prints the ms they took. */

import { writeFileSync } from 'node:fs';
import { duckdbRounds } from '../many/duckdb.mjs';

const [pool = '', rounds, lines = '', table] = process.argv.slice(2);
const ran = await duckdbRounds(pool, Number(rounds), table === 'sorted' ? 'sorted' : 'plain');
writeFileSync(lines, `${ran.lines.join('\n')}\n`);
console.log(ran.ms);
