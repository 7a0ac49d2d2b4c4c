/** A process that loads the twenty columns into a DuckDB table with types: POOL THREADS typed|text (the periods). */

import { connect, readPool } from '../duckdb/pool.mjs';

const [pool = '', threads, periods] = process.argv.slice(2);
const connection = await connect(Number(threads));
await connection.run(`CREATE TABLE pool AS ${readPool(pool, { periods: periods === 'text' ? 'text' : 'typed' })}`);
connection.closeSync();
