/** The months that a plan covers. */

import { civilDate, dayText, monthsAfter } from '../engine/index.ts';
import type { Key } from '../schema/entries.ts';

/** First and last day of the plan. */
export interface PlanDays {
  readonly from: number;
  readonly to: number;
}

/** The days under the keys `from` and `to`. */
interface DayKeys {
  readonly from: Key<number>;
  readonly to: Key<number>;
}

/** The days of the plan, which are whole months; null when they cannot be read. */
export function planDaysOf(keys: DayKeys): PlanDays | null {
  const from = keys.from.read();
  const to = keys.to.read();
  if (from !== null && from !== firstOfMonth(from)) {
    keys.from.at.report('not_whole_months', { key: 'from', wanted: dayText(firstOfMonth(from)) });
  }
  if (to !== null) checkLastOfMonth(keys.to, 'to', to);
  if (from === null || to === null) return null;
  if (from <= to) return { from, to };
  keys.to.at.report('end_before_start', { from: dayText(from), keys: ['from', 'to'] });
  return null;
}

/** Whether a day is the last of its month; if not, that is reported. */
export function checkLastOfMonth({ at }: Key<number>, key: 'to' | 'run_until', day: number): boolean {
  const last = monthsAfter(firstOfMonth(day), 1) - 1;
  if (day !== last) at.report('not_whole_months', { key, wanted: dayText(last) });
  return day === last;
}

function firstOfMonth(day: number): number {
  return day - civilDate(day).day + 1;
}
