/** A pool as it was decoded: what the engine needs, what the outputs copy, and what is reported of it. */

import type { NearMiss } from '../csv/header.ts';
import type { Pool, TextList } from '../engine/index.ts';
import type { CellText } from './columns/cell-text.ts';
import type { Ids } from './ids.ts';
import type { BadCell } from './set-aside.ts';
import type { PoolWarning } from './warnings.ts';

/** A column copied to the invited list as written, under the pool's own header. */
export interface CopiedColumn {
  readonly header: string;
  readonly texts: TextList;
}

/** A watched candidate: the row, and the cells by field as written. */
export interface Watched {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
  /** The header of each field's column, in the file that has them. */
  readonly headers: ReadonlyMap<string, string>;
}

/** One file of a pool, decoded, with what it takes to join others to it. */
export interface PoolFile {
  readonly pool: DecodedPool;
  /** The line of its header. */
  readonly headerLine: number;
  /** The position of the column of ids, from 0; -1 where there is none. */
  readonly idPosition: number;
  readonly ids: Ids;
  /** The fields that the run needs, whatever else was checked. */
  readonly needed: ReadonlySet<string>;
  /** By what word of an option each of its columns was asked for. */
  readonly words: { readonly copied: readonly string[]; readonly by: readonly string[] };
}

/** A pool as decoded: what the engine needs, and what the outputs copy. */
export interface DecodedPool extends Pool {
  /** How many files it is of. */
  readonly files: number;
  /** How many records were set aside for their cells; they are no part of the pool. */
  readonly rejected: number;
  /** The bad cells of those records, in the pool's order; none unless the options ask to set records aside. */
  readonly setAside: Iterable<BadCell>;
  /** Whether each id is known to come after the one before it. */
  readonly ascending: boolean;
  readonly synthetic: number;
  readonly nearMisses: readonly NearMiss[];
  /** What else deserves attention, in the order in which it is said. */
  readonly warnings: readonly PoolWarning[];
  /** Whether the pool has a score that a grid replaces. */
  readonly scoreIgnored: boolean;
  /** Other columns that the pool has and that the grid gives. */
  readonly givenByGrid: readonly string[];
  /** Extra columns that nothing uses. */
  readonly ignored: readonly string[];
  readonly copied: readonly CopiedColumn[];
  /** The texts of the cells of `score` and `submitted_at`; null where the pool has no such column. */
  readonly cellTexts: { readonly score: CellText | null; readonly submitted_at: CellText | null };
  /** By id in NFC. */
  readonly watched: ReadonlyMap<string, Watched>;
}
