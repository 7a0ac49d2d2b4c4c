/** The columns of batches whose cells take more or less room: periods, and texts that are copied. */

import type { Growing } from '../csv/growing.ts';
import type { BatchColumn, InBatch, Rules } from './batch-columns.ts';
import { readRows } from './batch-columns.ts';
import type { Texts } from './texts.ts';

/** A column of periods: days, first and last alternating, and where those of each row begin. */
export function periodColumn(
  at: InBatch,
  starts: Growing<Uint32Array<ArrayBuffer>>,
  days: Growing<Int32Array<ArrayBuffer>>,
  blank: number,
  rules: Rules<readonly number[]>,
): BatchColumn {
  const { batch, position } = at;
  const { kernel } = batch;
  // Eleven bytes give two days, and so does a blank cell.
  const out = kernel.allocate(batch.mostBytes + batch.mostRows * 8);
  const before = kernel.allocate((batch.mostRows + 1) * 4);
  const beforeRow = (row: number): number => kernel.counts[before / 4 + row] ?? 0;
  return {
    read: (from) =>
      readRows(
        at,
        from,
        (row) => kernel.run.periods(position, row, batch.rows, out, before, blank),
        (cell, row) => {
          const found = rules(cell);
          kernel.integers.set(found ?? [], out / 4 + beforeRow(row) * 2);
          kernel.counts[before / 4 + row + 1] = beforeRow(row) + (found?.length ?? 0) / 2;
          return found !== undefined;
        },
      ),
    keep: (from, to) => {
      const first = beforeRow(from);
      starts.append(kernel.counts.subarray(before / 4 + from, before / 4 + to), days.length / 2 - first);
      days.append(kernel.integers.subarray(out / 4 + first * 2, out / 4 + beforeRow(to) * 2));
    },
    reserve: (rows) => {
      starts.reserve(rows + 1);
      days.reserve(Math.ceil((beforeRow(batch.rows) / batch.rows) * rows * 2));
    },
  };
}

/** A column of texts that are copied; `isAccepted` gets those that may hold a control, or space around. */
export function copiedColumn(at: InBatch, texts: Texts, isAccepted: (cell: string) => boolean): BatchColumn {
  const { batch, position } = at;
  const { kernel } = batch;
  const out = kernel.allocate(batch.mostBytes);
  const ends = kernel.allocate(batch.mostRows * 4);
  const endOf = (row: number): number => (row < 0 ? 0 : (kernel.counts[ends / 4 + row] ?? 0));
  return {
    read: (from) =>
      readRows(
        at,
        from,
        (row) => kernel.run.texts(position, row, batch.rows, out, ends),
        (cell, row) => {
          const used = endOf(row - 1);
          kernel.counts[ends / 4 + row] = used + kernel.bytes.write(cell, out + used);
          return isAccepted(cell);
        },
      ),
    keep: (from, to) => {
      const first = endOf(from - 1);
      const packed = kernel.bytes.subarray(out + first, out + endOf(to - 1));
      texts.append(packed, kernel.counts.subarray(ends / 4 + from, ends / 4 + to), first);
    },
    reserve: (rows) => texts.reserve(rows, Math.ceil((endOf(batch.rows - 1) / batch.rows) * rows)),
  };
}
