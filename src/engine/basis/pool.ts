/** A pool as the engine reads it: candidates by row, in columns. */

import type { Column, TextColumn, TextList } from './columns.ts';

/** A column by which invitations are broken down, as trimmed text; `header` is the pool's own. */
export interface BreakdownColumn {
  readonly header: string;
  readonly texts: TextColumn;
}

/** What the engine needs of a pool: candidates by row, with the columns that a round asks about. */
export interface Pool {
  readonly size: number;
  readonly ids: TextList;
  readonly columns: ReadonlyMap<string, Column>;
  readonly breakdowns: readonly BreakdownColumn[];
  /** How many records were read beside, but set aside since their cells are bad; none by default. */
  readonly rejected?: number;
}
