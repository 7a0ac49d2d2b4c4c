/** Periods of days as texts: `2018-09-01/2019-06-15|2019-06-20/`, both days included, an empty end still running. */

import { decodeDate } from './dates.ts';
import type { Decoded } from './refused.ts';

/** The last day of a period that is still running. */
const STILL_RUNNING = 0x7fffffff;

/** First and last days, alternating; `none` or `aucun` alone is known to have none. */
export function decodePeriods(text: string): Decoded<readonly number[]> {
  if (/^(none|aucun)$/i.test(text)) return [];
  const days: number[] = [];
  for (const part of text.split('|')) {
    if (part === '') return { reason: 'empty_part' };
    const [from = '', to, ...rest] = part.split('/');
    if (to === undefined || rest.length > 0) return { reason: 'form' };
    const first = decodeDate(from);
    if (typeof first !== 'number') return from === '' ? { reason: 'form' } : first;
    const last = to === '' ? STILL_RUNNING : decodeDate(to);
    if (typeof last !== 'number') return last;
    if (first > last) return { reason: 'upside_down' };
    days.push(first, last);
  }
  return days;
}
