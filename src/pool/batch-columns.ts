/** The columns of a pool as they are read from batches: by the kernel where cells are plain, by the rules of their types where not. */

import { trimCell } from '../cells/trim.ts';
import type { Growing } from '../csv/growing.ts';
import type { Batch } from './batch.ts';
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

/** A column of a batch, by its position. */
export interface InBatch {
  readonly batch: Batch;
  readonly position: number;
}

/** Reads by the kernel, and by the rules each row at which it stops; gives the first row that these refuse. */
export function readRows(
  { batch, position }: InBatch,
  from: number,
  plain: (from: number) => number,
  rules: (cell: string, row: number) => boolean,
): number {
  for (let row = plain(from); ; row = plain(row + 1)) {
    if (row === batch.rows || !rules(trimCell(batch.text(row, position)), row)) return row;
  }
}

/** What amounts are like in their plain form: digits within bounds, with a point or not. */
export interface PlainAmounts {
  readonly point: boolean;
  readonly low: number;
  readonly high: number;
}

/** The arrays in which one value a row is kept. */
export type Values = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** What the kernel writes a column's values of a batch to: its address in memory, and the values. */
interface Area<Kind extends Values> {
  readonly out: number;
  readonly values: () => Kind;
}

function bytesIn({ kernel, mostRows }: Batch): Area<Uint8Array<ArrayBuffer>> {
  const out = kernel.allocate(mostRows);
  return { out, values: () => kernel.bytes.subarray(out, out + mostRows) };
}

function integersIn({ kernel, mostRows }: Batch): Area<Int32Array<ArrayBuffer>> {
  const out = kernel.allocate(mostRows * 4);
  return { out, values: () => kernel.integers.subarray(out / 4, out / 4 + mostRows) };
}

function doublesIn({ kernel, mostRows }: Batch): Area<Float64Array<ArrayBuffer>> {
  const out = kernel.allocate(mostRows * 8);
  return { out, values: () => kernel.doubles.subarray(out / 8, out / 8 + mostRows) };
}

/** A column of one value a row, of which `read` fills the area. */
function valueColumn<Kind extends Values>(column: Growing<Kind>, area: Area<Kind>, read: (from: number) => number): BatchColumn {
  return {
    read,
    keep: (from, to) => column.append(area.values().subarray(from, to)),
    reserve: (rows) => column.reserve(rows),
  };
}

/** The same with values that the kernel reads where they are plain, and the rules where not. */
function plainColumn<Kind extends Values>(
  at: InBatch,
  column: Growing<Kind>,
  area: Area<Kind>,
  plain: (from: number) => number,
  rules: Rules<number>,
): BatchColumn {
  return valueColumn(column, area, (from) =>
    readRows(at, from, plain, (cell, row) => {
      const value = rules(cell);
      if (value !== undefined) area.values()[row] = value;
      return value !== undefined;
    }),
  );
}

/** A column of amounts. */
export function amountColumn(
  at: InBatch,
  column: Growing<Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>,
  wide: boolean,
  { point, low, high }: PlainAmounts,
  blank: number,
  rules: Rules<number>,
): BatchColumn {
  const { batch, position } = at;
  const area = wide ? doublesIn(batch) : bytesIn(batch);
  const plain = (from: number): number => batch.kernel.run.amounts(position, from, batch.rows, area.out, wide, point, low, high, blank);
  return plainColumn(at, column, area, plain, rules);
}

/** A column of amounts of which no plain form is known: the rules read each cell. */
export function ruledColumn(at: InBatch, column: Growing<Float64Array<ArrayBuffer>>, rules: Rules<number>): BatchColumn {
  return plainColumn(at, column, doublesIn(at.batch), (from) => from, rules);
}

/** A column of days; those not within bounds are left to the rules. */
export function dayColumn(
  at: InBatch,
  column: Growing<Int32Array<ArrayBuffer>>,
  low: number,
  high: number,
  blank: number,
  rules: Rules<number>,
): BatchColumn {
  const { batch, position } = at;
  const area = integersIn(batch);
  return plainColumn(at, column, area, (from) => batch.kernel.run.days(position, from, batch.rows, area.out, low, high, blank), rules);
}

/** A column of instants; `midnightOf` gives the first instant of a day on which clocks do not change. */
export function momentColumn(
  at: InBatch,
  column: Growing<Float64Array<ArrayBuffer>>,
  midnightOf: (day: number) => number | undefined,
  blank: number,
  rules: Rules<number>,
): BatchColumn {
  const { batch, position } = at;
  const midnights = batch.kernel.midnights(midnightOf);
  const area = doublesIn(batch);
  return plainColumn(at, column, area, (from) => batch.kernel.run.moments(position, from, batch.rows, area.out, midnights, blank), rules);
}

/** A column whose cells repeat: codes that the rules give, each cell read by them but once or a few times. */
export function codeColumn(
  { batch, position }: InBatch,
  column: Growing<Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>,
  wide: boolean,
  rules: Rules<number>,
): BatchColumn {
  const { kernel } = batch;
  const table = kernel.allocate(kernel.run.tableBytes());
  kernel.run.forget(table);
  const area = wide ? integersIn(batch) : bytesIn(batch);
  const decoder = kernel.addDecoder((start, end) => rules(trimCell(kernel.bytes.toString('utf8', start, end))) ?? REFUSED_CODE);
  return valueColumn(column, area, (from) => kernel.run.codes(decoder, position, from, batch.rows, table, area.out, wide));
}

/** A column that everybody must fill: a cell that may be blank is looked at as a text. */
export function filledColumn({ batch, position }: InBatch, column: BatchColumn): BatchColumn {
  const isFilled = (row: number): boolean => {
    const start = batch.startOf(row, position);
    const byte = start < batch.endOf(row, position) ? (batch.kernel.bytes[start] ?? 0) : 0;
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
