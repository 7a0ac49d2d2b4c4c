/** Cells read from their bytes, in the forms that most have; any other is left to the rules of its type. */

/** A number of digits and at most one point, or -1: at most 15 digits, so that the division is exact to the last bit. */
export function plainAmount(bytes: Buffer, start: number, end: number, point: boolean): number {
  if (end - start > 15 || end === start) return -1;
  let value = 0;
  let divisor = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      divisor *= 10;
    } else if (digit === -2 && point && divisor === 0 && at > start && at < end - 1) divisor = 1;
    else return -1;
  }
  return divisor === 0 ? value : value / divisor;
}

/** Two digits at a place, or more than any. */
function twoDigits(bytes: Buffer, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const units = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : 100_000;
}

/** Seconds of a day, and one more: what a day is multiplied by in `plainMoment`. */
export const DAY_PLACES = 100_000;

/** The form `YYYY-MM-DDTHH:MM:SS` as `YYYYMMDD` times `DAY_PLACES` plus the seconds of the day; -1 for any other. */
export function plainMoment(bytes: Buffer, start: number, end: number): number {
  if (end - start !== 19 || bytes[start + 10] !== 84 || bytes[start + 13] !== 58 || bytes[start + 16] !== 58) return -1;
  if (bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return -1;
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  const hours = twoDigits(bytes, start + 11);
  const minutes = twoDigits(bytes, start + 14);
  const seconds = twoDigits(bytes, start + 17);
  if (year > 9999 || month > 12 || day > 31 || hours > 23 || minutes > 59 || seconds > 59) return -1;
  return ((year * 100 + month) * 100 + day) * DAY_PLACES + (hours * 60 + minutes) * 60 + seconds;
}

/** Whether a cell is of letters, digits, `-`, `_` and `.` alone and begins with a letter or digit: an id that nothing is wrong with. */
export function isPlainId(bytes: Buffer, start: number, end: number): boolean {
  if (start === end || !isWord(bytes[start] ?? 0)) return false;
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (!isWord(byte) && byte !== 45 && byte !== 95 && byte !== 46) return false;
  }
  return true;
}

function isWord(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90);
}

/** Whether a cell is of printable ASCII, without space around it. */
export function isPlainText(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte > 0x7e) return false;
  }
  return start === end || (bytes[start] !== 0x20 && bytes[end - 1] !== 0x20);
}

/** Whether a cell begins with a printable character of ASCII: then it is not blank. */
export function beginsInInk(bytes: Buffer, start: number, end: number): boolean {
  const byte = start < end ? (bytes[start] ?? 0) : 0;
  return byte > 0x20 && byte < 0x7f;
}
