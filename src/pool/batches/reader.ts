/** Reads CSV in batches that the kernel splits; a record that is no CSV as RFC 4180 writes it goes to csv-parse. */

import { type LineCounter, MOST_COLUMNS } from '../../csv/line-counter.ts';
import { firstRecord, isUnclosed, MOST_BYTES } from '../../csv/parser.ts';
import { wholeLines } from '../../csv/text-bytes.ts';
import { Refusal } from '../../problems/problem.ts';
import { ALL, FULL, IRREGULAR, type SplitBatch } from './batch.ts';

/** The bytes that wait are looked at in windows of about this many bytes, but for the last. */
export const WINDOW: number = 1 << 18;

const LF = 10;

/** Takes the records of batches. */
export interface BatchTaker {
  /** Takes the records that are in the batch. */
  takeBatch(): void;
}

/** Gives the records of bytes to the taker of batches, and those that must be looked at one by one to a counter. */
export class BatchReader {
  readonly #delimiter: string;
  readonly #window: number;
  readonly #counter: LineCounter;
  readonly #batch: SplitBatch;
  readonly #taker: BatchTaker;
  /** Bytes that wait. */
  #size = 0;

  constructor(delimiter: string, counter: LineCounter, batch: SplitBatch, taker: BatchTaker, window: number = WINDOW) {
    this.#delimiter = delimiter;
    this.#window = Math.min(window, WINDOW);
    this.#counter = counter;
    this.#batch = batch;
    this.#taker = taker;
  }

  write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const taken = Math.min(bytes.length - at, WINDOW);
      bytes.copy(this.#batch.bytes, this.#size, at, at + taken);
      at += taken;
      this.#size += taken;
      if (this.#size >= this.#window) this.#read(false);
    }
  }

  /** Nothing more comes, but the file is not at its end: the whole records that wait are read. */
  breakOff(): void {
    this.#size = wholeLines(this.#batch.bytes.subarray(0, this.#size));
    try {
      this.#read(true);
    } catch (error) {
      // A quote that is open where the bytes end may be closed behind them.
      if (!(error instanceof Refusal && error.problem.name === 'unclosed_quote')) throw error;
    }
  }

  finish(): void {
    this.#read(true);
  }

  /** Reads what waits up to the end of its last whole record, or all that is left. */
  #read(isLast: boolean): void {
    const { bytes } = this.#batch;
    // The last record of a file may lack the end of its line.
    const lacksEnd = isLast && this.#size > 0 && bytes[this.#size - 1] !== LF;
    if (lacksEnd) bytes[this.#size] = LF;
    const at = this.#readRecords(lacksEnd ? this.#size + 1 : this.#size, isLast);
    if (at === 0 && !isLast && this.#size > MOST_BYTES + 2) throw this.#counter.wrongWith(bytes.subarray(0, this.#size));
    this.#batch.bytes.copyWithin(0, at, this.#size);
    this.#size -= at;
  }

  /** Reads records up to a position, and gives the position after them. */
  #readRecords(end: number, isLast: boolean): number {
    const counter = this.#counter;
    for (let at = 0; at < this.#size; ) {
      const form = { columns: counter.columns, delimiter: this.#delimiter.charCodeAt(0), breaks: counter.allowsLineBreaks };
      const { why, next, line, count, breaks } = this.#batch.split(at, end, counter.line, form);
      const { rows } = this.#batch;
      const irregular = why === IRREGULAR && count <= MOST_COLUMNS ? this.#batch.texts(rows, count) : null;
      if (rows > 0) this.#taker.takeBatch();
      counter.line = line;
      if (why === IRREGULAR && irregular === null) counter.takeTooMany(breaks);
      if (irregular !== null) {
        if (next - at > MOST_BYTES) counter.refuseTooLong(irregular);
        this.#takeOne(irregular);
      }
      at = Math.min(next, this.#size);
      if (why === FULL || why === IRREGULAR) continue;
      if (at === this.#size || (why === ALL && !isLast)) return at;
      const after = this.#readOdd(at, isLast);
      if (after === null) return at;
      at = after;
    }
    return this.#size;
  }

  /** Reads one record by csv-parse, and gives the position after it; null where more must come before it is known what it is. */
  #readOdd(at: number, isLast: boolean): number | null {
    const waiting = this.#batch.bytes.subarray(at, this.#size);
    // A line is looked at when it is whole: what is wrong with it is the same however its bytes come.
    const rest = isLast ? waiting : waiting.subarray(0, wholeLines(waiting));
    if (rest.length === 0) return null;
    try {
      const { cells, end } = firstRecord(rest, this.#delimiter);
      if (end > MOST_BYTES) this.#counter.refuseTooLong(cells);
      this.#takeOne(cells);
      return at + end;
    } catch (error) {
      if (!isLast && isUnclosed(error)) return null;
      throw error instanceof Refusal ? error : this.#counter.wrongWith(rest);
    }
  }

  /** Takes a record by its cells; it is in the batch then, if it is well formed. */
  #takeOne(cells: readonly string[]): void {
    this.#batch.clear();
    this.#counter.take(cells);
    if (this.#batch.rows > 0) this.#taker.takeBatch();
  }
}
