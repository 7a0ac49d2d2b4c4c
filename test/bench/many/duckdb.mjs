/** The same rounds by DuckDB: the columns they ask about in a table, then one prepared statement for each. */

import { DuckDBTimestampValue } from '@duckdb/node-api';
import { connect, quoted, readPool } from '../duckdb/pool.mjs';
import { EDUCATION } from '../round-values.mjs';
import { variants } from './variants.mjs';

const ORDER = 'score DESC NULLS LAST, submitted_at NULLS LAST, candidate_id';

/**
 * `sorted` helps DuckDB with what is not in the question: the table is in the order of the rank, so that no statement
 * sorts (DuckDB keeps the order of insertion).
 * @typedef {'plain' | 'sorted'} Table
 */

/**
 * Runs the rounds: a line each, as `ourRounds`, and the ms they took once the table was loaded.
 * @param {string} pool
 * @param {number} rounds
 * @param {Table} table
 */
export async function duckdbRounds(pool, rounds, table) {
  const connection = await connect();
  await connection.run(`
    CREATE TABLE pool AS
    SELECT candidate_id, score, submitted_at, french_speaking, education, ('0x' || substr(md5(candidate_id), 1, 8))::UINTEGER AS hash
    FROM (${readPool(pool, { periods: 'text' })}) ${table === 'sorted' ? `ORDER BY ${ORDER}` : ''}`);
  const statement = await connection.prepare(`
    SELECT count(*)::INTEGER AS invited, min(score)::DOUBLE AS cut_off, sum(hash)::DOUBLE AS checksum FROM (
      SELECT score, hash FROM pool
      WHERE french_speaking >= 7 AND education IN (${EDUCATION.map(quoted).join(', ')}) AND submitted_at <= $1 AND score >= $2
      ${table === 'sorted' ? '' : `ORDER BY ${ORDER}`} LIMIT $3
    )`);
  const asked = variants(rounds).map(({ submitted, ...others }) => ({
    ...others,
    submitted: new DuckDBTimestampValue(BigInt(submitted) * 1000n),
  }));

  const start = performance.now();
  /** @type {string[]} */
  const lines = [];
  for (const { minimumScore, submitted, top } of asked) {
    statement.bindTimestamp(1, submitted);
    statement.bindDouble(2, minimumScore);
    statement.bindInteger(3, top);
    const [[invited, cutOff, checksum] = []] = (await statement.runAndReadAll()).getRowsJS();
    lines.push(`${invited} ${cutOff ?? '-'} ${checksum ?? 0}`);
  }
  const ms = performance.now() - start;
  connection.closeSync();
  return { ms, lines };
}
