/** The texts of cells as the pool has them: written again from their values, or kept where they cannot be. */

import { LONGEST_WRITTEN, NO_FORM, type WrittenForms, writtenText } from '../../cells/written-forms.ts';
import { type Column, Growing, type TextList } from '../../engine/index.ts';
import type { Batch } from '../batches/batch.ts';
import { Texts } from '../texts.ts';
import type { InBatch } from './column.ts';

/**
 * Gives the text of a column's cell by row, as the pool has it, but a moment in ISO; empty when blank. `write` writes it, a
 * few bytes of ASCII, and gives where it ends; -1 where the text must be asked for.
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
  readonly #position: number;
  readonly #written: WrittenForms;
  readonly #shown: (cell: string) => string;
  readonly #forms = new Growing(new Uint16Array(64));
  /** The cells that have no form, in row order, and their rows. */
  readonly #others = new Texts();
  readonly #rows = new Growing(new Uint32Array(16));

  constructor({ batch, position }: InBatch, written: WrittenForms) {
    this.#batch = batch;
    this.#position = position;
    this.#written = written;
    this.#shown = written.shown ?? ((cell) => cell);
    this.out = batch.memory.allocate(batch.mostRows * 2);
  }

  /** Takes the form of a cell that the rules have read, and its value. */
  add(row: number, value: number, cell: string): void {
    this.#batch.memory.shorts[this.out / 2 + row] = cell === '' ? 0 : this.#formOf(value, this.#shown(cell));
  }

  /** The form that gives the cell again: a day that its zone passed over has the first instant of the next. */
  #formOf(value: number, cell: string): number {
    const form = this.#written.formOf(cell);
    return form === NO_FORM || writtenText(this.#written, value, form) === cell ? form : NO_FORM;
  }

  keep(from: number, to: number): void {
    const before = this.#forms.length - from;
    const at = this.out / 2;
    const forms = this.#batch.memory.shorts.subarray(at + from, at + to);
    this.#forms.append(forms);
    for (let other = forms.indexOf(NO_FORM); other !== -1; other = forms.indexOf(NO_FORM, other + 1)) {
      this.#rows.push(before + from + other);
      this.#others.add(this.#shown(this.#batch.cell(from + other, this.#position)));
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
      return end === -1 ? this.#otherAt(row) : bytes.toString('latin1', 0, end);
    };
    return Object.assign(at, { write });
  }

  /** The text of a cell that has no form. */
  #otherAt(row: number): string {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rows.at(middle) < row) low = middle + 1;
      else high = middle;
    }
    return this.#others.at(low);
  }
}

/** The texts of a column that were all kept. */
export function keptTexts(texts: TextList): CellText {
  return Object.assign((row: number) => texts.at(row), { write: () => -1 });
}
