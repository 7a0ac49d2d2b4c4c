/** The benchmark pool in DuckDB: a connection, with all threads of the machine, and the twenty columns with their types. */

import { DuckDBInstance } from '@duckdb/node-api';

/** @typedef {import('@duckdb/node-api').DuckDBConnection} Connection */

const EDUCATION = [
  'secondary_general',
  'secondary_vocational_900h_plus_quebec',
  'postsecondary_general_2y',
  'postsecondary_technical_3y',
  'university_1st_cycle_3_4y',
  'university_2nd_cycle_2y_plus',
  'university_3rd_cycle',
];
const DIPLOMA = [
  'none',
  'secondary_vocational_900h_plus',
  'postsecondary_technical_3y',
  'university_1st_cycle_3_4y',
  'university_2nd_cycle_2y_plus',
];

/** What each column is read as; enumerations check their values, as ours do. */
const COLUMNS = {
  candidate_id: 'VARCHAR',
  synthetic: 'BOOLEAN',
  submitted_at: 'TIMESTAMP',
  score: 'DECIMAL(7,1)',
  french_listening: 'UTINYINT',
  french_speaking: 'UTINYINT',
  french_reading: 'UTINYINT',
  french_writing: 'UTINYINT',
  age: 'UTINYINT',
  education: enumeration(EDUCATION),
  quebec_diploma: enumeration(DIPLOMA),
  quebec_experience_months: 'USMALLINT',
  noc_2021: 'VARCHAR',
  job_offer: enumeration(['none', 'inside_cmm', 'outside_cmm']),
  residence: enumeration(['inside_cmm', 'outside_cmm', 'rest_of_canada', 'abroad']),
  quebec_stays: 'VARCHAR',
  work_permits: 'VARCHAR',
  has_spouse: 'BOOLEAN',
  country: 'VARCHAR',
  region: 'VARCHAR',
};

/** Columns of periods: `FROM/TO|FROM/`, or `none`. */
const PERIODS = ['quebec_stays', 'work_permits'];

/** @param {readonly string[]} values */
function enumeration(values) {
  return `ENUM(${values.map(quoted).join(', ')})`;
}

/**
 * A text in SQL.
 * @param {string} value
 */
export function quoted(value) {
  return `'${value.replaceAll("'", "''")}'`;
}

/**
 * A connection to a new database in memory.
 * @returns {Promise<Connection>}
 */
export async function connect() {
  const instance = await DuckDBInstance.create(':memory:');
  return await instance.connect();
}

/**
 * The query that reads the pool with types; of a query around it that asks for some columns DuckDB reads only those.
 * @param {string} file
 * @param {{ periods: 'typed' | 'text' }} as whether periods become lists of days, or stay the text that they are.
 */
export function readPool(file, { periods }) {
  const types = Object.entries(COLUMNS).map(([name, type]) => `${name}: ${quoted(type)}`);
  const read = `read_csv(${quoted(file)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types.join(', ')}})`;
  if (periods === 'text') return `SELECT * FROM ${read}`;
  return `SELECT * REPLACE (${PERIODS.map((name) => `${periodsOf(name)} AS ${name}`).join(', ')}) FROM ${read}`;
}

/** @param {string} column */
function periodsOf(column) {
  const days = `{first: split_part(p, '/', 1)::DATE, last: nullif(split_part(p, '/', 2), '')::DATE}`;
  return `CASE ${column} WHEN 'none' THEN [] ELSE list_transform(string_split(${column}, '|'), lambda p: ${days}) END`;
}

/**
 * The rows of a query, with plain numbers.
 * @param {Connection} connection
 * @param {string} query
 * @returns {Promise<Record<string, any>[]>}
 */
export async function rowsOf(connection, query) {
  const rows = (await connection.runAndReadAll(query)).getRowObjectsJS();
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value])),
  );
}
