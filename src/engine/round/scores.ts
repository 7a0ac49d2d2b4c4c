/** Figures on scores: the cut-off observed, the scores of the invited, the distribution over bands. */

import { type Bitset, has, rowsOf } from '../basis/bitset.ts';
import type { AmountColumn } from '../basis/columns.ts';
import { type Decimal, meanOf } from '../basis/decimal.ts';
import type { Pool } from '../basis/pool.ts';
import type { Group } from './groups.ts';
import type { GroupResult } from './result.ts';

/** The lowest, the median and the highest score of the invited, in points; the median of an even count is the mean of the two in the middle. */
export interface ScoreSummary {
  readonly lowest: number;
  readonly median: Decimal;
  readonly highest: number;
}

/** The observed line: the lowest score invited, who has just that score, and the last invited in order (a row). */
export interface CutOff {
  readonly score: number;
  readonly atCutOff: { readonly considered: number; readonly invited: number };
  readonly lastInvited: number;
}

/** A band of scores, `from` included, `to` not; over everybody who takes part. */
export interface ScoreBand {
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
  readonly invited: number;
}

/** A distribution of more bands than this is refused: it would be no summary. */
export const MOST_BANDS = 10_000;

/** The scores of a pool; null when it has no such column. */
export function scoresOf(pool: Pool): AmountColumn | null {
  const column = pool.columns.get('score');
  return column?.kind === 'amount' ? column : null;
}

/** Lowest, median and highest of those who have a score; null if nobody has. */
export function summarise(rows: Uint32Array, scores: AmountColumn | null): ScoreSummary | null {
  const present = presentScores(rows, scores).sort();
  const lowest = present[0];
  const highest = present.at(-1);
  const left = present[(present.length - 1) >>> 1];
  const right = present[present.length >>> 1];
  if (lowest === undefined || highest === undefined || left === undefined || right === undefined) return null;
  return { lowest, median: left === right ? left : meanOf(left, right), highest };
}

function presentScores(rows: Uint32Array, scores: AmountColumn | null): Float64Array {
  if (scores === null) return new Float64Array();
  return Float64Array.from(rows, (row) => scores.values[row] ?? scores.blank).filter((score) => score !== scores.blank);
}

/**
 * The cut-off of a group that selects by minimum score, or by places with the score first in descending order; null
 * for the others (a group that takes everybody has no line) and where nobody invited has a score.
 */
export function cutOffOf(
  group: Group,
  limited: boolean,
  { considered, invited }: Pick<GroupResult, 'considered' | 'invited'>,
  scores: AmountColumn | null,
): CutOff | null {
  const score = cutOffScoreOf(group, limited, invited, scores);
  const lastInvited = invited.at(-1);
  if (score === null || lastInvited === undefined) return null;
  const withIt = (rows: Uint32Array): number => rows.filter((row) => scores?.values[row] === score).length;
  return { score, atCutOff: { considered: withIt(rowsOf(considered)), invited: withIt(invited) }, lastInvited };
}

/** The score of the cut-off alone. */
export function cutOffScoreOf(group: Group, limited: boolean, invited: Uint32Array, scores: AmountColumn | null): number | null {
  if (scores === null || !drawsALine(group, limited)) return null;
  // In the order of the score the lowest comes last, but for blanks.
  return isByScore(group) ? lastOf(invited, scores) : lowestOf(invited, scores);
}

function lastOf(rows: Uint32Array, { values, blank }: AmountColumn): number | null {
  let at = rows.length - 1;
  while (at >= 0 && values[rows[at] ?? 0] === blank) at--;
  return at < 0 ? null : (values[rows[at] ?? 0] ?? null);
}

function lowestOf(rows: Uint32Array, { values, blank }: AmountColumn): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < rows.length; at++) {
    const score = values[rows[at] ?? 0] ?? blank;
    if (score !== blank && score < lowest) lowest = score;
  }
  return lowest === Number.POSITIVE_INFINITY ? null : lowest;
}

function drawsALine(group: Group, limited: boolean): boolean {
  return group.select.minimumScore !== null || (isByScore(group) && (group.select.top !== null || limited));
}

function isByScore({ rank: [first] }: Group): boolean {
  return first !== undefined && first !== 'lottery' && first.field === 'score' && first.order === 'descending';
}

/** The bands that scores span: the first and the last, as multiples of their width. */
export interface BandRange {
  readonly first: number;
  readonly last: number;
}

/** How many bands a range has; none without scores. */
export function bandsNeeded(range: BandRange | null): number {
  return range === null ? 0 : range.last - range.first + 1;
}

/** The bands of `band` points that the scores of those present span; null when nobody has one. */
export function bandRange(present: Bitset, scores: AmountColumn | null, band: number): BandRange | null {
  if (scores === null) return null;
  const { values, blank } = scores;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const score = values[row] ?? blank;
    if (score === blank || !has(present, row)) continue;
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  return lowest === Number.POSITIVE_INFINITY ? null : { first: Math.floor(lowest / band), last: Math.floor(highest / band) };
}

/** The distribution of scores over the bands that they span, aligned on multiples of `band`, empty bands between kept; null without scores. */
export function distribute(
  range: BandRange | null,
  present: Bitset,
  invited: Bitset,
  scores: AmountColumn | null,
  band: number,
): ScoreBand[] | null {
  if (scores === null || range === null) return null;
  const { values, blank } = scores;
  const size = bandsNeeded(range);
  const candidates = new Float64Array(size);
  const taken = new Float64Array(size);
  for (let row = 0; row < values.length; row++) {
    const score = values[row] ?? blank;
    if (score === blank || !has(present, row)) continue;
    const index = Math.floor(score / band) - range.first;
    candidates[index] = (candidates[index] ?? 0) + 1;
    if (has(invited, row)) taken[index] = (taken[index] ?? 0) + 1;
  }
  return Array.from(candidates, (people, i) => ({
    from: (range.first + i) * band,
    to: (range.first + i + 1) * band,
    candidates: people,
    invited: taken[i] ?? 0,
  }));
}
