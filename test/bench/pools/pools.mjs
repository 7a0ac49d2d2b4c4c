/** Makes the pools that are measured, each once, in a temporary folder. */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { BIN } from '../sides.mjs';
import { requireColumns } from './columns.mjs';
import { ZULU } from './kinds.mjs';
import { recordsIn } from './records.mjs';
import { writePool } from './writer.mjs';
import { zuluOf } from './zulu.mjs';

/** @typedef {import('./kinds.mjs').Kind} Kind */

/**
 * A pool as the sides are given it; `times` says whether its moments are local or instants with `Z`.
 * @typedef {{ readonly file: string, readonly rows: number, readonly times: 'local' | 'zulu', readonly options: readonly string[] }} Pool
 */

/**
 * The pools of a folder, `local` or `zulu`, by their rows.
 * @param {string} folder
 * @returns {(name: 'local' | 'zulu', rows: number) => Promise<Pool>}
 */
export function poolsIn(folder) {
  /** @type {Map<string, Promise<Pool>>} */
  const made = new Map();
  return (name, rows) => {
    const key = `${name}-${rows}`;
    const pool = made.get(key) ?? (name === 'local' ? local(folder, rows) : kindOfPool(folder, ZULU, rows));
    made.set(key, pool);
    return pool;
  };
}

/**
 * @param {string} folder
 * @param {number} rows
 * @returns {Promise<Pool>}
 */
async function local(folder, rows) {
  const file = `${folder}/local-${rows}.csv`;
  execFileSync(process.execPath, [...generate(rows), '-o', file]);
  return { file, rows, times: 'local', options: [] };
}

/**
 * A pool of a kind, made of what `generate` writes while it writes it.
 * @param {string} folder
 * @param {Kind} kind
 * @param {number} rows
 */
export async function kindOfPool(folder, kind, rows) {
  const generating = spawn(process.execPath, [...generate(rows), '-o', '-'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(generating, 'close');
  const pool = await poolOfKind(folder, kind, rows, generating.stdout);
  const [status] = await closed;
  if (status !== 0) throw new Error(`generate ended with ${status}`);
  return pool;
}

/**
 * A pool of a kind, made of the bytes of `local`.
 * @param {string} folder
 * @param {Kind} kind
 * @param {number} rows
 * @param {AsyncIterable<Buffer | string>} bytes
 * @returns {Promise<Pool>}
 */
export async function poolOfKind(folder, kind, rows, bytes) {
  const file = `${folder}/${kind.name}-${rows}.csv`;
  await writePool(file, changed(recordsIn(bytes), kind), kind.form ?? {});
  return { file, rows, times: 'zulu', options: kind.options ?? [] };
}

/**
 * @param {AsyncIterable<string[][]>} batches of `local`, header first.
 * @param {Kind} kind
 */
async function* changed(batches, { columns = [], change = (cells) => cells }) {
  let row = 0;
  for await (const batch of batches) {
    if (row === 0) requireColumns(batch[0] ?? []);
    yield batch.map((cells) => {
      const at = row++;
      return at === 0 ? [...cells, ...columns] : change(zuluOf(cells, at), at);
    });
  }
}

/** @param {number} rows */
function generate(rows) {
  return [BIN, 'generate', 'benchmark', '--rows', String(rows), '--seed', '1', '--quiet'];
}
