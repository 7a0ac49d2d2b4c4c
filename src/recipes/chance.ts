/**
 * Chance as a function of its key: seed, row, column and try give the same numbers on every machine, in any order.
 *
 * The hash is MurmurHash3 (x86, 32 bits; Austin Appleby, public domain) over whole words: a text is its UTF-16 code
 * units, one word each. The state of a cell begins with the hash of the seed and takes in the hash of the column, the row
 * and the try. Number k of the cell is the finaliser of that state plus k times 0x9e3779b9, as in SplitMix. Integers only.
 */

/** The hash of a text. */
export function textHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = stepped(hash, text.charCodeAt(at));
  return finished(hash ^ text.length);
}

/** The hash of a number under a key. */
export function keyedHash(key: number, word: number): number {
  return finished(stepped(key, word));
}

/** The state after it takes in one word. */
function stepped(hash: number, word: number): number {
  const first = Math.imul(word, 0xcc9e2d51);
  const mixed = Math.imul((first << 15) | (first >>> 17), 0x1b873593);
  const next = hash ^ mixed;
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}

/** The finaliser: every bit of the state influences every bit of the result, which is from 0 to 2^32 - 1. */
function finished(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** A draw can give at most this many different numbers. */
export const MOST_NUMBERS: number = 2 ** 32;

/** Gives the random numbers of one cell, then of the next. */
export class Chance {
  readonly #seed: number;
  #cell = 0;
  #part = 0;

  constructor(seed: string) {
    this.#seed = textHash(seed);
  }

  /** Begins the numbers of a cell: `column` is the `textHash` of its name, `attempt` the number of the try. */
  begin(column: number, row: number, attempt: number): void {
    this.#cell = stepped(stepped(stepped(this.#seed, column), row), attempt);
    this.#part = 0;
  }

  /**
   * The next number of the cell, from 0 to `count` - 1: the whole part of hash × count / 2^32. The hash is taken in two
   * halves of 16 bits, since the whole product could be too large to be exact.
   */
  below(count: number): number {
    this.#part = (this.#part + 0x9e3779b9) | 0;
    const hash = finished(this.#cell + this.#part);
    const low = Math.floor(((hash & 0xffff) * count) / 0x10000);
    return Math.floor(((hash >>> 16) * count + low) / 0x10000);
  }
}
