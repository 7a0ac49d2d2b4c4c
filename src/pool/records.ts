/** The records of a CSV file, each with the line on which it starts. csv-parse is the authority on what a record is. */

import type { CsvError } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { type Problem, problem, Refusal } from '../problems.ts';
import { trimCell } from './cells/trim.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { MOST_BYTES, parserOf, parserOptions, structuralProblem } from './parser.ts';

/** A record may have this many cells. */
const MOST_COLUMNS = 1024;
/** Bytes are given to csv-parse in slices of at most this length. */
const SLICE: number = 1 << 16;

/**
 * Takes the records one by one. The first is the header, for which the columns to be looked at may be given back: then
 * the short texts of others need not be made, unless there are quotes about.
 */
export type TakeRecord = (cells: readonly string[], line: number, dialect: Dialect) => ReadonlySet<number> | undefined;

export interface RecordOptions {
  readonly delimiter?: string | undefined;
  readonly allowLineBreaks?: boolean | undefined;
}

/**
 * Reads the records of UTF-8 chunks. Problems of one record are given to `report` and reading goes on; a `Refusal` is
 * thrown where it cannot.
 */
export async function readRecords(
  chunks: AsyncIterable<Buffer>,
  options: RecordOptions,
  take: TakeRecord,
  report: (found: Problem) => void,
): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { head, dialect, complete } = await readHead(iterator, options.delimiter);
  if (dialect === null) return;
  const { parser, cells: texts } = parserOf(dialect.delimiter);
  const takeAndLook: TakeRecord = (cells, line) => {
    const places = take(cells, line, dialect);
    if (places !== undefined) texts.lookAt(places, cells);
    return places;
  };
  const counter = new LineCounter(dialect, options, takeAndLook, report);
  // Bytes since the last record came out: csv-parse could watch the size itself, but looks at every cell to do so.
  let waiting = 0;
  const takeSized = (cells: readonly string[]): void => {
    if (waiting > MOST_BYTES && lengthOf(cells) > MOST_BYTES) throw tooLong(counter);
    counter.take(cells);
  };
  const drain = (latest: number): void => {
    for (let cells: string[] | null = parser.read(); cells !== null; cells = parser.read()) {
      takeSized(cells);
      waiting = latest;
    }
    if (parser.errored) throw new Refusal(structuralProblem(parser.errored as CsvError, counter.line));
    if (waiting > MOST_BYTES + SLICE) throw tooLong(counter);
  };
  const write = (bytes: Buffer): void => {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const slice = bytes.subarray(at, at + SLICE);
      waiting += slice.length;
      counter.mayBreakLines(slice);
      texts.overlooking = !counter.quoted;
      parser.write(slice);
      drain(slice.length);
    }
  };
  write(head.subarray(dialect.skip));
  if (!complete) {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) write(next.value);
  }
  const ended = new Promise<void>((resolve) => parser.once('end', resolve).once('error', () => resolve()));
  parser.end();
  const last: string[][] = [];
  parser.on('readable', () => {
    for (let cells: string[] | null = parser.errored ? null : parser.read(); cells !== null; cells = parser.read()) last.push(cells);
  });
  await ended;
  for (const cells of last) takeSized(cells);
  drain(0);
}

function tooLong(counter: LineCounter): Refusal {
  return new Refusal(problem('P204', { most: MOST_BYTES }, { line: counter.line }));
}

/** Bytes of a record without its line end: quotes inside a cell stand twice, and two more around it. */
function lengthOf(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => {
    const quotes = cell.includes('"') ? cell.split('"').length + 1 : 0;
    return sum + Buffer.byteLength(cell) + quotes + 1;
  }, -1);
}

/** The same for a small file read whole, such as a list. */
export function readRecordsOf(bytes: Buffer, take: TakeRecord, report: (found: Problem) => void): void {
  const dialect = dialectOf(bytes, true, undefined);
  if (dialect === null || bytes.length === 0) return;
  const counter = new LineCounter(dialect, {}, take, report);
  counter.mayBreakLines(bytes);
  try {
    parseWhole(bytes.subarray(dialect.skip), {
      ...parserOptions(dialect.delimiter),
      max_record_size: MOST_BYTES,
      on_record: (cells: string[]) => {
        if (lengthOf(cells) > MOST_BYTES) throw tooLong(counter);
        counter.take(cells);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error && 'code' in error)) throw error;
    throw new Refusal(structuralProblem(error as CsvError, counter.line));
  }
}

interface Head {
  readonly head: Buffer;
  readonly dialect: Dialect | null;
  readonly complete: boolean;
}

/** Reads until the header line is complete; without any byte there is no dialect. */
async function readHead(iterator: AsyncIterator<Buffer>, delimiter: string | undefined): Promise<Head> {
  let head: Buffer = Buffer.alloc(0);
  for (;;) {
    const next = await iterator.next();
    const complete = next.done === true;
    if (!complete) head = Buffer.concat([head, next.value]);
    if (complete && head.length === 0) return { head, dialect: null, complete };
    const dialect = dialectOf(head, complete, delimiter);
    if (dialect !== null) return { head, dialect, complete };
    if (head.length > MOST_BYTES) throw new Refusal(problem('P204', { most: MOST_BYTES }, { line: 1 }));
  }
}

/** Counts lines, since csv-parse does so only at a price: one a record, and those inside quoted cells. */
class LineCounter {
  line: number;
  #columns = 0;
  #header: readonly string[] = [];
  quoted = false;
  #lastQuoted = false;
  #taken = false;
  readonly #dialect: Dialect;
  readonly #options: RecordOptions;
  readonly #take: TakeRecord;
  readonly #report: (found: Problem) => void;

  constructor(dialect: Dialect, options: RecordOptions, take: TakeRecord, report: (found: Problem) => void) {
    this.line = dialect.line;
    this.#dialect = dialect;
    this.#options = options;
    this.#take = take;
    this.#report = report;
  }

  /** Cells hold line breaks only between quotes: without one since the last record came out, none need be looked for. */
  mayBreakLines(bytes: Buffer): void {
    const quoted = bytes.includes(34);
    this.quoted = quoted || (this.#taken ? this.#lastQuoted : this.quoted);
    this.#lastQuoted = quoted;
    this.#taken = false;
  }

  take(cells: readonly string[]): void {
    const line = this.line;
    this.line++;
    this.#taken = true;
    const breaks = this.quoted ? cells.map(lineBreaks) : [];
    for (const more of breaks) this.line += more;
    if (cells.length === 1 && this.#isBlank(cells[0] ?? '')) return;
    if (this.#isSound(cells, line, breaks)) this.#take(cells, line, this.#dialect);
  }

  #isBlank(cell: string): boolean {
    return trimCell(cell) === '' && lineBreaks(cell) === 0;
  }

  #isSound(cells: readonly string[], line: number, breaks: readonly number[]): boolean {
    if (cells.length > MOST_COLUMNS) {
      const found = problem('P205', { most: MOST_COLUMNS }, { line });
      if (this.#columns === 0) throw new Refusal(found);
      this.#report(found);
      return false;
    }
    const broken = breaks.findIndex((more) => more > 0);
    if (broken !== -1 && this.#options.allowLineBreaks !== true) {
      const found = problem('P206', {}, { line, column: broken + 1, field: this.#header[broken], value: cells[broken] });
      if (this.#columns === 0) throw new Refusal(found);
      this.#report(found);
      return false;
    }
    if (this.#columns === 0) {
      this.#columns = cells.length;
      this.#header = cells;
    }
    if (cells.length === this.#columns) return true;
    this.#report(problem('P203', { cells: cells.length, wanted: this.#columns }, { line }));
    return false;
  }
}

/** Line ends inside a cell: LF, CRLF or CR. */
function lineBreaks(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}
