/** Who takes part in a round: the extraction of the bank, and the life of a declaration (12 months at the ministry). */

import { add, and, type Bitset, count, emptySet, fullSet, has, rowsOf, without } from '../basis/bitset.ts';
import type { AmountColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { firstFrom } from '../basis/search.ts';
import { addMonths, DAY_MS, dayAt, monthsAfter, type Zone } from '../basis/time.ts';
import { decideLeaf } from '../operators/decide.ts';
import { type Decide, deciderOf } from '../operators/decide-once.ts';
import { between } from '../operators/tests.ts';
import type { RoundMoment } from './criteria.ts';
import { takingPart } from './requirements.ts';

/** Why a declaration is outside the extraction; the first that applies. */
export type Absence = 'bank' | 'submitted_at?' | 'extraction' | 'validity';

/** The bank of a round, and those of it who take part. */
export interface Extraction {
  readonly bank: Bitset;
  readonly present: Bitset;
}

/** Before every date that can be written: in the year 0. */
const FIRST_DAY = -719_528;

/** Which declarations live at an instant, by when they were submitted. */
export interface Life {
  /** Those submitted before have ended. */
  readonly expired: number;
  /** Those submitted from then on have not. */
  readonly alive: number;
  readonly lives: (submitted: number) => boolean;
}

/**
 * Who still lives at an instant. The calendar is asked of few: the day to which a day comes in so many months never falls
 * back, and clocks change by less than a day, so that three days on either side of the day in question leave no doubt.
 */
export function lifeAt(instant: number, zone: Zone, months: number): Life {
  const day = dayAt(zone, instant);
  const dayThatComesTo = (least: number): number => firstFrom(FIRST_DAY, least, (from) => monthsAfter(from, months) >= least);
  const expired = (dayThatComesTo(day - 3) - 1) * DAY_MS;
  const alive = (dayThatComesTo(day + 4) + 1) * DAY_MS;
  const lives = (submitted: number): boolean =>
    submitted >= alive || (submitted >= expired && instant < addMonths(zone, submitted, months));
  return { expired, alive, lives };
}

/** Extracts the bank; a blank `submitted_at` fails an extraction and a validity, not the first instant of the round's day. */
export function extract(pool: Pool, round: RoundMoment, bank: Bitset = fullSet(pool.size), decide: Decide = deciderOf(pool)): Extraction {
  const { submitted, alive } = takingPart(round);
  const inTime = submitted === null ? bank : and(bank, decide(submitted).met);
  return { bank, present: alive === null ? inTime : living(pool, alive, inTime) };
}

/** Why a row takes no part; null for one that does. */
export function absenceOf(pool: Pool, round: RoundMoment, { bank, present }: Extraction, row: number): Absence | null {
  if (has(present, row)) return null;
  if (!has(bank, row)) return 'bank';
  const submitted = submissionsOf(pool);
  const instant = submitted?.values[row];
  if (instant === undefined || instant === submitted?.blank) return 'submitted_at?';
  return round.latest !== null && instant > round.latest ? 'extraction' : 'validity';
}

/** How many of the bank take no part for each reason. */
export function countAbsences(
  pool: Pool,
  round: RoundMoment,
  { bank, present }: Extraction,
): Readonly<Record<Exclude<Absence, 'bank'>, number>> {
  const absent = without(bank, present);
  if (count(absent) === 0) return { 'submitted_at?': 0, extraction: 0, validity: 0 };
  const { met, unknown } = decideLeaf(between('submitted_at', null, round.latest), pool);
  const undated = count(and(absent, unknown));
  const expired = count(and(absent, met));
  return { 'submitted_at?': undated, extraction: count(absent) - undated - expired, validity: expired };
}

/** Those of a set whose declaration lives at the round's reference; only those in doubt are looked at one by one. */
export function living(pool: Pool, { reference, validityMonths, zone }: RoundMoment, among: Bitset): Bitset {
  const submitted = submissionsOf(pool);
  if (validityMonths === null) return among.slice();
  if (submitted === null) return emptySet(pool.size);
  const { expired, alive, lives: isAlive } = lifeAt(reference, zone, validityMonths);
  const since = (instant: number): Bitset => and(among, decideLeaf(between('submitted_at', instant, null), pool).met);
  const lives = since(alive);
  for (const row of rowsOf(without(since(expired), lives))) {
    if (isAlive(submitted.values[row] ?? 0)) add(lives, row);
  }
  return lives;
}

function submissionsOf(pool: Pool): AmountColumn | null {
  const column = pool.columns.get('submitted_at');
  return column?.kind === 'amount' ? column : null;
}
