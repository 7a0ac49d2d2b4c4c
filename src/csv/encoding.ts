/** A pool's bytes as valid UTF-8: encodings decoded, bad bytes refused with their line, never guessed or replaced. */

import { isAscii, isUtf8 } from 'node:buffer';
import { problem, Refusal } from '../problems/problem.ts';
import { type Bytes, endMarkOf, openedBytes } from './kind.ts';
import { decoded } from './other-encodings.ts';
import { asBuffer, countLines, firstBadByte, unfinishedTail } from './text-bytes.ts';

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The text of a pool as valid UTF-8 without byte-order mark, in chunks; throws a `Refusal` for bytes that are none. A mark
 * wins over the encoding that is named, for this file alone or for several.
 */
export async function* utf8Chunks(chunks: Bytes, encoding: string | undefined, isOneOfSeveral = false): AsyncGenerator<Buffer> {
  const opened = openedBytes(chunks);
  if (encoding === undefined) {
    yield* checked(opened);
    return;
  }
  // The first chunk is read ahead: it is long enough for a mark.
  const { value: head } = await opened.next();
  const actual = (head === undefined ? null : encodingOfMark(head)) ?? encoding;
  const bytes = head === undefined ? opened : behind(head, opened);
  yield* /^utf-?8$/i.test(actual) ? checked(bytes) : decoded(bytes, actual, isOneOfSeveral);
}

/** What was read ahead and what follows, which is closed by whoever stops before the end. */
async function* behind(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield head;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** Byte-order marks: that of UTF-32 begins with that of UTF-16. */
const MARKS: readonly (readonly [encoding: string, mark: Buffer])[] = [
  ['utf-8', UTF8_BOM],
  ['utf-32le', Buffer.from([0xff, 0xfe, 0, 0])],
  ['utf-32be', Buffer.from([0, 0, 0xfe, 0xff])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/** The encoding that a byte-order mark names; null where there is none. */
function encodingOfMark(bytes: Buffer): string | null {
  return MARKS.find(([, mark]) => bytes.subarray(0, mark.length).equals(mark))?.[0] ?? null;
}

/** Whether an encoding is known and is one for text. The library is large and loaded only when an encoding is named. */
export async function isKnownEncoding(encoding: string): Promise<boolean> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.encodingExists(encoding) && !/^(?:base64|hex|binary|internal)/i.test(encoding);
}

/** Passes UTF-8 on, without its mark; a chunk may end inside a character or a CRLF, so its tail waits for the next. */
async function* checked(chunks: Bytes): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0);
  let first = true;
  let passed = NOTHING_PASSED;
  // Behind a mark of UTF-8 no other encoding can be named.
  const begun = (bytes: Buffer): Buffer => {
    const text = withoutMark(bytes);
    passed = { ...passed, isPlain: text.length === bytes.length };
    return text;
  };
  /** Passes on the good bytes of those that wait; where they end before a position, the next is refused. */
  async function* upTo(end: number, good: number): AsyncGenerator<Buffer> {
    const text = waiting.subarray(0, good);
    waiting = waiting.subarray(good);
    passed = withMore(passed, text);
    if (good > 0) yield text;
    if (good < end) throw await notUtf8(passed, waiting);
  }
  for await (const chunk of chunks) {
    waiting = waiting.length === 0 ? asBuffer(chunk) : Buffer.concat([waiting, chunk]);
    if (first && waiting.length < 3) continue;
    if (first) waiting = begun(waiting);
    first = false;
    const text = waiting.length - endMarks(waiting);
    const whole = text - unfinishedTail(waiting.subarray(0, text));
    // What is refused is shown with the rest of its word.
    const good = goodBytes(waiting, whole);
    if (good === whole || waiting.length - good > LONGEST_WORD) yield* upTo(whole, good);
  }
  if (first) waiting = begun(waiting);
  const end = waiting.length - endMarks(waiting);
  yield* upTo(end, goodBytes(waiting, end));
  const what = endMarkOf(waiting.length > 0 ? waiting.at(-1) : passed.tail.at(-1));
  if (what !== null) throw new Refusal(problem('end_mark', { what }, { line: passed.lines + 1 }));
}

/** How many bytes before a position are UTF-8. */
function goodBytes(bytes: Buffer, end: number): number {
  const whole = bytes.subarray(0, end);
  return isUtf8(whole) ? end : firstBadByte(whole);
}

/** What is known of the text that was passed on. */
interface Passed {
  /** Line ends. */
  readonly lines: number;
  /** Whether all is ASCII, behind no mark. */
  readonly isPlain: boolean;
  /** The last bytes, as many as a word may have. */
  readonly tail: Buffer;
}

const NOTHING_PASSED: Passed = { lines: 0, isPlain: true, tail: Buffer.alloc(0) };

function withMore({ lines, isPlain, tail }: Passed, text: Buffer): Passed {
  return {
    lines: lines + countLines(text, text.length),
    isPlain: isPlain && isAscii(text),
    tail: Buffer.concat([tail, text.subarray(-LONGEST_WORD)]).subarray(-LONGEST_WORD),
  };
}

/** What is said of bytes that begin with one which is not UTF-8, behind what was passed on. */
async function notUtf8({ lines, isPlain, tail }: Passed, bytes: Buffer): Promise<Refusal> {
  const odd = Buffer.concat([tail, bytes.subarray(0, LONGEST_WORD)]);
  const readings = await readingsOf(oddText(odd, tail.length));
  return new Refusal(problem('csv_not_utf8', { readings, mixed: !isPlain }, { line: lines + 1 }));
}

/** Marks that end a text are kept back, so that nothing reads them; a file may hold more of them. */
const MOST_END_MARKS: number = 1 << 16;

/** How many bytes at the end may be marks of the end of a file. */
function endMarks(bytes: Buffer): number {
  let count = 0;
  while (count < Math.min(bytes.length, MOST_END_MARKS) && endMarkOf(bytes[bytes.length - 1 - count]) !== null) count++;
  return count;
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

/** The word that holds the byte at a position. */
function oddText(bytes: Buffer, at: number): Buffer {
  const isInWord = (byte: number | undefined): boolean => byte !== undefined && (byte >= 0x80 || /[\w'.-]/.test(String.fromCharCode(byte)));
  let [from, to] = [at, at + 1];
  while (at - from < LONGEST_WORD && isInWord(bytes[from - 1])) from--;
  while (to - at < LONGEST_WORD && isInWord(bytes[to])) to++;
  return bytes.subarray(from, to);
}

const LONGEST_WORD = 20;
