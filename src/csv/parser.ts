/** csv-parse as pools need it: strict about quotes, not about the number of cells. */

import { CsvError, type InfoRecord, type Options, type Parser, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { type Problem, problem } from '../problems/problem.ts';

/** A record may take this many bytes, its line end not counted. */
export const MOST_BYTES: number = 1 << 20;

/** What takes records one by one; `before` are the empty lines of the file so far, `end` is the position after the record. */
type OnRecord = (cells: readonly string[], before: number, end: number) => void;

function optionsOf(delimiter: string): Options {
  return { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };
}

/** A parser that gives records to `onRecord` while it is written to; its errors are found in `errored`. */
export function parserOf(delimiter: string, onRecord: OnRecord): Parser {
  const parser = parse({
    ...optionsOf(delimiter),
    // It makes an error for each record of another length, only to drop it: an empty line need not cost that.
    skip_empty_lines: true,
    on_record: (cells: string[], { empty_lines, bytes }: InfoRecord) => {
      onRecord(cells, empty_lines, bytes);
      return null;
    },
  });
  return parser.on('error', () => {});
}

/** The first record of bytes that begin with one, and where it ends; throws what csv-parse finds wrong with it. */
export function firstRecord(bytes: Buffer, delimiter: string): { readonly cells: readonly string[]; readonly end: number } {
  const options = { ...optionsOf(delimiter), info: true, to: 1 };
  const [first] = parseWhole(bytes, options) as unknown as { record: string[]; info: InfoRecord }[];
  return first === undefined ? { cells: [], end: bytes.length } : { cells: first.record, end: first.info.bytes };
}

/** Whether csv-parse says that a quote is open where the bytes end. */
export function isUnclosed(error: unknown): boolean {
  return (error as Partial<CsvError> | null | undefined)?.code === 'CSV_QUOTE_NOT_CLOSED';
}

/** What csv-parse finds wrong with the first record of bytes; null if nothing. */
export function errorOf(bytes: Buffer, delimiter: string): CsvError | null {
  try {
    firstRecord(bytes, delimiter);
    return null;
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

/** An error of csv-parse as a problem of the record that begins on a line. */
export function structuralProblem({ code }: CsvError, line: number): Problem {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return problem('unclosed_quote', {}, { line });
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return problem('stray_quote', {}, { line });
    default:
      return problem('unreadable_csv', { detail: code }, { line });
  }
}
