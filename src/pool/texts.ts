/** Texts packed as UTF-8 in one growing buffer: a million ids cost their bytes and four more, not a million objects. */

import type { TextList } from '../engine/index.ts';

/** Texts by position, in the order in which they were added. */
export class Texts implements TextList {
  size = 0;
  #bytes: Buffer = Buffer.allocUnsafe(1024);
  #ends = new Uint32Array(64);
  #written = 0;

  add(text: string): void {
    this.write(text);
    this.keep();
  }

  /** Writes a text behind the last without adding it yet, and gives its hash. */
  write(text: string): number {
    const start = this.#end(this.size - 1);
    // A UTF-16 code unit takes at most three bytes.
    this.#reserve(start + text.length * 3);
    this.#written = start + writeUtf8(text, this.#bytes, start);
    return hashOf(this.#bytes, start, this.#written);
  }

  /** The same with a text of ASCII given by its bytes. */
  writeBytes(bytes: Buffer, from: number, to: number): number {
    const start = this.#end(this.size - 1);
    this.#reserve(start + to - from);
    for (let at = from; at < to; at++) this.#bytes[start + at - from] = bytes[at] ?? 0;
    this.#written = start + to - from;
    return hashOf(this.#bytes, start, this.#written);
  }

  /** The hash of a text. */
  hashAt(position: number): number {
    return hashOf(this.#bytes, this.#end(position - 1), this.#end(position));
  }

  /** Adds the text that was written. */
  keep(): void {
    if (this.size === this.#ends.length) this.#ends = grown(this.#ends);
    this.#ends[this.size++] = this.#written;
  }

  /** Whether the text at a position is the one that was written. */
  isWritten(position: number): boolean {
    const bytes = this.#bytes;
    const start = this.#end(position - 1);
    const other = this.#end(this.size - 1);
    if (this.#end(position) - start !== this.#written - other) return false;
    for (let at = other; at < this.#written; at++) if (bytes[start + at - other] !== bytes[at]) return false;
    return true;
  }

  at(position: number): string {
    return this.#bytes.toString('utf8', this.#end(position - 1), this.#end(position));
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
  parts(): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
    return { bytes: this.#bytes.subarray(0, this.#end(this.size - 1)), ends: this.#ends.subarray(0, this.size) };
  }

  /** The texts of such parts. */
  static of(bytes: Uint8Array, ends: Uint32Array): Texts {
    const texts = new Texts();
    texts.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    texts.#ends = ends as Uint32Array<ArrayBuffer>;
    texts.size = ends.length;
    return texts;
  }

  /** Gives back the room kept for growth. */
  trim(): this {
    this.#bytes = Buffer.from(this.#bytes.subarray(0, this.#end(this.size - 1)));
    this.#ends = this.#ends.slice(0, this.size);
    return this;
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

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(array.length * 1.5));
  larger.set(array);
  return larger;
}

/**
 * Distinct texts: each is stored once, and its place is its code. As long as they come in ascending order, as the ids of
 * most pools do, each is new because it is past the last; the table for looking them up is made when one is not.
 */
export class DistinctTexts {
  readonly texts: Texts = new Texts();
  #slots: Int32Array<ArrayBuffer> | null = null;
  /** Made with the table. */
  #hashes: Uint32Array<ArrayBuffer> = new Uint32Array(0);

  /** The place of a text, added if it is new. */
  place(text: string): number {
    return this.#placeWritten(this.texts.write(text));
  }

  /** Adds a text of ASCII by its bytes; false when it is there already. */
  addBytes(bytes: Buffer, from: number, to: number): boolean {
    const next = this.texts.size;
    return this.#placeWritten(this.texts.writeBytes(bytes, from, to)) === next;
  }

  /** The place of a text, -1 when it is not there; nothing is added. */
  find(text: string): number {
    return this.#findWritten(this.texts.write(text));
  }

  /** The same of a text of ASCII by its bytes. */
  findBytes(bytes: Buffer, from: number, to: number): number {
    return this.#findWritten(this.texts.writeBytes(bytes, from, to));
  }

  #findWritten(hash: number): number {
    if (this.#slots === null && this.texts.isWrittenPastLast()) return -1;
    const slots = this.#slots ?? this.#index();
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const place = slots[slot] ?? -1;
      if (place === -1 || (this.#hashes[place] === hash && this.texts.isWritten(place))) return place;
    }
  }

  #placeWritten(hash: number): number {
    if (this.#slots === null && this.texts.isWrittenPastLast()) return this.#insert(hash);
    const slots = this.#slots ?? this.#index();
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let place = slots[slot] ?? -1; place !== -1; place = slots[slot] ?? -1) {
      if (this.#hashes[place] === hash && this.texts.isWritten(place)) return place;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.texts.size;
    const place = this.#insert(hash);
    if (this.texts.size * 2 > slots.length) this.#index();
    return place;
  }

  #insert(hash: number): number {
    const place = this.texts.size;
    this.texts.keep();
    if (this.#slots === null) return place;
    if (place === this.#hashes.length) this.#hashes = grown(this.#hashes);
    this.#hashes[place] = hash;
    return place;
  }

  /** Makes the table anew with room for more. */
  #index(): Int32Array<ArrayBuffer> {
    let length = 128;
    while (length < this.texts.size * 4) length *= 2;
    const slots = new Int32Array(length).fill(-1);
    if (this.#slots === null)
      this.#hashes = Uint32Array.from({ length: Math.max(64, this.texts.size) }, (_, place) => this.texts.hashAt(place));
    for (let place = 0; place < this.texts.size; place++) {
      let slot = (this.#hashes[place] ?? 0) & (length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (length - 1);
      slots[slot] = place;
    }
    this.#slots = slots;
    return slots;
  }
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

/** FNV-1a, mixed at the end so that the low bits depend on all. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
