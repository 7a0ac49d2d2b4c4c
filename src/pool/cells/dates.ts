/** Days and instants as texts: `2019-06-16`, `2019-06-16T08:30:00-04:00`, and nothing else. */

import { dayNumber, readLocal, startOfDay, type Zone } from '../../engine/index.ts';
import type { Decoded, Refused } from './refused.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAY_MS = 86_400_000;
const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const INSTANT =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{3}))?)?(?:(Z)|([+-])([0-9]{2}):([0-5][0-9]))?$/;

/** A datetime as written: a whole local day, or an instant in milliseconds. */
export type Moment = { readonly day: number } | { readonly instant: number };

/** `YYYY-MM-DD`, a real day of the years 1900 to 2199, as a day number. */
export function decodeDate(text: string): Decoded<number> {
  const match = DATE.exec(text);
  if (match === null) return { reason: INSTANT.test(text) ? 'instant' : 'form' };
  return dayOf(match);
}

function dayOf(match: RegExpExecArray): Decoded<number> {
  const year = Number(match[1]);
  const day = dayNumber(year, Number(match[2]), Number(match[3]));
  if (day === null) return { reason: 'no_such_day' };
  return year < FIRST_YEAR || year > LAST_YEAR ? { reason: 'year' } : day;
}

/**
 * A day, or a day and a time with or without an offset. Without one it is local time of the zone: a time that daylight
 * saving skips is refused, a repeated one is the earlier.
 */
export function decodeMoment(text: string, zone: Zone): Decoded<Moment> {
  if (text.length === 10) {
    const day = decodeDate(text);
    return typeof day === 'number' ? { day } : day;
  }
  const match = INSTANT.exec(text);
  if (match === null) return { reason: 'form' };
  const day = dayOf(match);
  if (typeof day !== 'number') return day;
  const [hours, minutes, seconds, thousandths] = [match[4], match[5], match[6], match[7]].map((part) => Number(part ?? 0));
  const local = day * DAY_MS + (hours ?? 0) * 3_600_000 + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1000 + (thousandths ?? 0);
  if (match[8] === 'Z') return { instant: local };
  if (match[9] !== undefined) return withOffset(local, match[9], Number(match[10]), Number(match[11]));
  const reading = readLocal(zone, local);
  return reading.kind === 'skipped' ? { reason: 'skipped' } : { instant: reading.instant };
}

function withOffset(local: number, sign: string, hours: number, minutes: number): { instant: number } | Refused {
  const offset = hours * 60 + minutes;
  if (offset > 14 * 60 || (sign === '-' && offset === 0)) return { reason: 'offset' };
  return { instant: local - (sign === '-' ? -1 : 1) * offset * 60_000 };
}

/** A datetime cell as an instant in milliseconds; a bare day is its first instant. */
export function decodeInstant(text: string, zone: Zone): Decoded<number> {
  const moment = decodeMoment(text, zone);
  if ('reason' in moment) return moment;
  return 'day' in moment ? startOfDay(zone, moment.day) : moment.instant;
}
