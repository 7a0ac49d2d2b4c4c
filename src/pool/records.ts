/** The records of a CSV file, each with the line on which it starts. csv-parse is the authority on what a record is. */

import { CsvStream } from '../csv/csv-stream.ts';
import { type Dialect, dialectOf } from '../csv/dialect.ts';
import { LineCounter, type LineOptions, type TakeRecord } from '../csv/line-counter.ts';
import { firstRecord, MOST_BYTES } from '../csv/parser.ts';
import { wholeLines } from '../csv/text-bytes.ts';
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
  const { head, dialect, failure, isWhole } = await readHead(iterator, options.delimiter);
  if (dialect === null) {
    if (failure !== null) throw failure.cause;
    return;
  }
  const counter = new LineCounter(dialect, options, take, report);
  const { delimiter } = dialect;
  const { batches, window } = options;
  const reader =
    batches === undefined ? new CsvStream(delimiter, counter) : new BatchReader(delimiter, counter, batches.batch, batches.taker, window);
  reader.write(head.subarray(dialect.skip));
  for (let next = failure ?? (isWhole ? null : await nextChunk(iterator)); next !== null; next = await nextChunk(iterator)) {
    if ('cause' in next) {
      await reader.breakOff();
      throw next.cause;
    }
    reader.write(next);
  }
  await reader.finish();
}

/** Why no more can be read. */
interface Failure {
  readonly cause: unknown;
}

/** The next chunk, null behind the last, or why there is none. */
async function nextChunk(iterator: AsyncIterator<Buffer>): Promise<Buffer | Failure | null> {
  try {
    const next = await iterator.next();
    return next.done === true ? null : next.value;
  } catch (cause) {
    return { cause };
  }
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
    try {
      reader.write(text);
      reader.finish();
    } finally {
      batch.close();
    }
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
  for (let at = 0; at < bytes.length; ) {
    const { cells, end } = readFirst(bytes.subarray(at), delimiter, counter);
    counter.refuseTooLong(cells);
    counter.take(cells);
    at += end;
  }
}

function readFirst(bytes: Buffer, delimiter: string, counter: LineCounter): ReturnType<typeof firstRecord> {
  try {
    return firstRecord(bytes, delimiter);
  } catch {
    throw counter.wrongWith(bytes);
  }
}

interface Head {
  readonly head: Buffer;
  /** Null where the header line is not there. */
  readonly dialect: Dialect | null;
  /** Why no more can be read; null where it can, or where the file is whole. */
  readonly failure: Failure | null;
  readonly isWhole: boolean;
}

/** What a file is told by is among its first bytes, so many and its header: they are waited for, however they come. */
const HEAD_BYTES: number = 1 << 16;

/** Reads until the header line is complete, and some lines behind it. */
async function readHead(iterator: AsyncIterator<Buffer>, delimiter: string | undefined): Promise<Head> {
  for (let wanted = HEAD_BYTES, head: Buffer = Buffer.alloc(0); ; wanted *= 2) {
    const chunks = [head];
    let length = head.length;
    let next: Buffer | Failure | null = head;
    while (length < wanted) {
      next = await nextChunk(iterator);
      if (next === null || 'cause' in next) break;
      // A copy: what the chunk is part of may be used again.
      chunks.push(Buffer.from(next));
      length += next.length;
    }
    head = Buffer.concat(chunks);
    const isWhole = next === null;
    const failure = next !== null && 'cause' in next ? next : null;
    // No more is looked at than a header may take with its line end, however the bytes come.
    const start = head.subarray(0, MOST_BYTES + 2);
    const isCut = start.length < head.length;
    const dialect = head.length === 0 ? null : dialectOf(start, isWhole && !isCut, delimiter);
    if (dialect === null && isCut) throw new Refusal(problem('record_too_long', { most: MOST_BYTES }, { line: 1 }));
    if (dialect !== null || isWhole || failure !== null) return { head, dialect: dialect && withLines(dialect, isWhole), failure, isWhole };
  }
}

/** A dialect that knows the first lines of its file, those that are whole, but no more of them than are always waited for. */
function withLines(dialect: Dialect, isWhole: boolean): Dialect {
  const first = dialect.head.subarray(0, HEAD_BYTES);
  const isCut = !isWhole || first.length < dialect.head.length;
  return { ...dialect, head: isCut ? first.subarray(0, wholeLines(first)) : first };
}
