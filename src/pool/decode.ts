/** Decodes a pool: CSV in, candidates in typed columns out, or every problem with its place. */

import { utf8Chunks } from '../csv/encoding.ts';
import type { NearMiss } from '../csv/header.ts';
import type { Criteria, Pool, TextList } from '../engine/index.ts';
import { type Problem, Problems, problem, Refusal } from '../problems/problem.ts';
import { Batch, type BatchTaker } from './batch.ts';
import { Intake } from './intake.ts';
import { readRecords } from './records.ts';
import type { BadCell } from './set-aside.ts';
import type { Texts } from './texts.ts';
import type { Wanted } from './wanted.ts';

/** Problems of the bytes themselves, not of a record. */
const WHOLE_FILE: readonly string[] = ['P103', 'P104', 'P107'];

export interface PoolOptions {
  /** The file as named by the user, for problems. */
  readonly name?: string | undefined;
  /** Bytes of the file, where they are known: room is made for the rows that so many probably hold. */
  readonly size?: number | undefined;
  /** One character; detected from the header when absent. */
  readonly delimiter?: string | undefined;
  /** UTF-8 when absent. */
  readonly encoding?: string | undefined;
  readonly allowLineBreaks?: boolean | undefined;
  /** Lets csv-parse read everything, to compare; else only what is not plain. */
  readonly reader?: 'csv-parse' | undefined;
  /** Bytes looked at together, at least; few of them put every place of a small file at the edge of a block. */
  readonly block?: number | undefined;
  /** Columns to copy to the invited list, by header or field name; a value may name several, split at commas. */
  readonly copy?: readonly string[] | undefined;
  /** Columns to break invitations down by. */
  readonly by?: readonly string[] | undefined;
  /** Check every standard and declared column, not only those that the round needs. */
  readonly checkAll?: boolean | undefined;
  /** Columns asked for beside those of the criteria, and what their cells must hold. */
  readonly asked?: ReadonlyMap<string, Wanted> | undefined;
  /** Columns read when the pool has them, and not missed when it does not. */
  readonly optional?: Iterable<string> | undefined;
  /**
   * Sets records with bad cells aside instead of refusing the pool; what is wrong with the file, the header or a record
   * as such, and an id that two records have, refuses it even then.
   */
  readonly setAside?: boolean | undefined;
  /** Whether an id is one that somebody else will bear. */
  readonly reserved?: ((id: string) => boolean) | undefined;
  /** Ids whose cells are kept as written, to be shown. */
  readonly watch?: readonly string[] | undefined;
}

/** A column copied to the invited list as written, under the pool's own header. */
export interface CopiedColumn {
  readonly header: string;
  readonly texts: TextList;
}

/**
 * The cell of a row as written; empty when blank. `exceptions` are the cells that their values do not give, by row.
 * `write` writes any other, a few bytes of ASCII, and gives where it ends; -1 for an exception.
 */
export type Written = ((row: number) => string) & {
  readonly exceptions: Texts;
  readonly write: (row: number, bytes: Buffer, at: number) => number;
};

/** A watched candidate: the row, and the cells by field as written. */
export interface Watched {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A pool as decoded: what the engine needs, and what the outputs copy. */
export interface DecodedPool extends Pool {
  /** How many records were set aside for their cells; they are no part of the pool. */
  readonly rejected: number;
  /** The bad cells of those records, in the pool's order; none unless the options ask to set records aside. */
  readonly setAside: Iterable<BadCell>;
  /** Whether each id is known to come after the one before it. */
  readonly ascending: boolean;
  readonly synthetic: number;
  readonly nearMisses: readonly NearMiss[];
  /** Whether the pool has a score that a grid replaces. */
  readonly scoreIgnored: boolean;
  /** Extra columns that nothing uses. */
  readonly ignored: readonly string[];
  readonly copied: readonly CopiedColumn[];
  /** `score` and `submitted_at` as written; null where the pool has no such column. */
  readonly written: { readonly score: Written | null; readonly submitted_at: Written | null };
  /** By id in NFC. */
  readonly watched: ReadonlyMap<string, Watched>;
}

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
          return intake.places;
        }
        intake.take(cells, line);
        return undefined;
      },
      report,
    );
    if (intake === null) report(problem('P101', {}));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const found = { ...error.problem, file: options.name };
    // What is wrong with the file as a whole comes first; of a damaged envelope nothing that was read counts.
    if (found.code === 'P106') return alone(found);
    if (WHOLE_FILE.includes(found.code)) problems.reportFirst(found);
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
