/** Who takes part in a round: the extraction of the bank, and the life of a declaration (12 months at the ministry). */

import type { Answers } from './answers.ts';
import { and, type Bitset, fullSet, has, remove, rowsOf } from './bitset.ts';
import { lazy } from './lazy.ts';
import { addMonths, type Zone } from './time.ts';
import { between } from './truth.ts';
import type { AmountColumn, Leaf, Pool, RoundMoment } from './types.ts';

/** Why a declaration is outside the extraction; the first that applies. */
export type Absence = 'bank' | 'submitted_at?' | 'extraction' | 'validity';

export interface Extraction {
  readonly present: Bitset;
  /** Null for a candidate who takes part. */
  absence(row: number): Absence | null;
}

const DAY_MS = 86_400_000;

/** Whether a declaration lives at an instant; only near the end of its life is the calendar asked. */
export function isValid(submitted: number, instant: number, zone: Zone, months: number): boolean {
  const age = instant - submitted;
  // No month has fewer than 28 days or more than 31, and clocks change by less than two.
  if (age < (months * 28 - 2) * DAY_MS) return true;
  if (age > (months * 31 + 2) * DAY_MS) return false;
  return instant < addMonths(zone, submitted, months);
}

/** Of the bank, without extraction or validity everybody takes part; a blank `submitted_at` fails both. */
export function extract(answers: Answers, round: RoundMoment, bank: () => Bitset = () => fullSet(answers.pool.size)): Extraction {
  const submitted = submissionsOf(answers.pool);
  const absence = (row: number): Absence | null => {
    if (!has(bank(), row)) return 'bank';
    if (round.latest === null && round.validityMonths === null) return null;
    const instant = submitted?.values[row];
    if (instant === undefined || instant === submitted?.blank) return 'submitted_at?';
    if (round.latest !== null && instant > round.latest) return 'extraction';
    return round.validityMonths === null || isValid(instant, round.reference, round.zone, round.validityMonths) ? null : 'validity';
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

/** Those of a set whose declaration lives at the round's reference; they are looked at one by one. */
export function living(pool: Pool, { reference, validityMonths, zone }: RoundMoment, among: Bitset): Bitset {
  const submitted = submissionsOf(pool);
  const alive = among.slice();
  if (submitted === null || validityMonths === null) return alive;
  for (const row of rowsOf(among)) if (!isValid(submitted.values[row] ?? 0, reference, zone, validityMonths)) remove(alive, row);
  return alive;
}

function submissionsOf(pool: Pool): AmountColumn | null {
  const column = pool.columns.get('submitted_at');
  return column?.kind === 'amount' ? column : null;
}
