/** Whole numbers, within the bounds that a column of law may have. */

import { decodeInteger } from '../amounts.ts';
import { type AmountType, oneAmount } from '../column-type.ts';

export const integer: AmountType = {
  traits: ['single', 'listed', 'amount'],
  meaning: 'number',
  stored: 'amount',
  decoder: () => decodeInteger,
  bounds: ({ from, to }) => ({ from, to }),
  plain: 'digits',
  ranges: () => oneAmount(decodeInteger),
  banded: true,
  written: null,
};
