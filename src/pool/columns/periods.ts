/** Columns of periods: days, first and last alternating, and where those of each row begin. */

import type { Decode } from '../../cells/column-type.ts';
import { Growing } from '../../engine/index.ts';
import { Room } from '../batches/memory.ts';
import { readsBlankWord } from '../blank-words.ts';
import { BLANK_DAY } from './amounts.ts';
import { type InBatch, readRows, rulesOf, type ValueReader } from './column.ts';

export function periodColumn(at: InBatch, decode: Decode<readonly number[]>): ValueReader {
  const starts = new Growing(new Uint32Array(64));
  const days = new Growing(new Int32Array(128));
  const rules = rulesOf<readonly number[]>(at, [BLANK_DAY, BLANK_DAY], decode);
  const { batch, position } = at;
  const { memory, mostRows } = batch;
  const room = new Room(memory);
  let out = 0;
  const before = memory.allocate((mostRows + 1) * 4) / 4;
  const beforeRow = (row: number): number => memory.counts[before + row] ?? 0;
  const isByRules = readsBlankWord(at.blank, decode);
  const plain = (from: number): number =>
    isByRules ? from : memory.run.periods(position, from, batch.rows, out * 4, before * 4, BLANK_DAY);
  return {
    read: (from) => {
      if (from === 0) {
        // Eleven bytes give two days, and so does a blank cell.
        out = room.for(batch.bytesAt(position) + batch.rows * 8) / 4;
        memory.counts[before] = 0;
      }
      return readRows(at, from, plain, (cell, row) => {
        const found = rules(cell);
        memory.integers.set(found ?? [], out + beforeRow(row) * 2);
        memory.counts[before + row + 1] = beforeRow(row) + (found?.length ?? 0) / 2;
        return found !== undefined;
      });
    },
    keep: (from, to) => {
      const first = beforeRow(from);
      starts.append(memory.counts.subarray(before + from, before + to), days.length / 2 - first);
      days.append(memory.integers.subarray(out + first * 2, out + beforeRow(to) * 2));
    },
    reserve: (rows) => {
      starts.reserve(rows + 1);
      days.reserve(Math.ceil((beforeRow(batch.rows) / batch.rows) * rows * 2));
    },
    finish: () => {
      starts.push(days.length / 2);
      return { kind: 'periods', starts: starts.finish(), days: days.finish(), blank: BLANK_DAY };
    },
  };
}
