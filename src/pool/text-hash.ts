/** Hashes of texts that resist collisions made on purpose: what comes of them depends on no order and reaches no output. */

import { randomInt } from 'node:crypto';

/** The prime 2³¹ − 1: hashes are remainders of it. */
const PRIME = 0x7fffffff;
const TWO_TO_31 = 0x80000000;
/** A hash times a key is a whole number that a double holds. */
const KEY_BITS = 22;

/** A key that nobody else knows. */
export function randomKey(): number {
  return randomInt(2 ** (KEY_BITS - 1), 2 ** KEY_BITS) | 1;
}

/**
 * The hash of bytes: a polynomial whose coefficients are their number and three of them at a time, at the key. For two
 * texts it is the same at few keys only, and which is chosen nobody knows. The kernel computes the same (`ids.as.ts`).
 */
export function hashOf(bytes: Uint8Array, start: number, end: number, key: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 3 <= end; at += 3) {
    const three = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    hash = remainder(hash * key + three);
  }
  let rest = 0;
  for (; at < end; at++) rest = (rest << 8) | (bytes[at] ?? 0);
  // Texts that follow each other differ in the last coefficient alone: their hashes are spread.
  let mixed = remainder(hash * key + rest);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function remainder(value: number): number {
  const high = Math.floor(value / TWO_TO_31);
  const folded = value - high * TWO_TO_31 + high;
  return folded >= PRIME ? folded - PRIME : folded;
}
