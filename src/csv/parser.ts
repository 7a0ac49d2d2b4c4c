/** csv-parse as pools need it: strict, and without the work that costs most and nobody asks for. */

import { type CsvError, type Options, type Parser, parse } from 'csv-parse';
import { type Problem, problem } from '../problems/problem.ts';
import { CellBytes } from './cell-bytes.ts';

/** A record may take this many bytes. */
export const MOST_BYTES: number = 1 << 20;
const LF = 0x0a;
const CR = 0x0d;

export function parserOptions(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  };
}

/** The records of bytes that begin and end where records do; throws what csv-parse finds wrong with them. */
export function recordsOf(bytes: Buffer, delimiter: string): string[][] {
  const { parser } = parserOf(delimiter);
  const records: string[][] = [];
  const error = innerOf(parser).parse(
    bytes,
    true,
    (cells) => records.push(cells),
    () => {},
  );
  if (error !== undefined) throw error;
  return records;
}

/** The parser of a pool: gives records as arrays by `read()`; its errors are found in `errored`. `cells` makes their texts. */
export function parserOf(delimiter: string): { parser: Parser; cells: CellBytes } {
  const parser = parse(parserOptions(delimiter));
  const api = innerOf(parser);
  const cells = new CellBytes(api.state);
  api.info = Object.assign(new Uncounted(), api.info);
  api.state.field = cells;
  api.__isRecordDelimiter = lineEndLength;
  parser.on('error', () => {});
  return { parser, cells };
}

/** What is used and replaced of csv-parse. */
interface Inner {
  parse(bytes: Buffer, end: boolean, push: (cells: string[]) => void, close: () => void): CsvError | undefined;
  info: object;
  readonly state: { field: unknown; readonly record: readonly unknown[] };
  __isRecordDelimiter(byte: number | undefined, bytes: Buffer, at: number): number;
}

function innerOf(parser: Parser): Inner {
  return (parser as unknown as { api: Inner }).api;
}

/** The length of a line end; csv-parse asks of each byte, and would compare it with three texts. */
function lineEndLength(byte: number | undefined, bytes: Buffer, at: number): number {
  if (byte === LF) return 1;
  if (byte !== CR) return 0;
  return bytes[at + 1] === LF ? 2 : 1;
}

/**
 * csv-parse makes an error, with its stack and a copy of the record, for each record that is not as long as the first,
 * only to drop it again: a file of blank lines would take minutes. It takes each record for the first when none has been
 * counted; lengths are compared by the reader of the records.
 */
class Uncounted {
  get records(): number {
    return 0;
  }
  set records(_count: number) {}
}

/** What csv-parse found wrong with a record that starts on a line. */
export function structuralProblem(error: CsvError, line: number): Problem {
  switch (error.code as string) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return problem('unclosed_quote', {}, { line });
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return problem('stray_quote', {}, { line });
    case 'CSV_MAX_RECORD_SIZE':
      return problem('record_too_long', { most: MOST_BYTES }, { line });
    default:
      return problem('unreadable_csv', { detail: error.code }, { line });
  }
}
