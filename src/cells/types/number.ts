/** Decimal numbers, within the bounds that a column of law may have. */

import { decodeNumber } from '../amounts.ts';
import { type AmountType, oneAmount } from '../column-type.ts';
import { writeDigits } from '../digits.ts';
import { NO_FORM, type WrittenForms } from '../written-forms.ts';

/** Digits without a needless zero before them, and decimals behind a point or a comma. */
const WRITTEN = /^(?:0|[1-9][0-9]*)(?:([.,])([0-9]+))?$/;

/** Added to the decimals of a number that is written with a comma. */
const WITH_COMMA = 16;
const COMMA = 0x2c;

/** How many decimals a number has, and whether they stand behind a comma. The kernel gives the same forms (`amounts.as.ts`). */
const numberForms: WrittenForms = {
  formOf: (cell) => {
    const match = WRITTEN.exec(cell);
    if (match === null) return NO_FORM;
    return (match[2]?.length ?? 0) + (match[1] === ',' ? WITH_COMMA : 0);
  },
  write: (value, form, bytes, at) => {
    if (form === 0) return writeDigits(value, bytes, at);
    const decimals = form & (WITH_COMMA - 1);
    const end = at + bytes.write(value.toFixed(decimals), at, 'latin1');
    if (form > WITH_COMMA) bytes[end - decimals - 1] = COMMA;
    return end;
  },
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
  written: () => numberForms,
};
