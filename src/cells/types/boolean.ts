/** Yes and no, as 1 and 0. */

import { decodeBoolean } from '../amounts.ts';
import { type AmountType, oneAmount } from '../column-type.ts';

export const boolean: AmountType = {
  traits: ['single'],
  meaning: 'yes_or_no',
  stored: 'amount',
  decoder: () => decodeBoolean,
  bounds: () => ({ from: 0, to: 1 }),
  plain: 'words',
  ranges: () => oneAmount(decodeBoolean),
  banded: false,
  written: null,
};
