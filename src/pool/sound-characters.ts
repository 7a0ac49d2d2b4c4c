/** Characters of which ids may be made without another look, as a table for the kernel: found out a block at a time, when one first occurs. */

import type { Memory } from './batches/memory.ts';

/** Characters of a block, and bytes of the table for all characters up to U+FFFF. */
const BLOCK = 256;
const TABLE_BYTES = 0x10000 / 8;

/** Invisible characters, marks that may merge with the character before them, and halves of characters. */
const UNSOUND = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{M}\p{Cs}]/u;

/** Letters of Korean that merge with each other, and full-width signs that begin a formula. */
const SOMETIMES_UNSOUND = /[\u1100-\u11ff\uff1d\uff0b\uff0d\uff20]/;

/** Which characters past ASCII are sound. */
export class SoundCharacters {
  /** Where each block of characters has a byte that says whether it is known, and each character a bit that says whether it is sound. */
  readonly known: number;
  readonly sound: number;
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.known = memory.allocate(0x10000 / BLOCK);
    this.sound = memory.allocate(TABLE_BYTES);
  }

  /** Finds out about the blocks of a text's characters. */
  learn(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f && this.#memory.bytes[this.known + Math.floor(unit / BLOCK)] === 0) this.#learnBlock(Math.floor(unit / BLOCK));
    }
  }

  #learnBlock(block: number): void {
    const { bytes } = this.#memory;
    for (let unit = block * BLOCK; unit < (block + 1) * BLOCK; unit++) {
      if (isSound(String.fromCharCode(unit))) bytes[this.sound + (unit >> 3)] = (bytes[this.sound + (unit >> 3)] ?? 0) | (1 << (unit & 7));
    }
    bytes[this.known + block] = 1;
  }
}

/** Whether a character is printable, is as Unicode's composed form has it, and stays so whatever stands beside it. */
function isSound(character: string): boolean {
  return !UNSOUND.test(character) && !SOMETIMES_UNSOUND.test(character) && character.normalize('NFC') === character;
}
