/** The outputs of `arrima-sim round` for programs: the statistics as an object, the invited list as text. */

import packageJson from '../../package.json' with { type: 'json' };
import { MOST_BANDS, type Round, setOf, withDerived } from '../engine/index.ts';
import { en } from '../messages/en/index.ts';
import { fr } from '../messages/fr/index.ts';
import { invitedList as listOf } from '../outputs/lists.ts';
import type { Statistics } from '../outputs/statistics.ts';
import { statisticsOf as putTogether } from '../outputs/statistics-of-round.ts';
import { askedOf } from '../render/asked.ts';
import type { CriteriaInput } from './criteria.ts';
import type { PoolInput } from './pool.ts';
import type { RoundWithFigures } from './runs.ts';

/** How the invited list is written. */
export interface ListOptions {
  /** Copies cells as they are, without the `'` that keeps a spreadsheet from running them; false by default. */
  readonly rawCells?: boolean | undefined;
}

/**
 * The statistics of a round: what `arrima-sim round --statistics` writes. `JSON.stringify(statistics, null, 2)` and a line
 * feed are its bytes, but for numbers that JSON would write with an exponent.
 *
 * `inputs` say what pool and criteria were decoded from; what a program changed in them since then is not seen there.
 * Scores are in points; `cut_off` is the lowest score invited in a group that bounds how many it takes.
 *
 * @param pool the pool on which the round was run.
 * @param criteria the criteria by which it was run.
 * @param round what `runRound` gave for both.
 * @throws RangeError when the round was run on another pool or by other criteria, and when the scores span more than 10,000
 * bands: a larger `band` cures it.
 */
export function statisticsOf(pool: PoolInput, criteria: CriteriaInput, round: RoundWithFigures): Statistics {
  const held = heldRound(pool, criteria, round);
  if (round.figures.bandsNeeded > MOST_BANDS) throw new RangeError(`scores span ${round.figures.bandsNeeded} bands: band must be larger`);
  const inputs = {
    pool: pool.file,
    reading: pool.reading,
    criteria: criteria.file,
    lists: criteria.listFiles,
    grid: criteria.gridFile,
    set: criteria.set,
    drop: criteria.drop,
    seed: round.seed,
    asked: askedOf([criteria], { fr, en }),
  };
  // A pool that was read for several rounds has a score that the grid of this one may replace.
  const scoreIgnored = criteria.score !== null && pool.cellTexts.score !== null;
  return putTogether(held, { ...pool, scoreIgnored }, inputs, packageJson.version);
}

/**
 * The invited list of a round: what `arrima-sim round --invited` writes, byte for byte, with the columns that the pool was
 * decoded to `copy`.
 *
 * A header, then a line an invitation in order: `invitation` and `group_rank` count from 1, `groups_met` has the ids of all
 * groups for which the candidate is eligible with `|` between, `score` is in points, `submitted_at` as the pool wrote it, but in ISO.
 * Where a program needs rows and not text, `round.invitations` are rows of the pool, whose ids are `pool.ids.at(row)`.
 *
 * @param pool the pool on which the round was run.
 * @param criteria the criteria by which it was run.
 * @param round what `runRound` gave for both.
 * @returns CSV: commas, line feeds, quotes where they are needed.
 * @throws RangeError when the round was run on another pool or by other criteria.
 */
export function invitedList(pool: PoolInput, criteria: CriteriaInput, round: RoundWithFigures, options: ListOptions = {}): string {
  const pieces = listOf(heldRound(pool, criteria, round), pool, { rawCells: options.rawCells === true });
  return Array.from(pieces, (piece) => piece.toString('utf8')).join('');
}

/**
 * The round in the shape that the outputs read, with columns that follow from others; throws a `RangeError` where pool,
 * criteria and round do not belong together.
 */
function heldRound(pool: PoolInput, criteria: CriteriaInput, { figures, seed: _, ...result }: RoundWithFigures): Round {
  const ids = (groups: readonly { readonly id: string }[]): string => groups.map(({ id }) => id).join('|');
  if (ids(result.groups) !== ids(criteria.groups)) throw new RangeError('the round was run by other criteria');
  if (result.invited.length !== setOf([], pool.size).length) throw new RangeError('the round was run on another pool');
  return { criteria, pool: withDerived(pool, criteria).pool, result, figures };
}
