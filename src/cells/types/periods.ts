/** Periods of days as texts: `2018-09-01/2019-06-15|2019-06-20/`, both days included, an empty end still running. */

import type { PeriodsType } from '../column-type.ts';
import { dayAt, decodeDate } from '../dates.ts';
import type { Decoded, Refused } from '../refused.ts';

/** The last day of a period that is still running. */
const STILL_RUNNING = 0x7fffffff;

/** First and last days, alternating; `none` or `aucun` alone is known to have none. */
function decodePeriods(text: string): Decoded<readonly number[]> {
  if (text.length <= 5 && /^(?:none|aucun)$/i.test(text)) return [];
  const days: number[] = [];
  for (let start = 0; start <= text.length; ) {
    const bar = text.indexOf('|', start);
    const end = bar === -1 ? text.length : bar;
    const first = dayAt(text, start);
    const running = end - start === 11;
    const last = running ? STILL_RUNNING : end - start === 21 ? dayAt(text, start + 11) : null;
    if (first === null || last === null || first > last || text.charCodeAt(start + 10) !== 47) return refusedPeriod(text.slice(start, end));
    days.push(first, last);
    start = end + 1;
  }
  return days;
}

/** Why a part is no period. */
function refusedPeriod(part: string): Refused {
  if (part === '') return { reason: 'empty_part' };
  const [from = '', to, ...rest] = part.split('/');
  if (from === '' || to === undefined || rest.length > 0) return { reason: 'form' };
  const first = decodeDate(from);
  if (typeof first !== 'number') return first;
  const last = to === '' ? STILL_RUNNING : decodeDate(to);
  return typeof last === 'number' ? { reason: 'upside_down' } : last;
}

export const periods: PeriodsType = {
  traits: ['periods'],
  meaning: 'moment',
  stored: 'periods',
  decoder: () => decodePeriods,
};
