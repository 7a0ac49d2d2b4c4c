/** Lines of a CSV file, and whether its records are well formed. */

import { trimCell } from '../cells/trim.ts';
import { type Problem, problem, Refusal } from '../problems/problem.ts';
import type { Dialect } from './dialect.ts';
import { MOST_BYTES } from './parser.ts';

/**
 * Takes the records one by one. The first is the header, for which the columns to be looked at may be given back: then
 * the short texts of others need not be made, unless there are quotes about.
 */
export type TakeRecord = (cells: readonly string[], line: number, dialect: Dialect) => ReadonlySet<number> | undefined;

/** What a record may hold. */
export interface LineOptions {
  readonly allowLineBreaks?: boolean | undefined;
}

/** A record may have this many cells. */
const MOST_COLUMNS = 1024;

/** Counts lines, since csv-parse does so only at a price: one a record, and those inside quoted cells. */
export class LineCounter {
  line: number;
  /** Cells of the header; 0 before it. */
  columns = 0;
  /** What the taker of the header looks at. */
  looked: { readonly positions: ReadonlySet<number>; readonly header: readonly string[] } | null = null;
  #header: readonly string[] = [];
  quoted = false;
  #lastQuoted = false;
  #taken = false;
  readonly #dialect: Dialect;
  readonly #options: LineOptions;
  readonly #take: TakeRecord;
  readonly #report: (found: Problem) => void;

  constructor(dialect: Dialect, options: LineOptions, take: TakeRecord, report: (found: Problem) => void) {
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

  /** So many records were taken from their bytes, each on one line. */
  passed(records: number): void {
    this.line += records;
  }

  take(cells: readonly string[]): void {
    const line = this.line;
    this.line++;
    this.#taken = true;
    const breaks = this.quoted ? cells.map(lineBreaks) : [];
    for (const more of breaks) this.line += more;
    if (cells.length === 1 && this.#isBlank(cells[0] ?? '')) return;
    if (!this.#isWellFormed(cells, line, breaks)) return;
    const positions = this.#take(cells, line, this.#dialect);
    if (positions !== undefined) this.looked = { positions, header: cells };
  }

  /** Throws a `Refusal` when a record takes too many bytes. */
  refuseTooLong(cells: readonly string[]): void {
    if (lengthOf(cells) > MOST_BYTES) throw new Refusal(problem('record_too_long', { most: MOST_BYTES }, { line: this.line }));
  }

  #isBlank(cell: string): boolean {
    return trimCell(cell) === '' && lineBreaks(cell) === 0;
  }

  #isWellFormed(cells: readonly string[], line: number, breaks: readonly number[]): boolean {
    if (cells.length > MOST_COLUMNS) {
      const found = problem('too_many_columns', { most: MOST_COLUMNS }, { line });
      if (this.columns === 0) throw new Refusal(found);
      this.#report(found);
      return false;
    }
    const broken = breaks.findIndex((more) => more > 0);
    if (broken !== -1 && this.#options.allowLineBreaks !== true) {
      const found = problem('line_break_in_cell', {}, { line, column: broken + 1, field: this.#header[broken], value: cells[broken] });
      if (this.columns === 0) throw new Refusal(found);
      this.#report(found);
      return false;
    }
    if (this.columns === 0) {
      this.columns = cells.length;
      this.#header = cells;
    }
    if (cells.length === this.columns) return true;
    this.#report(problem('wrong_number_of_cells', { cells: cells.length, wanted: this.columns }, { line }));
    return false;
  }
}

/** Line ends inside a cell: LF, CRLF or CR. */
function lineBreaks(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

/** Bytes of a record without its line end: quotes inside a cell stand twice, and two more around it. */
function lengthOf(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => {
    const quotes = cell.includes('"') ? cell.split('"').length + 1 : 0;
    return sum + Buffer.byteLength(cell) + quotes + 1;
  }, -1);
}
