/** Shuffles people over the rows by a keyed one-to-one map, so that the order of the rows betrays no group. */

import { keyedHash } from './chance.ts';

const ROUNDS = 4;

/**
 * The map: a Feistel network of four rounds over the smallest even number of bits that holds every row. A result past the
 * last row goes through the network again until it is a row, which keeps the map one to one. The map takes no memory.
 */
export function shuffled(size: number, key: number): (row: number) => number {
  const half = Math.max(1, Math.ceil((32 - Math.clz32(size - 1)) / 2));
  const mask = 2 ** half - 1;
  const once = (value: number): number => {
    let left = value >>> half;
    let right = value & mask;
    for (let round = 0; round < ROUNDS; round++) {
      const next = left ^ (keyedHash(key + round, right) & mask);
      left = right;
      right = next;
    }
    return (left << half) | right;
  };
  return (row) => {
    let position = once(row);
    while (position >= size) position = once(position);
    return position;
  };
}
