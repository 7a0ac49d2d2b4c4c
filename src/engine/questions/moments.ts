/** How finely a column writes its moments, and the moments next to one another that it may write. */

import type { Column } from '../basis/columns.ts';
import { dayAt, startOfDay, type Zone } from '../basis/time.ts';

/** What a column writes its moments to: days, or so many milliseconds. */
export type Fineness = 'day' | 60_000 | 1000 | 1;

const known = new WeakMap<object, Fineness>();

/** The coarsest that all moments of a column fit; of a column without any, days. */
export function finenessOf(column: Column, zone: Zone): Fineness {
  if (column.kind !== 'amount') return 'day';
  const { values, blank } = column;
  const found = known.get(values);
  if (found !== undefined) return found;
  const fits = (fineness: Fineness): boolean =>
    values.every((value) =>
      value === blank ? true : fineness === 'day' ? startOfDay(zone, dayAt(zone, value)) === value : value % fineness === 0,
    );
  const fineness = (['day', 60_000, 1000] as const).find(fits) ?? 1;
  known.set(values, fineness);
  return fineness;
}

/** The moments that may be written around one, the nearest first: the last that is not after it, then those before and after. */
export function momentsAround(instant: number, fineness: Fineness, zone: Zone): [at: number, before: number, after: number, next: number] {
  if (fineness === 'day') {
    const day = dayAt(zone, instant);
    const start = (offset: number): number => startOfDay(zone, day + offset);
    return [start(0), start(-1), start(1), start(2)];
  }
  const at = Math.floor(instant / fineness) * fineness;
  return [at, at - fineness, at + fineness, at + 2 * fineness];
}
