/** Numbers of digits alone, as most cells of numbers are: read from texts, written as bytes. */

/** At most this many digits: a double holds every decimal of 15 digits without confusion. */
export const MOST_DIGITS = 15;

/** The number of at most 15 digits and nothing else, as most cells are; -1 for any other text. */
export function plainDigits(text: string): number {
  if (text.length === 0 || text.length > MOST_DIGITS) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Writes a whole number that is not negative, and gives where it ends. */
export function writeDigits(value: number, bytes: Buffer, at: number): number {
  // Divisions of small integers are much faster than those of others, which are rare.
  if (value >= 1e9) return at + bytes.write(String(value), at, 'latin1');
  let end = at + 1;
  for (let power = 10; power <= value; power *= 10) end++;
  let rest = value | 0;
  for (let position = end - 1; position >= at; position--) {
    const tens = (rest / 10) | 0;
    bytes[position] = 48 + rest - tens * 10;
    rest = tens;
  }
  return end;
}

/** Writes a number of at most two digits as two. */
export function writeTwoDigits(value: number, bytes: Buffer, at: number): void {
  const tens = (value / 10) | 0;
  bytes[at] = 48 + tens;
  bytes[at + 1] = 48 + value - tens * 10;
}
