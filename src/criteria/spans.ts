/** Values of criteria as spans of amounts: a number is one amount, a day is all its instants. */

import { decodeBoolean, decodeInteger, decodeNumber } from '../cells/amounts.ts';
import { decodeDate, decodeMoment } from '../cells/dates.ts';
import type { Decoded } from '../cells/refused.ts';
import { enumerationDecoder } from '../cells/texts.ts';
import { endOfDay, type Field, startOfDay, type Zone } from '../engine/index.ts';

/** A span of amounts, both ends included: one value, a day of instants, an instant. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** How a text of a field's type becomes a span of amounts. */
export function spanDecoder(field: Field, zone: Zone): (text: string) => Decoded<Span> {
  const single =
    (decode: (text: string) => Decoded<number>) =>
    (text: string): Decoded<Span> => {
      const value = decode(text);
      return typeof value === 'number' ? { low: value, high: value } : value;
    };
  switch (field.type) {
    case 'integer':
      return single(decodeInteger);
    case 'number':
      return single((text) => decodeNumber(text, false));
    case 'boolean':
      return single(decodeBoolean);
    case 'enumeration':
      return single(enumerationDecoder(field, false));
    case 'date':
      return single(decodeDate);
    case 'datetime':
      return (text) => {
        const moment = decodeMoment(text, zone);
        if ('reason' in moment) return moment;
        if ('instant' in moment) return { low: moment.instant, high: moment.instant };
        return { low: startOfDay(zone, moment.day), high: endOfDay(zone, moment.day) };
      };
    default:
      throw new TypeError(`${field.type} has no spans`);
  }
}
