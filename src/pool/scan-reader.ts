/** Reads plain CSV from its bytes, and leaves to csv-parse what is not plain: the rest of a block, or of the file where it is damaged. */

import { CsvStream } from './csv-stream.ts';
import type { LineCounter } from './line-counter.ts';
import { MOST_BYTES, recordsOf } from './parser.ts';
import { firstRecordEnd, lastRecordEnd, ODD, type ScannedRecord, Scanner } from './scanner.ts';

/** Bytes are looked at in blocks of at least this many, but for the last. */
export const BLOCK: number = 1 << 18;

/** Gives the records of bytes to a counter, those it can by `scan`. */
export class ScanReader {
  readonly #delimiter: string;
  readonly #block: number;
  readonly #counter: LineCounter;
  readonly #scan: (record: ScannedRecord, line: number) => boolean;
  /** Bytes of which no block has been made. */
  #pending: Buffer[] = [];
  #size = 0;
  #scanner: Scanner | null = null;
  /** Reads all from some place on. */
  #stream: CsvStream | null = null;

  constructor(delimiter: string, counter: LineCounter, scan: (record: ScannedRecord, line: number) => boolean, block: number) {
    this.#delimiter = delimiter;
    this.#block = block;
    this.#counter = counter;
    this.#scan = scan;
  }

  write(bytes: Buffer): void {
    if (this.#stream !== null) this.#stream.write(bytes);
    else {
      this.#pending.push(bytes);
      this.#size += bytes.length;
      if (this.#size >= this.#block) this.#readBlock(lastRecordEnd);
    }
  }

  /** Nothing more comes, but the file is not at its end: what is pending is read as far as csv-parse alone would have read. */
  breakOff(): void {
    if (this.#stream === null) this.#handOver(Buffer.alloc(0));
  }

  async finish(): Promise<void> {
    if (this.#stream === null) {
      this.#readBlock(lastRecordEnd);
      this.#readBlock((bytes) => bytes.length);
    }
    await (this.#stream as CsvStream | null)?.finish();
  }

  /** Reads what is pending up to a place at which a record ends; without one csv-parse goes on when there is too much. */
  #readBlock(endOf: (bytes: Buffer) => number): void {
    if (this.#stream !== null || this.#size === 0) return;
    const bytes = this.#pending.length === 1 ? (this.#pending[0] as Buffer) : Buffer.concat(this.#pending, this.#size);
    const end = endOf(bytes);
    this.#pending = [bytes.subarray(end)];
    this.#size = bytes.length - end;
    if (end > 0) this.#read(bytes.subarray(0, end));
    else if (this.#size > MOST_BYTES) this.#handOver(Buffer.alloc(0));
  }

  #read(block: Buffer): void {
    let at = 0;
    // The header; where blank lines come before it, ever more lines at once.
    for (let lines = 1; this.#counter.columns === 0 && at < block.length && this.#stream === null; lines *= 2) {
      let end = at;
      for (let line = 0; line < lines && end < block.length; line++) end = firstRecordEnd(block, end);
      this.#parse(block.subarray(at, end), block.subarray(at));
      at = end;
    }
    if (this.#stream !== null) return;
    const scanner = this.#scannerOf(this.#counter.columns);
    const record = { bytes: block, starts: scanner.starts, ends: scanner.ends };
    while (at < block.length) {
      const next = scanner.split(block, at);
      if (next === ODD || next > block.length) {
        this.#parse(block.subarray(at), block.subarray(at));
        return;
      }
      const isWhole = scanner.count === this.#counter.columns && next - at <= MOST_BYTES;
      if (isWhole && this.#scan(record, this.#counter.line)) this.#counter.passed();
      else this.#takeTexts(record, scanner.count, next - at);
      at = next;
    }
  }

  #scannerOf(columns: number): Scanner {
    this.#scanner ??= new Scanner(this.#delimiter, columns);
    return this.#scanner;
  }

  /** A record that must be taken by its texts. */
  #takeTexts({ bytes, starts, ends }: ScannedRecord, count: number, length: number): void {
    const cells = Array.from({ length: count }, (_, place) => bytes.toString('utf8', starts[place], ends[place]));
    if (length > MOST_BYTES) this.#counter.refuseTooLong(cells);
    this.#counter.take(cells);
  }

  /** Records that are not plain; where csv-parse finds them damaged it reads all from here on, and tells. */
  #parse(part: Buffer, rest: Buffer): void {
    let records: string[][];
    try {
      records = recordsOf(part, this.#delimiter);
    } catch {
      this.#handOver(rest);
      return;
    }
    this.#counter.mayBreakLines(part);
    for (const cells of records) {
      if (part.length > MOST_BYTES) this.#counter.refuseTooLong(cells);
      this.#counter.take(cells);
    }
  }

  /** Leaves the rest of a block, what is pending after it, and all that is to come to csv-parse. */
  #handOver(rest: Buffer): void {
    const stream = new CsvStream(this.#delimiter, this.#counter);
    this.#stream = stream;
    const pending = this.#pending;
    this.#pending = [];
    this.#size = 0;
    stream.write(rest);
    for (const bytes of pending) stream.write(bytes);
  }
}
