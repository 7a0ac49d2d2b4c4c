/** Columns of texts: distinct ones kept once, or each as it is. */

import type { Decode } from '../../cells/column-type.ts';
import { type Decoded, isRefused } from '../../cells/refused.ts';
import { holdsControl } from '../../cells/texts.ts';
import { Room } from '../batches/memory.ts';
import { DistinctTexts } from '../distinct-texts.ts';
import type { Texts } from '../texts.ts';
import { codeTable, integersIn } from './amounts.ts';
import { type ColumnReader, type InBatch, readRows, rulesOf, type ValueReader } from './column.ts';

/** So many cells are cached with the text that they stand for: most columns have few distinct ones. */
const MOST_CACHED = 4096;

const NO_TEXT = -1;

/** Distinct texts, kept once. */
export function textColumn(at: InBatch, decode: Decode<string>): ValueReader {
  const distinct = new DistinctTexts();
  const cache = new Map<string, number>();
  const rules = rulesOf(at, NO_TEXT, (cell): Decoded<number> => {
    const cached = cache.get(cell);
    if (cached !== undefined) return cached;
    const text = decode(cell);
    if (isRefused(text)) return text;
    const code = distinct.codeOf(text);
    if (cache.size < MOST_CACHED) cache.set(cell, code);
    return code;
  });
  const area = integersIn(at.batch);
  const table = codeTable(at, area.out, true);
  return {
    read: (from) =>
      readRows(at, from, table.plain, (cell, row) => {
        const code = rules(cell);
        if (code === undefined) return false;
        area.values()[row] = code;
        table.learn(row, code);
        return true;
      }),
    keep: (from, to) => area.kept.append(area.values().subarray(from, to)),
    reserve: (rows) => area.kept.reserve(rows),
    finish: () => ({ kind: 'text', codes: area.kept.finish(), entries: distinct.texts }),
  };
}

/** A text becomes at most so many bytes longer where it is not shown as it is. */
const MOST_ADDED = 4;

/** Every text as it is, or as it is `shown`, added to `texts`. A `checked` column is also read for its type, which refuses controls. */
export function copiedColumn(
  at: InBatch,
  texts: Texts,
  checked: boolean,
  lineBreaks: boolean,
  shown?: (cell: string) => string,
): ColumnReader {
  const { batch, position } = at;
  const { memory, mostRows } = batch;
  const room = new Room(memory);
  let out = 0;
  const ends = memory.allocate(mostRows * 4) / 4;
  const endOf = (row: number): number => (row < 0 ? 0 : (memory.counts[ends + row] ?? 0));
  return {
    read: (from) => {
      // A pool may have a thousand columns: the room of each is for its own cells.
      if (from === 0) out = room.for(batch.bytesAt(position) + (shown === undefined ? 0 : batch.rows * MOST_ADDED));
      return readRows(
        at,
        from,
        (row) => (shown === undefined ? memory.run.texts(position, row, batch.rows, out, ends * 4, checked, lineBreaks) : row),
        (cell, row) => {
          const used = endOf(row - 1);
          memory.counts[ends + row] = used + memory.bytes.write(shown?.(cell) ?? cell, out + used);
          return checked || !holdsControl(cell, lineBreaks);
        },
      );
    },
    keep: (from, to) => {
      const first = endOf(from - 1);
      texts.append(memory.bytes.subarray(out + first, out + endOf(to - 1)), memory.counts.subarray(ends + from, ends + to), first);
    },
    reserve: (rows) => texts.reserve(rows, Math.ceil((endOf(batch.rows - 1) / batch.rows) * rows)),
  };
}
