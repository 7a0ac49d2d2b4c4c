/** Makes the pools that are measured, each once, in a temporary folder. */

import { execFileSync } from 'node:child_process';
import { BIN } from './sides.mjs';

/** @typedef {import('./sides.mjs').Pool} Pool */

/**
 * The pool of so many rows in a folder.
 * @param {string} folder
 * @returns {(rows: number) => Pool}
 */
export function poolsIn(folder) {
  /** @type {Map<number, Pool>} */
  const made = new Map();
  return (rows) => {
    const known = made.get(rows);
    if (known !== undefined) return known;
    const file = `${folder}/pool-${rows}.csv`;
    execFileSync(process.execPath, [BIN, 'generate', 'benchmark', '--rows', String(rows), '--seed', '1', '-o', file, '--quiet']);
    const pool = { file, rows };
    made.set(rows, pool);
    return pool;
  };
}
