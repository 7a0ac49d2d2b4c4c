/** Columns without a header: they are left out where all their cells are blank. */

import { trimCell } from '../../cells/trim.ts';
import { isBlankWord } from '../blank-words.ts';
import type { ColumnReader, InBatch } from './column.ts';

/** A column that ought to be blank. */
export interface UnnamedColumn extends ColumnReader {
  readonly position: number;
  /** The line of the first cell in it; null where there is none. */
  filledOn(): number | null;
}

export function unnamedColumn({ batch, position, blank }: InBatch): UnnamedColumn {
  let first: number | null = null;
  const isFilled = (row: number): boolean => {
    if (batch.startOf(row, position) >= batch.endOf(row, position)) return false;
    const cell = trimCell(batch.cell(row, position));
    return cell !== '' && !isBlankWord(blank, cell);
  };
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
