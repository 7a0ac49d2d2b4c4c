/** A sweep over minimum scores on one pool: through the library, and by one prepared statement of DuckDB a point. */

import { createReadStream, readFileSync } from 'node:fs';
import { connect, quoted, readPool } from '../duckdb/pool.mjs';
import { EDUCATION } from '../round-values.mjs';

/** @typedef {import('./ours.mjs').Library} Library */
/** @typedef {import('./ours.mjs').Criteria} Criteria */

/** The last moment of submission and the places of `rounds.yaml`. */
const SUBMITTED = '2024-06-30 12:00:00';
const TOP = 1000;

/**
 * The minimum scores, in an order that neither rises nor falls.
 * @param {number} points
 */
function minimumScores(points) {
  return Array.from({ length: points }, (_, i) => Math.round((350 + (((i * 617) % points) * 300) / points) * 100) / 100);
}

/**
 * Counts each point: a line `eligible considered invited cut-off`, and the ms they took once the pool was read.
 * @param {Library} library
 * @param {string} pool
 * @param {number} points
 */
export async function ourSweep(library, pool, points) {
  const name = 'rounds.yaml';
  const decoded = library.decodeCriteria(readFileSync(new URL(name, import.meta.url), 'utf8'), { name });
  if (!decoded.ok) throw new Error(`${decoded.total} problems in ${name}`);
  const criteria = decoded.value;
  const read = await library.decodePool(createReadStream(pool), criteria);
  if (!read.ok) throw new Error(`${read.total} problems in ${pool}`);
  const asked = minimumScores(points).map((minimumScore) => ({
    ...criteria,
    groups: criteria.groups.map((group) => ({ ...group, select: { ...group.select, minimumScore } })),
  }));

  const start = performance.now();
  const lines = Array.from(library.sweep(read.value, asked), ({ groups: [group] }) =>
    [group?.eligible, group?.considered, group?.invited, group?.cutOff ?? '-'].join(' '),
  );
  return { ms: performance.now() - start, lines };
}

/**
 * The same by DuckDB, its table in the order of the rank, so that no statement sorts.
 * @param {string} pool
 * @param {number} points
 */
export async function duckdbSweep(pool, points) {
  const connection = await connect();
  await connection.run(`
    CREATE TABLE pool AS
    SELECT score, submitted_at, french_speaking, education
    FROM (${readPool(pool, { periods: 'text' })}) ORDER BY score DESC NULLS LAST, submitted_at NULLS LAST, candidate_id`);
  const statement = await connection.prepare(`
    WITH eligible AS MATERIALIZED (
      SELECT score FROM pool
      WHERE french_speaking >= 7 AND education IN (${EDUCATION.map(quoted).join(', ')}) AND submitted_at <= TIMESTAMP '${SUBMITTED}'
    ), invited AS (SELECT score FROM eligible WHERE score >= $1 LIMIT ${TOP})
    SELECT (SELECT count(*)::INTEGER FROM eligible), count(*)::INTEGER, min(score)::DOUBLE FROM invited`);
  const asked = minimumScores(points);

  const start = performance.now();
  /** @type {string[]} */
  const lines = [];
  for (const minimumScore of asked) {
    statement.bindDouble(1, minimumScore);
    const [[eligible, invited, cutOff] = []] = (await statement.runAndReadAll()).getRowsJS();
    lines.push(`${eligible} ${eligible} ${invited} ${cutOff ?? '-'}`);
  }
  const ms = performance.now() - start;
  connection.closeSync();
  return { ms, lines };
}
