/** The rounds of a plan: a criteria file at its own date, or again every so many days, weeks or months. */

import { monthsAfter } from '../engine/index.ts';
import { byKey } from '../schema/choices.ts';
import type { Key } from '../schema/entries.ts';
import { list } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { day, flag, text } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';
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
}

/** An interval such as `2 weeks` or `1 week`. */
const interval = transform(text, (given, at): Interval | null => {
  const [, count, unit] = /^([1-9][0-9]{0,4}) (day|week|month)s?$/.exec(given) ?? [];
  if (count !== undefined) return { count: Number(count), unit: unit === 'day' ? 'days' : unit === 'week' ? 'weeks' : 'months' };
  at.report('wrong_interval', {});
  return null;
});

const once = mapping({ criteria: needed(text), every: interval, from: day, to: day, after_gap: flag }, (keys): RoundItem | null => {
  const reference = keys.criteria.read();
  if (reference === null) return null;
  for (const key of ['from', 'to'] as const) if (keys[key].has) keys[key].key.report('every_needed', { key });
  return { at: keys.criteria.at, reference, days: null, afterGap: keys.after_gap.read() ?? false };
});

const again = mapping(
  { criteria: needed(text), every: needed(interval), from: needed(day), to: needed(day), after_gap: flag },
  (keys): RoundItem | null => {
    const reference = keys.criteria.read();
    if (reference === null) return null;
    const days = daysOf(keys);
    const afterGap = keys.after_gap.read() ?? false;
    return days === null ? null : { at: keys.criteria.at, reference, days, afterGap };
  },
);

/** The key `rounds`; a line that cannot be read is left out. @internal */
export const rounds: Schema<RoundItem[]> = list(byKey({ every: again }, once), { numbered: true, least: 1 });

interface OccurrenceKeys {
  readonly every: Key<Interval>;
  readonly from: Key<number>;
  readonly to: Key<number>;
}

function daysOf(keys: OccurrenceKeys): number[] | null {
  const every = keys.every.read();
  const from = keys.from.read();
  const to = keys.to.read();
  if (every === null || from === null || to === null) return null;
  if (to >= from) return occurrences(from, to, every);
  keys.to.at.report('end_before_start', { from: keys.from.at.text ?? '', keys: ['from', 'to'] });
  return null;
}

/**
 * The days of the occurrences. Months are counted from the first day: a 31st is the last day of a shorter month, and the
 * 31st again after it.
 */
function occurrences(from: number, to: number, { count, unit }: Interval): number[] {
  const days: number[] = [];
  for (let step = 0, next = from; next <= to; step++) {
    days.push(next);
    next = unit === 'months' ? monthsAfter(from, (step + 1) * count) : from + (step + 1) * count * (unit === 'weeks' ? 7 : 1);
  }
  return days;
}
