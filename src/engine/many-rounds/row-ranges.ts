/**
 * Sets of the rows in ranges of an order. The set of all rows before a position is kept for some positions: the set of a
 * range costs the few rows between its ends and the nearest of those.
 */

import { add, type Bitset, emptySet, or, remove } from '../basis/bitset.ts';

/** Positions in the order, `from` included, `to` not. */
export type RowRange = readonly [from: number, to: number];

export interface RowRanges {
  /** The rows in any of some ranges. */
  within(ranges: readonly RowRange[]): Bitset;
}

/** How many sets are kept: a row takes 8 bytes in them, and 4 in the order. */
const CHECKPOINTS = 64;

export function rowRangesOf(order: Uint32Array, size: number): RowRanges {
  const step = Math.max(1, Math.ceil(order.length / CHECKPOINTS));
  const checkpoints: Bitset[] = [];
  const sofar = emptySet(size);
  order.forEach((row, position) => {
    if (position % step === 0) checkpoints.push(sofar.slice());
    add(sofar, row);
  });
  const checkpoint = (position: number): { set: Bitset; at: number } => {
    const nearest = Math.round(position / step);
    const set = checkpoints[nearest];
    return set === undefined ? { set: sofar, at: order.length } : { set, at: nearest * step };
  };
  const addAll = (set: Bitset, from: number, to: number): void => {
    for (let position = from; position < to; position++) add(set, order[position] ?? 0);
  };
  const removeAll = (set: Bitset, from: number, to: number): void => {
    for (let position = from; position < to; position++) remove(set, order[position] ?? 0);
  };
  const between = (from: number, to: number): Bitset => {
    const end = checkpoint(to);
    const set = end.set.slice();
    addAll(set, end.at, to);
    removeAll(set, to, end.at);
    if (from === 0) return set;
    const start = checkpoint(from);
    for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) & ~(start.set[word] ?? 0);
    removeAll(set, start.at, from);
    addAll(set, from, Math.min(start.at, to));
    return set;
  };
  return {
    within(ranges) {
      const long = ranges.filter(([from, to]) => to - from > step).map(([from, to]) => between(from, to));
      const all = long.length === 0 ? emptySet(size) : long.reduce(or);
      for (const [from, to] of ranges) if (to - from <= step) addAll(all, from, to);
      return all;
    },
  };
}
