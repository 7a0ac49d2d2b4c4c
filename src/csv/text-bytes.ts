/** What can be told of the bytes of a text: its lines, where it is no UTF-8, what a chunk leaves unfinished. */

import { isUtf8 } from 'node:buffer';

const LF = 10;
export const CR = 13;
/** Lines of fewer bytes are as good as empty. */
const NEAR = 4;

/** The same bytes with what a `Buffer` can. */
export function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** How many bytes at the end begin a character, or a CRLF, that they do not finish. */
export function unfinishedTail(bytes: Buffer): number {
  if (bytes.at(-1) === CR) return 1;
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** How many bytes are lines with their end. */
export function wholeLines(bytes: Buffer): number {
  const behindLf = bytes.lastIndexOf(LF) + 1;
  return behindLf + bytes.subarray(behindLf).lastIndexOf(CR) + 1;
}

/** Bytes without the empty lines at their beginning. */
export function withoutEmptyLines(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== LF && byte !== CR);
  return bytes.subarray(start === -1 ? bytes.length : start);
}

/** The line, from 1, of the first byte that is not UTF-8. */
export function lineOfBadByte(bytes: Buffer): number {
  return 1 + countLines(bytes, firstBadByte(bytes));
}

/** The position of the first byte that is not UTF-8; the bytes are not. */
export function firstBadByte(bytes: Buffer): number {
  let valid = 0;
  let bad = bytes.length;
  // Everything up to `valid` is UTF-8, something up to `bad` is not.
  while (bad - valid > 1) {
    const middle = (valid + bad) >>> 1;
    if (isUtf8(bytes.subarray(0, middle - unfinishedTail(bytes.subarray(0, middle))))) valid = middle;
    else bad = middle;
  }
  // A character that is begun is bad where it goes wrong: its first byte is the first bad one.
  return bytes[valid - 1] === CR ? valid : valid - unfinishedTail(bytes.subarray(0, valid));
}

/** Line ends (LF, CRLF or CR) before a position. */
export function countLines(bytes: Buffer, end: number): number {
  let lines = 0;
  const count = (byte: number, isEnd: (at: number) => boolean): void => {
    let length = Number.POSITIVE_INFINITY;
    for (let at = bytes.indexOf(byte); at !== -1 && at < end; ) {
      if (isEnd(at)) lines++;
      const next = nextOf(byte, bytes, at, length);
      length = next - at;
      at = next;
    }
  };
  count(LF, () => true);
  count(CR, (at) => bytes[at + 1] !== LF);
  return lines;
}

/**
 * Where a byte comes next behind a position, -1 where it does not. Behind an empty line, whose `length` says that it is one, it is
 * probably near: to look there costs less than a search for each.
 */
function nextOf(byte: number, bytes: Buffer, at: number, length: number): number {
  if (length > NEAR) return bytes.indexOf(byte, at + 1);
  for (let near = at + 1; near <= at + NEAR; near++) if (bytes[near] === byte) return near;
  return bytes.indexOf(byte, at + NEAR + 1);
}
