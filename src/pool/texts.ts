/** Texts packed as UTF-8 in one growing buffer: a million ids cost their bytes and four more, not a million objects. */

import type { TextList } from '../engine/index.ts';

/** Texts by position, in the order in which they were added. */
export class Texts implements TextList {
  size = 0;
  #bytes: Buffer = Buffer.allocUnsafe(1024);
  #ends = new Uint32Array(64);

  add(text: string): void {
    const start = this.#end(this.size - 1);
    // A UTF-16 code unit takes at most three bytes.
    this.#reserve(start + text.length * 3);
    if (this.size === this.#ends.length) this.#ends = grown(this.#ends);
    this.#ends[this.size++] = start + writeUtf8(text, this.#bytes, start);
  }

  at(position: number): string {
    return this.#bytes.toString('utf8', this.#end(position - 1), this.#end(position));
  }

  /** Whether the text at a position is this one, given as UTF-8. */
  is(position: number, utf8: Uint8Array): boolean {
    const start = this.#end(position - 1);
    if (this.#end(position) - start !== utf8.length) return false;
    for (let i = 0; i < utf8.length; i++) if (this.#bytes[start + i] !== utf8[i]) return false;
    return true;
  }

  compare(a: number, b: number): number {
    const bytes = this.#bytes;
    const startA = this.#end(a - 1);
    const startB = this.#end(b - 1);
    const lengthA = this.#end(a) - startA;
    const lengthB = this.#end(b) - startB;
    const shared = Math.min(lengthA, lengthB);
    for (let i = 0; i < shared; i++) {
      const left = bytes[startA + i] ?? 0;
      const right = bytes[startB + i] ?? 0;
      if (left !== right) return codeUnitOrder(left) - codeUnitOrder(right);
    }
    return lengthA - lengthB;
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

/** Distinct texts: each is stored once, and its place is its code. */
export class DistinctTexts {
  readonly texts: Texts = new Texts();
  #slots: Int32Array<ArrayBuffer> = new Int32Array(128).fill(-1);
  #hashes: Uint32Array<ArrayBuffer> = new Uint32Array(64);
  #scratch: Buffer = Buffer.allocUnsafeSlow(256);

  /** The place of a text, added if it is new. */
  place(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = Buffer.allocUnsafeSlow(text.length * 3);
    const utf8 = this.#scratch.subarray(0, writeUtf8(text, this.#scratch, 0));
    const hash = hashOf(utf8);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const place = this.#slots[slot] ?? -1;
      if (place === -1) break;
      if (this.#hashes[place] === hash && this.texts.is(place, utf8)) return place;
      slot = (slot + 1) & mask;
    }
    return this.#insert(text, hash, slot);
  }

  #insert(text: string, hash: number, slot: number): number {
    const place = this.texts.size;
    this.texts.add(text);
    this.#slots[slot] = place;
    if (place === this.#hashes.length) this.#hashes = grown(this.#hashes);
    this.#hashes[place] = hash;
    if (this.texts.size * 2 > this.#slots.length) this.#rehash();
    return place;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let place = 0; place < this.texts.size; place++) {
      let slot = (this.#hashes[place] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = place;
    }
    this.#slots = slots;
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
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
