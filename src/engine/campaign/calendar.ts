/** The days of a campaign. */

import { civilDate, dayText, monthsAfter } from '../basis/time.ts';

/** Whether a day is the last of its month. */
export function isMonthEnd(day: number): boolean {
  return civilDate(day + 1).day === 1;
}

/** Whether a step decides on a day: with a capacity on the last of each month; else also whenever something is ready. */
export function isDecisionDay(day: number, capacity: number | null, ready: number): boolean {
  return isMonthEnd(day) || (capacity === null && ready > 0);
}

/** `YYYY-MM` of a day. */
export function monthText(day: number): string {
  return dayText(day).slice(0, 7);
}

/** The first day of each month from one day to another. */
export function monthsBetween(from: number, to: number): number[] {
  const months: number[] = [];
  for (let first = from - civilDate(from).day + 1; first <= to; first = monthsAfter(first, 1)) months.push(first);
  return months;
}

/** The months from one day to another, as `YYYY-MM`. */
export function monthTexts(from: number, to: number): string[] {
  return monthsBetween(from, to).map(monthText);
}
