/** The transitions of a time zone, found with the calendar data of the platform: the only place that asks `Intl`. */

import type { Zone, ZoneSpan } from '../engine/index.ts';
import { nearest } from '../nearest.ts';

/** A zone is found by spans of a year: most pools touch a few. */
const SPAN = 366 * 86_400_000;
/** No zone changes its clocks twice in a day; some have done so within a week. */
const STEP = 86_400_000;

const zones = new Map<string, Zone>();

/** UTC, for pools and criteria whose zone is not known. */
const UTC: Zone = { name: 'UTC', around: () => ({ transitions: [], offsets: [0] }) };

/** The zone in which the ministry gives its hours. */
export const DEFAULT_ZONE = 'America/Toronto';

/** The zone of a round that names none. */
export function defaultZone(): Zone {
  return zoneNamed(DEFAULT_ZONE) ?? UTC;
}

/** The zone of a name such as `America/Toronto`; null when the platform does not know it. */
export function zoneNamed(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const offset = offsetReader(name);
  if (offset === null) return null;
  const spans = new Map<number, ZoneSpan>();
  const around = (instant: number): ZoneSpan => {
    const place = Math.floor(instant / SPAN);
    const known = spans.get(place);
    if (known !== undefined) return known;
    const span = spanFrom(place * SPAN, offset);
    spans.set(place, span);
    return span;
  };
  const zone = { name, around };
  zones.set(name, zone);
  return zone;
}

function spanFrom(start: number, offset: (instant: number) => number): ZoneSpan {
  const transitions: number[] = [];
  const offsets = [offset(start)];
  for (let at = start; at < start + SPAN; at += STEP) {
    const next = Math.min(at + STEP, start + SPAN);
    const after = offset(next);
    if (after === offsets.at(-1)) continue;
    transitions.push(changeBetween(at, next, after, offset));
    offsets.push(after);
  }
  return { transitions, offsets };
}

/** The nearest name that the platform knows. */
export function nearestZone(name: string): string | null {
  return nearest(name, Intl.supportedValuesOf('timeZone'));
}

function offsetReader(name: string): ((instant: number) => number) | null {
  // Offsets such as `+05:00` are accepted by newer platforms only: a name has a letter first.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(name)) return null;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
  return (instant) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };
}

/** The instant, to the second, from which clocks show the offset `after`. */
function changeBetween(before: number, from: number, after: number, offset: (instant: number) => number): number {
  let low = before;
  let high = from;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offset(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}
