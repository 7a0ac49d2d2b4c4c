/** Batches of records: their cells in memory, as the kernel splits them or as csv-parse gives them. */

import { trimCell } from '../../cells/trim.ts';
import { MOST_BYTES } from '../../csv/parser.ts';
import { giveBack, type Kernel, type Splitter, takeKernel } from './kernel.ts';
import type { Memory } from './memory.ts';

/** Bytes of the file in memory at most: the longest record that is allowed, and as much again that the reader has brought. */
const CAPACITY = MOST_BYTES * 2;
/** Cells and records of a batch, at most; of an irregular record behind them at most so many cells are kept. */
const MOST_CELLS: number = 1 << 17;
const MOST_ROWS: number = 1 << 13;
const IRREGULAR_CELLS = 1025;

/** Records of a batch, cell by cell in memory: what columns read. */
export class Batch {
  readonly memory: Memory;
  /** Records of the batch. */
  rows = 0;
  /** Records and bytes that a batch may have. */
  readonly mostRows: number;
  readonly mostBytes: number;
  /** Bytes of the records of the batch, or about as many. */
  length = 0;
  /** Cells of a record. */
  protected columns: number;
  /** Where each cell begins and ends, where each record has its line, and where texts are put. */
  protected readonly cells: number;
  protected readonly lines: number;
  protected readonly area: number;

  constructor(memory: Memory, columns: number, { mostRows = MOST_ROWS, mostBytes = CAPACITY } = {}) {
    this.memory = memory;
    this.columns = columns;
    this.mostRows = Math.min(mostRows, Math.floor(MOST_CELLS / Math.max(columns, 1)));
    this.mostBytes = mostBytes;
    this.area = memory.allocate(mostBytes);
    this.cells = memory.allocate(((columns === 0 ? MOST_CELLS : this.mostRows * columns) + IRREGULAR_CELLS) * 8);
    this.lines = memory.allocate(mostRows * 4);
  }

  /** Where a cell begins in memory. */
  startOf(row: number, position: number): number {
    return this.memory.counts[this.cells / 4 + (row * this.columns + position) * 2] ?? 0;
  }

  /** Where a cell ends. */
  endOf(row: number, position: number): number {
    return this.memory.counts[this.cells / 4 + (row * this.columns + position) * 2 + 1] ?? 0;
  }

  /** Bytes of the cells of a column. */
  bytesAt(position: number): number {
    const { counts } = this.memory;
    const first = this.cells / 4 + position * 2;
    let bytes = 0;
    for (let row = 0; row < this.rows; row++) {
      const pair = first + row * this.columns * 2;
      bytes += (counts[pair + 1] ?? 0) - (counts[pair] ?? 0);
    }
    return bytes;
  }

  /** The line on which a record begins. */
  lineOf(row: number): number {
    return this.memory.counts[this.lines / 4 + row] ?? 0;
  }

  /** One cell of a row, without space around it. */
  cell(row: number, position: number): string {
    return trimCell(this.#text(row, position));
  }

  #text(row: number, position: number): string {
    const [start, end] = [this.startOf(row, position), this.endOf(row, position)];
    return start === end ? '' : this.memory.bytes.toString('utf8', start, end);
  }

  /** The first cells of a row as texts; all of them where it is whole. */
  texts(row: number, count: number = this.columns): string[] {
    return Array.from({ length: count }, (_, position) => this.#text(row, position));
  }

  /** Makes the batch empty. */
  clear(): void {
    this.rows = 0;
    this.length = 0;
  }

  /** Adds a record that begins on a line, given as texts; false where there is no room for it. */
  append(cells: readonly string[], line: number): boolean {
    const bytes = cells.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0);
    if (this.rows === this.mostRows || this.length + bytes > this.mostBytes) return false;
    const { memory } = this;
    for (let position = 0; position < this.columns; position++) {
      const start = this.area + this.length;
      const written = memory.bytes.write(trimCell(cells[position] ?? ''), start);
      this.length += written;
      const pair = this.cells / 4 + (this.rows * this.columns + position) * 2;
      memory.counts[pair] = start;
      memory.counts[pair + 1] = start + written;
    }
    memory.counts[this.lines / 4 + this.rows++] = line;
    return true;
  }
}

/** Why a batch that the kernel splits ends, as `split.as.ts` says. */
export const ALL = 0;
export const FULL = 1;
export const IRREGULAR = 2;

/** What the kernel found after a batch. */
export interface Split {
  readonly why: number;
  /** Where it goes on in the bytes. */
  readonly next: number;
  /** The line there; that of the irregular record where there is one. */
  readonly line: number;
  /** Cells of the irregular record, and line breaks in them. */
  readonly count: number;
  readonly breaks: number;
}

/** What records are like: how many cells they have (0 where that is not known yet), what is between these, whether lines may break in them. */
export interface RecordForm {
  readonly columns: number;
  readonly delimiter: number;
  readonly breaks: boolean;
}

/** A batch that the kernel splits, and the bytes from which the next will be. */
export class SplitBatch extends Batch {
  readonly #kernel: Kernel;
  readonly #run: Splitter;
  readonly #waiting: number;

  constructor() {
    const kernel = takeKernel();
    super(kernel, 0);
    this.#kernel = kernel;
    this.#run = kernel.run;
    this.#waiting = kernel.allocate(CAPACITY);
  }

  /** Gives its memory back: nothing more is read in this batch. */
  close(): void {
    giveBack(this.#kernel);
  }

  /** The bytes that wait; memory may move whenever a column is added. */
  get bytes(): Buffer {
    return this.memory.bytes.subarray(this.#waiting, this.#waiting + CAPACITY + 1);
  }

  /** Splits records between two positions in the bytes, the first of which begins a record on a line. */
  split(begin: number, end: number, line: number, { columns, delimiter, breaks }: RecordForm): Split {
    this.columns = columns;
    // Quoted cells in which quotes are doubled go where texts are put.
    this.#run.layOut(this.cells, this.lines, this.area, columns);
    const most = Math.min(this.mostRows, Math.floor(MOST_CELLS / Math.max(columns, 1)));
    const why = this.#run.split(this.#waiting + begin, this.#waiting + end, delimiter, most, line, breaks);
    const next = this.#run.next.value - this.#waiting;
    this.rows = this.#run.rows.value;
    this.length = next - begin;
    return { why, next, line: this.#run.line.value, count: this.#run.count.value, breaks: this.#run.breaks.value };
  }
}
