/** A pool's bytes as valid UTF-8: encodings decoded, bad bytes refused with their line, never guessed or replaced. */

import { isAscii, isUtf8 } from 'node:buffer';
import type iconvLite from 'iconv-lite';
import { problem, Refusal } from '../problems/problem.ts';
import { type Bytes, endMarkOf, openedBytes } from './kind.ts';
import { type OneByteTable, oneByteTable, toUtf8 } from './one-byte.ts';

const LF = 10;
const CR = 13;
/** Lines of fewer bytes are as good as empty. */
const NEAR = 4;
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** The text of a pool as valid UTF-8 without byte-order mark, in chunks; throws a `Refusal` for bytes that are none. */
export async function* utf8Chunks(chunks: Bytes, encoding: string | undefined): AsyncGenerator<Buffer> {
  const opened = openedBytes(chunks);
  yield* encoding === undefined || /^utf-?8$/i.test(encoding) ? checked(opened) : decoded(opened, encoding);
}

/** Whether an encoding is known and is one for text. The library is large and loaded only when an encoding is named. */
export async function isKnownEncoding(encoding: string): Promise<boolean> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.encodingExists(encoding) && !/^(?:base64|hex|binary|internal)/i.test(encoding);
}

/** Passes UTF-8 on, without its mark; a chunk may end inside a character or a CRLF, so its tail waits for the next. */
async function* checked(chunks: Bytes): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0);
  let lines = 0;
  let first = true;
  let last: number | undefined;
  let plain = true;
  /** Counts the lines of bytes, which must be UTF-8. */
  const counted = async (bytes: Buffer): Promise<Buffer> => {
    if (!isUtf8(bytes)) {
      const readings = await readingsOf(oddText(bytes));
      const mixed = !plain || !isAscii(bytes.subarray(0, firstBadByte(bytes)));
      throw new Refusal(problem('csv_not_utf8', { readings, mixed }, { line: lines + lineOfBadByte(bytes) }));
    }
    lines += countLines(bytes, bytes.length);
    last = bytes.at(-1);
    plain &&= isAscii(bytes);
    return bytes;
  };
  for await (const chunk of chunks) {
    waiting = waiting.length === 0 ? asBuffer(chunk) : Buffer.concat([waiting, chunk]);
    if (first && waiting.length < 3) continue;
    if (first) waiting = withoutMark(waiting);
    first = false;
    const text = waiting.length - endMarks(waiting);
    const whole = text - unfinishedTail(waiting.subarray(0, text));
    if (whole > 0) yield await counted(waiting.subarray(0, whole));
    waiting = waiting.subarray(whole);
  }
  if (first) waiting = withoutMark(waiting);
  const text = waiting.length - endMarks(waiting);
  if (text > 0) yield await counted(waiting.subarray(0, text));
  const what = endMarkOf(waiting.length > 0 ? waiting.at(-1) : last);
  if (what !== null) throw new Refusal(problem('end_mark', { what }, { line: lines + 1 }));
}

/** Marks that end a text are kept back, so that nothing reads them; a file may hold more of them. */
const MOST_END_MARKS: number = 1 << 16;

/** How many bytes at the end may be marks of the end of a file. */
function endMarks(bytes: Buffer): number {
  let count = 0;
  while (count < Math.min(bytes.length, MOST_END_MARKS) && endMarkOf(bytes[bytes.length - 1 - count]) !== null) count++;
  return count;
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** Drops the mark of UTF-8. UTF-16 and UTF-32 are known by their own, or by NULs, and refused. */
function withoutMark(bytes: Buffer): Buffer {
  const [first, second, third, fourth] = bytes;
  if (second === 0 && third === 0 && first !== 0 && fourth === 0) throw new Refusal(problem('encoding_needed', { encoding: 'utf-32le' }));
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0)
    throw new Refusal(problem('encoding_needed', { encoding: 'utf-32le' }));
  if (first === 0 && second === 0 && (third === 0 || (third === 0xfe && fourth === 0xff))) {
    throw new Refusal(problem('encoding_needed', { encoding: 'utf-32be' }));
  }
  const little = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined);
  if (little || big) throw new Refusal(problem('encoding_needed', { encoding: little ? 'utf-16le' : 'utf-16be' }));
  return bytes.subarray(0, 3).equals(UTF8_BOM) ? bytes.subarray(3) : bytes;
}

/** How many bytes at the end begin a character, or a CRLF, that they do not finish. */
function unfinishedTail(bytes: Buffer): number {
  if (bytes.at(-1) === CR) return 1;
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** The line, from 1, of the first byte that is not UTF-8. */
export function lineOfBadByte(bytes: Buffer): number {
  return 1 + countLines(bytes, firstBadByte(bytes));
}

/** Encodings in which spreadsheets save tables where they do not save UTF-8. */
const USUAL = ['windows-1252', 'macintosh', 'cp850'] as const;

/** How usual encodings read bytes, equal readings once, without those that do not have the bytes. */
async function readingsOf(bytes: Buffer): Promise<{ readonly encoding: string; readonly text: string }[]> {
  const { default: iconv } = await import('iconv-lite');
  const readings = new Map<string, string>();
  for (const encoding of USUAL) {
    const text = iconv.decode(bytes, encoding);
    if (!/[\ufffd\u0080-\u009f]/.test(text) && !readings.has(text)) readings.set(text, encoding);
  }
  return [...readings].map(([text, encoding]) => ({ encoding, text }));
}

/** The word that holds the first byte which is not UTF-8. */
function oddText(bytes: Buffer): Buffer {
  const at = firstBadByte(bytes);
  const isInWord = (byte: number | undefined): boolean => byte !== undefined && (byte >= 0x80 || /[\w'.-]/.test(String.fromCharCode(byte)));
  let [from, to] = [at, at + 1];
  while (at - from < LONGEST_WORD && isInWord(bytes[from - 1])) from--;
  while (to - at < LONGEST_WORD && isInWord(bytes[to])) to++;
  return bytes.subarray(from, to);
}

const LONGEST_WORD = 20;

/** The position of the first byte that is not UTF-8; the bytes are not. */
function firstBadByte(bytes: Buffer): number {
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
function countLines(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at !== -1 && at < end; at = nextOf(LF, bytes, at)) lines++;
  for (let at = bytes.indexOf(CR); at !== -1 && at < end; at = nextOf(CR, bytes, at)) if (bytes[at + 1] !== LF) lines++;
  return lines;
}

/** Where a byte comes next behind a position, -1 where it does not. In empty lines it is near: to look there costs less than a search for each. */
function nextOf(byte: number, bytes: Buffer, at: number): number {
  for (let near = at + 1; near <= at + NEAR; near++) if (bytes[near] === byte) return near;
  return bytes.indexOf(byte, at + NEAR + 1);
}

/** Other encodings as UTF-8; a byte that the encoding does not have is refused, never replaced. */
async function* decoded(chunks: Bytes, encoding: string): AsyncGenerator<Buffer> {
  const { default: iconv } = await import('iconv-lite');
  const table = oneByteTable((bytes) => iconv.decode(bytes, encoding, { stripBOM: false }));
  yield* table === null ? byDecoder(chunks, encoding, iconv.getDecoder(encoding, { stripBOM: false })) : byTable(chunks, encoding, table);
}

/** An encoding of one byte a character. */
async function* byTable(chunks: Bytes, encoding: string, table: OneByteTable): AsyncGenerator<Buffer> {
  let lines = 0;
  let first = true;
  // A chunk may end inside a CRLF: its CR waits for the next.
  let waiting: Uint8Array = new Uint8Array();
  const translated = (bytes: Uint8Array): Buffer => {
    const { utf8, bad } = toUtf8(table, bytes);
    lines += countLines(utf8, utf8.length);
    if (bad !== null) throw new Refusal(problem('bytes_not_in_encoding', { encoding }, { line: lines + 1 }));
    return utf8;
  };
  for await (const chunk of chunks) {
    let bytes = waiting.length === 0 ? asBuffer(chunk) : Buffer.concat([waiting, chunk]);
    if (first && bytes.subarray(0, 3).equals(UTF8_BOM)) bytes = bytes.subarray(3);
    first = false;
    const whole = bytes.length - (bytes.at(-1) === CR ? 1 : 0);
    waiting = Buffer.from(bytes.subarray(whole));
    if (whole > 0) yield translated(bytes.subarray(0, whole));
  }
  if (waiting.length > 0) yield translated(waiting);
}

/** Any other encoding, by the decoder of a library. */
async function* byDecoder(chunks: Bytes, encoding: string, decoder: ReturnType<typeof iconvLite.getDecoder>): AsyncGenerator<Buffer> {
  const unit = /^(?:utf|ucs)-?32/i.test(encoding) ? 4 : /^(?:utf-?16|ucs-?2)/i.test(encoding) ? 2 : 1;
  // UTF-16 can hold any character, the sign of replacement too; only half a surrogate pair is damage.
  const damage = unit === 2 ? /\p{Cs}/u : /\ufffd|\p{Cs}/u;
  let length = 0;
  let lines = 0;
  let first = true;
  /** Counts the lines of a text, which must be free of damage. */
  const counted = (text: string): Buffer => {
    // Nearly all texts are free of it, which is found sooner than where it is.
    if (!text.isWellFormed() || (unit !== 2 && text.includes('\ufffd'))) {
      const bad = text.search(damage);
      const before = Buffer.from(text.slice(0, bad));
      const line = 1 + lines + countLines(before, before.length);
      throw new Refusal(problem('bytes_not_in_encoding', { encoding }, { line }));
    }
    const bytes = Buffer.from(text);
    lines += countLines(bytes, bytes.length);
    return bytes;
  };
  // A chunk may end between two surrogates or inside a CRLF: what it begins waits for the next.
  let waiting = '';
  for await (const chunk of chunks) {
    length += chunk.length;
    // A mark of UTF-8 before another encoding is dropped like any other.
    const bytesOf = first && length === chunk.length && asBuffer(chunk).subarray(0, 3).equals(UTF8_BOM) ? chunk.subarray(3) : chunk;
    let text = waiting + decoder.write(asBuffer(bytesOf));
    if (first && text !== '') {
      text = text.replace(/^\ufeff/, '');
      first = false;
    }
    waiting = /^[\ud800-\udbff\r]/.test(text.slice(-1)) ? text.slice(-1) : '';
    const bytes = counted(text.slice(0, text.length - waiting.length));
    if (bytes.length > 0) yield bytes;
  }
  const end: unknown = decoder.end();
  const rest = counted(waiting + (typeof end === 'string' ? end : ''));
  if (length % unit !== 0) throw new Refusal(problem('bytes_not_in_encoding', { encoding }, { line: lines + 1 }));
  if (rest.length > 0) yield rest;
}
