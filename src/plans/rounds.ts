/** The rounds of a plan: a criteria file at its own date, or again every so many days, weeks or months. */

import { monthsAfter } from '../engine/index.ts';
import { byKey } from '../schema/choices.ts';
import type { Key } from '../schema/entries.ts';
import { list } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { day, flag, text } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';
import { MOST_ROUNDS } from './limits.ts';
import type { Naming } from './named.ts';

/** The time from one occurrence of a round to the next. */
interface Interval {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months';
}

/** A line of the key `rounds`. @internal */
export interface RoundItem extends Naming {
  /** The days on which the round is held; null for the file's own date. */
  readonly days: readonly number[] | null;
  readonly afterGap: boolean;
  /** Whether pools are made so that this round gives its published count: agreement then proves nothing. */
  readonly fitted: boolean;
}

/** An interval such as `2 weeks` or `1 week`. */
const interval = transform(text, (given, at): Interval | null => {
  const [, count, unit] = /^([1-9][0-9]{0,4}) (day|week|month)s?$/.exec(given) ?? [];
  if (count !== undefined) return { count: Number(count), unit: unit === 'day' ? 'days' : unit === 'week' ? 'weeks' : 'months' };
  at.report('wrong_interval', {});
  return null;
});

/** How many days of rounds there may still be: it is lowered as lines are read. @internal */
export interface RoomForRounds {
  left: number;
}

const once = mapping(
  { criteria: needed(text), every: interval, from: day, to: day, after_gap: flag, fitted: flag },
  (keys, _, room: RoomForRounds): RoundItem | null => {
    const reference = keys.criteria.read();
    if (reference === null || !takesRoom(1, keys.criteria.at, room)) return null;
    for (const key of ['from', 'to'] as const) if (keys[key].has) keys[key].key.report('every_needed', { key });
    return { at: keys.criteria.at, reference, days: null, ...marksOf(keys) };
  },
);

const again = mapping(
  { criteria: needed(text), every: needed(interval), from: needed(day), to: needed(day), after_gap: flag, fitted: flag },
  (keys, _, room: RoomForRounds): RoundItem | null => {
    const reference = keys.criteria.read();
    if (reference === null) return null;
    const days = daysOf(keys, room);
    const marks = marksOf(keys);
    return days === null ? null : { at: keys.criteria.at, reference, days, ...marks };
  },
);

function marksOf(keys: Readonly<Record<'after_gap' | 'fitted', Key<boolean>>>): Pick<RoundItem, 'afterGap' | 'fitted'> {
  return { afterGap: keys.after_gap.read() ?? false, fitted: keys.fitted.read() ?? false };
}

/** The key `rounds`; a line that cannot be read is left out. @internal */
export const rounds: Schema<RoundItem[], RoomForRounds> = list(byKey({ every: again }, once), { numbered: true, least: 1 });

/** Takes room for days of rounds; where there is not enough, that is reported, once. */
function takesRoom(days: number, at: Position, room: RoomForRounds): boolean {
  const isEnough = days <= room.left;
  if (!isEnough && room.left >= 0) at.report('plan_too_large', { what: 'rounds', most: MOST_ROUNDS });
  room.left = isEnough ? room.left - days : -1;
  return isEnough;
}

interface OccurrenceKeys {
  readonly every: Key<Interval>;
  readonly from: Key<number>;
  readonly to: Key<number>;
}

function daysOf(keys: OccurrenceKeys, room: RoomForRounds): number[] | null {
  const every = keys.every.read();
  const from = keys.from.read();
  const to = keys.to.read();
  if (every === null || from === null || to === null) return null;
  if (to >= from) {
    const days = occurrences(from, to, every, room.left + 1);
    return takesRoom(days.length, keys.every.at, room) ? days : null;
  }
  keys.to.at.report('end_before_start', { from: keys.from.at.text ?? '', keys: ['from', 'to'] });
  return null;
}

/**
 * The days of the occurrences. Months are counted from the first day: a 31st is the last day of a shorter month, and the
 * 31st again after it. No more of them are made than `most`.
 */
function occurrences(from: number, to: number, { count, unit }: Interval, most: number): number[] {
  const days: number[] = [];
  for (let step = 0, next = from; next <= to && step < most; step++) {
    days.push(next);
    next = unit === 'months' ? monthsAfter(from, (step + 1) * count) : from + (step + 1) * count * (unit === 'weeks' ? 7 : 1);
  }
  return days;
}
