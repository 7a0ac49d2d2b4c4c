/** Days, as day numbers. */

import { type AmountType, oneAmount } from '../column-type.ts';
import { decoderIn } from '../date-formats.ts';
import { decodeDate, FIRST_DAY, LAST_DAY } from '../dates.ts';

export const date: AmountType = {
  traits: ['single', 'moment'],
  meaning: 'moment',
  stored: 'amount',
  decoder: (_, { dateFormat }) => decoderIn(dateFormat, decodeDate),
  bounds: () => ({ from: FIRST_DAY, to: LAST_DAY }),
  plain: 'days',
  ranges: () => oneAmount(decodeDate),
  banded: false,
  written: null,
};
