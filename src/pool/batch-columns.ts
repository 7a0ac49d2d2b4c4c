/** The columns of a pool as they are read from batches: by the kernel where cells are plain, by the rules of their types where not. */

import type { Batch } from './batch.ts';
import { trimCell } from './cells/trim.ts';
import type { Growing } from './growing.ts';
import { REFUSED_CODE } from './kernel.ts';

/** Reads the cells of one column of each batch, then keeps those that are wanted. */
export interface BatchColumn {
  /** Reads from a row on; gives the first row whose cell is refused, or must be looked at beside others. */
  read(from: number): number;
  /** Keeps what was read of rows. */
  keep(from: number, to: number): void;
  /** Makes room for so many rows in all. */
  reserve(rows: number): void;
}

/** Reads a cell, trimmed, by the rules of its type, a blank one too; undefined where they refuse it. */
export type Rules<Value> = (cell: string) => Value | undefined;

/** The place of a column in a batch. */
export interface InBatch {
  readonly batch: Batch;
  readonly place: number;
}

/** Reads by the kernel, and by the rules each row at which it stops; gives the first row that these refuse. */
export function readRows(
  { batch, place }: InBatch,
  from: number,
  plain: (from: number) => number,
  rules: (cell: string, row: number) => boolean,
): number {
  for (let row = plain(from); ; row = plain(row + 1)) {
    if (row === batch.rows || !rules(trimCell(batch.text(row, place)), row)) return row;
  }
}

/** What amounts are like in their plain form: digits within bounds, with a point or not. */
export interface PlainAmounts {
  readonly point: boolean;
  readonly low: number;
  readonly high: number;
}

type Amounts = Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A column of amounts. */
export function amountColumn(
  at: InBatch,
  values: Growing<Amounts>,
  wide: boolean,
  plain: PlainAmounts,
  blank: number,
  rules: Rules<number>,
): BatchColumn {
  const { batch, place } = at;
  const { kernel } = batch;
  const out = kernel.allocate(batch.mostRows * (wide ? 8 : 1));
  const cells = (): Amounts => (wide ? kernel.doubles.subarray(out / 8) : kernel.bytes.subarray(out));
  return {
    read: (from) =>
      readRows(
        at,
        from,
        (row) => kernel.run.amounts(place, row, batch.rows, out, wide, plain.point, plain.low, plain.high, blank),
        (cell, row) => isPut(cells(), row, rules(cell)),
      ),
    keep: (from, to) => values.append(cells().subarray(from, to)),
    reserve: (rows) => values.reserve(rows),
  };
}

/** A column of days; those not within bounds are left to the rules. */
export function dayColumn(
  at: InBatch,
  values: Growing<Int32Array<ArrayBuffer>>,
  low: number,
  high: number,
  blank: number,
  rules: Rules<number>,
): BatchColumn {
  const { batch, place } = at;
  const { kernel } = batch;
  const out = kernel.allocate(batch.mostRows * 4);
  return {
    read: (from) =>
      readRows(
        at,
        from,
        (row) => kernel.run.days(place, row, batch.rows, out, low, high, blank),
        (cell, row) => isPut(kernel.integers.subarray(out / 4), row, rules(cell)),
      ),
    keep: (from, to) => values.append(kernel.integers.subarray(out / 4 + from, out / 4 + to)),
    reserve: (rows) => values.reserve(rows),
  };
}

/** A column of instants; `midnightOf` gives the first instant of a day on which clocks do not change. */
export function momentColumn(
  at: InBatch,
  values: Growing<Float64Array<ArrayBuffer>>,
  midnightOf: (day: number) => number | undefined,
  blank: number,
  rules: Rules<number>,
): BatchColumn {
  const { batch, place } = at;
  const { kernel } = batch;
  const midnights = kernel.midnights(midnightOf);
  const out = kernel.allocate(batch.mostRows * 8);
  return {
    read: (from) =>
      readRows(
        at,
        from,
        (row) => kernel.run.moments(place, row, batch.rows, out, midnights, blank),
        (cell, row) => isPut(kernel.doubles.subarray(out / 8), row, rules(cell)),
      ),
    keep: (from, to) => values.append(kernel.doubles.subarray(out / 8 + from, out / 8 + to)),
    reserve: (rows) => values.reserve(rows),
  };
}

/** A column whose cells repeat: codes that the rules give, each cell read by them but once or a few times. */
export function codeColumn(
  { batch, place }: InBatch,
  values: Growing<Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>,
  wide: boolean,
  rules: Rules<number>,
): BatchColumn {
  const { kernel } = batch;
  const table = kernel.allocate(kernel.run.tableBytes());
  kernel.run.forget(table);
  const out = kernel.allocate(batch.mostRows * (wide ? 4 : 1));
  const column = kernel.addDecoder((start, end) => rules(trimCell(kernel.bytes.toString('utf8', start, end))) ?? REFUSED_CODE);
  return {
    read: (from) => kernel.run.codes(column, place, from, batch.rows, table, out, wide),
    keep: (from, to) => {
      if (wide) values.append(kernel.integers.subarray(out / 4 + from, out / 4 + to));
      else values.append(kernel.bytes.subarray(out + from, out + to));
    },
    reserve: (rows) => values.reserve(rows),
  };
}

/** A column that everybody must fill: a cell that may be blank is looked at as a text. */
export function filledColumn({ batch, place }: InBatch, column: BatchColumn): BatchColumn {
  const isFilled = (row: number): boolean => {
    const start = batch.startOf(row, place);
    const byte = start < batch.endOf(row, place) ? (batch.kernel.bytes[start] ?? 0) : 0;
    return byte > 0x20 && byte < 0x7f;
  };
  let [read, filled] = [0, 0];
  return {
    ...column,
    read: (from) => {
      // What was read is not read again: the rows behind a blank cell are there already.
      if (from === 0 || read < from) read = column.read(from);
      for (filled = from; filled < read && isFilled(filled); ) filled++;
      return filled;
    },
  };
}

/** Puts a value that was read at a row; false where there is none. */
function isPut(values: { [row: number]: number }, row: number, value: number | undefined): boolean {
  if (value !== undefined) values[row] = value;
  return value !== undefined;
}
