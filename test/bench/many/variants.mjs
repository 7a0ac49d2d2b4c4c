/** What differs between ten thousand rounds: each has its own minimum score, last moment of submission and places. */

/**
 * @typedef {object} Variant
 * @property {number} minimumScore with two decimals.
 * @property {number} submitted the last moment, in local ms; at noon, when clocks never change.
 * @property {number} top
 */

const FIRST_DAY = Date.UTC(2023, 8, 1, 12);
const DAYS = 480;
const DAY_MS = 86_400_000;

/**
 * The rounds, in an order in which none of the three rises with another.
 * @param {number} rounds
 * @returns {Variant[]}
 */
export function variants(rounds) {
  return Array.from({ length: rounds }, (_, i) => {
    const submission = (i * 7919) % rounds;
    return {
      minimumScore: Math.round((350 + (i * 300) / rounds) * 100) / 100,
      submitted: FIRST_DAY + (submission % DAYS) * DAY_MS + Math.floor(submission / DAYS) * 1000,
      top: 1 + ((i * 3571) % rounds),
    };
  });
}
