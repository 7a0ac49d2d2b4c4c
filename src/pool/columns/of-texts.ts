/** A column of cells that are given as texts, without a pool. */

import type { Column, Field } from '../../engine/index.ts';
import { Batch } from '../batches/batch.ts';
import { PlainMemory } from '../batches/memory.ts';
import { type ColumnContext, fieldColumn } from './fields.ts';

/** Cells of a batch, at most. */
const MOST_AT_ONCE = 4096;

/** The column of a field's cells, trimmed; throws a `RangeError` where one is refused. */
export function columnOfTexts(field: Field, cells: readonly string[], context: ColumnContext): Column {
  const mostRows = Math.max(1, Math.min(MOST_AT_ONCE, cells.length));
  const longest = cells.reduce((most, cell) => Math.max(most, Buffer.byteLength(cell)), 0);
  const batch = new Batch(new PlainMemory(), 1, { mostRows, mostBytes: longest * mostRows });
  const { column } = fieldColumn(field, context, 'anything').reader({ batch, position: 0 }, false);
  for (let at = 0; at < cells.length; at += mostRows) {
    batch.clear();
    for (const cell of cells.slice(at, at + mostRows)) batch.append([cell], 1);
    if (column.read(0) < batch.rows) throw new RangeError(`a cell of ${field.name} is none`);
    column.keep(0, batch.rows);
  }
  return column.finish();
}
