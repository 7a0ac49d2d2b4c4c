/** Distinct texts, for columns whose texts repeat and for ids, which must not. */

import { grown, Texts } from './texts.ts';

/**
 * Distinct texts: each is stored once, and its code is its position among them. As long as they come in ascending order, as the ids of
 * most pools do, each is new because it is past the last; the table for looking them up is made when one is not.
 */
export class DistinctTexts {
  readonly texts: Texts = new Texts();
  #slots: Int32Array<ArrayBuffer> | null = null;
  /** Made with the table. */
  #hashes: Uint32Array<ArrayBuffer> = new Uint32Array(0);

  /** The code of a text, which is added if it is new. */
  codeOf(text: string): number {
    return this.#codeByHash(this.texts.write(text));
  }

  /** Adds a text of ASCII by its bytes; false when it is there already. */
  addBytes(bytes: Buffer, from: number, to: number): boolean {
    const next = this.texts.size;
    return this.#codeByHash(this.texts.writeBytes(bytes, from, to)) === next;
  }

  /** Whether each text came after the one before, so that one past the last is new. */
  get isAscending(): boolean {
    return this.#slots === null;
  }

  /** The code of a text, -1 when it is not there; nothing is added. */
  find(text: string): number {
    return this.#findByHash(this.texts.write(text));
  }

  /** The same of a text of ASCII by its bytes. */
  findBytes(bytes: Buffer, from: number, to: number): number {
    return this.#findByHash(this.texts.writeBytes(bytes, from, to));
  }

  #findByHash(hash: number): number {
    if (this.#slots === null && this.texts.isWrittenPastLast()) return -1;
    const slots = this.#slots ?? this.#index();
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const code = slots[slot] ?? -1;
      if (code === -1 || (this.#hashes[code] === hash && this.texts.isWritten(code))) return code;
    }
  }

  #codeByHash(hash: number): number {
    if (this.#slots === null && this.texts.isWrittenPastLast()) return this.#insert(hash);
    const slots = this.#slots ?? this.#index();
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot] ?? -1; code !== -1; code = slots[slot] ?? -1) {
      if (this.#hashes[code] === hash && this.texts.isWritten(code)) return code;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.texts.size;
    const code = this.#insert(hash);
    if (this.texts.size * 2 > slots.length) this.#index();
    return code;
  }

  #insert(hash: number): number {
    const code = this.texts.size;
    this.texts.keep();
    if (this.#slots === null) return code;
    if (code === this.#hashes.length) this.#hashes = grown(this.#hashes);
    this.#hashes[code] = hash;
    return code;
  }

  /** Makes the table anew with room for more. */
  #index(): Int32Array<ArrayBuffer> {
    let length = 128;
    while (length < this.texts.size * 4) length *= 2;
    const slots = new Int32Array(length).fill(-1);
    if (this.#slots === null)
      this.#hashes = Uint32Array.from({ length: Math.max(64, this.texts.size) }, (_, code) => this.texts.hashAt(code));
    for (let code = 0; code < this.texts.size; code++) {
      let slot = (this.#hashes[code] ?? 0) & (length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (length - 1);
      slots[slot] = code;
    }
    this.#slots = slots;
    return slots;
  }
}
