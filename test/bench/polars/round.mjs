/** The round of `round.yaml` by Polars: the same invited list, no figures. */

import pl from 'nodejs-polars';
import { COUNTRIES, EDUCATION, REGIONS } from '../round-values.mjs';

const { col, lit } = pl;

/** What each column that the round asks is read as. */
const COLUMNS = {
  candidate_id: pl.Utf8,
  submitted_at: pl.Datetime('ms'),
  score: pl.Float64,
  french_speaking: pl.Int64,
  age: pl.Int64,
  education: pl.Utf8,
  noc_2021: pl.Utf8,
  job_offer: pl.Utf8,
  quebec_stays: pl.Utf8,
  work_permits: pl.Utf8,
  country: pl.Utf8,
  region: pl.Utf8,
};
const EXTRACTION = { local: Date.UTC(2024, 11, 15, 6, 30), zulu: Date.UTC(2024, 11, 15, 11, 30) };
const YEAR_BEFORE = { local: Date.UTC(2023, 11, 15, 6, 30), zulu: Date.UTC(2023, 11, 15, 11, 30) };
const DAY = '2024-12-15';

/**
 * Runs the round and writes the invited list.
 * @param {{ pool: string, times: 'local' | 'zulu', top: number, invited: string }} options
 */
export function polarsRound({ pool, times, top, invited }) {
  const people = pl.readCSV(pool, { columns: Object.keys(COLUMNS), dtypes: COLUMNS });
  const present = people.filter(
    col('submitted_at')
      .ltEq(lit(new Date(EXTRACTION[times])))
      .and(col('submitted_at').gt(lit(new Date(YEAR_BEFORE[times]))))
      .and(col('age').gtEq(18))
      .and(col('age').ltEq(54)),
  );
  const fitsFrench = present
    .filter(
      col('french_speaking')
        .gtEq(7)
        .and(col('education').isIn(EDUCATION))
        .and(col('noc_2021').str.contains('^[23]'))
        .and(col('country').str.contains(`^(?:${COUNTRIES.join('|')})`)),
    )
    .withColumns(lit(true).alias('fits_french'));
  const offered = present.filter(col('job_offer').eq(lit('outside_cmm')).and(col('region').isIn(REGIONS).not()));
  const covered = pl.concat([covering(offered, 'work_permits'), covering(offered, 'quebec_stays')]).unique();
  const fitsRegion = offered.join(covered, { on: 'candidate_id', how: 'semi' }).withColumns(lit(true).alias('fits_region'));

  const french = fitsFrench
    .join(fitsRegion.select('candidate_id', 'fits_region'), { on: 'candidate_id', how: 'left' })
    .sort([col('score').multiplyBy(-1), col('submitted_at'), col('candidate_id')], false, true)
    .head(top);
  const region = fitsRegion
    .join(french.select('candidate_id'), { on: 'candidate_id', how: 'anti' })
    .join(fitsFrench.select('candidate_id', 'fits_french'), { on: 'candidate_id', how: 'left' })
    .sort('candidate_id');
  pl.concat([listed(french, 'french', 0, times), listed(region, 'region', french.height, times)]).writeCSV(invited);
}

/**
 * The ids of those of whose periods one holds the day: `FROM/TO|FROM/`.
 * @param {pl.DataFrame} people
 * @param {string} column
 */
function covering(people, column) {
  return people
    .select(col('candidate_id'), col(column).str.split('|').alias('period'))
    .explode('period')
    .filter(
      col('period')
        .str.slice(0, 10)
        .ltEq(lit(DAY))
        .and(
          col('period')
            .str.endsWith('/')
            .or(col('period').str.slice(11).gtEq(lit(DAY))),
        ),
    )
    .select('candidate_id');
}

/**
 * The lines of a group in the invited list.
 * @param {pl.DataFrame} people in their order.
 * @param {'french' | 'region'} group
 * @param {number} before how many are invited before them.
 * @param {'local' | 'zulu'} times
 */
function listed(people, group, before, times) {
  const other = group === 'french' ? 'fits_region' : 'fits_french';
  const whole = col('score').eq(col('score').floor());
  return people.withRowCount('row').select(
    col('row')
      .plus(lit(before + 1))
      .cast(pl.Int64)
      .alias('invitation'),
    col('candidate_id'),
    lit(group).alias('group'),
    col('row').plus(lit(1)).cast(pl.Int64).alias('group_rank'),
    pl.when(col(other)).then(lit('french|region')).otherwise(lit(group)).alias('groups_met'),
    pl.when(whole).then(col('score').cast(pl.Int64).cast(pl.Utf8)).otherwise(col('score').cast(pl.Utf8)).alias('score'),
    col('submitted_at').date.strftime(times === 'zulu' ? '%Y-%m-%dT%H:%M:%SZ' : '%Y-%m-%dT%H:%M:%S'),
  );
}
