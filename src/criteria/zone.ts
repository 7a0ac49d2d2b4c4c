/** The transitions of a time zone, found with the calendar data of the platform: the only place that asks `Intl`. */

import type { Zone } from '../engine/index.ts';
import { nearest } from '../nearest.ts';

/** Years that cells and criteria may name, with a margin for offsets and months added. */
const FIRST = Date.UTC(1899, 0, 1);
const LAST = Date.UTC(2300, 0, 1);
/** No zone changes its clocks twice within four weeks. */
const STEP = 28 * 86_400_000;

const zones = new Map<string, Zone>();

/** The zone of a name such as `America/Toronto`; null when the platform does not know it. */
export function zoneNamed(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const offset = offsetReader(name);
  if (offset === null) return null;
  const transitions: number[] = [];
  const offsets = [offset(FIRST)];
  for (let at = FIRST; at < LAST; at += STEP) {
    const after = offset(at + STEP);
    if (after === offsets.at(-1)) continue;
    transitions.push(changeBetween(at, at + STEP, after, offset));
    offsets.push(after);
  }
  const zone = { name, transitions, offsets };
  zones.set(name, zone);
  return zone;
}

/** The nearest name that the platform knows. */
export function nearestZone(name: string): string | null {
  const near = nearest(name, Intl.supportedValuesOf('timeZone'));
  return near;
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
