/** The `zulu` pool, made of `local` record by record: instants with `Z`, and texts of which many must be quoted. */

import { oneOf, shareOf } from './chance.mjs';
import { withCell } from './columns.mjs';
import { CITIES, COUNTRIES } from './zulu-texts.mjs';

/** The hours of Montréal in the years of the pool: from an instant on, so many behind UTC. */
const HOURS = /** @type {const} */ ([
  ['2024-11-03T06:00:00Z', 5],
  ['2024-03-10T07:00:00Z', 4],
  ['2023-11-05T06:00:00Z', 5],
  ['2023-03-12T07:00:00Z', 4],
]);
const HOUR_MS = 3_600_000;

/** What is drawn for a row, each apart. */
const DRAWS = { otherCountry: 0, country: 1, withCity: 2, city: 3 };

/** The shares of people from another country, and of those whose region is named with its city: four records in ten have a comma. */
const SHARES = { otherCountry: 0.25, withCity: 0.6 };

/**
 * @param {readonly string[]} cells of `local`.
 * @param {number} row
 */
export function zuluOf(cells, row) {
  const inUtc = withCell(cells, 'submitted_at', instantOf);
  const country = shareOf(row, DRAWS.otherCountry) < SHARES.otherCountry ? oneOf(COUNTRIES, row, DRAWS.country) : undefined;
  const ofCountry = country === undefined ? inUtc : withCell(inUtc, 'country', () => country);
  if (shareOf(row, DRAWS.withCity) >= SHARES.withCity) return ofCountry;
  return withCell(ofCountry, 'region', (region) => `${region}, ${oneOf(CITIES[region] ?? [], row, DRAWS.city)}`);
}

/**
 * A local time as an instant; of one that occurs twice, the earlier.
 * @param {string} local
 */
export function instantOf(local) {
  const summer = hoursLater(local, 4);
  return hoursBehind(summer) === 4 ? summer : hoursLater(local, 5);
}

/**
 * An instant as a local time with its offset.
 * @param {string} instant
 */
export function withOffset(instant) {
  const hours = hoursBehind(instant);
  return `${hoursLater(instant.slice(0, -1), -hours).slice(0, -1)}-0${hours}:00`;
}

/** @param {string} instant */
function hoursBehind(instant) {
  const [, hours] = HOURS.find(([from]) => from <= instant) ?? [];
  if (hours === undefined) throw new RangeError(`${instant} is before the years of the pool`);
  return hours;
}

/**
 * @param {string} time
 * @param {number} hours
 */
function hoursLater(time, hours) {
  return `${new Date(Date.parse(`${time}Z`) + hours * HOUR_MS).toISOString().slice(0, 19)}Z`;
}
