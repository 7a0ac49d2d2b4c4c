/** Decodes a pool: CSV in, candidates in typed columns out, or every problem with its location. */

import { utf8Chunks } from '../csv/encoding.ts';
import type { Criteria } from '../engine/index.ts';
import { type Problem, type ProblemName, Problems, problem, Refusal } from '../problems/problem.ts';
import { Batch, type SplitBatch } from './batches/batch.ts';
import { PlainMemory } from './batches/memory.ts';
import { columnsOfPool } from './columns-of-pool.ts';
import type { DecodedPool, PoolFile } from './decoded-pool.ts';
import { Intake } from './intake.ts';
import type { PoolOptions } from './options.ts';
import { readRecords, splitBatch } from './records.ts';

/** Problems of the bytes themselves, not of a record. */
const WHOLE_FILE: readonly ProblemName[] = ['csv_not_utf8', 'bytes_not_in_encoding', 'encoding_needed', 'merge_marks', 'end_mark'];

/**
 * Decodes a pool of candidates from the bytes of a CSV file (plain or gzip).
 *
 * @param chunks the bytes as stored.
 * @param criteria the round, which says what columns are needed and how they are read.
 * @returns the pool, or the problems: all are counted (`total`), the first 20 kept.
 */
export async function decodePool(
  chunks: AsyncIterable<Uint8Array>,
  criteria: Criteria,
  options: PoolOptions = {},
): Promise<DecodedPool | Problems> {
  const file = await decodeFile(chunks, criteria, options);
  return 'pool' in file ? file.pool : file;
}

/** Decodes a file that may be one of several of a pool. */
export async function decodeFile(
  chunks: AsyncIterable<Uint8Array>,
  criteria: Criteria,
  options: PoolOptions,
): Promise<PoolFile | Problems> {
  const split = options.reader === 'csv-parse' ? undefined : splitBatchFor(options.delimiter);
  try {
    return await decodeBy(split, chunks, criteria, options);
  } finally {
    split?.close();
  }
}

async function decodeBy(
  split: SplitBatch | undefined,
  chunks: AsyncIterable<Uint8Array>,
  criteria: Criteria,
  options: PoolOptions,
): Promise<PoolFile | Problems> {
  const problems = new Problems();
  const report = (found: Problem): void => problems.report(Object.assign({}, found, { file: options.name }));
  let intake: Intake | null = null;
  /** Records come before what is wrong behind them. */
  const takeBatch = (): void => intake?.takeBatch();
  try {
    await readRecords(
      utf8Chunks(chunks, options.encoding, options.lack !== undefined),
      { ...options, batches: split && { batch: split, taker: { takeBatch } } },
      (cells, line, dialect) => {
        if (intake !== null) {
          intake.take(cells, line);
          return;
        }
        const batch = split ?? new Batch(new PlainMemory(), cells.length, { mostRows: 1024 });
        const columns = columnsOfPool({ cells, line, dialect }, criteria, options, batch, report);
        intake = new Intake(columns, batch, options, report);
      },
      (found) => {
        takeBatch();
        report(found);
      },
    );
    takeBatch();
    (intake as Intake | null)?.close();
    if (intake === null) report(problem('empty_csv', {}));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    takeBatch();
    const found = { ...error.problem, file: options.name };
    // What is wrong with the file as a whole comes first; of a damaged envelope, or another encoding, nothing that was read counts.
    if (found.name === 'gzip_damaged' || found.name === 'encoding_is_utf8') return alone(found);
    if (WHOLE_FILE.includes(found.name)) problems.reportFirst(found);
    else problems.report(found);
  }
  return problems.total > 0 || intake === null ? problems : (intake as Intake).finish();
}

/** Where the kernel splits records; undefined where csv-parse must read all: with a delimiter of several bytes, or without the kernel. */
function splitBatchFor(delimiter: string | undefined): SplitBatch | undefined {
  const isOneByte = delimiter === undefined || /^[\0-\x09\x0b\x0c\x0e-!#-\x7f]$/.test(delimiter);
  return isOneByte ? (splitBatch() ?? undefined) : undefined;
}

function alone(found: Problem): Problems {
  const problems = new Problems();
  problems.report(found);
  return problems;
}
