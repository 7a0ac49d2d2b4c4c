/** Ids read from batches: many at once where each comes after the one before, else one by one. */

import { foldHeader } from '../cells/trim.ts';
import { lastLetter } from '../csv/header.ts';
import type { InBatch } from './batch-columns.ts';
import type { DistinctTexts } from './distinct-texts.ts';
import type { RowLines } from './row-lines.ts';

/** Ids of at most this many bytes are compared with the next by the kernel. */
const LONGEST = 1024;

/** The ids that batches add to. */
export interface TakenIds {
  readonly distinct: DistinctTexts;
  readonly lines: RowLines;
  /** Whether there are ids that no row may have, although no other row has them. */
  readonly areSomeBarred: () => boolean;
  readonly isBarred: (id: string) => boolean;
}

/** Takes the ids of one batch after the other. */
export class IdsInBatches {
  readonly #at: InBatch;
  readonly #taken: TakenIds;
  readonly #headerLength: number;
  /** The last letter of the column's header; 0 for any. */
  readonly #headerEnd: number;
  readonly #before: number;
  readonly #out: number;
  readonly #ends: number;

  /** `header` is that of their column: an id that is as long and ends like it may be of a header that is repeated. */
  constructor(at: InBatch, header: string, taken: TakenIds) {
    const { batch } = at;
    this.#at = at;
    this.#taken = taken;
    this.#headerLength = foldHeader(header).length;
    this.#headerEnd = lastLetter(header) ?? 0;
    this.#before = batch.kernel.allocate(LONGEST);
    this.#out = batch.kernel.allocate(batch.mostBytes);
    this.#ends = batch.kernel.allocate(batch.mostRows * 4);
  }

  /** Makes room for so many ids in all. */
  reserve(rows: number): void {
    const { batch, position } = this.#at;
    let bytes = 0;
    for (let row = 0; row < batch.rows; row++) bytes += batch.endOf(row, position) - batch.startOf(row, position);
    this.#taken.distinct.texts.reserve(rows, Math.ceil((bytes / batch.rows) * rows));
  }

  /** Takes ids of rows, the first of which is on a line; gives the first row whose id must be looked at as a text, a repeated one too. */
  take(from: number, to: number, line: number): number {
    let row = this.#takeMany(from, to, line);
    while (row < to && this.#takeOne(row)) this.#taken.lines.add(line + row++ - from, 1);
    return row;
  }

  #takeMany(from: number, to: number, line: number): number {
    const { kernel } = this.#at.batch;
    const { distinct, lines, areSomeBarred } = this.#taken;
    const last = distinct.texts.last();
    if (last.length > LONGEST || !distinct.isAscending || areSomeBarred()) return from;
    kernel.bytes.set(last, this.#before);
    const row = this.#pack(from, to, last.length);
    if (row === from) return row;
    const ends = kernel.counts.subarray(this.#ends / 4 + from, this.#ends / 4 + row);
    distinct.texts.append(kernel.bytes.subarray(this.#out, this.#out + (ends.at(-1) ?? 0)), ends, 0);
    lines.add(line, row - from);
    return row;
  }

  #takeOne(row: number): boolean {
    const { batch, position } = this.#at;
    const { distinct, areSomeBarred, isBarred } = this.#taken;
    // After no id at all any is in order.
    if (this.#pack(row, row + 1, 0) === row) return false;
    const { bytes } = batch.kernel;
    const [start, end] = [batch.startOf(row, position), batch.endOf(row, position)];
    if (areSomeBarred() && isBarred(bytes.toString('latin1', start, end))) return false;
    return distinct.addBytes(bytes, start, end);
  }

  /** Packs ids that nothing is wrong with and that ascend, from that of so many bytes which is kept as the one before. */
  #pack(from: number, to: number, before: number): number {
    const { batch, position } = this.#at;
    const end = this.#before + before;
    return batch.kernel.run.ids(position, from, to, this.#out, this.#ends, this.#before, end, this.#headerLength, this.#headerEnd);
  }
}
