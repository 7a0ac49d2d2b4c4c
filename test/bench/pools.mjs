/** Makes the pools that are measured, each once, in a temporary folder. */

import { execFileSync } from 'node:child_process';
import { closeSync, copyFileSync, openSync, readSync, writeSync } from 'node:fs';
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

/**
 * The pool of so many rows with an odd cell about its tenth: quotes around it, and one inside.
 * @param {string} folder
 * @param {(rows: number) => Pool} pool
 * @returns {(rows: number) => Pool}
 */
export function oddPoolsIn(folder, pool) {
  return (rows) => {
    const { file } = pool(rows);
    const odd = `${folder}/odd-${rows}.csv`;
    copyFileSync(file, odd);
    const descriptor = openSync(odd, 'r+');
    try {
      const head = Buffer.alloc(1 << 13);
      readSync(descriptor, head, 0, head.length, 0);
      const { start, cell } = lastCell(head.toString('latin1'), 10);
      if (cell.length < 5) throw new RangeError(`the last cells of ${file} are too short to be made odd`);
      writeSync(descriptor, Buffer.from(`"${'x'.repeat(cell.length - 4)}"""`, 'latin1'), 0, cell.length, start);
    } finally {
      closeSync(descriptor);
    }
    return { file: odd, rows };
  };
}

/**
 * The last cell of a row that is long enough, from one on, and where it starts.
 * @param {string} text
 * @param {number} row
 */
function lastCell(text, row) {
  const lines = text.split('\n');
  for (let at = row; at < lines.length - 1; at++) {
    const line = lines[at] ?? '';
    const cell = line.slice(line.lastIndexOf(',') + 1);
    if (cell.length < 5) continue;
    return { start: lines.slice(0, at).join('\n').length + 1 + line.length - cell.length, cell };
  }
  return { start: 0, cell: '' };
}
