/** Who takes part in a round: the extraction of the bank, and the life of a declaration (12 months at the ministry). */

import { add, and, type Bitset, emptySet, fullSet, has, rowsOf, without } from '../basis/bitset.ts';
import type { AmountColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { addMonths, dayAt, monthsAfter, type Zone } from '../basis/time.ts';
import type { Leaf } from '../operators/condition.ts';
import { between, decideLeaf } from '../operators/truth.ts';
import type { Answers } from './answers.ts';
import type { RoundMoment } from './criteria.ts';
import { lazy } from './lazy.ts';
import { once } from './once.ts';

/** Why a declaration is outside the extraction; the first that applies. */
export type Absence = 'bank' | 'submitted_at?' | 'extraction' | 'validity';

export interface Extraction {
  readonly present: Bitset;
  /** Null for a candidate who takes part. */
  absence(row: number): Absence | null;
}

const DAY_MS = 86_400_000;
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
  const dayThatComesTo = (least: number): number => {
    let [from, to] = [FIRST_DAY, least];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (monthsAfter(middle, months) < least) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const expired = (dayThatComesTo(day - 3) - 1) * DAY_MS;
  const alive = (dayThatComesTo(day + 4) + 1) * DAY_MS;
  const lives = (submitted: number): boolean =>
    submitted >= alive || (submitted >= expired && instant < addMonths(zone, submitted, months));
  return { expired, alive, lives };
}

/** Of the bank, without extraction or validity everybody takes part; a blank `submitted_at` fails both. */
export function extract(answers: Answers, round: RoundMoment, bank: () => Bitset = () => fullSet(answers.pool.size)): Extraction {
  const submitted = submissionsOf(answers.pool);
  const { validityMonths } = round;
  const lives = once(() => (validityMonths === null ? () => true : lifeAt(round.reference, round.zone, validityMonths).lives));
  const absence = (row: number): Absence | null => {
    if (!has(bank(), row)) return 'bank';
    if (round.latest === null && validityMonths === null) return null;
    const instant = submitted?.values[row];
    if (instant === undefined || instant === submitted?.blank) return 'submitted_at?';
    if (round.latest !== null && instant > round.latest) return 'extraction';
    return lives()(instant) ? null : 'validity';
  };
  return lazy<Extraction>({ present: () => presentIn(bank(), round, answers), absence: () => absence });
}

/** The bank at the extraction, without those whose declaration has expired. */
function presentIn(bank: Bitset, round: RoundMoment, { truthOf, living }: Answers): Bitset {
  const { latest, validityMonths } = round;
  if (latest === null && validityMonths === null) return bank;
  const present = and(bank, truthOf(submittedBy(latest ?? Number.POSITIVE_INFINITY)).met);
  return validityMonths === null ? present : living(round, present);
}

/** The question who submitted at an instant or before. */
export function submittedBy(latest: number): Leaf {
  return between('submitted_at', Number.NEGATIVE_INFINITY, latest);
}

/** Those of a set whose declaration lives at the round's reference; only those in doubt are looked at one by one. */
export function living(pool: Pool, { reference, validityMonths, zone }: RoundMoment, among: Bitset): Bitset {
  const submitted = submissionsOf(pool);
  if (validityMonths === null) return among.slice();
  if (submitted === null) return emptySet(pool.size);
  const { expired, alive, lives: isAlive } = lifeAt(reference, zone, validityMonths);
  const since = (instant: number): Bitset => and(among, decideLeaf(between('submitted_at', instant, Number.POSITIVE_INFINITY), pool).met);
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
