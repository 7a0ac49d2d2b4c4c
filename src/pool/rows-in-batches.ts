/** The records of batches, column by column: each is read up to the first cell that is refused, and the rows that all have read are kept. */

import type { Batch } from './batch.ts';
import type { BatchColumn } from './batch-columns.ts';
import type { IdsInBatches } from './ids-in-batches.ts';

/** Room for a few rows more than are expected. */
const ROOM = 1.03;
/** From fewer rows the length of the others cannot be guessed. */
const ENOUGH = 256;

/** Takes the records of one batch after the other. */
export class RowsInBatches {
  readonly #columns: readonly BatchColumn[];
  readonly #ids: IdsInBatches;
  readonly #batch: Batch;
  /** How far each column has been read. */
  readonly #read: Int32Array;
  /** Bytes of the file, where they are known and no room was made for its rows. */
  #expected: number | null;

  constructor(columns: readonly BatchColumn[], ids: IdsInBatches, batch: Batch, expected: number | null) {
    this.#expected = expected;
    this.#columns = columns;
    this.#ids = ids;
    this.#batch = batch;
    this.#read = new Int32Array(columns.length);
  }

  begin(): void {
    for (const [at, column] of this.#columns.entries()) this.#read[at] = column.read(0);
    if (this.#expected === null || this.#batch.rows < ENOUGH) return;
    this.#reserve(this.#expected);
    this.#expected = null;
  }

  /** Makes room for the rows that a file of so many bytes has if all are as long as those of the batch; else it is made as they come. */
  #reserve(bytes: number): void {
    const rows = Math.ceil((bytes / this.#batch.length) * this.#batch.rows * ROOM);
    try {
      for (const column of [...this.#columns, this.#ids]) column.reserve(rows);
    } catch (error) {
      // Those to come may be longer, and the room for as many as these more than there is.
      if (!(error instanceof RangeError)) throw error;
    }
  }

  /** Takes records from a row on, which is on a line; gives the first that must be taken by its texts. */
  take(from: number, line: number): number {
    let to = this.#batch.rows;
    for (const [at, column] of this.#columns.entries()) {
      if ((this.#read[at] ?? 0) < from) this.#read[at] = column.read(from);
      to = Math.min(to, this.#read[at] ?? 0);
    }
    const end = this.#ids.take(from, to, line);
    if (end > from) for (const column of this.#columns) column.keep(from, end);
    return end;
  }
}
