/** The hours of Ontario by their rule in law: asking the platform for them takes it as long as reading a small pool. */

import { civilDate, dayNumber, daysInMonth, type ZoneSpan } from '../engine/index.ts';
import { type ClockChange, termOn } from '../law/terms.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A change of clocks: the instant, and the offsets that they show before and after. */
interface Change {
  readonly instant: number;
  readonly before: number;
  readonly after: number;
}

/** The part of the zone between two instants less than two years apart; null where the rule does not say all of it. */
export function ontarioSpan(start: number, end: number): ZoneSpan | null {
  const { year } = civilDate(Math.floor(start / DAY_MS));
  const years = [year, year + 1, year + 2].map(changesOf);
  if (years.includes(null)) return null;
  const changes = years.flatMap((each) => each ?? []);
  const within = changes.filter(({ instant }) => instant > start && instant <= end);
  const last = changes.findLast(({ instant }) => instant <= start);
  return {
    transitions: within.map(({ instant }) => instant),
    offsets: [last?.after ?? changes[0]?.before ?? 0, ...within.map(({ after }) => after)],
  };
}

/** Both changes of a year by the rule that holds at its start; null where none does. */
function changesOf(year: number): readonly Change[] | null {
  const rule = termOn('ontario_hours', `${year}-01-01`);
  if (rule === null) return null;
  const [standard, daylight] = [Number(rule.standard) * HOUR_MS, Number(rule.daylight) * HOUR_MS];
  return [
    { instant: changeAt(year, rule.starts, standard), before: standard, after: daylight },
    { instant: changeAt(year, rule.ends, daylight), before: daylight, after: standard },
  ];
}

/** The instant of a change at an hour by the clocks of before. */
function changeAt(year: number, { month, sunday, at }: ClockChange, before: number): number {
  const earliest = sunday === 'last' ? daysInMonth(year, Number(month)) - 6 : 7 * Number(sunday) - 6;
  return sundayFrom(year, Number(month), earliest) * DAY_MS + Number(at) * HOUR_MS - before;
}

/** The first Sunday from a day on; day 0, 1 January 1970, was a Thursday. */
function sundayFrom(year: number, month: number, day: number): number {
  const first = dayNumber(year, month, day) ?? 0;
  return first + ((7 - ((first + 4) % 7)) % 7);
}
