/** CSV as csv-parse reads it, a stream of bytes in, records out. */

import type { Parser } from 'csv-parse';
import type { LineCounter } from './line-counter.ts';
import { isUnclosed, MOST_BYTES, parserOf } from './parser.ts';
import { wholeLines, withoutEmptyLines } from './text-bytes.ts';

/** csv-parse is given at most so many bytes at once. */
const MOST_AT_ONCE: number = 1 << 16;

/** Gives the records of bytes, the first of which begins a record, to a counter. */
export class CsvStream {
  readonly #parser: Parser;
  readonly #counter: LineCounter;
  #given = 0;
  /** Where the last record ended, and what was given since: empty lines, and a record that is not taken yet. */
  #taken = 0;
  #open: Buffer[] = [];
  #emptyLines = 0;
  /** The last line so far, of which more may come. */
  #begun: Buffer[] = [];
  #begunBytes = 0;

  constructor(delimiter: string, counter: LineCounter) {
    this.#counter = counter;
    this.#parser = parserOf(delimiter, (cells, before, end) => {
      this.#countEmpty(before);
      // With its line end a record may be two bytes longer.
      if (end - this.#taken > MOST_BYTES) counter.refuseTooLong(cells);
      this.#taken = end;
      counter.take(cells);
    });
  }

  write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += MOST_AT_ONCE) {
      const chunk = bytes.subarray(at, at + MOST_AT_ONCE);
      const whole = wholeLines(chunk);
      if (whole > 0) {
        this.#giveBegun();
        this.#give(chunk.subarray(0, whole));
      }
      // A copy: what the chunk is part of may be used again.
      if (whole < chunk.length) this.#begun.push(Buffer.from(chunk.subarray(whole)));
      this.#begunBytes += chunk.length - whole;
      this.#throwError();
      if (this.#begunBytes > MOST_BYTES + MOST_AT_ONCE) this.#giveBegun();
      if (this.#given - this.#taken > MOST_BYTES + MOST_AT_ONCE) this.#refuseOpen();
    }
  }

  #give(bytes: Buffer): void {
    this.#given += bytes.length;
    this.#parser.write(bytes);
    const open = this.#given - this.#taken;
    if (open <= bytes.length) this.#open = [];
    this.#open.push(Buffer.from(bytes.subarray(Math.max(bytes.length - open, 0))));
  }

  #giveBegun(): void {
    for (const part of this.#begun) this.#give(part);
    this.#begun = [];
    this.#begunBytes = 0;
  }

  /** Nothing more comes, but the file is not at its end: of what was written, the whole records are read. */
  async breakOff(): Promise<void> {
    await this.#end();
    if (!isUnclosed(this.#parser.errored)) this.#throwError();
  }

  async finish(): Promise<void> {
    this.#giveBegun();
    await this.#end();
    this.#throwError();
  }

  async #end(): Promise<void> {
    const parser = this.#parser;
    await new Promise<void>((resolve) => {
      parser.once('end', resolve).once('error', () => resolve());
      parser.resume().end();
    });
  }

  /** Counts the empty lines before the next record, of which there were so many in the file. */
  #countEmpty(emptyLines: number): void {
    this.#counter.line += emptyLines - this.#emptyLines;
    this.#emptyLines = emptyLines;
  }

  /** Throws what is wrong with a record that is longer than it may be; empty lines are none. */
  #refuseOpen(): void {
    const record = this.#openRecord();
    this.#countEmpty(this.#parser.info.empty_lines);
    if (record.length > MOST_BYTES + 2) throw this.#counter.wrongWith(record);
    this.#taken = this.#given - record.length;
    this.#open = [record];
  }

  #throwError(): void {
    const { errored, info } = this.#parser;
    if (errored === null || errored === undefined) return;
    if (!('code' in errored)) throw errored;
    this.#countEmpty(info.empty_lines);
    throw this.#counter.wrongWith(this.#openRecord());
  }

  #openRecord(): Buffer {
    const given = Buffer.concat(this.#open);
    return withoutEmptyLines(given.subarray(given.length - (this.#given - this.#taken)));
  }
}
