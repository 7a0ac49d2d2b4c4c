/** Who meets which test and who is alive at which moment, found once and kept; of rows, or of places in an order. */

import { type Bitset, byPlace } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import type { Zone } from '../basis/time.ts';
import { decide, type Truth } from '../operators/decide.ts';
import type { Leaf, Test } from '../operators/tests.ts';
import type { RoundMoment } from '../round/criteria.ts';
import { keptOf } from './kept.ts';
import { type SortedColumn, sortableFor, sortedColumn } from './sorted-column.ts';

/** Tests are kept up to so many bytes, of which each takes some beside its two sets, and a few of them in any pool. */
const MOST_BYTES = 2 ** 24;
const BYTES_BESIDE = 512;
const FEWEST_TESTS = 32;
const MOST_LIVES = 32;
const MOST_COLUMNS = 4;
/** To sort a column takes as long as some dozens of looks at it, and most are looked at for a few tests only. */
const LOOKS_BEFORE_SORTING = 8;

/** What is known of everybody. */
export interface Truths {
  truthOf(test: Test): Truth;
  aliveAt(round: RoundMoment): Bitset;
}

/**
 * The same truths, kept. What was not asked for longest is forgotten: at most 16 MiB of tests (or 32 tests), 32 lives
 * (4 bytes a candidate) and 4 sorted columns (64 bytes) are kept.
 *
 * @param places the place of each row in an order: sets are then of places.
 */
export function keptTruths(truths: Truths, pool: Pool, places: Uint32Array | null): Truths {
  const tests = keptOf<Truth>(Math.max(FEWEST_TESTS, Math.floor(MOST_BYTES / (pool.size / 4 + BYTES_BESIDE))));
  const lives = keptOf<{ zone: Zone; alive: Bitset }>(MOST_LIVES);
  const bySorted = sortedColumnsOf(pool, places);
  const renumbered = (set: Bitset): Bitset => (places === null ? set : byPlace(set, places));

  const ofLeaf = (leaf: Leaf): Truth => {
    const name = nameOf(leaf);
    // A sorted column tells so soon that to keep what it tells would only make others be forgotten.
    const known = tests.get(name) ?? bySorted(leaf);
    if (known !== null) return known;
    const { met, unknown } = truths.truthOf(leaf);
    const truth = { met: renumbered(met), unknown: renumbered(unknown) };
    tests.set(name, truth);
    return truth;
  };
  return {
    truthOf(test) {
      if (test.kind === 'leaf') return ofLeaf(test);
      const name = nameOf(test);
      const known = tests.get(name);
      if (known !== undefined) return known;
      const truth = decide(test, pool, ofLeaf);
      tests.set(name, truth);
      return truth;
    },
    aliveAt(round) {
      const { zone } = round;
      const name = `${round.reference} ${round.validityMonths} ${zone.name}`;
      const known = lives.get(name);
      if (known?.zone === zone) return known.alive;
      const alive = renumbered(truths.aliveAt(round));
      lives.set(name, { zone, alive });
      return alive;
    },
  };
}

/** Who meets a question, told by its column once that is sorted; null before. */
function sortedColumnsOf({ columns, size }: Pool, places: Uint32Array | null): (leaf: Leaf) => Truth | null {
  const lookedAt = keptOf<{ looks: number; sorted: SortedColumn | null }>(MOST_COLUMNS);
  return ({ field, condition }) => {
    const column = sortableFor(condition, columns.get(field));
    if (column === null) return null;
    const known = lookedAt.get(field);
    const entry = known ?? { looks: 0, sorted: null };
    if (known === undefined) lookedAt.set(field, entry);
    if (entry.sorted === null && ++entry.looks > LOOKS_BEFORE_SORTING) entry.sorted = sortedColumn(column, size, places);
    return entry.sorted?.truthOf(condition) ?? null;
  };
}

const names = new WeakMap<Test, string>();

/** What a test asks, in one text. */
function nameOf(test: Test): string {
  const known = names.get(test);
  if (known !== undefined) return known;
  const name = JSON.stringify(test.kind === 'leaf' ? [test.condition, test.field] : [test.kind, ...test.tests.map(nameOf)]);
  names.set(test, name);
  return name;
}
