/** Values to try at a path, as a command line writes them: a range `A..B:STEP` of numbers or days, or a list. */

import { decodeDate } from '../cells/dates.ts';
import { dayText, decimalPlaces, monthsAfter, plainDecimal, scaled } from '../engine/index.ts';

/** So many values may be asked for, and so many points of two paths. */
export const MOST_POINTS = 100_000;

/** Why a text gives no values. */
export type WrongValues = 'upside_down' | 'step' | 'too_many';

/** The values of a text, as `--set` takes them; or why it gives none. `isPlain`: they are numbers or days that need no parsing. */
export type ValueList = { readonly values: readonly string[]; readonly isPlain: boolean } | WrongValues;

const NUMBER = '-?[0-9]{1,15}(?:\\.[0-9]{1,15})?';
const DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
/** What begins and ends as a range does; a step of any kind is looked at afterwards. */
const RANGE = new RegExp(`^(?:(${NUMBER})\\.\\.(${NUMBER})|(${DAY})\\.\\.(${DAY}))(?::(.*))?$`, 's');

/** Reads a range, or a list whose values are split at commas outside of brackets and quotes. */
export function valueList(text: string): ValueList {
  return rangeOf(text) ?? listOf(text);
}

/** Reads a range; null where the text is none. */
export function rangeOf(text: string): ValueList | null {
  const [, from, to, firstDay, lastDay, step] = RANGE.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return numbers(from, to, step ?? '1');
  if (firstDay === undefined || lastDay === undefined) return null;
  const [first, last] = [decodeDate(firstDay), decodeDate(lastDay)];
  return typeof first === 'number' && typeof last === 'number' ? days(first, last, step ?? '1d') : null;
}

function listOf(text: string): ValueList {
  const values = splitAtCommas(text);
  return values.length > MOST_POINTS ? 'too_many' : { values, isPlain: false };
}

/** Decimals, exactly: 0.1 and 0.2 after 0 are 0.1 and 0.2. */
function numbers(first: string, last: string, each: string): ValueList {
  if (!new RegExp(`^${NUMBER}$`).test(each)) return 'step';
  const [a, b, by] = [Number(first), Number(last), Number(each)];
  const places = Math.max(...[a, b, by].map(decimalPlaces));
  const [from, to, step] = [scaled(a, places), scaled(b, places), scaled(by, places)];
  if (step <= 0n) return 'step';
  if (from > to) return 'upside_down';
  const count = Number((to - from) / step) + 1;
  if (count > MOST_POINTS) return 'too_many';
  const values = Array.from({ length: count }, (_, at) => decimalText(from + BigInt(at) * step, places));
  return { values, isPlain: true };
}

/** A whole number of the parts that so many digits after the point count. */
function decimalText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return plainDecimal(Number(`${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`));
}

/** Days by a number of days, or of months counted from the first. */
function days(first: number, last: number, each: string): ValueList {
  const [, digits, unit] = /^([0-9]{1,6})([dm])$/.exec(each) ?? [];
  const step = Number(digits);
  if (digits === undefined || step === 0) return 'step';
  if (first > last) return 'upside_down';
  const values: string[] = [];
  const at = (number: number): number => (unit === 'd' ? first + number * step : monthsAfter(first, number * step));
  for (let number = 0, day = first; day <= last; day = at(++number)) {
    if (values.length === MOST_POINTS) return 'too_many';
    values.push(dayText(day));
  }
  return { values, isPlain: true };
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** The parts of a text between its commas, as they are written, but for commas inside of brackets and quotes. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  const open: string[] = [];
  let quote: string | null = null;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== null) {
      // In double quotes a backslash hides what follows.
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = null;
    } else if (sign === '"' || sign === "'") {
      // An apostrophe within a word is no quote.
      if (sign === '"' || /^\s*$|[[{(,:]\s*$/.test(text.slice(start, at))) quote = sign;
    } else if (sign in CLOSING) open.push(CLOSING[sign] ?? '');
    else if (sign === open.at(-1)) open.pop();
    else if (sign === ',' && open.length === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
