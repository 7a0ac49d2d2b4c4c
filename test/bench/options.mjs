/** The options of the bench. */

import { parseArgs } from 'node:util';
import { WORK } from './parts/work.mjs';

/** @typedef {keyof typeof WORK} WorkName */

const SCALES = { '': 1, k: 1000, m: 1_000_000 };

/**
 * @param {readonly string[]} argv
 * @returns {{ rows: number, runs: number, rounds: number, only: readonly WorkName[] }}
 */
export function optionsOf(argv) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rows: { type: 'string', default: '1m' },
      runs: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '10k' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const only = values.only.flatMap((names) => names.split(','));
  const strange = only.find((name) => !(name in WORK));
  if (strange !== undefined) throw new RangeError(`--only ${strange}: none of ${Object.keys(WORK).join(', ')}`);
  const names = /** @type {WorkName[]} */ (Object.keys(WORK));
  return {
    rows: countOf('rows', values.rows, 1000),
    runs: countOf('runs', values.runs, 1),
    rounds: countOf('rounds', values.rounds, 1),
    only: only.length === 0 ? names : names.filter((name) => only.includes(name)),
  };
}

/**
 * A count with `k` or `m` after it, or neither.
 * @param {string} option
 * @param {string} text
 * @param {number} least
 */
function countOf(option, text, least) {
  const [, digits = '', scale = ''] = /^([0-9]+)([km]?)$/.exec(text.toLowerCase()) ?? [];
  const count = Number(digits) * SCALES[/** @type {keyof typeof SCALES} */ (scale)];
  if (digits === '' || count < least) throw new RangeError(`--${option} ${text}: a count of at least ${least}, such as 100k or 1m`);
  return count;
}
