/** How a pool is read: what a run asks of it beside its criteria. */

import type { DateFormat } from '../cells/date-formats.ts';
import type { Problem } from '../problems/problem.ts';
import type { Requirement } from './requirement.ts';

/** How a pool is read. */
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
  /** How days are written in columns of dates and moments: year first (`iso`), or also day first or month first. `iso` when absent. */
  readonly dateFormat?: DateFormat | undefined;
  /** Words that stand for a blank cell, in any case: `WORD` in every column, `COLUMN=WORD` in one. */
  readonly blank?: readonly string[] | undefined;
  /** Lets csv-parse read all records, to compare; else it reads those that are not plain. @internal */
  readonly reader?: 'csv-parse' | undefined;
  /** Bytes of a window of the reader, at least; with few of them every byte of a small file stands at the edge of one. @internal */
  readonly window?: number | undefined;
  /** Of a pool of several files, is told of the columns that options name and this one lacks; else that is a problem. @internal */
  readonly lack?: ((found: Problem) => void) | undefined;
  /** Columns to copy to the invited list, by header or field name; a value may name several, split at commas. */
  readonly copy?: readonly string[] | undefined;
  /** Columns to break invitations down by. */
  readonly by?: readonly string[] | undefined;
  /** The option that names them, for problems; `--by` when absent. @internal */
  readonly byOption?: '--where' | undefined;
  /** Check every standard and declared column, not only those that the round needs. */
  readonly checkAll?: boolean | undefined;
  /** Columns needed beside those of the criteria, and what is required of their cells. */
  readonly asked?: ReadonlyMap<string, Requirement> | undefined;
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
