/** The figures of the round by DuckDB, in the shape that `figures.mjs` gives ours. */

import { rowsOf } from './pool.mjs';

/** @typedef {import('./pool.mjs').Connection} Connection */

const GROUPS = {
  french: ['age', 'french', 'education', 'occupation', 'country'],
  region: ['age', 'offer', 'in_quebec', 'outside_montreal'],
};

/**
 * Counts, funnels, cut-off, tie, scores and the distribution.
 * @param {Connection} connection
 * @param {{ top: number, written: string }} round its places, and how a moment is written.
 */
export async function figuresOf(connection, { top, written }) {
  await connection.run(ALIKE);
  const counts = [...outcomes(), ...funnel('french'), ...funnel('region')];
  const [counted = {}] = await rowsOf(connection, `SELECT ${counts.join(', ')} FROM alike`);
  const [french = {}] = await rowsOf(connection, scores('french'));
  const [region = {}] = await rowsOf(connection, scores('region'));
  const [line = null] = await rowsOf(connection, LINE(written));
  const tie = line !== null && line['tied'] > line['tied_invited'] && french['invited'] === top;
  const invited = french['invited'] + region['invited'];
  const bands = await rowsOf(connection, DISTRIBUTION);
  return {
    synthetic: counted['synthetic'],
    counts: {
      read: counted['read'],
      rejected: 0,
      outside_extraction: counted['outside_extraction'],
      ineligible: counted['ineligible'],
      not_reached: counted['eligible'] - invited,
      invited,
    },
    groups: [
      {
        ...group('french', counted, french, 0),
        cut_off: line === null ? null : line['score'],
        at_cut_off: line === null ? null : { considered: line['considered'], invited: line['invited'] },
        last_invited: line === null ? null : { score: textOf(line['last_score']), submitted_at: line['submitted_at'] },
        tie: tie ? { size: line['tied'], invited: line['tied_invited'], decided_by: 'candidate_id' } : null,
      },
      {
        ...group('region', counted, region, counted['both_invited']),
        cut_off: null,
        at_cut_off: null,
        last_invited: null,
        tie: null,
      },
    ],
    score_distribution: bands.length === 0 ? null : bands,
  };
}

/** How many people are alike in every answer: a few hundred rows, from which all counts follow. */
const ALIKE = `
CREATE TEMP TABLE alike AS
SELECT synthetic, present, fits_french, fits_region, ${[...new Set(Object.values(GROUPS).flat())].join(', ')}, count(*) AS people
FROM decided GROUP BY ALL`;

function outcomes() {
  return [
    count('true', 'read'),
    count('synthetic', 'synthetic'),
    count('NOT present', 'outside_extraction'),
    count('present AND NOT fits_french AND NOT fits_region', 'ineligible'),
    count('fits_french OR fits_region', 'eligible'),
    count('fits_french', 'french_eligible'),
    count('fits_region', 'region_eligible'),
    '(SELECT count(*) FROM french WHERE fits_region) AS both_invited',
  ];
}

/** @param {keyof typeof GROUPS} id */
function funnel(id) {
  const criteria = GROUPS[id];
  return criteria.flatMap((criterion, at) => {
    const others = criteria.filter((other) => other !== criterion);
    const name = `${id}_${criterion}`;
    return [
      count(`present AND ${criterion}`, `${name}_passed`),
      count(`present AND NOT ${criterion}`, `${name}_failed`),
      count(`present AND ${criterion} IS NULL`, `${name}_blank`),
      count(`present AND ${criteria.slice(0, at + 1).join(' AND ')}`, `${name}_remaining`),
      count(`present AND ${others.join(' AND ')} AND ${criterion} IS NOT true`, `${name}_decisive`),
    ];
  });
}

/**
 * @param {string} who
 * @param {string} name
 */
function count(who, name) {
  return `coalesce(sum(people) FILTER (${who}), 0)::INTEGER AS ${name}`;
}

/**
 * @param {keyof typeof GROUPS} id
 * @param {Record<string, any>} counted
 * @param {Record<string, any>} taken
 * @param {number} before invited by an earlier group
 */
function group(id, counted, taken, before) {
  const eligible = counted[`${id}_eligible`];
  return {
    id,
    criteria: GROUPS[id].map((criterion) =>
      Object.fromEntries(
        ['passed', 'failed', 'blank', 'remaining', 'decisive'].map((what) => [what, counted[`${id}_${criterion}_${what}`]]),
      ),
    ),
    eligible,
    already_invited: before,
    considered: eligible - before,
    below_minimum: 0,
    passed_over: eligible - before - taken['invited'],
    invited: taken['invited'],
    scores: taken['lowest'] === null ? null : { lowest: taken['lowest'], median: taken['median'], highest: taken['highest'] },
  };
}

/** @param {number | null} score */
function textOf(score) {
  return score === null ? null : String(score);
}

/** @param {string} table */
function scores(table) {
  return `SELECT count(*) AS invited, min(score)::DOUBLE AS lowest, median(score::DOUBLE) AS median, max(score)::DOUBLE AS highest FROM ${table}`;
}

/**
 * The lowest score invited in the ranked group, the last in order, and who is equal to the last on every key.
 * @param {string} written how a moment is written
 */
const LINE = (written) => `
WITH cut AS (SELECT min(score) AS score FROM french), last AS (SELECT score, submitted_at FROM french ORDER BY rowid DESC LIMIT 1),
fitting AS (
  SELECT count(*) FILTER (d.score = cut.score) AS considered,
    count(*) FILTER (d.score IS NOT DISTINCT FROM last.score AND d.submitted_at IS NOT DISTINCT FROM last.submitted_at) AS tied
  FROM decided d, cut, last WHERE d.fits_french
), taken AS (
  SELECT count(*) FILTER (f.score = cut.score) AS invited,
    count(*) FILTER (f.score IS NOT DISTINCT FROM last.score AND f.submitted_at IS NOT DISTINCT FROM last.submitted_at) AS tied_invited
  FROM french f, cut, last
)
SELECT cut.score::DOUBLE AS score, last.score::DOUBLE AS last_score, strftime(last.submitted_at, '${written}') AS submitted_at, considered, invited, tied, tied_invited
FROM cut, last, fitting, taken WHERE cut.score IS NOT NULL`;

/** Bands of 50 points over everybody who takes part, empty ones between kept. */
const DISTRIBUTION = `
WITH present AS (SELECT (floor(score / 50) * 50)::INTEGER AS band, count(*) AS candidates FROM decided WHERE present AND score IS NOT NULL GROUP BY 1),
invited AS (
  SELECT (floor(score / 50) * 50)::INTEGER AS band, count(*) AS invited
  FROM (SELECT score FROM french UNION ALL SELECT score FROM region) WHERE score IS NOT NULL GROUP BY 1
), bands AS (SELECT unnest(range(min(band), max(band) + 1, 50))::INTEGER AS band FROM present)
SELECT band AS "from", band + 50 AS "to", coalesce(candidates, 0) AS candidates, coalesce(invited, 0) AS invited
FROM bands LEFT JOIN present USING (band) LEFT JOIN invited USING (band) ORDER BY band`;
