/** Distinct texts, for columns whose texts repeat and for ids, which must not. */

import { randomKey } from './text-hash.ts';
import { grown, Texts } from './texts.ts';

const NONE = -1;

/**
 * Distinct texts: each is stored once, and its code is its position among them. As long as they come in ascending order, as the ids of
 * most pools do, each is new because it is past the last; the table for looking them up is made when one is not.
 */
export class DistinctTexts {
  readonly texts: Texts = new Texts();
  /** Of the hashes by which texts are looked up: nobody can make texts whose hashes are equal. */
  readonly key: number = randomKey();
  #slots: Int32Array<ArrayBuffer> | null = null;
  /** Made with the table. */
  #hashes: Uint32Array<ArrayBuffer> = new Uint32Array(0);

  /** The code of a text, which is added if it is new. */
  codeOf(text: string): number {
    const next = this.texts.size;
    this.texts.write(text);
    if (this.#slots === null && this.texts.isWrittenPastLast()) {
      this.texts.keep();
      return next;
    }
    const slots = this.#tableFor(next + 1, next);
    const hash = this.texts.hashOfWritten(this.key);
    const slot = this.#slotOf(slots, hash, (code) => this.texts.isWritten(code));
    const code = slots[slot] ?? NONE;
    if (code !== NONE) return code;
    this.texts.keep();
    slots[slot] = next;
    this.#hashes[next] = hash;
    return next;
  }

  /**
   * Adds texts by their bytes, and where each ends, counted from where the first byte is at `first`, with their hashes; gives
   * how many were added before one that is there already.
   */
  append(bytes: Uint8Array, ends: Uint32Array, hashes: Uint32Array, first: number = this.texts.length): number {
    const before = this.texts.size;
    this.texts.append(bytes, ends, first);
    const slots = this.#tableFor(this.texts.size, before);
    for (let at = 0; at < hashes.length; at++) {
      const next = before + at;
      const hash = hashes[at] ?? 0;
      const slot = this.#slotOf(slots, hash, (code) => this.texts.areEqual(code, next));
      if (slots[slot] !== NONE) {
        this.texts.cut(next);
        return at;
      }
      slots[slot] = next;
      this.#hashes[next] = hash;
    }
    return hashes.length;
  }

  /** Adds texts likewise, each of which comes after the one before it, while the texts are ascending. */
  appendAscending(bytes: Uint8Array, ends: Uint32Array, first: number = this.texts.length): void {
    this.texts.append(bytes, ends, first);
  }

  /** Whether each text came after the one before, so that one past the last is new. */
  get isAscending(): boolean {
    return this.#slots === null;
  }

  /** The code of a text, -1 when it is not there; nothing is added. */
  find(text: string): number {
    this.texts.write(text);
    if (this.#slots === null && this.texts.isWrittenPastLast()) return NONE;
    const slots = this.#tableFor(this.texts.size, this.texts.size);
    return slots[this.#slotOf(slots, this.texts.hashOfWritten(this.key), (code) => this.texts.isWritten(code))] ?? NONE;
  }

  /** The slot of the text with a hash that is the same as another, or the free slot for it. */
  #slotOf(slots: Int32Array, hash: number, isSame: (code: number) => boolean): number {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot] ?? NONE;
      if (code === NONE || (this.#hashes[code] === hash && isSame(code))) return slot;
    }
  }

  /** The table of the first texts, at most half full with so many; made anew where it would not be. */
  #tableFor(size: number, first: number): Int32Array<ArrayBuffer> {
    const isNew = this.#slots === null;
    if (size > this.#hashes.length) this.#hashes = grown(this.#hashes, size);
    if (this.#slots !== null && size * 2 <= this.#slots.length) return this.#slots;
    let length = 128;
    while (length < size * 4) length *= 2;
    const slots = new Int32Array(length).fill(NONE);
    for (let code = 0; code < first; code++) {
      if (isNew) this.#hashes[code] = this.texts.hashAt(code, this.key);
      let slot = (this.#hashes[code] ?? 0) & (length - 1);
      while (slots[slot] !== NONE) slot = (slot + 1) & (length - 1);
      slots[slot] = code;
    }
    this.#slots = slots;
    return slots;
  }
}
