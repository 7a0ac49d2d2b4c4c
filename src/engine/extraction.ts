/** Who takes part in a round: the extraction of the bank, and the life of a declaration (12 months at the ministry). */

import { and, type Bitset, fullSet, has, remove, rowsOf } from './bitset.ts';
import { addMonths, type Zone } from './time.ts';
import { decideInterval } from './truth.ts';
import type { AmountColumn, Pool, RoundMoment } from './types.ts';

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
export function extract(pool: Pool, round: RoundMoment, bank: Bitset = fullSet(pool.size)): Extraction {
  const submitted = pool.columns.get('submitted_at');
  const absence = (row: number): Absence | null => {
    if (!has(bank, row)) return 'bank';
    if (round.latest === null && round.validityMonths === null) return null;
    const instant = submitted?.kind === 'amount' ? (submitted.values[row] ?? submitted.blank) : null;
    if (instant === null || (submitted?.kind === 'amount' && instant === submitted.blank)) return 'submitted_at?';
    if (round.latest !== null && instant > round.latest) return 'extraction';
    return round.validityMonths === null || isValid(instant, round.reference, round.zone, round.validityMonths) ? null : 'validity';
  };
  return { present: presentIn(bank, round, submitted?.kind === 'amount' ? submitted : null), absence };
}

/** The bank at the extraction, without those whose declaration has expired; only these are looked at one by one. */
function presentIn(bank: Bitset, { latest, validityMonths, reference, zone }: RoundMoment, submitted: AmountColumn | null): Bitset {
  if (latest === null && validityMonths === null) return bank;
  if (submitted === null) return new Uint32Array(bank.length);
  const present = and(bank, submittedBy(submitted, latest ?? Number.POSITIVE_INFINITY, bank.length * 32));
  if (validityMonths === null) return present;
  const valid = present.slice();
  for (const row of rowsOf(present)) if (!isValid(submitted.values[row] ?? 0, reference, zone, validityMonths)) remove(valid, row);
  return valid;
}

/** Those who submitted at an instant or before; not those of whom nobody knows when. */
function submittedBy(submitted: AmountColumn, latest: number, size: number): Bitset {
  const interval = { kind: 'interval', low: Number.NEGATIVE_INFINITY, high: latest, open: 'neither', outside: false } as const;
  return decideInterval(submitted, interval, size).met;
}
