/** Ids that are equal but for case: most pools are known at a glance to have none. */

import { DistinctTexts } from '../distinct-texts.ts';
import { hashOf } from '../text-hash.ts';
import { type TextData, Texts } from '../texts.ts';

/** Of a byte of ASCII: a letter or a sign beside them; a small one has the bit `SMALL` too. */
const LETTER = 0x40;
const SMALL = 0x20;
/** What is beyond ASCII, in four bytes at once. */
const BEYOND: number = 0x80808080 | 0;

/** The first row whose id is that of a row before it but for case; null where there is none. */
export function firstCaseTwin(ids: Texts): number | null {
  return mayDifferInCase(ids.data()) ? firstFoldedTwice(ids) : null;
}

/** Ids have at most so many bytes. */
const MOST_BYTES = 1024;

/** Whether letters of both cases, or different ones beyond ASCII, stand at one place of some ids: else no two can be equal but for case. */
function mayDifferInCase({ bytes, ends }: TextData): boolean {
  const seen = kindsIn(bytes);
  if ((seen & BEYOND) === 0 && !holdsBoth(seen)) return false;
  // The one kind of letter at each place; beyond ASCII each byte is its own.
  const kinds = new Uint8Array(MOST_BYTES);
  let start = 0;
  for (const end of ends) {
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < LETTER) continue;
      const kind = byte > 0x7f ? byte : (byte & SMALL) === 0 ? 1 : 2;
      const other = kinds[at - start] ?? 0;
      if (other !== 0 && other !== kind) return true;
      kinds[at - start] = kind;
    }
    start = end;
  }
  return false;
}

/** What bytes there are, four at a time: the bits 0x80 beyond ASCII, 0x40 of capital letters, 0x20 of small ones. */
function kindsIn(bytes: Uint8Array): number {
  const head = Math.min(bytes.length, -bytes.byteOffset & 3);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + head, (bytes.length - head) >> 2);
  let kinds = 0;
  for (let at = 0; at < words.length; at++) kinds |= kindsOf(words[at] ?? 0);
  for (let at = 0; at < head; at++) kinds |= kindsOf(bytes[at] ?? 0);
  for (let at = head + words.length * 4; at < bytes.length; at++) kinds |= kindsOf(bytes[at] ?? 0);
  return kinds;
}

function kindsOf(word: number): number {
  const letters = word & 0x40404040;
  return (word & BEYOND) | (letters & ~(word << 1)) | ((letters & (word << 1)) >>> 1);
}

function holdsBoth(kinds: number): boolean {
  return (kinds & 0x40404040) !== 0 && (kinds & 0x20202020) !== 0;
}

/** Looks each id up among those before it, all in small letters. */
function firstFoldedTwice(ids: Texts): number | null {
  const { bytes, ends } = inSmallLetters(ids).data();
  const distinct = new DistinctTexts();
  const hashes = new Uint32Array(ends.length);
  let start = 0;
  for (let row = 0; row < hashes.length; row++) {
    const end = ends[row] ?? 0;
    hashes[row] = hashOf(bytes, start, end, distinct.key);
    start = end;
  }
  const others = distinct.append(bytes, ends, hashes);
  return others === ends.length ? null : others;
}

function inSmallLetters(ids: Texts): Texts {
  const { bytes, ends } = ids.data();
  if ((kindsIn(bytes) & BEYOND) === 0) return Texts.of({ bytes: bytes.map(smallLetter), ends });
  const small = new Texts();
  for (let row = 0; row < ids.size; row++) small.add(ids.at(row).toLowerCase());
  return small;
}

function smallLetter(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | SMALL : byte;
}
