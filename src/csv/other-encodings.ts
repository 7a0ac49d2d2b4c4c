/** Pools in other encodings than UTF-8, as UTF-8: a byte that the encoding does not have is refused, never replaced. */

import { isAscii, isUtf8 } from 'node:buffer';
import type iconvLite from 'iconv-lite';
import { type Problem, problem, Refusal } from '../problems/problem.ts';
import type { Bytes } from './kind.ts';
import { type OneByteTable, oneByteTable, toUtf8 } from './one-byte.ts';
import { asBuffer, CR, countLines, unfinishedTail } from './text-bytes.ts';

/** The text as UTF-8, in chunks. */
export async function* decoded(chunks: Bytes, encoding: string, isOneOfSeveral: boolean): AsyncGenerator<Buffer> {
  const { default: iconv } = await import('iconv-lite');
  const table = oneByteTable((bytes) => iconv.decode(bytes, encoding, { stripBOM: false }));
  if (table === null) yield* byDecoder(chunks, encoding, iconv.getDecoder(encoding, { stripBOM: false }));
  else yield* byTable(chunks, { encoding, isOneOfSeveral }, table);
}

/** An encoding of one byte a character. A text beyond ASCII that is UTF-8 throughout is not in it, which is known at its end. */
async function* byTable(
  chunks: Bytes,
  named: { readonly encoding: string; readonly isOneOfSeveral: boolean },
  table: OneByteTable,
): AsyncGenerator<Buffer> {
  const { encoding } = named;
  let lines = 0;
  // A chunk may end inside a CRLF: its CR waits for the next.
  let waiting: Uint8Array = new Uint8Array();
  const perhaps = new PerhapsUtf8();
  let refused: Problem | null = null;
  const translated = (bytes: Uint8Array): Buffer => {
    const { utf8, bad } = toUtf8(table, bytes);
    lines += countLines(utf8, utf8.length);
    if (bad !== null) refused = problem('bytes_not_in_encoding', { encoding }, { line: lines + 1 });
    return utf8;
  };
  for await (const chunk of chunks) {
    perhaps.add(chunk);
    if (refused === null) {
      const bytes = waiting.length === 0 ? asBuffer(chunk) : Buffer.concat([waiting, chunk]);
      const whole = bytes.length - (bytes.at(-1) === CR ? 1 : 0);
      waiting = Buffer.from(bytes.subarray(whole));
      if (whole > 0) yield translated(bytes.subarray(0, whole));
    }
    // A byte that the encoding does not have may still be part of UTF-8.
    if (refused !== null && !perhaps.isSoFar) throw new Refusal(refused);
  }
  if (perhaps.isWhole) throw new Refusal(problem('encoding_is_utf8', named, { line: perhaps.line }));
  if (refused !== null) throw new Refusal(refused);
  if (waiting.length > 0) yield translated(waiting);
}

/** Whether the bytes of a file are UTF-8 beyond ASCII. */
class PerhapsUtf8 {
  isSoFar = true;
  /** The line of the first byte beyond ASCII; null until there is one. */
  #first: number | null = null;
  #lines = 0;
  /** A character that a chunk begins and does not finish. */
  #begun: Buffer = Buffer.alloc(0);

  add(chunk: Uint8Array): void {
    if (!this.isSoFar) return;
    const bytes = this.#begun.length === 0 ? asBuffer(chunk) : Buffer.concat([this.#begun, chunk]);
    const whole = bytes.subarray(0, bytes.length - unfinishedTail(bytes));
    this.#begun = Buffer.from(bytes.subarray(whole.length));
    this.isSoFar = isUtf8(whole);
    if (this.#first !== null) return;
    if (isAscii(whole)) this.#lines += countLines(whole, whole.length);
    else {
      const at = whole.findIndex((byte) => byte >= 0x80);
      this.#first = this.#lines + countLines(whole, at) + 1;
    }
  }

  /** Whether all that was added is: nothing more will come. */
  get isWhole(): boolean {
    return this.isSoFar && this.#first !== null && isUtf8(this.#begun);
  }

  get line(): number {
    return this.#first ?? 1;
  }
}

/** Any other encoding, by the decoder of a library. */
async function* byDecoder(chunks: Bytes, encoding: string, decoder: ReturnType<typeof iconvLite.getDecoder>): AsyncGenerator<Buffer> {
  const unit = /^(?:utf|ucs)-?32/i.test(encoding) ? 4 : /^(?:utf-?16|ucs-?2)/i.test(encoding) ? 2 : 1;
  // UTF-16 can hold any character, the sign of replacement too; only half a surrogate pair is damage.
  const damage = unit === 2 ? /\p{Cs}/u : /\ufffd|\p{Cs}/u;
  let length = 0;
  let lines = 0;
  let first = true;
  /** Gives a text on and counts its lines; of a damaged one, what comes before the damage. */
  function* counted(text: string): Generator<Buffer> {
    // Nearly all texts are free of it, which is found sooner than where it is.
    const isDamaged = !text.isWellFormed() || (unit !== 2 && text.includes('\ufffd'));
    const bytes = Buffer.from(isDamaged ? text.slice(0, text.search(damage)) : text);
    lines += countLines(bytes, bytes.length);
    if (bytes.length > 0) yield bytes;
    if (isDamaged) throw new Refusal(problem('bytes_not_in_encoding', { encoding }, { line: lines + 1 }));
  }
  // A chunk may end between two surrogates or inside a CRLF: what it begins waits for the next.
  let waiting = '';
  for await (const chunk of chunks) {
    length += chunk.length;
    let text = waiting + decoder.write(asBuffer(chunk));
    if (first && text !== '') {
      text = text.replace(/^\ufeff/, '');
      first = false;
    }
    waiting = /^[\ud800-\udbff\r]/.test(text.slice(-1)) ? text.slice(-1) : '';
    yield* counted(text.slice(0, text.length - waiting.length));
  }
  const end: unknown = decoder.end();
  yield* counted(waiting + (typeof end === 'string' ? end : ''));
  if (length % unit !== 0) throw new Refusal(problem('bytes_not_in_encoding', { encoding }, { line: lines + 1 }));
}
