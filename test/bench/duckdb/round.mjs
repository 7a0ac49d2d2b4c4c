/** The round of `round.yaml` by DuckDB: the same invited list, the same figures. */

import { COUNTRIES, EDUCATION, REGIONS } from '../round-values.mjs';
import { figuresOf } from './figures.mjs';
import { connect, quoted, readPool } from './pool.mjs';

/** The extraction, and how a moment is written: in pools with local times, and in those with instants, which DuckDB reads as UTC. */
const TIMES = {
  local: { extraction: "TIMESTAMP '2024-12-15 06:30:00'", written: '%Y-%m-%dT%H:%M:%S' },
  zulu: { extraction: "TIMESTAMP '2024-12-15 11:30:00'", written: '%Y-%m-%dT%H:%M:%SZ' },
};
const DAY = "DATE '2024-12-15'";

/** Each criterion as SQL: true, false, or NULL where a cell is blank. */
const CRITERIA = {
  age: 'age BETWEEN 18 AND 54',
  french: 'french_speaking >= 7',
  education: `education IN ${among(EDUCATION)}`,
  occupation: "noc_2021[1] IN ('2', '3')",
  // As fast as DuckDB does it: `starts_with` for each takes twice as long.
  country: `regexp_matches(country, ${quoted(`^(${COUNTRIES.join('|')})`)})`,
  offer: "job_offer = 'outside_cmm'",
  in_quebec: `${covers('work_permits')} OR ${covers('quebec_stays')}`,
  outside_montreal: `region NOT IN ${among(REGIONS)}`,
};

/** @param {readonly string[]} values */
function among(values) {
  return `(${values.map(quoted).join(', ')})`;
}

/** @param {string} column */
function covers(column) {
  return `len(list_filter(${column}, lambda p: p.first <= ${DAY} AND (p.last IS NULL OR p.last >= ${DAY}))) > 0`;
}

/**
 * @typedef {object} DuckdbRound
 * @property {string} pool
 * @property {keyof typeof TIMES} times
 * @property {'load' | 'scan'} mode `load`: all twenty columns into a table first; `scan`: the round's columns, once, from the file.
 * @property {number} top
 * @property {string} invited where the list goes.
 */

/**
 * Runs the round, writes the invited list and returns the figures.
 * @param {DuckdbRound} options
 */
export async function duckdbRound({ pool, times, mode, top, invited }) {
  const connection = await connect();
  const typed = readPool(pool, { periods: 'typed' });
  await connection.run(mode === 'load' ? `CREATE TABLE pool AS ${typed}` : `CREATE VIEW pool AS ${typed}`);
  await connection.run(DECIDED(TIMES[times].extraction));
  await connection.run(FRENCH(top));
  await connection.run(REGION);
  await connection.run(LIST(invited, TIMES[times].written));
  const figures = await figuresOf(connection, { top, written: TIMES[times].written });
  connection.closeSync();
  return figures;
}

/**
 * Everybody once, with what later steps ask: of those not eligible no id is kept.
 * @param {string} extraction
 */
const DECIDED = (extraction) => `
CREATE TEMP TABLE decided AS
WITH asked AS (
  SELECT candidate_id, score, submitted_at, synthetic,
    coalesce(submitted_at <= ${extraction} AND submitted_at + INTERVAL 12 MONTH > ${extraction}, false) AS present,
    ${Object.entries(CRITERIA)
      .map(([id, test]) => `(${test}) AS ${id}`)
      .join(',\n    ')}
  FROM pool
), eligible AS (
  SELECT *, present AND coalesce(age AND french AND education AND occupation AND country, false) AS fits_french,
    present AND coalesce(age AND offer AND in_quebec AND outside_montreal, false) AS fits_region
  FROM asked
)
SELECT present, synthetic, score, ${Object.keys(CRITERIA).join(', ')}, fits_french, fits_region,
  CASE WHEN fits_french OR fits_region THEN candidate_id END AS candidate_id,
  CASE WHEN fits_french OR fits_region THEN submitted_at END AS submitted_at
FROM eligible`;

/** @param {number} top */
const FRENCH = (top) => `
CREATE TEMP TABLE french AS
SELECT candidate_id, score, submitted_at, fits_region FROM decided WHERE fits_french
ORDER BY score DESC NULLS LAST, submitted_at NULLS LAST, candidate_id LIMIT ${top}`;

const REGION = `
CREATE TEMP TABLE region AS
SELECT candidate_id, score, submitted_at, fits_french FROM decided ANTI JOIN french USING (candidate_id) WHERE fits_region
ORDER BY candidate_id`;

/** A temporary table numbers its rows from 0 in the order in which they came. */
const INVITED = `
SELECT rowid + 1 AS invitation, candidate_id, 'french' AS "group", rowid + 1 AS group_rank,
  CASE WHEN fits_region THEN 'french|region' ELSE 'french' END AS groups_met, score, submitted_at FROM french
UNION ALL
SELECT (SELECT count(*) FROM french) + rowid + 1, candidate_id, 'region', rowid + 1,
  CASE WHEN fits_french THEN 'french|region' ELSE 'region' END, score, submitted_at FROM region`;

/**
 * @param {string} file
 * @param {string} written how moments are written
 */
const LIST = (file, written) => `
COPY (
  SELECT invitation, candidate_id, "group", group_rank, groups_met,
    CASE WHEN score = trunc(score) THEN score::INTEGER::VARCHAR ELSE score::VARCHAR END AS score,
    strftime(submitted_at, '${written}') AS submitted_at
  FROM (${INVITED}) ORDER BY invitation
) TO ${quoted(file)} (FORMAT csv, HEADER, DELIMITER ',')`;
