/** Answers found once and kept: for many rounds on one pool, whose criteria differ here and there. */

import { and, type Bitset, byPlace, fullSet, rowsOf, setOf, without } from '../basis/bitset.ts';
import type { Answers, Question } from '../round/answers.ts';
import { type Order, rankCandidates } from '../round/rank.ts';
import { amongOf, type Ranked } from '../round/ranked.ts';
import { keptOf } from './kept.ts';
import { keptTruths, type Truths } from './kept-truths.ts';

const MOST_ORDERS = 8;
const MOST_DRAWS = 1024;

/** An order of everybody, and what is known of them by their places in it. */
interface KeptOrder {
  readonly order: Order;
  /** The place of each row. */
  readonly places: Uint32Array;
  readonly truths: Truths;
}

/**
 * The same answers, each found once and kept: a test by what it asks, whichever object asks it; who is alive by the
 * moment; the order of everybody by its keys, with a lottery from the second time on, and with it the tests by place, so
 * that a round looks at no more people than it needs to fill its places. A column about which there is one new question
 * after the other is sorted: who meets the next bound or list is then known without a look at everybody.
 *
 * What was not asked for longest is forgotten: 8 orders are kept (8 bytes a candidate), and for each as much as for the
 * rows themselves (`keptTruths`).
 *
 * They hold for criteria of which the columns that follow from others are the same: that have the same grid and the same
 * occupations, and the same day where ages follow from days of birth.
 */
export function remembered(answers: Answers): Answers {
  const { pool } = answers;
  const everybody = fullSet(pool.size);
  const truths = keptTruths({ truthOf: answers.truthOf, aliveAt: (round) => answers.living(round, everybody) }, pool, null);
  const orders = keptOf<KeptOrder>(MOST_ORDERS);
  const drawn = keptOf<true>(MOST_DRAWS);

  const orderFor = (name: string, { rank, lottery }: Question): KeptOrder => {
    const known = orders.get(name);
    if (known !== undefined) return known;
    const order = rankCandidates(rowsOf(everybody), rank, pool, lottery);
    const places = new Uint32Array(pool.size);
    order.rows.forEach((row, place) => {
      places[row] = place;
    });
    const kept = { order, places, truths: keptTruths(truths, pool, places) };
    orders.set(name, kept);
    return kept;
  };
  return {
    ...answers,
    truthOf: truths.truthOf,
    living: (round, among) => and(among, truths.aliveAt(round)),
    ranked(question) {
      const { rank, lottery } = question;
      const draws = rank.includes('lottery');
      const name = JSON.stringify(draws ? [rank, lottery] : rank);
      // A lot costs a hash for each candidate, and most lotteries are drawn once, among those of one group.
      if (draws && drawn.get(name) === undefined) {
        drawn.set(name, true);
        return answers.ranked(question);
      }
      return rankedIn(orderFor(name, question), question, everybody);
    },
  };
}

/** Those asked for in a kept order. */
function rankedIn({ order, places, truths }: KeptOrder, { bank, round, tests, before, reaching }: Question, everybody: Bitset): Ranked {
  // Whoever gives a bank gives another one each time.
  if (bank !== null) return amongOf(order, [byPlace(reaching(), places)]);
  const sets = tests.map((test) => truths.truthOf(test).met);
  if (round.validityMonths !== null) sets.push(truths.aliveAt(round));
  if (before.length > 0) sets.push(without(everybody, byPlace(setOf(before, places.length), places)));
  const [first = everybody, ...others] = sets;
  return amongOf(order, [first, ...others]);
}
