/** Ranges of days: the days of a date that may be known only by its month or year. */

import { decodeDate } from '../cells/dates.ts';
import { isRefused } from '../cells/refused.ts';

export type Precision = 'day' | 'month' | 'year';

/** First and last day, both included, in days since 1970. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

/** The days of `2019`, `2019-07` or `2019-07-04`; null when the text is none of these. */
export function dayRangeOf(text: string): DayRange | null {
  const [, year = '', month] = /^([0-9]{4})(?:-([0-9]{2}))?(?:-[0-9]{2})?$/.exec(text) ?? [];
  if (text.length === 10) return rangeBetween(text, text, 0, 'day');
  if (month !== undefined) {
    const next = month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
    return rangeBetween(`${text}-01`, next, 1, 'month');
  }
  return rangeBetween(`${text}-01-01`, `${text}-12-31`, 0, 'year');
}

function rangeBetween(first: string, last: string, less: 0 | 1, precision: Precision): DayRange | null {
  const from = decodeDate(first);
  const to = decodeDate(last);
  return isRefused(from) || isRefused(to) ? null : { from, to: to - less, precision };
}

/** Whether one range of days lies wholly within another. */
export function within(inner: DayRange, outer: Pick<DayRange, 'from' | 'to'>): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Whether two ranges have a day in common. */
export function overlap(one: Pick<DayRange, 'from' | 'to'>, other: Pick<DayRange, 'from' | 'to'>): boolean {
  return one.from <= other.to && other.from <= one.to;
}
