/** The records of a CSV file, each with the line on which it starts. csv-parse is the authority on what a record is. */

import { CsvStream } from '../csv/csv-stream.ts';
import { type Dialect, dialectOf } from '../csv/dialect.ts';
import { LineCounter, type LineOptions, type TakeRecord } from '../csv/line-counter.ts';
import { firstRecord, MOST_BYTES, refusalOf } from '../csv/parser.ts';
import { type Problem, problem, Refusal } from '../problems/problem.ts';
import { SplitBatch } from './batches/batch.ts';
import { BatchReader, type BatchTaker } from './batches/reader.ts';

export interface RecordOptions extends LineOptions {
  readonly delimiter?: string | undefined;
  /** Where records are split by the kernel, and who takes them; without it csv-parse reads all. */
  readonly batches?: { readonly batch: SplitBatch; readonly taker: BatchTaker } | undefined;
  /** Bytes of a window of the file, whose whole records are read in batches. */
  readonly window?: number | undefined;
}

/**
 * Reads the records of UTF-8 chunks: the header is given to `take`, the others to the taker of batches where there is one.
 * Problems of one record are given to `report` and reading goes on; a `Refusal` is thrown where it cannot, and what the
 * chunks come from is closed.
 */
export async function readRecords(
  chunks: AsyncIterable<Buffer>,
  options: RecordOptions,
  take: TakeRecord,
  report: (found: Problem) => void,
): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    await readAll(iterator, options, take, report);
  } finally {
    await iterator.return?.();
  }
}

async function readAll(
  iterator: AsyncIterator<Buffer>,
  options: RecordOptions,
  take: TakeRecord,
  report: (found: Problem) => void,
): Promise<void> {
  const { head, dialect, complete } = await readHead(iterator, options.delimiter);
  if (dialect === null) return;
  const counter = new LineCounter(dialect, options, take, report);
  const { delimiter } = dialect;
  const { batches, window } = options;
  const reader =
    batches === undefined ? new CsvStream(delimiter, counter) : new BatchReader(delimiter, counter, batches.batch, batches.taker, window);
  reader.write(head.subarray(dialect.skip));
  const nextChunk = async (): Promise<IteratorResult<Buffer>> => {
    try {
      return await iterator.next();
    } catch (error) {
      reader.breakOff();
      throw error;
    }
  };
  if (!complete) for (let next = await nextChunk(); next.done !== true; next = await nextChunk()) reader.write(next.value);
  await reader.finish();
}

/** The same for a small file read whole, such as a list: every record is given to `take`. */
export function readRecordsOf(bytes: Buffer, take: TakeRecord, report: (found: Problem) => void): void {
  const dialect = dialectOf(bytes, true, undefined);
  if (dialect === null || bytes.length === 0) return;
  const counter = new LineCounter(dialect, {}, take, report);
  const text = bytes.subarray(dialect.skip);
  const batch = splitBatch();
  if (batch === null) readByParser(text, dialect, counter);
  else {
    const takeBatch = (): void => {
      for (let row = 0; row < batch.rows; row++) take(batch.texts(row), batch.lineOf(row), dialect);
    };
    const reader = new BatchReader(dialect.delimiter, counter, batch, { takeBatch });
    reader.write(text);
    reader.finish();
  }
}

/** A batch that the kernel splits; null where it cannot run, for lack of addresses for its memory or without WebAssembly. */
export function splitBatch(): SplitBatch | null {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    return new SplitBatch();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** Reads records one by one, by csv-parse. */
function readByParser(bytes: Buffer, { delimiter }: Dialect, counter: LineCounter): void {
  try {
    for (let at = 0; at < bytes.length; ) {
      const { cells, end } = firstRecord(bytes.subarray(at), delimiter);
      counter.refuseTooLong(cells);
      counter.take(cells);
      at += end;
    }
  } catch (error) {
    throw refusalOf(error, counter.line);
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
