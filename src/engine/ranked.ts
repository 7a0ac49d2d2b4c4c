/** Candidates of a group in order, found from the head as far as somebody asks: few are invited. */

import type { Bitset } from './bitset.ts';
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

/** So many places are made room for where nobody says how many are wanted. */
const SOME = 1024;

/** Those who are in all of some sets, at least one; the sets are of places in the order, not of rows. */
export function amongOf({ rows, tied }: Order, [first, ...others]: readonly [Bitset, ...Bitset[]]): Ranked {
  let found = new Uint32Array();
  let known = 0;
  let word = 0;
  const makeRoom = (places: number): void => {
    const more = new Uint32Array((places < rows.length ? places : Math.max(SOME, found.length * 2)) + 32);
    more.set(found);
    found = more;
  };
  const reach = (places: number): void => {
    for (; known < places && word < first.length; word++) {
      let left = first[word] ?? 0;
      for (let i = 0; i < others.length; i++) left &= others[i]?.[word] ?? 0;
      if (left === 0) continue;
      if (known + 32 > found.length) makeRoom(places);
      for (; left !== 0; left &= left - 1) found[known++] = rows[word * 32 + 31 - Math.clz32(left & -left)] ?? 0;
    }
  };
  return {
    at(place) {
      reach(place + 1);
      return place < known ? found[place] : undefined;
    },
    head(places) {
      reach(places);
      return found.slice(0, Math.min(places, known));
    },
    tied,
  };
}
