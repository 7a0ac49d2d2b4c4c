/** Exact arithmetic on decimals of at most 15 digits, which a double names without confusion but does not add without noise. */

/** A decimal; as text where a double would have noise in its last digit. */
export type Decimal = number | { readonly exact: string };

/** The mean of two decimals, correct to the last digit: 573.1 and 573.2 give 573.15. */
export function meanOf(a: number, b: number): Decimal {
  const scale = Math.max(decimalPlaces(a), decimalPlaces(b));
  const sum = scaled(a, scale) + scaled(b, scale);
  const text = plain(sum * 5n, scale + 1);
  return plainDecimal(Number(text)) === text ? Number(text) : { exact: text };
}

/** A decimal in plain digits, without exponent or trailing zeros: 573.0 is `573`, 1e-7 is `0.0000001`. */
export function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const places = decimalPlaces(value);
  return plain(scaled(value, places), places);
}

/** A decimal and so many steps of a power of ten more, without the noise of a double: 0.1 and two tenths are 0.3. */
export function stepped(value: number, steps: number, step: number): number {
  return Number((value + steps * step).toFixed(Math.max(decimalPlaces(value), decimalPlaces(step))));
}

/** Digits after the point. */
export function decimalPlaces(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const fraction = digits.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

/** The decimal in units of its `places`-th digit after the point: 573.5 is 57350 hundredths. */
export function scaled(value: number, places: number): bigint {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const zeros = places - fraction.length + Number(exponent);
  return BigInt(whole + fraction) * 10n ** BigInt(zeros);
}

/** The double nearest to a fraction; the divisor is above zero. */
export function quotient(dividend: bigint, divisor: bigint): number {
  if (dividend < 0n) return -quotient(-dividend, divisor);
  // 64 bits or more of the quotient, the last of which says whether something is left: enough for one right rounding.
  const shift = BigInt(Math.max(0, 64 + divisor.toString(2).length - dividend.toString(2).length));
  const shifted = dividend << shift;
  const whole = shifted / divisor;
  return Number(whole * divisor === shifted ? whole : whole | 1n) / 2 ** Number(shift);
}

function plain(units: bigint, places: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}
