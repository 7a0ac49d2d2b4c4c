/** Answers found once and kept: for many rounds on one pool, whose criteria differ here and there. */

import type { Answers } from './answers.ts';
import { and, type Bitset, fullSet, rowsOf } from './bitset.ts';
import { keptOf } from './kept.ts';
import { type LotteryPrefix, type Order, rankCandidates } from './rank.ts';
import { amongOf } from './ranked.ts';
import { type SortedColumn, sortableFor, sortedColumn } from './sorted-column.ts';
import type { Zone } from './time.ts';
import { decide, type Truth } from './truth.ts';
import type { Leaf, Pool, RankKey, RoundMoment, Test } from './types.ts';

/** Tests are kept up to so many bytes, and a few of them in any pool. */
const MOST_BYTES = 2 ** 26;
const FEWEST_TRUTHS = 64;
const MOST_LIVES = 64;
const MOST_ORDERS = 16;
const MOST_COLUMNS = 8;
const MOST_DRAWS = 1024;
/** To sort a column takes as long as some dozens of looks at it, and most are looked at for a few tests only. */
const LOOKS_BEFORE_SORTING = 8;

/**
 * The same answers, each found once and kept: a test by what it asks, whichever object asks it; who is alive by the
 * moment; the order of everybody by its keys, with a lottery from the second time on. A column about which there is one
 * new question after the other is sorted: who meets the next bound or list is then known without a look at everybody.
 *
 * What was not asked for longest is forgotten. Kept are at most 64 MiB of tests (or 64 tests, where they are more), 64
 * lives (8 bytes a candidate), 16 orders (64 bytes) and 8 sorted columns (96 bytes).
 *
 * They hold for criteria of which the columns that follow from others are the same: that have the same grid and the same
 * occupations, and the same day where ages follow from days of birth.
 */
export function remembered(answers: Answers): Answers {
  return { ...answers, ...truthsOf(answers), ...livesOf(answers), ...ordersOf(answers) };
}

function truthsOf({ pool, truthOf }: Answers): Pick<Answers, 'truthOf'> {
  const truths = keptOf<Truth>(Math.max(FEWEST_TRUTHS, Math.floor(MOST_BYTES / (pool.size / 4 + 1))));
  const sorted = sortedColumnsOf(pool);
  const names = new WeakMap<Test, string>();
  const kept = (test: Test, find: () => { truth: Truth; keep: boolean }): Truth => {
    const name = names.get(test) ?? nameOf(test);
    names.set(test, name);
    const known = truths.get(name);
    if (known !== undefined) return known;
    const { truth, keep } = find();
    if (keep) truths.set(name, truth);
    return truth;
  };
  const ofLeaf = (leaf: Leaf): Truth =>
    kept(leaf, () => {
      const found = sorted(leaf);
      // So soon found again that keeping it would only make others be forgotten.
      return found === null ? { truth: truthOf(leaf), keep: true } : { truth: found, keep: false };
    });
  return {
    truthOf: (test) => (test.kind === 'leaf' ? ofLeaf(test) : kept(test, () => ({ truth: decide(test, pool, ofLeaf), keep: true }))),
  };
}

/** What a test asks, in one text: lists and infinite bounds too. */
function nameOf(test: Test): string {
  return JSON.stringify(test, (_, value: unknown) => {
    if (value instanceof Set) return [...value];
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  });
}

/** Who meets a question, by its column once that is sorted; null before. */
function sortedColumnsOf({ columns, size }: Pool): (leaf: Leaf) => Truth | null {
  const lookedAt = keptOf<{ looks: number; sorted: SortedColumn | null }>(MOST_COLUMNS);
  return ({ field, condition }) => {
    const column = sortableFor(condition, columns.get(field));
    if (column === null) return null;
    const entry = lookedAt.get(field) ?? { looks: 0, sorted: null };
    lookedAt.set(field, entry);
    if (entry.sorted === null && ++entry.looks > LOOKS_BEFORE_SORTING) entry.sorted = sortedColumn(column, size);
    return entry.sorted?.truthOf(condition) ?? null;
  };
}

function livesOf({ pool, living }: Answers): Pick<Answers, 'living'> {
  const lives = keptOf<{ zone: Zone; alive: Bitset }>(MOST_LIVES);
  const aliveAt = (round: RoundMoment): Bitset => {
    const { zone } = round;
    const name = `${round.reference} ${round.validityMonths} ${zone.name}`;
    const known = lives.get(name);
    if (known?.zone === zone) return known.alive;
    const alive = living(round, fullSet(pool.size));
    lives.set(name, { zone, alive });
    return alive;
  };
  return { living: (round, among) => and(among, aliveAt(round)) };
}

function ordersOf({ pool, ranked }: Answers): Pick<Answers, 'ranked'> {
  const orders = keptOf<Order>(MOST_ORDERS);
  const drawn = keptOf<true>(MOST_DRAWS);
  const orderBy = (name: string, rank: readonly RankKey[], lottery: LotteryPrefix): Order => {
    const order = orders.get(name) ?? rankCandidates(rowsOf(fullSet(pool.size)), rank, pool, lottery);
    orders.set(name, order);
    return order;
  };
  return {
    ranked(rank, set, lottery) {
      const draws = rank.includes('lottery');
      const name = JSON.stringify(draws ? [rank, lottery] : rank);
      // A lot costs a hash for each candidate: most lotteries are drawn once, for those of one group.
      if (draws && drawn.get(name) === undefined) {
        drawn.set(name, true);
        return ranked(rank, set, lottery);
      }
      return amongOf(orderBy(name, rank, lottery), set);
    },
  };
}
