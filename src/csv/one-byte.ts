/** Encodings of one byte a character, as UTF-8 by a table: decoding to a text first would take three times as long. */

/** The UTF-8 of each byte, and how long it is; 0 for a byte that the encoding does not have. */
export interface OneByteTable {
  readonly lengths: Uint8Array;
  /** Four bytes each. */
  readonly bytes: Uint8Array;
}

/** The table of an encoding, as `decode` decodes it; null where a character may take more than a byte, or depends on others. */
export function oneByteTable(decode: (bytes: Buffer) => string): OneByteTable | null {
  const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const characters = Array.from(every, (byte) => decode(Buffer.of(byte)));
  const isPlain = characters.every((character, byte) => character.length === 1 && (byte >= 0x80 || character.charCodeAt(0) === byte));
  if (!isPlain || decode(every) !== characters.join('') || !LATER.every((byte) => areApart(byte, characters, decode))) return null;
  const table = { lengths: new Uint8Array(256), bytes: new Uint8Array(1024) };
  for (const [byte, character] of characters.entries()) {
    if (character === '\ufffd') continue;
    const written = Buffer.from(character);
    table.lengths[byte] = written.length;
    table.bytes.set(written, byte * 4);
  }
  return table;
}

/** Bytes of which one may be the second of a character, in every encoding that has such characters. */
const LATER: readonly number[] = [0x41, 0x80, 0xa1, 0xbf];

/** Whether no byte makes one character with another that follows it. */
function areApart(later: number, characters: readonly string[], decode: (bytes: Buffer) => string): boolean {
  return characters.every((character, byte) => decode(Buffer.of(byte, later)) === `${character}${characters[later] ?? ''}`);
}

/** Writes bytes as UTF-8; gives the position of the first that the encoding does not have, and the UTF-8 of those before it. */
export function toUtf8({ lengths, bytes }: OneByteTable, from: Uint8Array): { readonly utf8: Buffer; readonly bad: number | null } {
  const to = Buffer.allocUnsafe(from.length * 3);
  let end = 0;
  for (let at = 0; at < from.length; at++) {
    const byte = from[at] ?? 0;
    if (byte < 0x80) {
      to[end++] = byte;
      continue;
    }
    const length = lengths[byte] ?? 0;
    if (length === 0) return { utf8: to.subarray(0, end), bad: at };
    for (let each = 0; each < length; each++) to[end++] = bytes[byte * 4 + each] ?? 0;
  }
  return { utf8: to.subarray(0, end), bad: null };
}
