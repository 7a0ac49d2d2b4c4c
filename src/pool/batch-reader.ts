/** Reads plain CSV in batches, and leaves to csv-parse what is not plain: the rest of a window, or of the file where it is damaged. */

import { CsvStream } from '../csv/csv-stream.ts';
import type { LineCounter } from '../csv/line-counter.ts';
import { MOST_BYTES, recordsOf } from '../csv/parser.ts';
import { firstRecordEnd, lastRecordEnd } from '../csv/record-ends.ts';
import { ALL, type Batch, type BatchTaker, FULL, SHORT } from './batch.ts';

/** The bytes that wait are looked at in windows of about this many bytes, but for the last. */
export const WINDOW: number = 1 << 18;

const LF = 10;

/** What reads and takes batches. */
export interface Batches {
  readonly batch: Batch;
  readonly taker: BatchTaker;
}

/** Gives the records of bytes to a counter, those it can to the taker of batches. */
export class BatchReader {
  readonly #delimiter: string;
  readonly #window: number;
  readonly #counter: LineCounter;
  readonly #batch: Batch;
  readonly #taker: BatchTaker;
  /** Bytes that wait. */
  #size = 0;
  /** Reads all that is left, once it is there. */
  #stream: CsvStream | null = null;

  constructor(delimiter: string, counter: LineCounter, { batch, taker }: Batches, window: number) {
    this.#delimiter = delimiter;
    this.#window = Math.min(window, WINDOW);
    this.#counter = counter;
    this.#batch = batch;
    this.#taker = taker;
  }

  write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#stream !== null) {
        this.#stream.write(bytes.subarray(at));
        return;
      }
      const taken = Math.min(bytes.length - at, WINDOW);
      bytes.copy(this.#batch.bytes, this.#size, at, at + taken);
      at += taken;
      this.#size += taken;
      if (this.#size >= this.#window) this.#readWindow(false);
    }
  }

  /** Nothing more comes, but the file is not at its end: what waits is read as far as csv-parse alone would have read. */
  breakOff(): void {
    if (this.#stream === null) this.#handOver(0);
  }

  async finish(): Promise<void> {
    if (this.#stream === null && this.#size > 0) this.#readWindow(true);
    await (this.#stream as CsvStream | null)?.finish();
  }

  /** Reads what waits up to the end of its last whole record, or all that is left; where none ends csv-parse goes on when there is too much. */
  #readWindow(isLast: boolean): void {
    const read = this.#readRecords(isLast);
    if (this.#stream !== null) return;
    this.#batch.bytes.copyWithin(0, read, this.#size);
    this.#size -= read;
    if (this.#size > MOST_BYTES) this.#handOver(0);
  }

  /** Reads records, and gives the position after them. */
  #readRecords(isLast: boolean): number {
    const endFrom = (at: number): number => (isLast ? this.#size : at + lastRecordEnd(this.#batch.bytes.subarray(at, this.#size)));
    let at = this.#counter.columns === 0 ? this.#readHeader(endFrom(0)) : 0;
    const delimiter = this.#delimiter.charCodeAt(0);
    // The last record of a file may lack the end of its line.
    const { bytes } = this.#batch;
    const lacksEnd = isLast && bytes[this.#size - 1] !== LF;
    if (lacksEnd) bytes[this.#size] = LF;
    const end = lacksEnd ? this.#size + 1 : this.#size;
    while (this.#stream === null && this.#counter.columns > 0 && at < this.#size) {
      const { why, next } = this.#batch.split(at, end, delimiter, this.#counter.columns);
      if (next - at > MOST_BYTES) this.#parse(at, Math.min(next, this.#size));
      else {
        this.#takeBatch();
        if (why === SHORT) this.#counter.take(this.#batch.texts(this.#batch.rows, this.#batch.shortCells));
      }
      at = Math.min(next, this.#size);
      if (why === FULL || why === SHORT) continue;
      const rest = why === ALL && !isLast ? at : endFrom(at);
      if (this.#stream === null && rest > at) this.#parse(at, rest);
      return rest;
    }
    return at;
  }

  /** Reads up to the header, and gives the position after it; where blank lines come before it, ever more lines at once. */
  #readHeader(end: number): number {
    let at = 0;
    for (let lines = 1; this.#counter.columns === 0 && at < end && this.#stream === null; lines *= 2) {
      const from = at;
      const window = this.#batch.bytes.subarray(0, end);
      for (let line = 0; line < lines && at < end; line++) at = firstRecordEnd(window, at);
      this.#parse(from, at);
    }
    return at;
  }

  #takeBatch(): void {
    const { rows } = this.#batch;
    if (rows > 0) this.#taker.begin();
    for (let row = 0; row < rows; row++) {
      const next = this.#taker.take(row, this.#counter.line);
      this.#counter.passed(next - row);
      if (next < rows) this.#counter.take(this.#batch.texts(next));
      row = next;
    }
  }

  /** Reads records that are not plain; where csv-parse finds them damaged it reads all from here on, and reports that. */
  #parse(from: number, to: number): void {
    const part = Buffer.from(this.#batch.bytes.subarray(from, to));
    let records: string[][];
    try {
      records = recordsOf(part, this.#delimiter);
    } catch {
      this.#handOver(from);
      return;
    }
    this.#counter.mayBreakLines(part);
    for (const cells of records) {
      if (part.length > MOST_BYTES) this.#counter.refuseTooLong(cells);
      this.#counter.take(cells);
    }
  }

  /** Leaves what waits from a position on, and all that is to come, to csv-parse. */
  #handOver(from: number): void {
    const stream = new CsvStream(this.#delimiter, this.#counter);
    this.#stream = stream;
    const rest = Buffer.from(this.#batch.bytes.subarray(from, this.#size));
    this.#size = 0;
    stream.write(rest);
  }
}
