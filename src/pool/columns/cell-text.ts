/** The texts of cells as the pool has them: written again from their values, or kept where they cannot be. */

import { LONGEST_WRITTEN, NO_FORM, type WrittenForms } from '../../cells/written-forms.ts';
import { Growing } from '../../csv/growing.ts';
import type { Column, TextList } from '../../engine/index.ts';
import type { Batch } from '../batches/batch.ts';

/**
 * Gives the text of a column's cell by row, as the pool has it; empty when blank. `write` writes it, a few bytes of ASCII,
 * and gives where it ends; -1 where the text must be asked for.
 */
export type CellText = ((row: number) => string) & {
  /** @internal */
  readonly write: (row: number, bytes: Buffer, at: number) => number;
};

/** Keeps the forms in which the cells of a column are written, and the texts of those that have none. */
export class FormKeeper {
  /** Where the forms of a batch are written. */
  readonly out: number;
  readonly #batch: Batch;
  readonly #written: WrittenForms;
  readonly #forms = new Growing(new Uint16Array(64));
  readonly #others = new Map<number, string>();
  /** Cells of the batch that have no form, by row; those before `#next` are kept. */
  #pending: { readonly row: number; readonly cell: string }[] = [];
  #next = 0;

  constructor(batch: Batch, written: WrittenForms) {
    this.#batch = batch;
    this.#written = written;
    this.out = batch.memory.allocate(batch.mostRows * 2);
  }

  /** A batch is there: that before it is no more. */
  begin(): void {
    this.#pending = [];
    this.#next = 0;
  }

  /** Takes a cell that the rules have read. */
  add(row: number, cell: string): void {
    const form = cell === '' ? 0 : this.#written.formOf(cell);
    this.#batch.memory.shorts[this.out / 2 + row] = form;
    if (form === NO_FORM) this.#pending.push({ row, cell });
  }

  keep(from: number, to: number): void {
    const before = this.#forms.length - from;
    const at = this.out / 2;
    this.#forms.append(this.#batch.memory.shorts.subarray(at + from, at + to));
    for (let each = this.#pending[this.#next]; each !== undefined && each.row < to; each = this.#pending[++this.#next]) {
      if (each.row >= from) this.#others.set(before + each.row, each.cell);
    }
  }

  reserve(rows: number): void {
    this.#forms.reserve(rows);
  }

  /** The texts by row of the cells that have these values. */
  finish(column: Column): CellText {
    if (column.kind !== 'amount') throw new TypeError('only amounts are written again');
    const { values, blank } = column;
    const forms = this.#forms.finish();
    const write = (row: number, bytes: Buffer, start: number): number => {
      const value = values[row] ?? blank;
      if (value === blank) return start;
      const form = forms[row] ?? NO_FORM;
      return form === NO_FORM ? -1 : this.#written.write(value, form, bytes, start);
    };
    const bytes = Buffer.alloc(LONGEST_WRITTEN);
    const at = (row: number): string => {
      const end = write(row, bytes, 0);
      return end === -1 ? (this.#others.get(row) ?? '') : bytes.toString('latin1', 0, end);
    };
    return Object.assign(at, { write });
  }
}

/** The texts of a column that were all kept. */
export function keptTexts(texts: TextList): CellText {
  return Object.assign((row: number) => texts.at(row), { write: () => -1 });
}
