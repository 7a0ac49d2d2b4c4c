/** Cells as written: a text is kept only where it cannot be made again from the value that was read. */

import type { PlainForm } from '../cells/column-type.ts';
import { type Form, LONGEST } from '../cells/form.ts';
import { holdsControl } from '../cells/texts.ts';
import { TYPES } from '../cells/types.ts';
import type { AmountColumn, Field, Zone } from '../engine/index.ts';
import { type BatchColumn, type InBatch, readRows } from './batch-columns.ts';
import { copiedColumn } from './packed-columns.ts';
import { Texts } from './texts.ts';

/**
 * The cell of a row as written; empty when blank. `exceptions` are the cells that their values do not give, by row.
 * `write` writes any other, a few bytes of ASCII, and gives where it ends; -1 for an exception.
 */
export type Written = ((row: number) => string) & {
  /** @internal */
  readonly exceptions: Texts;
  /** @internal */
  readonly write: (row: number, bytes: Buffer, at: number) => number;
};

/** Takes cells as written, each first read as a text, or many in a batch. */
export interface Keeper {
  /** Reads a cell, trimmed. */
  read(cell: string): void;
  /** Takes the cell that was read last. */
  keep(): void;
  /** The same cells read from batches. */
  inBatches(at: InBatch): BatchColumn;
}

/** Cells copied as they are; `checked` ones let no control through, by the rules of their type. */
export function copying(texts: Texts, checked: boolean, lineBreaks: boolean): Keeper {
  let last = '';
  return {
    read: (cell) => {
      last = cell;
    },
    keep: () => texts.add(last),
    inBatches: (at) => copiedColumn(at, texts, (cell) => checked || !holdsControl(cell, lineBreaks)),
  };
}

/** The kernel's searches for cells that are not regular, by what the plain cells of a type look like. */
const SEARCHES: Readonly<Partial<Record<PlainForm, 'unevenAmount' | 'unevenMoment'>>> = {
  decimals: 'unevenAmount',
  local_times: 'unevenMoment',
};

/** The form of a field's type, with the kernel's search for what has another. */
interface SearchedForm extends Form {
  readonly search: 'unevenAmount' | 'unevenMoment';
}

/** How cells of a field are written back; null where all their texts are kept. */
export function formOf(field: Field, zone: Zone): SearchedForm | null {
  const type = TYPES[field.type];
  if (type.stored !== 'amount' || type.form === null) return null;
  const search = SEARCHES[type.plain];
  return search === undefined ? null : { ...type.form(zone), search };
}

/** The cells of a column, in row order. */
export class WrittenCells implements Keeper {
  /** Up to the last irregular cell; a regular one has an empty text. */
  readonly #texts = new Texts();
  readonly #form: SearchedForm | null;
  #rows = 0;
  #last = '';

  constructor(form: SearchedForm | null) {
    this.#form = form;
  }

  read(cell: string): void {
    this.#last = this.#form?.regular(cell) === true ? '' : cell;
  }

  keep(): void {
    if (this.#last !== '') this.#keepIrregular(this.#last);
    this.#rows++;
  }

  #keepIrregular(cell: string): void {
    this.#pad();
    this.#texts.add(cell);
  }

  #pad(): void {
    while (this.#texts.size < this.#rows) this.#texts.add('');
  }

  /** Without a form no cell is regular. */
  #allIn(at: InBatch): BatchColumn {
    const column = copiedColumn(at, this.#texts, (cell) => !holdsControl(cell, false));
    return {
      read: column.read,
      keep: (from, to) => {
        this.#pad();
        column.keep(from, to);
        this.#rows += to - from;
      },
      reserve: column.reserve,
    };
  }

  inBatches(at: InBatch): BatchColumn {
    const form = this.#form;
    if (form === null) return this.#allIn(at);
    /** Rows of the batch whose cells are irregular, in order, and the cells; those before `next` are kept. */
    const irregular: { readonly row: number; readonly cell: string }[] = [];
    let next = 0;
    const { batch, position } = at;
    return {
      read: (from) => {
        if (from === 0) irregular.length = next = 0;
        const search = (row: number): number => batch.kernel.run[form.search](position, row, batch.rows);
        return readRows(at, from, search, (cell, row) => {
          this.read(cell);
          irregular.push({ row, cell: this.#last });
          return true;
        });
      },
      keep: (from, to) => {
        const before = this.#rows - from;
        for (let each = irregular[next]; each !== undefined && each.row < to; each = irregular[++next]) {
          if (each.row < from || each.cell === '') continue;
          this.#rows = before + each.row;
          this.#keepIrregular(each.cell);
        }
        this.#rows = before + to;
      },
      // Most are regular.
      reserve: () => {},
    };
  }

  /** The cell of a row, empty when blank; `column` is what was read of the cells, null where that was not asked for. */
  finish(column: AmountColumn | null): Written {
    return writtenOf(this.#texts, this.#form, column);
  }
}

/** Cells as written: those of `exceptions` as they are, the others made again from their values. */
export function writtenOf(exceptions: Texts, form: Form | null, column: AmountColumn | null): Written {
  const write = (row: number, bytes: Buffer, start: number): number => {
    if (row < exceptions.size && !exceptions.isEmpty(row)) return -1;
    const value = column?.values[row];
    return form === null || value === undefined || value === column?.blank ? start : form.write(value, bytes, start);
  };
  const made = Buffer.alloc(LONGEST);
  const at = (row: number): string => {
    const end = write(row, made, 0);
    return end === -1 ? exceptions.at(row) : made.toString('latin1', 0, end);
  };
  return Object.assign(at, { exceptions, write });
}
