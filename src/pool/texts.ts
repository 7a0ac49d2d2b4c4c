/** Texts packed as UTF-8 in one growing buffer: a million ids cost their bytes and four more, not a million objects. */

import type { TextList } from '../engine/index.ts';
import { hashOf } from './text-hash.ts';

/** Texts as plain data: their bytes one after the other, and where each ends. */
export interface TextData {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** A list of texts as plain data, whatever it is kept in. */
export function textData(list: TextList): TextData {
  if (list instanceof Texts) return list.data();
  const texts = new Texts();
  for (let index = 0; index < list.size; index++) texts.add(list.at(index));
  return texts.data();
}

/** A list of so many texts that a function gives by position. */
export function textsBy(size: number, at: (position: number) => string): TextList {
  return { size, at, compare: (a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0) };
}

/** Texts by position, in the order in which they were added. */
export class Texts implements TextList {
  size = 0;
  #bytes: Buffer = Buffer.allocUnsafeSlow(1024);
  #ends = new Uint32Array(64);
  #written = 0;

  add(text: string): void {
    this.write(text);
    this.keep();
  }

  /** Writes a text behind the last without adding it yet. */
  write(text: string): void {
    const start = this.#end(this.size - 1);
    // A UTF-16 code unit takes at most three bytes.
    this.#reserve(start + text.length * 3);
    this.#written = start + writeUtf8(text, this.#bytes, start);
  }

  /** Bytes of all texts. */
  get length(): number {
    return this.#end(this.size - 1);
  }

  /** Adds texts by their bytes, one after the other, and where each ends, counted from where the first byte is at `first`. */
  append(bytes: Uint8Array, ends: Uint32Array, first: number): void {
    const start = this.#end(this.size - 1);
    this.#reserve(start + bytes.length);
    this.#bytes.set(bytes, start);
    const size = this.size + ends.length;
    if (size > this.#ends.length) this.#ends = grown(this.#ends, size);
    const all = this.#ends;
    all.set(ends, this.size);
    if (start !== first) for (let at = this.size; at < size; at++) all[at] = start - first + (all[at] ?? 0);
    this.size = size;
  }

  /** Makes room for so many texts in all, of so many bytes. */
  reserve(texts: number, bytes: number): void {
    this.#reserve(bytes);
    if (texts <= this.#ends.length) return;
    const ends = new Uint32Array(texts);
    ends.set(this.#ends);
    this.#ends = ends;
  }

  /** The bytes of the last text. */
  last(): Uint8Array {
    return this.#bytes.subarray(this.#end(this.size - 2), this.#end(this.size - 1));
  }

  /** Drops the texts from a position on. */
  cut(size: number): void {
    this.size = size;
  }

  /** The hash of a text. */
  hashAt(position: number, key: number): number {
    return hashOf(this.#bytes, this.#end(position - 1), this.#end(position), key);
  }

  /** The hash of the text that was written. */
  hashOfWritten(key: number): number {
    return hashOf(this.#bytes, this.#end(this.size - 1), this.#written, key);
  }

  /** Adds the text that was written. */
  keep(): void {
    if (this.size === this.#ends.length) this.#ends = grown(this.#ends, this.size + 1);
    this.#ends[this.size++] = this.#written;
  }

  /** Whether the text at a position is the one that was written. */
  isWritten(position: number): boolean {
    return this.#areSame(position, this.#end(this.size - 1), this.#written);
  }

  /** Whether the texts at two positions are the same. */
  areEqual(a: number, b: number): boolean {
    return this.#areSame(a, this.#end(b - 1), this.#end(b));
  }

  #areSame(position: number, from: number, to: number): boolean {
    const bytes = this.#bytes;
    const start = this.#end(position - 1);
    if (this.#end(position) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  at(position: number): string {
    return this.#bytes.toString('utf8', this.#end(position - 1), this.#end(position));
  }

  isEmpty(position: number): boolean {
    return this.#end(position - 1) === this.#end(position);
  }

  /** Whether the last text comes before the first of others, or there is none. */
  isBefore(others: Texts): boolean {
    if (this.size === 0 || others.size === 0) return true;
    this.write(others.at(0));
    return this.isWrittenPastLast();
  }

  /** Whether the text that was written comes after the last one added, by the order of `compare`. */
  isWrittenPastLast(): boolean {
    const last = this.#end(this.size - 1);
    return this.size === 0 || this.#compareBytes(last, this.#written, this.#end(this.size - 2), last) > 0;
  }

  compare(a: number, b: number): number {
    return this.#compareBytes(this.#end(a - 1), this.#end(a), this.#end(b - 1), this.#end(b));
  }

  #compareBytes(startA: number, endA: number, startB: number, endB: number): number {
    const bytes = this.#bytes;
    const lengthA = endA - startA;
    const lengthB = endB - startB;
    const shared = Math.min(lengthA, lengthB);
    for (let i = 0; i < shared; i++) {
      const left = bytes[startA + i] ?? 0;
      const right = bytes[startB + i] ?? 0;
      if (left !== right) return codeUnitOrder(left) - codeUnitOrder(right);
    }
    return lengthA - lengthB;
  }

  /** The bytes of all texts, and where each ends. */
  data(): TextData {
    return { bytes: this.#bytes.subarray(0, this.#end(this.size - 1)), ends: this.#ends.subarray(0, this.size) };
  }

  /** The texts that such data is of. */
  static of({ bytes, ends }: TextData): Texts {
    const texts = new Texts();
    texts.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    texts.#ends = ends as Uint32Array<ArrayBuffer>;
    texts.size = ends.length;
    return texts;
  }

  #end(position: number): number {
    return position < 0 ? 0 : (this.#ends[position] ?? 0);
  }

  #reserve(length: number): void {
    if (length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(length, Math.ceil(this.#bytes.length * 1.5)));
    this.#bytes.copy(larger, 0, 0, this.#end(this.size - 1));
    this.#bytes = larger;
  }
}

/**
 * UTF-8 bytes sort as code points, but for UTF-16 code units the characters past U+FFFF (surrogates, D800 to DFFF) come
 * before U+E000 to U+FFFF (first bytes EE and EF).
 */
function codeUnitOrder(byte: number): number {
  return byte === 0xee || byte === 0xef ? byte + 0x10 : byte;
}

/** The same with room for so many numbers at least, and half as many more than there was. */
export function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(length, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}

/** Writes a text and gives its length in bytes; short ASCII, as most texts are, without a call of the system. */
function writeUtf8(text: string, bytes: Buffer, start: number): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return bytes.write(text, start);
    bytes[start + i] = unit;
  }
  return text.length;
}
