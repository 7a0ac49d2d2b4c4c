/** JSON as scripts read it. */

import { plainDecimal } from '../engine/index.ts';

/** The text of a JSON file: two spaces, keys in order, decimals without an exponent, a final line feed. */
export function jsonText(value: unknown): string {
  const unmarked = JSON.stringify(value, null, 2);
  const decimals: string[] = [];
  // `JSON.stringify` writes 0.0000001 as 1e-7: such a number goes through as a mark that occurs nowhere else, and its
  // digits are put back.
  let mark = '@';
  while (unmarked.includes(mark)) mark += '@';
  const digits = (_: string, item: unknown): unknown => {
    const decimal = decimalOf(item);
    return decimal === null ? item : `${mark}${decimals.push(decimal) - 1}`;
  };
  const text = JSON.stringify(value, digits, 2);
  return `${decimals.reduce((sofar, decimal, i) => sofar.replace(`"${mark}${i}"`, decimal), text)}\n`;
}

/** The digits of a number that JSON would write in another way; null for everything else. */
function decimalOf(item: unknown): string | null {
  if (typeof item === 'number') return String(item).includes('e') ? plainDecimal(item) : null;
  return typeof item === 'object' && item !== null && 'exact' in item && typeof item.exact === 'string' ? item.exact : null;
}
