/**
 * Calendar arithmetic in integers: a day is a count of days since 1 January 1970, an instant a count of milliseconds
 * since that day at 00:00 UTC, a local time the same count on a wall clock. A zone is data handed in.
 */

/** Part of a time zone: from `transitions[i]` (an instant) on, clocks show `offsets[i + 1]` ms more than UTC; before the first, `offsets[0]`. */
export interface ZoneSpan {
  readonly transitions: readonly number[];
  readonly offsets: readonly number[];
}

/** A time zone as data: the span that holds an instant. */
export interface Zone {
  readonly name: string;
  readonly around: (instant: number) => ZoneSpan;
}

/** The instant that a local time names, or how it fails to name exactly one. */
export interface LocalReading {
  readonly kind: 'once' | 'skipped' | 'repeated';
  /** Once: the instant. Repeated: the earlier. Skipped: the instant after moving on by the gap. */
  readonly instant: number;
}

/** Milliseconds of a day in UTC; local days may be an hour longer or shorter. */
export const DAY_MS = 86_400_000;

/** Day number of a civil date of the Gregorian calendar, or null when that month has no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // Years begin in March, so that the leap day is the last of its year; an era is 400 years of 146,097 days.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of a day number. */
export function civilDate(dayCount: number): { year: number; month: number; day: number } {
  const shifted = dayCount + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** A day as `YYYY-MM-DD`. */
export function dayText(dayCount: number): string {
  const { year, month, day } = civilDate(dayCount);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The local day of an instant. */
export function dayAt(zone: Zone, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant)) / DAY_MS);
}

/** Length of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** What clocks of the zone add to UTC at an instant, in ms. */
export function offsetAt(zone: Zone, instant: number): number {
  const { transitions, offsets } = zone.around(instant);
  let index = 0;
  while (index < transitions.length && (transitions[index] ?? 0) <= instant) index++;
  return offsets[index] ?? 0;
}

/** Reads a local time of the zone: daylight saving skips some and repeats others. */
export function readLocal(zone: Zone, local: number): LocalReading {
  // No zone is a day away from UTC, so the offsets a day before and after are the only two in play.
  const before = offsetAt(zone, local - DAY_MS);
  const after = offsetAt(zone, local + DAY_MS);
  const early = local - Math.max(before, after);
  const late = local - Math.min(before, after);
  const earlyHolds = offsetAt(zone, early) === local - early;
  const lateHolds = offsetAt(zone, late) === local - late;
  if (earlyHolds && lateHolds && early !== late) return { kind: 'repeated', instant: early };
  if (earlyHolds) return { kind: 'once', instant: early };
  if (lateHolds) return { kind: 'once', instant: late };
  // 02:30 on the night when 02:00 becomes 03:00, read with the offset before the gap, is 03:30: moved on by the gap.
  return { kind: 'skipped', instant: local - before };
}

/** The first instant of a local day; where the zone skips midnight, the instant at which the day begins after the gap. */
export function startOfDay(zone: Zone, day: number): number {
  const midnight = day * DAY_MS;
  const reading = readLocal(zone, midnight);
  if (reading.kind !== 'skipped') return reading.instant;
  return zone.around(reading.instant).transitions.findLast((transition) => transition <= reading.instant) ?? reading.instant;
}

/** The last millisecond of a local day. */
export function endOfDay(zone: Zone, day: number): number {
  return startOfDay(zone, day + 1) - 1;
}

/**
 * The instant `months` calendar months after another, at the same local time. A day that the month does not have
 * becomes its last (29 February + 12 months: 28 February); a skipped local time moves on by the gap, a repeated one is
 * the earlier.
 */
export function addMonths(zone: Zone, instant: number, months: number): number {
  const local = instant + offsetAt(zone, instant);
  const dayCount = Math.floor(local / DAY_MS);
  const newDay = monthsAfter(dayCount, months);
  return newDay === Number.POSITIVE_INFINITY ? newDay : readLocal(zone, newDay * DAY_MS + (local - dayCount * DAY_MS)).instant;
}

/** The day `months` calendar months after another; one that the month does not have becomes its last. Infinite past the year 9999. */
export function monthsAfter(dayCount: number, months: number): number {
  const { year, month, day } = civilDate(dayCount);
  const monthCount = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthCount / 12);
  // Past what any calendar of the platform knows, which is after every reference.
  if (newYear > 9999) return Number.POSITIVE_INFINITY;
  const newMonth = monthCount - newYear * 12 + 1;
  return dayNumber(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))) ?? dayCount;
}
