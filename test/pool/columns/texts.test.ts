/** Columns of which every text is kept: as they were written, and in no more room than they take. */

import { expect, it } from 'vitest';
import { Batch } from '../../../src/pool/batches/batch.ts';
import { PlainMemory } from '../../../src/pool/batches/memory.ts';
import { copiedColumn } from '../../../src/pool/columns/texts.ts';
import { Texts } from '../../../src/pool/texts.ts';

it('many columns take room for their own cells only', () => {
  const [columns, rows] = [200, 50];
  const memory = new PlainMemory();
  const batch = new Batch(memory, columns, { mostRows: rows });
  const empty = memory.bytes.length;
  const copies = Array.from({ length: columns }, (_, position) => {
    const texts = new Texts();
    return { texts, reader: copiedColumn({ batch, position }, texts, false, false) };
  });
  const cellAt = (row: number, position: number): string => `${row}.${position}`.padEnd(100, 'é');
  for (let row = 0; row < rows; row++)
    batch.append(
      Array.from({ length: columns }, (_, position) => cellAt(row, position)),
      row + 2,
    );
  for (const { reader } of copies) {
    expect(reader.read(0)).toBe(rows);
    reader.keep(0, rows);
  }
  for (const [position, { texts }] of copies.entries())
    for (let row = 0; row < rows; row++) if (texts.at(row) !== cellAt(row, position)) expect(texts.at(row)).toBe(cellAt(row, position));
  expect(memory.bytes.length - empty).toBeLessThan(batch.length * 4);
});
