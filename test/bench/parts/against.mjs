/** The rows of the table for one work: ours beside each of the others, in turns. */

import { each, inTurns, ratioOf, spreadOf } from '../paired.mjs';
import { requireSameBytes, requireSameFigures } from '../same.mjs';

/** @typedef {import('../paired.mjs').Side} Side */
/** @typedef {import('../paired.mjs').Measure} Measure */
/** @typedef {import('../paired.mjs').Spread} Spread */
/** @typedef {import('../sides.mjs').RoundSide} RoundSide */
/** @typedef {import('../pools/pools.mjs').Pool} Pool */
/** @typedef {import('../words.mjs').Words} Words */

/**
 * A row of the table: a ratio (or another figure) against its goal.
 * @typedef {object} Row
 * @property {Words} work
 * @property {Words} peer
 * @property {Measure | 'cpuOfRow' | 'wallOfRow'} measure
 * @property {'times' | 'bytes' | 'faster'} unit of the ratio.
 * @property {Spread} ours
 * @property {Spread} theirs
 * @property {Spread} ratio
 * @property {Goal | null} goal
 */

/** @typedef {{ readonly at: 'most' | 'least', readonly figure: number }} Goal */

/**
 * What is measured beside a side, each with its goal, if it has one.
 * @typedef {Readonly<Partial<Record<Measure, Goal | null>>>} Goals
 */

/**
 * @typedef {object} Bench
 * @property {number} rows of the pools in the middle: 1,000,000 in docs/speed.md.
 * @property {number} runs
 * @property {number} rounds
 * @property {string} folder
 * @property {(name: 'local' | 'zulu', rows: number) => Promise<Pool>} pool
 */

/**
 * @param {Bench} bench
 * @param {{ work: Words, ours: Side, peers: readonly { side: Side, goals: Goals }[], check?: () => void }} compared
 * @returns {Row[]}
 */
export function against(bench, { work, ours, peers, check = () => {} }) {
  const [own = [], ...others] = inTurns([ours, ...peers.map(({ side }) => side)], { ...bench, check });
  return peers.flatMap(({ side, goals }, at) =>
    Object.entries(goals).map(([name, goal]) => {
      const measure = /** @type {Measure} */ (name);
      const [a, b] = [each(own, measure), each(others[at] ?? [], measure)];
      // How many times as fast we are, where the work is long.
      const faster = measure === 'printed';
      /** @type {Row} */
      const row = {
        work,
        peer: side.name,
        measure,
        unit: faster ? 'faster' : 'times',
        ours: spreadOf(a),
        theirs: spreadOf(b),
        ratio: faster ? ratioOf(b, a) : ratioOf(a, b),
        goal,
      };
      return row;
    }),
  );
}

/**
 * Rounds on the same pool, which must all have the same list, and the same figures where they have any.
 * @param {Bench} bench
 * @param {{ work: Words, ours: RoundSide & { figures: string }, peers: readonly { round: RoundSide, goals: Goals }[] }} compared
 */
export function againstRounds(bench, { work, ours, peers }) {
  const check = () => {
    for (const { round } of peers) {
      requireSameBytes(ours.invited, round.invited, round.side.name.en);
      if (round.figures !== undefined) requireSameFigures(ours.figures, round.figures, round.side.name.en);
    }
  };
  return against(bench, { work, ours: ours.side, peers: peers.map(({ round, goals }) => ({ side: round.side, goals })), check });
}

/**
 * @param {number} figure
 * @returns {Goal}
 */
export function atMost(figure) {
  return { at: 'most', figure };
}
