/** The records of a CSV file, each with the line on which it starts. csv-parse is the authority on what a record is. */

import type { CsvError } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { CsvStream } from '../csv/csv-stream.ts';
import { type Dialect, dialectOf } from '../csv/dialect.ts';
import { LineCounter, type LineOptions, type TakeRecord } from '../csv/line-counter.ts';
import { MOST_BYTES, parserOptions, structuralProblem } from '../csv/parser.ts';
import { type Problem, problem, Refusal } from '../problems/problem.ts';
import { type Batches, BatchReader, WINDOW } from './batch-reader.ts';

export interface RecordOptions extends LineOptions {
  readonly delimiter?: string | undefined;
  /** Where plain records are read in batches; without it csv-parse reads all. */
  readonly batches?: Batches | undefined;
  /** Bytes of a window of the file, whose whole records are read in batches. */
  readonly window?: number | undefined;
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
  const counter = new LineCounter(dialect, options, take, report);
  const { delimiter } = dialect;
  const { batches, window = WINDOW } = options;
  const reader = batches === undefined ? new CsvStream(delimiter, counter) : new BatchReader(delimiter, counter, batches, window);
  reader.write(head.subarray(dialect.skip));
  const nextChunk = async (): Promise<IteratorResult<Buffer>> => {
    try {
      return await iterator.next();
    } catch (error) {
      if (reader instanceof BatchReader) reader.breakOff();
      throw error;
    }
  };
  if (!complete) for (let next = await nextChunk(); next.done !== true; next = await nextChunk()) reader.write(next.value);
  await reader.finish();
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
        counter.refuseTooLong(cells);
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
    if (head.length > MOST_BYTES) throw new Refusal(problem('record_too_long', { most: MOST_BYTES }, { line: 1 }));
  }
}
