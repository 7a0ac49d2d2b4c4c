/** When a round takes place: its day, the extraction of the bank, and how long a declaration lives. */

import { decodeMoment } from '../cells/dates.ts';
import { DEFAULT_ZONE, nearestZone, zoneNamed } from '../cells/zone.ts';
import { endOfDay, type RoundMoment, startOfDay, type Zone } from '../engine/index.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { count, day, flag, text, value } from '../schema/scalars.ts';
import { named, type Schema, transform } from '../schema/schema.ts';

/** The name of a time zone. */
export const timeZone: Schema<Zone> = transform(text, (name, at) => {
  const zone = zoneNamed(name);
  if (zone === null) at.report('unknown_time_zone', { near: nearestZone(name) });
  return zone;
});

const extraction = value('datetime', (given, zone: Zone) => decodeMoment(given, zone));

/** The key `round`; null when the moment of the round cannot be found. */
export const moment: Schema<RoundMoment> = mapping(
  {
    date: needed(named('round.date', day), '2020-01-16'),
    extraction: named('round.extraction', extraction),
    assumption: flag,
    validity_months: count(1),
    timezone: timeZone,
  },
  (keys): RoundMoment | null => {
    // A round that names no time zone is in the one in which the ministry gives its hours.
    const zone = keys.timezone.given ? keys.timezone.read() : zoneNamed(DEFAULT_ZONE);
    const date = keys.date.read();
    const read = zone === null ? null : keys.extraction.read(zone);
    const validityMonths = keys.validity_months.read();
    if (zone === null || date === null) return null;
    // Without an extraction the bank is that of the first instant of the round's day.
    const latest = read === null ? startOfDay(zone, date) : 'day' in read ? endOfDay(zone, read.day) : read.instant;
    if (latest > endOfDay(zone, date)) {
      keys.extraction.at.report('extraction_after_round', { date: keys.date.at.text ?? '' });
    }
    return {
      date: keys.date.at.text ?? '',
      extraction: keys.extraction.given ? text.read(keys.extraction.at, null) : null,
      assumption: keys.assumption.read() ?? false,
      latest,
      reference: latest,
      validityMonths,
      zone,
    };
  },
);
