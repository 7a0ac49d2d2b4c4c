/** The months that a plan covers. */

import { decodeDate } from '../cells/dates.ts';
import { civilDate, dayText, monthsAfter } from '../engine/index.ts';
import type { Mapping, NodeReader } from '../schema/nodes.ts';

/** First and last day of the plan. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The span of whole months; null when it cannot be known. */
export function readSpan(reader: NodeReader, keys: Mapping): Span | null {
  const from = readDay(reader, keys, 'from');
  const to = readDay(reader, keys, 'to');
  if (from !== null && from !== firstOfMonth(from)) {
    reader.report(keys.get('from')?.value ?? null, 'not_whole_months', { key: 'from', wanted: dayText(firstOfMonth(from)) });
  }
  if (to !== null) checkLastOfMonth(reader, keys, 'to', to);
  if (from === null || to === null) return null;
  if (from <= to) return { from, to };
  reader.report(keys.get('to')?.value ?? null, 'end_before_start', { from: dayText(from), keys: ['from', 'to'] });
  return null;
}

/** A day under a key; null when absent or wrong. */
export function readDay(reader: NodeReader, keys: Mapping, key: 'from' | 'to' | 'run_until'): number | null {
  const node = keys.get(key)?.value ?? null;
  return node === null ? null : reader.value(node, key, 'date', decodeDate);
}

/** Reports a day that is not the last of its month. */
export function checkLastOfMonth(reader: NodeReader, keys: Mapping, key: 'to' | 'run_until', day: number): boolean {
  const last = monthsAfter(firstOfMonth(day), 1) - 1;
  if (day !== last) reader.report(keys.get(key)?.value ?? null, 'not_whole_months', { key, wanted: dayText(last) });
  return day === last;
}

function firstOfMonth(day: number): number {
  return day - civilDate(day).day + 1;
}
