/** The texts of cells as the pool has them: one is kept only where it cannot be made again from the value that was read. */

import { type CanonicalForm, LONGEST_CANONICAL } from '../cells/canonical-form.ts';
import type { PlainForm } from '../cells/column-type.ts';
import { holdsControl } from '../cells/texts.ts';
import { TYPES } from '../cells/types.ts';
import type { AmountColumn, Field, Zone } from '../engine/index.ts';
import { type BatchColumn, type InBatch, readRows } from './batch-columns.ts';
import { copiedColumn } from './packed-columns.ts';
import { Texts } from './texts.ts';

/**
 * Gives the text of a column's cell by row, as the pool has it; empty when blank. `exceptions` are the texts of cells
 * that are not canonical, by row. `write` writes the text of any other cell, a few bytes of ASCII, and gives where it
 * ends; -1 for an exception.
 */
export type CellText = ((row: number) => string) & {
  /** @internal */
  readonly exceptions: Texts;
  /** @internal */
  readonly write: (row: number, bytes: Buffer, at: number) => number;
};

/** Takes the cells of a column as texts: one by one, each first read and then kept, or many in a batch. */
export interface TextColumnWriter {
  /** Reads a cell, trimmed. */
  read(cell: string): void;
  /** Takes the cell that was read last. */
  keep(): void;
  /** The same cells read from batches. */
  inBatches(at: InBatch): BatchColumn;
}

/** Copies the texts of all cells. A `checked` column is also read for its type, which refuses controls. */
export function copyWriter(texts: Texts, checked: boolean, lineBreaks: boolean): TextColumnWriter {
  let last = '';
  return {
    read: (cell) => {
      last = cell;
    },
    keep: () => texts.add(last),
    inBatches: (at) => copiedColumn(at, texts, (cell) => checked || !holdsControl(cell, lineBreaks)),
  };
}

/** The kernel's searches for cells that are not canonical, by what the plain cells of a type look like. */
const SEARCHES: Readonly<Partial<Record<PlainForm, 'nonCanonicalAmount' | 'nonCanonicalMoment'>>> = {
  decimals: 'nonCanonicalAmount',
  local_times: 'nonCanonicalMoment',
};

/** The canonical form of a field's type, with the kernel's search for cells in other forms. */
interface SearchableForm extends CanonicalForm {
  readonly search: 'nonCanonicalAmount' | 'nonCanonicalMoment';
}

/** How values of a field are written back as cells; null where the texts of all cells are kept. */
export function canonicalFormOf(field: Field, zone: Zone): SearchableForm | null {
  const type = TYPES[field.type];
  if (type.stored !== 'amount' || type.canonicalForm === null) return null;
  const search = SEARCHES[type.plain];
  return search === undefined ? null : { ...type.canonicalForm(zone), search };
}

/** Keeps the texts of cells that are not canonical, in row order. */
export class CellTextWriter implements TextColumnWriter {
  /** The texts of cells that are not canonical, up to the last of them; a canonical cell has an empty text. */
  readonly #texts = new Texts();
  readonly #form: SearchableForm | null;
  #rows = 0;
  #last = '';

  constructor(form: SearchableForm | null) {
    this.#form = form;
  }

  read(cell: string): void {
    this.#last = this.#form?.isCanonical(cell) === true ? '' : cell;
  }

  keep(): void {
    if (this.#last !== '') this.#keepNonCanonical(this.#last);
    this.#rows++;
  }

  #keepNonCanonical(cell: string): void {
    this.#pad();
    this.#texts.add(cell);
  }

  #pad(): void {
    while (this.#texts.size < this.#rows) this.#texts.add('');
  }

  /** Without a canonical form all texts are kept. */
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
    /** The cells of the batch that are not canonical, by row; those before `next` are kept. */
    const nonCanonical: { readonly row: number; readonly cell: string }[] = [];
    let next = 0;
    const { batch, position } = at;
    return {
      read: (from) => {
        if (from === 0) nonCanonical.length = next = 0;
        const search = (row: number): number => batch.kernel.run[form.search](position, row, batch.rows);
        return readRows(at, from, search, (cell, row) => {
          this.read(cell);
          nonCanonical.push({ row, cell: this.#last });
          return true;
        });
      },
      keep: (from, to) => {
        const before = this.#rows - from;
        for (let each = nonCanonical[next]; each !== undefined && each.row < to; each = nonCanonical[++next]) {
          if (each.row < from || each.cell === '') continue;
          this.#rows = before + each.row;
          this.#keepNonCanonical(each.cell);
        }
        this.#rows = before + to;
      },
      // Most cells are canonical, and need no room.
      reserve: () => {},
    };
  }

  /** The texts by row; `column` are the values of the cells, null where they were not read. */
  finish(column: AmountColumn | null): CellText {
    return cellTextOf(this.#texts, this.#form, column);
  }
}

/** The texts of a column's cells: those of `exceptions` as they are, the others made again from the values. */
export function cellTextOf(exceptions: Texts, form: CanonicalForm | null, column: AmountColumn | null): CellText {
  const write = (row: number, bytes: Buffer, start: number): number => {
    if (row < exceptions.size && !exceptions.isEmpty(row)) return -1;
    const value = column?.values[row];
    return form === null || value === undefined || value === column?.blank ? start : form.write(value, bytes, start);
  };
  const made = Buffer.alloc(LONGEST_CANONICAL);
  const at = (row: number): string => {
    const end = write(row, made, 0);
    return end === -1 ? exceptions.at(row) : made.toString('latin1', 0, end);
  };
  return Object.assign(at, { exceptions, write });
}
