/** Columns without a header: they are left out where all their cells are blank. */

import { trimCell } from '../../cells/trim.ts';
import type { ColumnReader, InBatch } from './column.ts';

/** A column that ought to be blank. */
export interface UnnamedColumn extends ColumnReader {
  readonly position: number;
  /** The line of the first cell in it; null where there is none. */
  filledOn(): number | null;
}

export function unnamedColumn({ batch, position }: InBatch): UnnamedColumn {
  let first: number | null = null;
  const isFilled = (row: number): boolean =>
    batch.startOf(row, position) < batch.endOf(row, position) && trimCell(batch.cell(row, position)) !== '';
  return {
    position,
    read: (from) => {
      for (let row = from; first === null && row < batch.rows; row++) if (isFilled(row)) first = batch.lineOf(row);
      return batch.rows;
    },
    keep: () => {},
    reserve: () => {},
    filledOn: () => first,
  };
}
