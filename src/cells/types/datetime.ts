/** Moments, as instants in milliseconds; a day among criteria is all its instants. */

import { type AmountRange, civilDate, endOfDay, offsetAt, startOfDay, type Zone } from '../../engine/index.ts';
import type { CanonicalForm } from '../canonical-form.ts';
import type { AmountType, Decode } from '../column-type.ts';
import { decodeInstant, decodeMoment, isPlainLocal } from '../dates.ts';
import { writeTwoDigits } from '../digits.ts';

const DAY_MS = 86_400_000;

/** The bytes between the digits of a moment. */
const [DASH, T, COLON] = [0x2d, 0x54, 0x3a];

/** `YYYY-MM-DDTHH:MM:SS` in local time. */
export function localTimes(zone: Zone): CanonicalForm {
  return {
    isCanonical: isPlainLocal,
    write: (instant, bytes, at) => {
      const local = instant + offsetAt(zone, instant);
      const dayCount = Math.floor(local / DAY_MS);
      const seconds = ((local - dayCount * DAY_MS) / 1000) | 0;
      const minutes = (seconds / 60) | 0;
      const hours = (minutes / 60) | 0;
      const { year, month, day } = civilDate(dayCount);
      const century = (year / 100) | 0;
      writeTwoDigits(century, bytes, at);
      writeTwoDigits(year - century * 100, bytes, at + 2);
      writeTwoDigits(month, bytes, at + 5);
      writeTwoDigits(day, bytes, at + 8);
      writeTwoDigits(hours, bytes, at + 11);
      writeTwoDigits(minutes - hours * 60, bytes, at + 14);
      writeTwoDigits(seconds - minutes * 60, bytes, at + 17);
      bytes[at + 4] = bytes[at + 7] = DASH;
      bytes[at + 10] = T;
      bytes[at + 13] = bytes[at + 16] = COLON;
      return at + 19;
    },
  };
}

function momentRanges(zone: Zone): Decode<AmountRange> {
  return (text) => {
    const moment = decodeMoment(text, zone);
    if ('reason' in moment) return moment;
    if ('instant' in moment) return { low: moment.instant, high: moment.instant };
    return { low: startOfDay(zone, moment.day), high: endOfDay(zone, moment.day) };
  };
}

export const datetime: AmountType = {
  traits: ['single', 'moment'],
  meaning: 'moment',
  stored: 'amount',
  decoder:
    (_, { zone }) =>
    (cell) =>
      decodeInstant(cell, zone),
  bounds: () => ({ from: null, to: null }),
  plain: 'local_times',
  ranges: (_, zone) => momentRanges(zone),
  banded: false,
  canonicalForm: localTimes,
};
