/** Days and instants as texts: `2019-06-16`, `2019-06-16T08:30:00-04:00`, and nothing else. */

import { dayNumber, daysInMonth, offsetAt, readLocal, startOfDay, type Zone } from '../engine/index.ts';
import type { Decoded, Refused } from './refused.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAY_MS = 86_400_000;
const DATE_LENGTH = 10;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const INSTANT =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,9}))?)?(?:(Z)|([+-])([0-9]{2})(?::?([0-5][0-9]))?)?$/;

/** The day number of the first of each month, from January of the first year. */
const MONTHS = Int32Array.from(
  { length: (LAST_YEAR - FIRST_YEAR + 1) * 12 },
  (_, month) => dayNumber(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1, 1) ?? 0,
);

/** The first and the last day that a cell may hold. */
export const FIRST_DAY: number = MONTHS[0] ?? 0;
export const LAST_DAY: number = (MONTHS.at(-1) ?? 0) + 30;

/** A datetime as written: a whole local day, or an instant in milliseconds. */
export type Moment = { readonly day: number } | { readonly instant: number };

/** `YYYY-MM-DD`, a real day of the years 1900 to 2199, as a day number. */
export function decodeDate(text: string): Decoded<number> {
  const day = text.length === DATE_LENGTH ? dayAt(text, 0) : null;
  return day ?? refusedDate(text);
}

/** The day that stands at a position of a text, or null: a pool has millions, so digits are read as they are. */
export function dayAt(text: string, at: number): number | null {
  const year = twoDigits(text, at) * 100 + twoDigits(text, at + 2);
  const month = twoDigits(text, at + 5);
  const day = twoDigits(text, at + 8);
  const dashes = text.charCodeAt(at + 4) === 45 && text.charCodeAt(at + 7) === 45;
  // What is no digit makes a number that is not within the bounds.
  if (!(dashes && year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > 28 && day > daysInMonth(year, month)) return null;
  return (MONTHS[(year - FIRST_YEAR) * 12 + month - 1] ?? 0) + day - 1;
}

/** The number that two digits make; NaN when they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Why a text is no day. */
function refusedDate(text: string): Refused {
  if (!DATE.test(text)) return { reason: INSTANT.test(text) ? 'instant' : 'form' };
  const year = Number(text.slice(0, 4));
  const exists = dayNumber(year, Number(text.slice(5, 7)), Number(text.slice(8))) !== null;
  return { reason: exists ? 'year' : 'no_such_day' };
}

/**
 * A day, or a day and a time with or without an offset (`Z`, `±HH`, `±HHMM`, `±HH:MM`). Of the decimals of a second, one
 * to nine, those after the third are cut. Without an offset it is local time of the zone: a time that daylight
 * saving skips is refused, a repeated one is the earlier.
 */
export function decodeMoment(text: string, zone: Zone): Decoded<Moment> {
  if (text.length === DATE_LENGTH) {
    const day = decodeDate(text);
    return typeof day === 'number' ? { day } : day;
  }
  const plainTime = plainLocal(text);
  if (plainTime !== null) return fromLocal(plainTime, zone);
  const match = INSTANT.exec(text);
  if (match === null) return { reason: 'form' };
  const day = dayAt(text, 0);
  if (day === null) return refusedDate(text.slice(0, DATE_LENGTH));
  const [, hours, minutes, seconds = '0', fraction = '', utc, sign, offsetHours, offsetMinutes = '0'] = match;
  const time = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const local = day * DAY_MS + time;
  if (utc !== undefined) return { instant: local };
  if (sign !== undefined) return withOffset(local, sign, Number(offsetHours), Number(offsetMinutes));
  return fromLocal(local, zone);
}

/** Whether a text has the form `YYYY-MM-DDTHH:MM:SS`, as most cells do; its digits are not looked at. */
function isPlainLocal(text: string): boolean {
  return text.length === 19 && text.charCodeAt(10) === 84 && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58;
}

/** The local time of `YYYY-MM-DDTHH:MM:SS`; null for every other text. */
function plainLocal(text: string): number | null {
  if (!isPlainLocal(text)) return null;
  const day = dayAt(text, 0);
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const seconds = twoDigits(text, 17);
  if (day === null || !(hours <= 23 && minutes <= 59 && seconds <= 59)) return null;
  return day * DAY_MS + hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
}

function withOffset(local: number, sign: string, hours: number, minutes: number): { instant: number } | Refused {
  const offset = hours * 60 + minutes;
  if (offset > 14 * 60 || (sign === '-' && offset === 0)) return { reason: 'offset' };
  return { instant: local - (sign === '-' ? -1 : 1) * offset * 60_000 };
}

/** On most days clocks do not change, and one offset serves for all of the day: it is found once; null on the others. */
let known: { zone: Zone | null; readonly days: Map<number, number | null> } = { zone: null, days: new Map() };

function offsetOfDay(day: number, zone: Zone): number | null {
  if (known.zone !== zone) known = { zone, days: new Map() };
  let offset = known.days.get(day);
  if (offset === undefined) {
    const before = offsetAt(zone, (day - 1) * DAY_MS);
    const after = offsetAt(zone, (day + 2) * DAY_MS);
    offset = before === after ? before : null;
    known.days.set(day, offset);
  }
  return offset;
}

/** The first instant of a day on which clocks do not change; undefined for other days. */
export function steadyMidnight(day: number, zone: Zone): number | undefined {
  const offset = offsetOfDay(day, zone);
  return offset === null ? undefined : day * DAY_MS - offset;
}

function fromLocal(local: number, zone: Zone): { instant: number } | Refused {
  const offset = offsetOfDay(Math.floor(local / DAY_MS), zone);
  if (offset !== null) return { instant: local - offset };
  const reading = readLocal(zone, local);
  return reading.kind === 'skipped' ? { reason: 'skipped' } : { instant: reading.instant };
}

/** A datetime cell as an instant in milliseconds; a bare day is its first instant. */
export function decodeInstant(text: string, zone: Zone): Decoded<number> {
  const moment = decodeMoment(text, zone);
  if ('reason' in moment) return moment;
  return 'day' in moment ? startOfDay(zone, moment.day) : moment.instant;
}
