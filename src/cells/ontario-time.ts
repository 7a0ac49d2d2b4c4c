/** The clocks of Ontario by their rule: asking the platform for them takes it as long as reading a small pool. */

import { civilDate, dayNumber, type ZoneSpan } from '../engine/index.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const STANDARD = -5 * HOUR_MS;
const DAYLIGHT = -4 * HOUR_MS;

/** The years for which the rule is used: since it holds, and until a time for which nobody can say. */
const FIRST_YEAR = 2007;
const LAST_YEAR = 2037;

/** The part of the zone between two instants less than two years apart; null where the rule does not say all of it. */
export function ontarioSpan(start: number, end: number): ZoneSpan | null {
  const { year } = civilDate(Math.floor(start / DAY_MS));
  if (year < FIRST_YEAR || year + 2 > LAST_YEAR) return null;
  const changes = [year, year + 1, year + 2].flatMap(changesOf);
  const before = changes.filter(({ instant }) => instant <= start);
  const within = changes.filter(({ instant }) => instant > start && instant <= end);
  return {
    transitions: within.map(({ instant }) => instant),
    offsets: [before.at(-1)?.offset ?? STANDARD, ...within.map(({ offset }) => offset)],
  };
}

/** From the second Sunday in March to the first in November, both at 02:00 by the clocks of before. */
function changesOf(year: number): { readonly instant: number; readonly offset: number }[] {
  return [
    { instant: sundayFrom(year, 3, 8) * DAY_MS + 2 * HOUR_MS - STANDARD, offset: DAYLIGHT },
    { instant: sundayFrom(year, 11, 1) * DAY_MS + 2 * HOUR_MS - DAYLIGHT, offset: STANDARD },
  ];
}

/** The first Sunday from a day on; day 0, 1 January 1970, was a Thursday. */
function sundayFrom(year: number, month: number, day: number): number {
  const first = dayNumber(year, month, day) ?? 0;
  return first + ((7 - ((first + 4) % 7)) % 7);
}
