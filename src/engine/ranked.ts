/** Candidates of a group in order, found from the head as far as somebody asks: few are invited. */

import { type Bitset, count, has } from './bitset.ts';
import type { Order } from './rank.ts';

export interface Ranked {
  readonly size: number;
  /** Who has a place, from 0. */
  at(place: number): number | undefined;
  /** The first so many. */
  head(places: number): Uint32Array;
  /** Whether two share a place but for the lottery and the id. */
  tied(a: number, b: number): boolean;
}

/** All those in an order. */
export function allOf({ rows, tied }: Order): Ranked {
  return { size: rows.length, at: (place) => rows[place], head: (places) => rows.slice(0, places), tied };
}

/** Those of a set, in an order of everybody. */
export function amongOf({ rows, tied }: Order, set: Bitset): Ranked {
  const size = count(set);
  let found = new Uint32Array();
  let known = 0;
  let next = 0;
  const reach = (places: number): void => {
    if (places <= known) return;
    if (places > found.length) {
      const more = new Uint32Array(Math.min(size, Math.max(places, found.length * 2)));
      more.set(found);
      found = more;
    }
    // Whoever is not in the set is written over: to jump for each of them takes longer.
    for (; known < places; next++) {
      const row = rows[next] ?? 0;
      found[known] = row;
      known += has(set, row) ? 1 : 0;
    }
  };
  return {
    size,
    at(place) {
      if (place >= size) return undefined;
      reach(place + 1);
      return found[place];
    },
    head(places) {
      const most = Math.min(places, size);
      reach(most);
      return found.slice(0, most);
    },
    tied,
  };
}
