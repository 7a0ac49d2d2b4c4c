/** Writes a pool as it comes, never more of it in memory than a few batches. */

import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import iconv from 'iconv-lite';

/**
 * How records are written; what is not said is as in most files.
 * @typedef {object} Form
 * @property {string} [delimiter]
 * @property {string} [lineEnd] what follows each record.
 * @property {string} [start] what stands before the header.
 * @property {boolean} [quoted] whether every cell is quoted, or those only that must be.
 * @property {string} [encoding]
 * @property {boolean} [gzip]
 */

/**
 * @param {string} file
 * @param {AsyncIterable<readonly (readonly string[])[]>} batches header first.
 * @param {Form} form
 */
export async function writePool(file, batches, form) {
  const bytes = bytesOf(batches, form);
  if (form.gzip) await pipeline(bytes, createGzip(), createWriteStream(file));
  else await pipeline(bytes, createWriteStream(file));
}

/**
 * @param {AsyncIterable<readonly (readonly string[])[]>} batches
 * @param {Form} form
 */
async function* bytesOf(batches, { delimiter = ',', lineEnd = '\n', start = '', quoted = false, encoding = 'utf8' }) {
  const odd = quoted ? /^/ : new RegExp(`["\r\n${delimiter}]`);
  const written = (/** @type {string} */ cell) => (odd.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  let before = start;
  for await (const batch of batches) {
    const text = batch.map((cells) => cells.map(written).join(delimiter) + lineEnd).join('');
    yield iconv.encode(before + text, encoding);
    before = '';
  }
}
