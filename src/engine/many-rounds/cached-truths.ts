/** A cache of who meets which test and whose declaration is alive at which moment, as sets of rows or of positions in an order. */

import { type Bitset, byPlace } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import type { Zone } from '../basis/time.ts';
import { decide, type Truth } from '../operators/decide.ts';
import type { Leaf, Test } from '../operators/tests.ts';
import type { RoundMoment } from '../round/criteria.ts';
import { lruCache } from './lru-cache.ts';
import { type SortedColumn, sortableFor, sortedColumn } from './sorted-column.ts';

/** The cache of tests holds at most so many bytes: two sets for each test, and BYTES_BESIDE; but FEWEST_TESTS in any pool. */
const MOST_BYTES = 2 ** 24;
const BYTES_BESIDE = 512;
const FEWEST_TESTS = 32;
const MOST_LIVES = 32;
const MOST_COLUMNS = 4;
/** Sorting a column takes as long as some dozens of tests on it, and most columns have a few tests only. */
const LOOKS_BEFORE_SORTING = 8;

/** What rounds ask of everybody in the pool. */
export interface Truths {
  truthOf(test: Test): Truth;
  aliveAt(round: RoundMoment): Bitset;
}

/**
 * The same truths from least-recently-used caches: at most 16 MiB of tests (or 32 tests), 32 moments (4 bytes a candidate)
 * and 4 sorted columns (64 bytes a candidate).
 *
 * @param positions the position of each row in an order: sets are then of positions.
 */
export function cachedTruths(truths: Truths, pool: Pool, positions: Uint32Array | null): Truths {
  const tests = lruCache<Truth>(Math.max(FEWEST_TESTS, Math.floor(MOST_BYTES / (pool.size / 4 + BYTES_BESIDE))));
  const lives = lruCache<{ zone: Zone; alive: Bitset }>(MOST_LIVES);
  const bySorted = sortedColumnsOf(pool, positions);
  const renumbered = (set: Bitset): Bitset => (positions === null ? set : byPlace(set, positions));

  const ofLeaf = (leaf: Leaf): Truth => {
    const name = nameOf(leaf);
    // A sorted column answers so fast that its answers are not cached: they would only push others out.
    const cached = tests.get(name) ?? bySorted(leaf);
    if (cached !== null) return cached;
    const { met, unknown } = truths.truthOf(leaf);
    const truth = { met: renumbered(met), unknown: renumbered(unknown) };
    tests.set(name, truth);
    return truth;
  };
  return {
    truthOf(test) {
      if (test.kind === 'leaf') return ofLeaf(test);
      const name = nameOf(test);
      const cached = tests.get(name);
      if (cached !== undefined) return cached;
      const truth = decide(test, pool, ofLeaf);
      tests.set(name, truth);
      return truth;
    },
    aliveAt(round) {
      const { zone } = round;
      const name = `${round.reference} ${round.validityMonths} ${zone.name}`;
      const cached = lives.get(name);
      if (cached?.zone === zone) return cached.alive;
      const alive = renumbered(truths.aliveAt(round));
      lives.set(name, { zone, alive });
      return alive;
    },
  };
}

/** Answers a leaf from its column, once that is sorted; null before. */
function sortedColumnsOf({ columns, size }: Pool, positions: Uint32Array | null): (leaf: Leaf) => Truth | null {
  const lookedAt = lruCache<{ looks: number; sorted: SortedColumn | null }>(MOST_COLUMNS);
  return ({ field, condition }) => {
    const column = sortableFor(condition, columns.get(field));
    if (column === null) return null;
    const cached = lookedAt.get(field);
    const entry = cached ?? { looks: 0, sorted: null };
    if (cached === undefined) lookedAt.set(field, entry);
    if (entry.sorted === null && ++entry.looks > LOOKS_BEFORE_SORTING) entry.sorted = sortedColumn(column, size, positions);
    return entry.sorted?.truthOf(condition) ?? null;
  };
}

const names = new WeakMap<Test, string>();

/** What a test asks, as one text: tests that ask the same share an entry of the cache. */
export function nameOf(test: Test): string {
  const cached = names.get(test);
  if (cached !== undefined) return cached;
  const name = JSON.stringify(test.kind === 'leaf' ? [test.condition, test.field] : [test.kind, ...test.tests.map(nameOf)]);
  names.set(test, name);
  return name;
}
