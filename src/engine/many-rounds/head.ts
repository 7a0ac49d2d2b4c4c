/** The head of a group's candidates in order, found as far as somebody asks: few are invited. */

import { type Bitset, count } from '../basis/bitset.ts';
import type { Order } from '../round/rank.ts';
import type { InOrder } from '../round/select.ts';

/** So many words of the sets are looked at together. */
const BLOCK = 256;

/** Those who are in all of some sets, at least one; the sets are of positions in the order, not of rows. */
export function headOf({ rows, tied }: Order, sets: readonly [Bitset, ...Bitset[]]): InOrder {
  const words = sets[0].length;
  let found = new Uint32Array();
  let known = 0;
  let next = 0;
  const block = new Uint32Array(Math.min(BLOCK, words));
  const reach = (wanted: number): void => {
    for (; known < wanted && next < words; next += BLOCK) {
      common(sets, next, block);
      const more = count(block);
      if (known + more > found.length) found = enlarged(found, wanted < rows.length ? wanted : known * 2, known + more);
      list(block, next * 32, rows, found, known);
      known += more;
    }
  };
  return {
    at(position) {
      reach(position + 1);
      return position >= 0 && position < known ? found[position] : undefined;
    },
    head(most) {
      reach(most);
      return found.slice(0, Math.min(most, known));
    },
    tied,
  };
}

/** Those in all sets, from a word on as far as the block goes; nobody past the last word. */
function common([first, ...others]: readonly [Bitset, ...Bitset[]], from: number, block: Bitset): void {
  // Reading past the end makes V8 box every number in this loop.
  const words = Math.min(block.length, first.length - from);
  block.fill(0, words);
  for (let i = 0; i < words; i++) block[i] = first[from + i] ?? 0;
  for (const set of others) for (let i = 0; i < words; i++) block[i] = (block[i] ?? 0) & (set[from + i] ?? 0);
}

/** Lists the rows of a block of positions, which begins at the position `start`. */
function list(block: Bitset, start: number, rows: Uint32Array, into: Uint32Array, at: number): void {
  for (let i = 0; i < block.length; i++) {
    const last = start + i * 32 + 31;
    for (let word = (block[i] ?? 0) | 0; word !== 0; word &= word - 1) into[at++] = rows[last - Math.clz32(word & -word)] ?? 0;
  }
}

function enlarged(found: Uint32Array, wish: number, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(wish, least));
  larger.set(found);
  return larger;
}
