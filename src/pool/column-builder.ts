/** Takes the cells of one column, in row order: each first read as a text, or many in a batch. */

import type { Column } from '../engine/index.ts';
import type { BatchColumn, InBatch } from './batch-columns.ts';
import type { CellReader } from './cell-reader.ts';

export interface ColumnBuilder extends Pick<CellReader<unknown>, 'read'> {
  /** Takes the cell that was read last: nothing is kept of a record before the whole of it was read. */
  keep(): void;
  /** The same column read from batches. */
  inBatches(at: InBatch): BatchColumn;
  finish(): Column;
}
