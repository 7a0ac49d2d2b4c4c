/** Chance that depends on nothing but a row and what is drawn for it: the same on every machine. */

/**
 * A whole number of 32 bits; of one `what`, no two rows have the same.
 * @param {number} row
 * @param {number} what
 */
export function bitsOf(row, what) {
  let bits = (row ^ Math.imul(what + 1, 0x9e3779b1)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * From 0 to 1, without 1.
 * @param {number} row
 * @param {number} what
 */
export function shareOf(row, what) {
  return bitsOf(row, what) / 2 ** 32;
}

/**
 * One of several.
 * @param {readonly string[]} values
 * @param {number} row
 * @param {number} what
 */
export function oneOf(values, row, what) {
  return values[Math.floor(shareOf(row, what) * values.length)] ?? '';
}
