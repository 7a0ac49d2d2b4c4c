/** The records of batches, column by column: each is read up to the first cell that is refused, and the rows that all have read are kept. */

import type { ColumnReader } from '../columns/column.ts';
import type { Batch } from './batch.ts';

/** Room for a few rows more than are expected. */
const ROOM = 1.03;
/** From fewer rows the length of the others cannot be guessed. */
const ENOUGH = 256;

/** What takes the ids of rows, and makes room for them. */
export interface IdTaker {
  /** Takes the ids of rows; gives the first whose id is bad, or in doubt. */
  take(from: number, to: number): number;
  reserve(rows: number): void;
}

/** Takes the records of one batch after the other. */
export class Rows {
  readonly #columns: readonly ColumnReader[];
  readonly #ids: IdTaker;
  readonly #batch: Batch;
  /** How far each column has been read. */
  readonly #read: Int32Array;
  /** Bytes of the file, where they are known and no room was made for its rows. */
  #expected: number | null;

  constructor(columns: readonly ColumnReader[], ids: IdTaker, batch: Batch, expected: number | null) {
    this.#columns = columns;
    this.#ids = ids;
    this.#batch = batch;
    this.#expected = expected;
    this.#read = new Int32Array(columns.length);
  }

  /** A batch is there: its cells are read. */
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

  /** Takes records from a row on; gives the first that must be looked at by itself: a cell is refused, or its id is in doubt. */
  take(from: number): number {
    let to = this.#batch.rows;
    for (const [at, column] of this.#columns.entries()) {
      if ((this.#read[at] ?? 0) < from) this.#read[at] = column.read(from);
      to = Math.min(to, this.#read[at] ?? 0);
    }
    const end = this.#ids.take(from, to);
    this.keep(from, end);
    return end;
  }

  /** Whether a cell of a row is refused. */
  isRefused(row: number): boolean {
    return this.#read.some((read) => read <= row);
  }

  /** Whether the cell of a row is refused in one column. */
  isRefusedIn(column: number, row: number): boolean {
    return (this.#read[column] ?? 0) <= row;
  }

  /** Keeps what was read of rows. */
  keep(from: number, to: number): void {
    if (to > from) for (const column of this.#columns) column.keep(from, to);
  }
}
