/** Sets of candidates as bits, one bit a row: the engine's way to count people without listing them. */

export type Bitset = Uint32Array;

/** An empty set for `size` rows. */
export function emptySet(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5);
}

/** The set of all `size` rows; the unused bits of the last word stay 0, so that counting is exact. */
export function fullSet(size: number): Bitset {
  const set = emptySet(size).fill(0xffffffff);
  const rest = size & 31;
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1;
  return set;
}

/** Whether a row is in a set. */
export function has(set: Bitset, row: number): boolean {
  return (((set[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** Whether nobody is in a set. */
export function isEmpty(set: Bitset): boolean {
  return set.every((word) => word === 0);
}

export function add(set: Bitset, row: number): void {
  const word = row >>> 5;
  set[word] = (set[word] ?? 0) | (1 << (row & 31));
}

export function remove(set: Bitset, row: number): void {
  const word = row >>> 5;
  set[word] = (set[word] ?? 0) & ~(1 << (row & 31));
}

/** The set of some rows out of `size`. */
export function setOf(rows: Iterable<number>, size: number): Bitset {
  const set = emptySet(size);
  for (const row of rows) add(set, row);
  return set;
}

/** Rows in both sets. Loops, since a callback for each word takes several times as long. */
export function and(a: Bitset, b: Bitset): Bitset {
  const both = new Uint32Array(a.length);
  for (let i = 0; i < both.length; i++) both[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return both;
}

/** Rows in either set. */
export function or(a: Bitset, b: Bitset): Bitset {
  const both = new Uint32Array(a.length);
  for (let i = 0; i < both.length; i++) both[i] = (a[i] ?? 0) | (b[i] ?? 0);
  return both;
}

/** Rows of `a` that are not in `b`. */
export function without(a: Bitset, b: Bitset): Bitset {
  const both = new Uint32Array(a.length);
  for (let i = 0; i < both.length; i++) both[i] = (a[i] ?? 0) & ~(b[i] ?? 0);
  return both;
}

/** How many rows the set holds. */
export function count(set: Bitset): number {
  let total = 0;
  for (let i = 0; i < set.length; i++) total += ones(set[i] ?? 0);
  return total;
}

/** The rows of the set, in ascending order. */
export function rowsOf(set: Bitset): Uint32Array {
  const rows = new Uint32Array(count(set));
  let found = 0;
  for (let i = 0; i < set.length; i++) {
    let word = set[i] ?? 0;
    while (word !== 0) {
      const lowest = 31 - Math.clz32(word & -word);
      rows[found++] = i * 32 + lowest;
      word &= word - 1;
    }
  }
  return rows;
}

/** The same people by their places in an order: `places` has the place of each row. */
export function byPlace(set: Bitset, places: Uint32Array): Bitset {
  const moved = new Uint32Array(set.length);
  for (let i = 0; i < set.length; i++) {
    for (let word = set[i] ?? 0; word !== 0; word &= word - 1) add(moved, places[i * 32 + 31 - Math.clz32(word & -word)] ?? 0);
  }
  return moved;
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
