/** The bounds of draws: amounts, days, moments and periods, each from one value to another. */

import { decodeNumber } from '../cells/amounts.ts';
import { decodeMoment, type Moment } from '../cells/dates.ts';
import { isRefused } from '../cells/refused.ts';
import { endOfDay, offsetAt, startOfDay, type Zone } from '../engine/index.ts';
import { byKind, refused } from '../schema/choices.ts';
import { listOf } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { day, value } from '../schema/scalars.ts';
import { named, type Schema, transform } from '../schema/schema.ts';
import { MOST_NUMBERS } from './chance.ts';
import type { CellContext } from './context.ts';
import type { ClockRange, NumberRange, PeriodRange } from './types.ts';

const SECOND = 1000;
const DAY = 86_400_000;

interface Bounds<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** A list of two bounds. */
export function bounds<Value, Context = unknown>(bound: Schema<Value, Context>): Schema<Bounds<Value>, Context> {
  const pair = listOf(bound, (items, at, context: Context): Bounds<Value> | null => {
    if (items.length !== 2) {
      wrongBounds(at);
      return null;
    }
    const [from = null, to = null] = items.map((item) => bound.read(item.at, context));
    return from === null || to === null ? null : { from, to };
  });
  return byKind<Bounds<Value>, Context>({ list: pair }, refused(wrongBounds));
}

function wrongBounds(at: Position): void {
  at.report('wrong_bounds', { key: at.path }, '');
}

/** Whether the first bound is not above the second; if it is, that is reported. */
export function rising(at: Position, from: number, to: number): boolean {
  if (from > to) wrongBounds(at);
  return from <= to;
}

/** A range of no more numbers than a draw can give; a longer one is reported. */
export function enough(at: Position, range: NumberRange): NumberRange | null {
  if (range.count <= MOST_NUMBERS) return range;
  at.report('too_many_values', { key: at.path, most: MOST_NUMBERS }, '');
  return null;
}

/** A decimal number as a whole number of units of its last digit: 598.5 is 5985 with one decimal. */
export interface Decimal {
  readonly units: number;
  readonly decimals: number;
}

export const decimal: Schema<Decimal, CellContext> = named(
  ({ field }: CellContext) => field.name,
  value('number', (text): Decimal | Exclude<ReturnType<typeof decodeNumber>, number> => {
    const decoded = decodeNumber(text, false);
    if (isRefused(decoded)) return decoded;
    const [whole = '', fraction = ''] = text.split('.');
    return { units: Number(whole + fraction) + 0, decimals: fraction.length };
  }),
);

/** Days, both included: `[2019-01-01, 2019-12-31]`. */
export const days: Schema<NumberRange> = transform(bounds(day), ({ from, to }, at) => (rising(at, from, to) ? daysFrom(from, to) : null));

function daysFrom(from: number, to: number): NumberRange {
  return { from, count: to - from + 1 };
}

const moment = value('datetime', (text, { zone }: CellContext) => decodeMoment(text, zone));

/** Moments to the second, both bounds included; a day as first bound means its beginning, as last bound its end. */
export const instants: Schema<ClockRange, CellContext> = transform(bounds(moment), (read, at, { zone }: CellContext) => {
  const instant = (bound: Moment, ofDay: (zone: Zone, day: number) => number): number =>
    'instant' in bound ? bound.instant : ofDay(zone, bound.day);
  const from = instant(read.from, startOfDay);
  const to = instant(read.to, endOfDay);
  if (!rising(at, from, to)) return null;
  const clock = (at: number): number => Math.floor((at + offsetAt(zone, at)) / SECOND);
  const skipped = skippedBetween(zone, from, to);
  const lost = skipped.reduce((sum, { length }) => sum + length, 0);
  const range = enough(at, { from: clock(from), count: clock(to) - clock(from) + 1 - lost });
  return range === null ? null : { ...range, skipped };
});

/** The ranges of seconds that the clocks of a zone skip between two instants, in order. */
function skippedBetween(zone: Zone, from: number, to: number): ClockRange['skipped'] {
  const changes = new Set<number>();
  for (let at = from; at < to + DAY; at += DAY) for (const change of zone.around(at).transitions) changes.add(change);
  return [...changes]
    .filter((change) => change > from && change <= to)
    .sort((a, b) => a - b)
    .map((change) => {
      const before = offsetAt(zone, change - 1);
      return { start: (change + before) / SECOND, length: (offsetAt(zone, change) - before) / SECOND };
    })
    .filter(({ length }) => length > 0);
}

/** A day, or a range of days. */
const dayOrDays = byKind(
  { list: days },
  transform(day, (read) => daysFrom(read, read)),
);

const period = mapping({ from: needed(dayOrDays), to: dayOrDays }, (keys): PeriodRange | null => {
  const from = keys.from.read();
  const to = keys.to.read();
  if (from === null || (keys.to.given && to === null)) return null;
  return to === null || rising(keys.to.at, from.from + from.count - 1, to.from) ? { from, to } : null;
});

/** The periods of one cell. First and last day of each are a day or a range of days; a period without a last day is still running. */
export const periods: Schema<readonly PeriodRange[]> = listOf(
  period,
  (items) => {
    const sound = items.map((item) => item.read()).filter((each) => each !== null);
    return sound.length > 0 && sound.length === items.length ? sound : null;
  },
  { least: 1 },
);
