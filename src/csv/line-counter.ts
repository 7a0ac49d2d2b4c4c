/** Lines of a CSV file, and whether its records are well formed. */

import { trimCell } from '../cells/trim.ts';
import { type Problem, problem, Refusal } from '../problems/problem.ts';
import { isMergeMark } from '../words/merge-marks.ts';
import type { Dialect } from './dialect.ts';
import { endMarkOf } from './kind.ts';
import { errorOf, isUnclosed, MOST_BYTES, structuralProblem } from './parser.ts';

/** Takes records one by one, each with the line on which it begins. The first is the header. */
export type TakeRecord = (cells: readonly string[], line: number, dialect: Dialect) => void;

/** What a record may hold. */
export interface LineOptions {
  readonly allowLineBreaks?: boolean | undefined;
}

/** A record may have this many cells. */
export const MOST_COLUMNS = 1024;

/** Counts the lines of records that are given to it, and passes on those that are well formed. */
export class LineCounter {
  /** The line of the next record. */
  line: number;
  /** Cells of the header; 0 before it. */
  columns = 0;
  #header: readonly string[] = [];
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

  /** Whether lines may break in cells. */
  get allowsLineBreaks(): boolean {
    return this.#options.allowLineBreaks === true;
  }

  take(cells: readonly string[]): void {
    const line = this.line;
    const breaks = cells.map(lineBreaks);
    this.line = breaks.reduce((sum, more) => sum + more, line + 1);
    if (cells.length === 1 && trimCell(cells[0] ?? '') === '' && breaks[0] === 0) return;
    const record = this.#wellFormed(cells, line, breaks);
    if (record !== null) this.#take(record, line, this.#dialect);
  }

  /** Throws a `Refusal` when a record takes too many bytes. */
  refuseTooLong(cells: readonly string[]): void {
    if (lengthOf(cells) > MOST_BYTES) throw this.#tooLong();
  }

  /**
   * What is thrown for the next record, of which these are the first bytes: what is wrong with them as far as a record may
   * go, or that it goes on behind that, however they come.
   */
  wrongWith(bytes: Buffer): Refusal {
    const error = errorOf(bytes.subarray(0, MOST_BYTES + 2), this.#dialect.delimiter);
    if (error === null || (isUnclosed(error) && bytes.length > MOST_BYTES + 2)) return this.#tooLong();
    return new Refusal(structuralProblem(error, this.line));
  }

  #tooLong(): Refusal {
    return new Refusal(problem('record_too_long', { most: MOST_BYTES }, { line: this.line }));
  }

  /** Takes a record of which no more is known than that it has too many cells, and how often lines break in them. */
  takeTooMany(breaks: number): void {
    const { line } = this;
    this.line += 1 + breaks;
    this.#refuseTooMany(line);
  }

  #refuseTooMany(line: number): void {
    const found = problem('too_many_columns', { most: MOST_COLUMNS }, { line });
    if (this.columns === 0) throw new Refusal(found);
    this.#report(found);
  }

  /** The cells of a record, as many as the header has; null where it is none, which is reported. */
  #wellFormed(cells: readonly string[], line: number, breaks: readonly number[]): readonly string[] | null {
    if (isMergeMark(cells[0])) throw new Refusal(problem('merge_marks', {}, { line }));
    if (cells.length > MOST_COLUMNS) {
      this.#refuseTooMany(line);
      return null;
    }
    const broken = breaks.findIndex((more) => more > 0);
    if (broken !== -1 && !this.allowsLineBreaks) {
      const found = problem('line_break_in_cell', {}, { line, column: broken + 1, field: this.#header[broken], value: cells[broken] });
      if (this.columns === 0) throw new Refusal(found);
      this.#report(found);
      return null;
    }
    if (this.columns === 0) {
      // Lines of delimiters alone come before the header without being it.
      if (cells.every(isBlank)) return null;
      this.columns = cells.length;
      this.#header = cells;
    }
    if (cells.length === this.columns) return cells;
    // Blank cells may be there that the header has not, or lack where it is blank; a blank record may have any length.
    const [shared, more, lacking] = [cells.slice(0, this.columns), cells.slice(this.columns), this.#header.slice(cells.length)];
    if (more.every(isBlank) && (lacking.every(isBlank) || cells.every(isBlank))) return [...shared, ...lacking.map(() => '')];
    const last = cells.length === 1 && /^[\x1a\0]+$/.test(cells[0] ?? '') ? endMarkOf(cells[0]?.charCodeAt(0)) : null;
    if (last !== null) {
      this.#report(problem('end_mark', { what: last }, { line }));
      return null;
    }
    this.#report(problem('wrong_number_of_cells', { cells: cells.length, wanted: this.columns }, { line }));
    return null;
  }
}

function isBlank(cell: string): boolean {
  return trimCell(cell) === '';
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
