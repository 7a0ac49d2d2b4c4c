/** Batches of plain records: their bytes and cells in the kernel's memory. */

import { MOST_BYTES } from '../csv/parser.ts';
import { Kernel } from './kernel.ts';

/** Bytes that may wait to be read: a record as long as any, and a window of the reader. */
const CAPACITY = MOST_BYTES * 2;
/** Cells and records of a batch, at most. */
const MOST_CELLS: number = 1 << 17;
const MOST_ROWS: number = 1 << 13;

/** Why a batch ends, as the kernel says in `split.ts`. */
export const ALL = 0;
export const FULL = 1;
export const SHORT = 2;

/** Takes the records of batches. */
export interface BatchTaker {
  /** A batch is there; that before it is no more. */
  begin(): void;
  /** Takes records of the batch from a row on, which is on this line; gives the first row that must be taken by its texts. */
  take(from: number, line: number): number;
}

/** The batch that is read, and the bytes from which the next will be. */
export class Batch {
  readonly kernel: Kernel = new Kernel();
  /** Records of the batch. */
  rows = 0;
  /** Cells of the short record after them, where one ends the batch. */
  shortCells = 0;
  readonly #text = this.kernel.allocate(CAPACITY);
  /** Where each cell begins, and ends. */
  readonly #cells = this.kernel.allocate(MOST_CELLS * 8);
  #columns = 0;

  /** Bytes of a batch, at most. */
  get mostBytes(): number {
    return CAPACITY;
  }

  /** Records that a batch may have. */
  get mostRows(): number {
    return MOST_ROWS;
  }

  /** The bytes that wait; memory may move whenever a column is added. */
  get bytes(): Buffer {
    return this.kernel.bytes.subarray(this.#text, this.#text + CAPACITY + 1);
  }

  /** Splits plain records of so many columns between two positions in the bytes; gives why it stopped. */
  split(begin: number, end: number, delimiter: number, columns: number): { readonly why: number; readonly next: number } {
    const { run } = this.kernel;
    this.#columns = columns;
    run.layOut(this.#cells, columns);
    const most = Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns) - 1);
    const why = run.split(this.#text + begin, this.#text + end, delimiter, most);
    this.rows = run.rows.value;
    this.shortCells = run.count.value;
    return { why, next: run.next.value - this.#text };
  }

  /** Where a cell begins in memory. */
  startOf(row: number, position: number): number {
    return this.kernel.counts[this.#cells / 4 + (row * this.#columns + position) * 2] ?? 0;
  }

  /** Where a cell ends. */
  endOf(row: number, position: number): number {
    return this.kernel.counts[this.#cells / 4 + (row * this.#columns + position) * 2 + 1] ?? 0;
  }

  /** Bytes of the records of the batch. */
  get length(): number {
    return this.rows === 0 ? 0 : this.endOf(this.rows - 1, this.#columns - 1) - this.startOf(0, 0);
  }

  /** One cell of a row as a text. */
  text(row: number, position: number): string {
    return this.kernel.bytes.toString('utf8', this.startOf(row, position), this.endOf(row, position));
  }

  /** The first cells of a row as texts; all of them where it is whole. */
  texts(row: number, count: number = this.#columns): string[] {
    return Array.from({ length: count }, (_, position) => this.text(row, position));
  }
}
