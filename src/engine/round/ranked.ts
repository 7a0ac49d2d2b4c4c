/** Candidates of a group in order, found from the head as far as somebody asks: few are invited. */

import { type Bitset, count } from '../basis/bitset.ts';
import type { Order } from './rank.ts';

export interface Ranked {
  /** Who has a place, from 0. */
  at(place: number): number | undefined;
  /** The first so many, or all where there are fewer. */
  head(places: number): Uint32Array;
  /** Whether two share a place but for the lottery and the id. */
  tied(a: number, b: number): boolean;
}

/** All those in an order. */
export function allOf({ rows, tied }: Order): Ranked {
  return { at: (place) => rows[place], head: (places) => rows.slice(0, places), tied };
}

/** So many words of the sets are looked at together. */
const BLOCK = 256;

/** Those who are in all of some sets, at least one; the sets are of places in the order, not of rows. */
export function amongOf({ rows, tied }: Order, sets: readonly [Bitset, ...Bitset[]]): Ranked {
  const words = sets[0].length;
  let found = new Uint32Array();
  let known = 0;
  let next = 0;
  const block = new Uint32Array(Math.min(BLOCK, words));
  const reach = (places: number): void => {
    for (; known < places && next < words; next += BLOCK) {
      common(sets, next, block);
      const more = count(block);
      if (known + more > found.length) found = enlarged(found, places < rows.length ? places : known * 2, known + more);
      list(block, next * 32, rows, found, known);
      known += more;
    }
  };
  return {
    at(place) {
      reach(place + 1);
      return place >= 0 && place < known ? found[place] : undefined;
    },
    head(places) {
      reach(places);
      return found.slice(0, Math.min(places, known));
    },
    tied,
  };
}

/** Those in all sets, from a word on as far as the block goes; nobody past the last word. */
function common([first, ...others]: readonly [Bitset, ...Bitset[]], from: number, block: Bitset): void {
  // No index past the end: one such makes every number of such a loop an object.
  const words = Math.min(block.length, first.length - from);
  block.fill(0, words);
  for (let i = 0; i < words; i++) block[i] = first[from + i] ?? 0;
  for (const set of others) for (let i = 0; i < words; i++) block[i] = (block[i] ?? 0) & (set[from + i] ?? 0);
}

/** Lists the rows of a block of places, which begins at the place `start`. */
function list(block: Bitset, start: number, rows: Uint32Array, into: Uint32Array, at: number): void {
  for (let i = 0; i < block.length; i++) {
    const place = start + i * 32 + 31;
    for (let word = (block[i] ?? 0) | 0; word !== 0; word &= word - 1) into[at++] = rows[place - Math.clz32(word & -word)] ?? 0;
  }
}

function enlarged(found: Uint32Array, wish: number, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(wish, least));
  larger.set(found);
  return larger;
}
