/** Days that a pool writes day first or month first, and what a refused day or moment looks like. */

import { type Decoded, isRefused, type Refused } from './refused.ts';

/** Reads a cell as a day or a moment. */
type Decode = (cell: string) => Decoded<number>;

/** How days are written: year first only, or also day first, or also month first. */
export const DATE_FORMATS = ['iso', 'dmy', 'mdy'] as const;
/** The name of one of them. */
export type DateFormat = (typeof DATE_FORMATS)[number];

/** Two numbers and a year of four digits with one kind of mark between them, then perhaps a space and a time. */
const YEAR_LAST = /^([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})(?: ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?$/;

const SHORT_YEAR = /^[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{2}(?: .*)?$/;
/** Days from 1927 to 2173, as spreadsheets count them from 1900 on; a time is a fraction of a day. */
const DAY_NUMBER = /^[1-9][0-9]{4}(?:[.,][0-9]+)?$/;
const HOUR_WITHOUT_ZERO = /^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]:[0-9]{2}/;
const WORD = /\p{L}{2}|^\P{Nd}*\p{L}\P{Nd}*$/u;

/** The ISO form of a cell with its year last; null where a format has no such cells. */
export function isoText(cell: string, format: DateFormat): string | null {
  const match = format === 'iso' ? null : YEAR_LAST.exec(cell);
  if (match === null) return null;
  const [, first = '', , second = '', year, hours, minutes, seconds] = match;
  const [day, month] = format === 'dmy' ? [first, second] : [second, first];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hours === undefined) return date;
  return `${date}T${hours.padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
}

/** Reads what `decode` reads in ISO, in a format too. Of a refused cell it says what that looks like; without a format it does not. */
export function decoderIn(format: DateFormat | undefined, decode: Decode): Decode {
  if (format === undefined) return decode;
  return (cell) => {
    const value = decode(isoText(cell, format) ?? cell);
    return isRefused(value) ? lookOf(cell, format, value) : value;
  };
}

/** A cell in ISO where it is a day or a moment of a format that `decode` reads, else as it is. */
export function isoWriter(format: DateFormat, decode: Decode): (cell: string) => string {
  return (cell) => {
    const iso = isoText(cell, format);
    return iso === null || isRefused(decode(iso)) ? cell : iso;
  };
}

function lookOf(cell: string, format: DateFormat, refused: Refused): Refused {
  const match = YEAR_LAST.exec(cell);
  if (match !== null) return orderOf(Number(match[1]), Number(match[3]), format) ?? refused;
  return refused.reason === 'form' ? lookOfForm(cell) : refused;
}

/** What the first two numbers of a refused cell are; null where that is known, or they are no day in any order. */
function orderOf(first: number, second: number, format: DateFormat): Refused | null {
  const isDayFirst = isDay(first) && isMonth(second);
  const isMonthFirst = isDay(second) && isMonth(first);
  if (isDayFirst && isMonthFirst) return format === 'iso' ? { reason: 'day_or_month_first' } : null;
  if (isDayFirst && format !== 'dmy') return { reason: 'day_first' };
  return isMonthFirst && format !== 'mdy' ? { reason: 'month_first' } : null;
}

function isDay(number: number): boolean {
  return number >= 1 && number <= 31;
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

function lookOfForm(cell: string): Refused {
  if (SHORT_YEAR.test(cell)) return { reason: 'short_year' };
  if (DAY_NUMBER.test(cell)) return { reason: 'day_number' };
  if (HOUR_WITHOUT_ZERO.test(cell)) return { reason: 'hour_without_zero' };
  return { reason: WORD.test(cell) ? 'word' : 'form' };
}
