/** The rounds of a plan as written: a criteria file at its own date, or again every so many days, weeks or months. */

import { isMap, type Node } from 'yaml';
import { monthsAfter } from '../engine/index.ts';
import type { Mapping, NodeReader } from '../schema/nodes.ts';
import type { Naming } from './named.ts';
import { readDay } from './span.ts';

/** Between one occurrence and the next. */
interface Interval {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months';
}

/** A line of `rounds`. */
export interface RoundItem extends Naming {
  /** The days on which the round is held; null for the file's own date. */
  readonly days: readonly number[] | null;
  readonly afterGap: boolean;
}

const KEYS = ['criteria', 'every', 'from', 'to', 'after_gap'];

/** Reads `rounds`; a line that cannot be read is left out, with the problems reported. */
export function readRounds(reader: NodeReader, node: Node | null): RoundItem[] {
  if (node === null) return [];
  const items = reader.list(node, 'rounds');
  if (items?.length === 0) reader.report(node, 'empty_list', { key: 'rounds' });
  return (items ?? []).flatMap((item, at) => {
    const again = isMap(item) && item.has('every');
    const keys = reader.mapping(item, `rounds.${at}`, KEYS, again ? ['criteria', 'every', 'from', 'to'] : ['criteria']);
    const criteria = keys?.get('criteria')?.value ?? null;
    const reference = criteria === null ? null : reader.text(criteria, 'criteria');
    if (keys === null || reference === null) return [];
    for (const key of again ? [] : ['from', 'to']) if (keys.has(key)) reader.report(keys.get(key)?.key ?? null, 'every_needed', { key });
    const days = again ? readOccurrences(reader, keys) : null;
    const afterGap = reader.flag(keys, 'after_gap');
    return again && days === null ? [] : [{ node: criteria, reference, days, afterGap }];
  });
}

function readOccurrences(reader: NodeReader, keys: Mapping): number[] | null {
  const every = keys.get('every')?.value ?? null;
  const interval = every === null ? null : readInterval(reader, every);
  const from = readDay(reader, keys, 'from');
  const to = readDay(reader, keys, 'to');
  if (interval === null || from === null || to === null) return null;
  if (to >= from) return occurrences(from, to, interval);
  reader.report(keys.get('to')?.value ?? null, 'end_before_start', {
    from: reader.optional(keys, 'from', 'from') ?? '',
    keys: ['from', 'to'],
  });
  return null;
}

/** `2 weeks`; a single one may be singular. */
function readInterval(reader: NodeReader, node: Node): Interval | null {
  const text = reader.text(node, 'every');
  if (text === null) return null;
  const [, count, unit] = /^([1-9][0-9]{0,4}) (day|week|month)s?$/.exec(text) ?? [];
  if (count !== undefined) return { count: Number(count), unit: unit === 'day' ? 'days' : unit === 'week' ? 'weeks' : 'months' };
  reader.report(node, 'wrong_interval', {});
  return null;
}

/** The days from the first on; months are counted from the first, so that the 31st becomes the last of a shorter month and comes back. */
function occurrences(from: number, to: number, { count, unit }: Interval): number[] {
  const days: number[] = [];
  for (let step = 0, day = from; day <= to; step++) {
    days.push(day);
    day = unit === 'months' ? monthsAfter(from, (step + 1) * count) : from + (step + 1) * count * (unit === 'weeks' ? 7 : 1);
  }
  return days;
}
