/** Integers, numbers and booleans as texts: exactly the accepted forms, never a repair. */

import { MOST_DIGITS, plainDigits } from './digits.ts';
import type { Decoded } from './refused.ts';

/** `-?[0-9]+`, at most 15 digits without leading zeros. */
export function decodeInteger(text: string): Decoded<number> {
  const digits = plainDigits(text);
  if (digits >= 0) return digits;
  if (!/^-?[0-9]+$/.test(text)) return { reason: 'form' };
  if (text.length > MOST_DIGITS && significantDigits(text) > MOST_DIGITS) return { reason: 'digits' };
  return Number(text) + 0;
}

/**
 * `-?[0-9]+(.[0-9]+)?`, at most 15 digits, leading zeros of the whole part not counted. With `decimalComma` (pools whose
 * delimiter is not a comma) `12,5` is read as 12.5.
 */
export function decodeNumber(text: string, decimalComma: boolean): Decoded<number> {
  const digits = plainDigits(text);
  if (digits >= 0) return digits;
  const decimal = decimalComma ? text.replace(',', '.') : text;
  if (!/^-?[0-9]+(\.[0-9]+)?$/.test(decimal)) {
    return { reason: /^-?[0-9]+,[0-9]+$/.test(text) ? 'decimal_comma' : 'form' };
  }
  if (decimal.length > MOST_DIGITS && significantDigits(decimal) > MOST_DIGITS) return { reason: 'digits' };
  // Adding 0 turns -0 into 0, so that equal amounts are one value.
  return Number(decimal) + 0;
}

function significantDigits(text: string): number {
  return text.replace(/^-?0*/, '').replace('.', '').length;
}

const BOOLEANS: ReadonlyMap<string, number> = new Map([
  ...['true', 'vrai', 'oui', 'yes', '1'].map((word) => [word, 1] as const),
  ...['false', 'faux', 'non', 'no', '0'].map((word) => [word, 0] as const),
]);

/** true/false, vrai/faux, oui/non, yes/no, 1/0 in any case, as 1 and 0. */
export function decodeBoolean(text: string): Decoded<number> {
  return BOOLEANS.get(text) ?? BOOLEANS.get(text.toLowerCase()) ?? { reason: 'form' };
}
