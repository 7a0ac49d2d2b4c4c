/** CSV as csv-parse reads it, a stream of bytes in, records out. */

import type { CsvError, Parser } from 'csv-parse';
import { problem, Refusal } from '../problems/problem.ts';
import type { CellBytes } from './cell-bytes.ts';
import type { LineCounter } from './line-counter.ts';
import { MOST_BYTES, parserOf, structuralProblem } from './parser.ts';

/** csv-parse is given at most so many bytes at once. */
const MOST_AT_ONCE: number = 1 << 16;

/** Gives the records of bytes, the first of which begins a record, to a counter. */
export class CsvStream {
  readonly #parser: Parser;
  readonly #texts: CellBytes;
  readonly #counter: LineCounter;
  /** Bytes since the last record came out: csv-parse could watch the size itself, but looks at every cell to do so. */
  #waiting = 0;
  #looked: LineCounter['looked'] = null;

  constructor(delimiter: string, counter: LineCounter) {
    const { parser, cells } = parserOf(delimiter);
    this.#parser = parser;
    this.#texts = cells;
    this.#counter = counter;
    this.#look();
  }

  write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += MOST_AT_ONCE) {
      const chunk = bytes.subarray(at, at + MOST_AT_ONCE);
      this.#waiting += chunk.length;
      this.#counter.mayBreakLines(chunk);
      this.#texts.overlooking = !this.#counter.quoted;
      this.#parser.write(chunk);
      this.#drain(chunk.length);
    }
  }

  async finish(): Promise<void> {
    const parser = this.#parser;
    const ended = new Promise<void>((resolve) => parser.once('end', resolve).once('error', () => resolve()));
    parser.end();
    const last: string[][] = [];
    parser.on('readable', () => {
      for (let cells: string[] | null = parser.errored ? null : parser.read(); cells !== null; cells = parser.read()) last.push(cells);
    });
    await ended;
    for (const cells of last) this.#take(cells);
    this.#drain(0);
  }

  #take(cells: readonly string[]): void {
    if (this.#waiting > MOST_BYTES) this.#counter.refuseTooLong(cells);
    this.#counter.take(cells);
    if (this.#looked !== this.#counter.looked) this.#look();
  }

  /** Texts that nobody looks at need not be made. */
  #look(): void {
    this.#looked = this.#counter.looked;
    if (this.#looked !== null) this.#texts.lookAt(this.#looked.positions, this.#looked.header);
  }

  #drain(latest: number): void {
    const parser = this.#parser;
    for (let cells: string[] | null = parser.read(); cells !== null; cells = parser.read()) {
      this.#take(cells);
      this.#waiting = latest;
    }
    if (parser.errored) throw new Refusal(structuralProblem(parser.errored as CsvError, this.#counter.line));
    if (this.#waiting > MOST_BYTES + MOST_AT_ONCE)
      throw new Refusal(problem('record_too_long', { most: MOST_BYTES }, { line: this.#counter.line }));
  }
}
