/** A process that loads the twenty columns into a DuckDB table with types: POOL. */

import { connect, readPool } from '../duckdb/pool.mjs';

const [pool = ''] = process.argv.slice(2);
const connection = await connect();
await connection.run(`CREATE TABLE pool AS ${readPool(pool, { periods: 'typed' })}`);
connection.closeSync();
