/** Decodes a pool: CSV in, candidates in typed columns out, or every problem with its location. */

import { utf8Chunks } from '../csv/encoding.ts';
import type { Criteria } from '../engine/index.ts';
import { type Problem, type ProblemName, Problems, problem, Refusal } from '../problems/problem.ts';
import { Batch, type BatchTaker } from './batch.ts';
import type { DecodedPool } from './decoded-pool.ts';
import { Intake } from './intake.ts';
import type { PoolOptions } from './options.ts';
import { readRecords } from './records.ts';

/** Problems of the bytes themselves, not of a record. */
const WHOLE_FILE: readonly ProblemName[] = ['csv_not_utf8', 'bytes_not_in_encoding', 'encoding_needed'];

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
  const problems = new Problems();
  const report = (found: Problem): void => problems.report({ ...found, file: options.name });
  let intake: Intake | null = null;
  const batch = options.reader === 'csv-parse' ? undefined : batchFor(options.delimiter);
  const taker: BatchTaker = { begin: () => intake?.begin(), take: (from, line) => intake?.takeRows(from, line) ?? from };
  try {
    await readRecords(
      utf8Chunks(chunks, options.encoding),
      { ...options, batches: batch && { batch, taker } },
      (cells, line, { delimiter }) => {
        if (intake === null) {
          intake = new Intake(cells, line, delimiter, criteria, { ...options, batch }, report);
          return intake.positions;
        }
        intake.take(cells, line);
        return undefined;
      },
      report,
    );
    if (intake === null) report(problem('empty_csv', {}));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const found = { ...error.problem, file: options.name };
    // What is wrong with the file as a whole comes first; of a damaged envelope nothing that was read counts.
    if (found.name === 'gzip_damaged') return alone(found);
    if (WHOLE_FILE.includes(found.name)) problems.reportFirst(found);
    else problems.report(found);
  }
  return problems.total > 0 || intake === null ? problems : (intake as Intake).finish();
}

/**
 * Where batches are read; undefined where csv-parse must read all: with a delimiter of several bytes, and where the
 * kernel cannot run, for lack of addresses for its memory or without WebAssembly.
 */
function batchFor(delimiter: string | undefined): Batch | undefined {
  if (delimiter !== undefined && !/^[\0-\x09\x0b\x0c\x0e-!#-\x7f]$/.test(delimiter)) return undefined;
  try {
    return new Batch();
  } catch {
    return undefined;
  }
}

function alone(found: Problem): Problems {
  const problems = new Problems();
  problems.report(found);
  return problems;
}
