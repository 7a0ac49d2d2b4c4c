/** Texts that were read in a wrong encoding, or come from a web page. */

/** The characters of windows-1252 from 0x80 to 0x9f; those from 0xa0 on are of the same numbers in Unicode. */
const UNLIKE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const SIGNS = /[\ufffd\p{Cf}]|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/iu;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Whether a text holds a sign of either. */
export function isSpoilt(text: string): boolean {
  return SIGNS.test(text) || isDoublyEncoded(text);
}

/** Whether a text is other than ASCII, and UTF-8 where it is written in windows-1252 (`Ã©`). */
function isDoublyEncoded(text: string): boolean {
  const bytes = Array.from(text, (character) => byteOf(character));
  if (!bytes.some((byte) => byte >= 0x80) || bytes.includes(-1)) return false;
  try {
    utf8.decode(Uint8Array.from(bytes));
    return true;
  } catch {
    return false;
  }
}

/** The byte of a character in windows-1252; -1 where it has none. */
function byteOf(character: string): number {
  const at = UNLIKE.indexOf(character);
  if (at !== -1) return 0x80 + at;
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 || (point >= 0xa0 && point <= 0xff) ? point : -1;
}
