/** Where records of CSV end: at line feeds outside quotes. */

const LF = 10;
const QUOTE = 34;

/** Where the last whole record ends; 0 where none does. */
export function lastRecordEnd(bytes: Buffer): number {
  if (!bytes.includes(QUOTE)) return bytes.lastIndexOf(LF) + 1;
  let end = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === LF && !quoted) end = at + 1;
  }
  return end;
}

/** Where the record that begins at `begin` ends; the end of the bytes where it does not. */
export function firstRecordEnd(bytes: Buffer, begin: number): number {
  let quoted = false;
  for (let at = begin; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === LF && !quoted) return at + 1;
  }
  return bytes.length;
}
