/** Zones: the clocks of Ontario by their rule are those of the platform's calendar. */

import { expect, it } from 'vitest';
import { defaultZone } from '../../src/cells/zone.ts';
import { offsetAt } from '../../src/engine/index.ts';

const HOUR_MS = 3_600_000;
const format = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Toronto', timeZoneName: 'longOffset' });

/** What the platform's clocks of Toronto add to UTC, in ms. */
function platformOffset(instant: number): number {
  const [, hours = '0', minutes = '0'] = /GMT([+-]\d{2}):(\d{2})/.exec(format.format(instant)) ?? [];
  return (Number(hours) * 60 + Math.sign(Number(hours)) * Number(minutes)) * 60_000;
}

it('the default zone is that of the platform, around every hour at which clocks change and on other days', () => {
  const wrong: string[] = [];
  for (let year = 1985; year <= 2045; year++) {
    for (let instant = Date.UTC(year, 0, 1); instant < Date.UTC(year + 1, 0, 1); ) {
      for (const each of [instant, instant - 1]) {
        if (offsetAt(defaultZone(), each) !== platformOffset(each)) wrong.push(String(each));
      }
      const month = Math.floor((instant - Date.UTC(year, 0, 1)) / (30.4 * 24 * HOUR_MS));
      instant += (month === 2 || month === 3 || month >= 9 ? 1 : 11) * HOUR_MS;
    }
  }
  expect(wrong).toEqual([]);
});
