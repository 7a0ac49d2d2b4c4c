/** A column of a pool while it is read, batch after batch: by the kernel where cells are plain, by the rules of their type where not. */

import { type Decoded, isRefused } from '../../cells/refused.ts';
import type { Column } from '../../engine/index.ts';
import type { Batch } from '../batches/batch.ts';
import { type BlankWords, isBlankWord } from '../blank-words.ts';

/** Reads the cells of one column of each batch, then keeps those of the records that are taken. */
export interface ColumnReader {
  /** Reads from a row on; gives the first row whose cell is refused. */
  read(from: number): number;
  /** Keeps what was read of rows. */
  keep(from: number, to: number): void;
  /** Makes room for so many rows in all. */
  reserve(rows: number): void;
}

/** A column of which the values are kept. */
export interface ValueReader extends ColumnReader {
  finish(): Column;
}

/** A column of a batch, by its position. */
export interface InBatch {
  readonly batch: Batch;
  readonly position: number;
  /** Words by which its cells are blank. */
  readonly blank?: BlankWords;
}

/** The value of a cell, trimmed, a blank one too; undefined where it is refused. */
export type Rules<Value> = (cell: string) => Value | undefined;

/** The rules of a column; `decode` gets cells that are not blank. */
export function rulesOf<Value>({ blank: words }: InBatch, blank: Value, decode: (cell: string) => Decoded<Value>): Rules<Value> {
  return (cell) => {
    if (cell === '' || isBlankWord(words, cell)) return blank;
    const value = decode(cell);
    return isRefused(value) ? undefined : value;
  };
}

/** Reads by the kernel, and by the rules each row at which it stops; gives the first row that these refuse. */
export function readRows(
  { batch, position }: InBatch,
  from: number,
  plain: (from: number) => number,
  rules: (cell: string, row: number) => boolean,
): number {
  for (let row = plain(from); ; row = plain(row + 1)) {
    if (row === batch.rows || !rules(batch.cell(row, position), row)) return row;
  }
}

/** A column of which every cell must be more than sound: it stops at the first that is not as required, too. */
export function withRequired<Reader extends ColumnReader>(column: Reader, isAsRequired: (row: number) => boolean): Reader {
  let [read, row] = [0, 0];
  return {
    ...column,
    read: (from) => {
      // What was read is not read again: the rows behind that cell are there already.
      if (from === 0 || read < from) read = column.read(from);
      for (row = from; row < read && isAsRequired(row); ) row++;
      return row;
    },
  };
}
