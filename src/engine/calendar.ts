/** The days of a journey. */

import { monthsBetween } from './crowd.ts';
import { civilDate, dayText } from './time.ts';

/** Whether a day is the last of its month. */
export function isMonthEnd(day: number): boolean {
  return civilDate(day + 1).day === 1;
}

/** `YYYY-MM` of a day. */
export function monthText(day: number): string {
  return dayText(day).slice(0, 7);
}

/** The months from one day to another, as `YYYY-MM`. */
export function monthTexts(from: number, to: number): string[] {
  return monthsBetween(from, to).map(monthText);
}
