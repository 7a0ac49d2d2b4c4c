/** Decimal numbers, within the bounds that a column of law may have. */

import { decodeNumber } from '../amounts.ts';
import type { CanonicalForm } from '../canonical-form.ts';
import { type AmountType, oneAmount } from '../column-type.ts';
import { plainDigits, writeDigits } from '../digits.ts';

/** A number of at most six decimals, the last of which is not 0: in this range nobody writes it another way. */
const DECIMALS = /^(?:0|[1-9][0-9]*)\.[0-9]{0,5}[1-9]$/;
/** Fifteen digits and a point. */
const MOST_CHARACTERS = 16;

/** Numbers without leading zeros, or zeros after their decimals. */
const plainNumbers: CanonicalForm = {
  isCanonical: (cell) =>
    plainDigits(cell) >= 0 ? cell.length === 1 || cell.charCodeAt(0) !== 48 : cell.length <= MOST_CHARACTERS && DECIMALS.test(cell),
  write: (value, bytes, at) => (Number.isInteger(value) ? writeDigits(value, bytes, at) : at + bytes.write(String(value), at, 'latin1')),
};

export const number: AmountType = {
  traits: ['single', 'amount'],
  meaning: 'number',
  stored: 'amount',
  decoder:
    (_, { decimalComma }) =>
    (cell) =>
      decodeNumber(cell, decimalComma),
  bounds: ({ from, to }) => ({ from, to }),
  plain: 'decimals',
  ranges: () => oneAmount((text) => decodeNumber(text, false)),
  banded: false,
  canonicalForm: () => plainNumbers,
};
