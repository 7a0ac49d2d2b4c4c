/** A figure over replicates as text: the value of one, or the mean of several with the band that chance gives. */

import type { Messages } from '../messages/index.ts';
import type { Spread } from '../outputs/spread.ts';

/** A count: `1,234`, or `1,234.5 (1,200–1,270)` where replicates differ. */
export function countText({ mean, p5, p95 }: Spread, messages: Messages): string {
  const shown = mean === null ? messages.none : tenths(mean, messages);
  return p5 === p95 && p5 === mean ? shown : `${shown} (${endText(p5, messages)}–${endText(p95, messages)})`;
}

/** A number to one digit after the point: more would be chance. */
export function tenths(value: number, { number }: Messages): string {
  return number(Math.round(value * 10) / 10);
}

/** A quantile of a wait: of several replicates their median, in brackets the band. */
export function daysText({ p5, p50, p95 }: Spread, messages: Messages, band: boolean): string {
  const shown = p50 === null ? messages.campaign.notReached : messages.number(p50);
  return !band || p5 === p95 ? shown : `${shown} (${endText(p5, messages)}–${endText(p95, messages)})`;
}

function endText(value: number | null, { number }: Messages): string {
  return value === null ? '∞' : number(value);
}
