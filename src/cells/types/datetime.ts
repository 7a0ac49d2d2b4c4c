/** Moments, as instants in milliseconds; a day among criteria is all its instants. */

import { type AmountRange, endOfDay, startOfDay, type Zone } from '../../engine/index.ts';
import type { AmountType, CellContext, Decode } from '../column-type.ts';
import { decoderIn, isoWriter } from '../date-formats.ts';
import { decodeInstant, decodeMoment } from '../dates.ts';
import type { WrittenForms } from '../written-forms.ts';
import { momentForms } from '../written-moments.ts';

function momentRanges(zone: Zone): Decode<AmountRange> {
  return (text) => {
    const moment = decodeMoment(text, zone);
    if ('reason' in moment) return moment;
    if ('instant' in moment) return { low: moment.instant, high: moment.instant };
    return { low: startOfDay(zone, moment.day), high: endOfDay(zone, moment.day) };
  };
}

function written({ zone, dateFormat = 'iso' }: CellContext): WrittenForms {
  const forms = momentForms(zone);
  return dateFormat === 'iso' ? forms : { ...forms, shown: isoWriter(dateFormat, (cell) => decodeInstant(cell, zone)) };
}

export const datetime: AmountType = {
  traits: ['single', 'moment'],
  meaning: 'moment',
  stored: 'amount',
  decoder: (_, { zone, dateFormat }) => decoderIn(dateFormat, (cell) => decodeInstant(cell, zone)),
  bounds: () => ({ from: null, to: null }),
  plain: 'moments',
  ranges: (_, zone) => momentRanges(zone),
  banded: false,
  written,
};
