/** Distinct texts, for columns whose texts repeat and for ids, which must not. */

import { grown, Texts } from './texts.ts';

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

  /** Whether each text came after the one before, so that one past the last is new. */
  get isAscending(): boolean {
    return this.#slots === null;
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
