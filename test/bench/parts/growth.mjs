/** What a row more costs: time from few rows to many, memory from many to more. */

import { each, inTurns, ratioOf, spreadOf } from '../paired.mjs';
import { ourRound } from '../sides.mjs';
import { number, onRows } from '../words.mjs';
import { atMost } from './against.mjs';

/** @typedef {import('./against.mjs').Bench} Bench */
/** @typedef {import('./against.mjs').Row} Row */
/** @typedef {import('../pools/pools.mjs').Pool} Pool */

/** The rows of the pools, as shares of that in the middle, which comes first. */
const SHARES = [1, 0.1, 0.3, 5];

/**
 * What a row of `zulu` costs, without the start, for which a pool of a thousand rows stands.
 * @param {Bench} bench
 */
export async function scale(bench) {
  const counts = SHARES.map((share) => Math.round(bench.rows * share));
  const sides = [];
  for (const rows of [1000, ...counts]) sides.push(ourRound(await bench.pool('zulu', rows), bench.folder).side);
  const [start = [], ...measured] = inTurns(sides, bench);
  return /** @type {const} */ (['cpu', 'wall']).flatMap((measure) => {
    const starts = each(start, measure);
    const costs = measured.map((values, at) =>
      each(values, measure).map((ms, turn) => ((ms - (starts[turn] ?? 0)) * 1000) / (counts[at] ?? 1)),
    );
    const [middle = [], ...others] = costs;
    return others.map((ours, at) => {
      /** @type {Row} */
      const row = {
        work: rowAmong(counts[at + 1] ?? 0),
        peer: rowAmong(bench.rows),
        measure: `${measure}OfRow`,
        unit: 'times',
        ours: spreadOf(ours),
        theirs: spreadOf(middle),
        ratio: ratioOf(ours, middle),
        goal: null,
      };
      return row;
    });
  });
}

/** @param {number} rows */
function rowAmong(rows) {
  return { fr: `une ligne parmi ${number(rows, 'fr')}`, en: `a row among ${number(rows, 'en')}` };
}

/**
 * The bytes of memory that each candidate more takes, from a pool to a larger one.
 * @param {Bench} bench
 * @param {Pool} pool
 * @param {Pool} large
 * @returns {Row}
 */
export function growth(bench, pool, large) {
  const sides = [pool, large].map((each) => ourRound(each, bench.folder).side);
  const [few = [], many = []] = inTurns(sides, bench).map((measured) => each(measured, 'memory'));
  const more = many.map((peak, turn) => ((peak - (few[turn] ?? Number.NaN)) * 2 ** 20) / (large.rows - pool.rows));
  return {
    work: onRows({ fr: 'une personne de plus', en: 'a candidate more' }, large.rows),
    peer: onRows({ fr: 'arrima-sim', en: 'arrima-sim' }, pool.rows),
    measure: 'memory',
    unit: 'bytes',
    ours: spreadOf(many),
    theirs: spreadOf(few),
    ratio: spreadOf(more),
    goal: atMost(80),
  };
}
