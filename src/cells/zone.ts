/** The transitions of a time zone, found with the calendar data of the platform: the only file that asks `Intl`. */

import type { Zone, ZoneSpan } from '../engine/index.ts';
import { nearest } from '../words/nearest.ts';
import { ontarioSpan } from './ontario-time.ts';

/** A zone is found by spans of a year: most pools touch a few. */
const SPAN = 366 * 86_400_000;
/** No zone changes its clocks twice in a day; some have done so within a week. */
const STEP = 86_400_000;

/** The zone in which the ministry gives its hours. */
export const DEFAULT_ZONE = 'America/Toronto';

/** Its clocks, asked of the platform where their rule does not say them; UTC where the platform does not know it. */
const ministry = zoneOf(
  DEFAULT_ZONE,
  (start) => ontarioSpan(start, start + SPAN) ?? spanFrom(start, offsetReader(DEFAULT_ZONE) ?? (() => 0)),
);

const zones = new Map<string, Zone>([[DEFAULT_ZONE, ministry]]);

/** The zone of a round that names none. */
export function defaultZone(): Zone {
  return ministry;
}

/** The zone of a name such as `America/Toronto`; null when the platform does not know it. */
export function zoneNamed(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const offset = offsetReader(name);
  if (offset === null) return null;
  const zone = zoneOf(name, (start) => spanFrom(start, offset));
  zones.set(name, zone);
  return zone;
}

/** A zone of which each span is found when it is first asked for. */
function zoneOf(name: string, find: (start: number) => ZoneSpan): Zone {
  const spans = new Map<number, ZoneSpan>();
  const around = (instant: number): ZoneSpan => {
    const year = Math.floor(instant / SPAN);
    const known = spans.get(year);
    if (known !== undefined) return known;
    const span = find(year * SPAN);
    spans.set(year, span);
    return span;
  };
  return { name, around };
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
