/** Cells as written: a text is kept only where it cannot be made again from the value that was read. */

import { plainDigits } from '../cells/amounts.ts';
import { isPlainLocal } from '../cells/dates.ts';
import { writeDigits, writeTwoDigits } from '../cells/digits.ts';
import { holdsControl } from '../cells/texts.ts';
import { type AmountColumn, civilDate, offsetAt, type Zone } from '../engine/index.ts';
import { type BatchColumn, type InBatch, readRows } from './batch-columns.ts';
import type { Written } from './decode.ts';
import { copiedColumn } from './packed-columns.ts';
import { Texts } from './texts.ts';

const DAY_MS = 86_400_000;

/** The bytes between the digits of a moment. */
const [DASH, T, COLON] = [0x2d, 0x54, 0x3a];

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

/** How the texts of one column are made again: `regular` cells give exactly themselves. */
export interface Form {
  readonly regular: (cell: string) => boolean;
  /** The kernel's search for cells that are not regular. */
  readonly search: 'unevenAmount' | 'unevenMoment';
  /** Writes the text of a value, of at most `LONGEST` bytes of ASCII, and gives where it ends. */
  readonly write: (value: number, bytes: Buffer, at: number) => number;
}

/** No text that is made again is longer. */
const LONGEST = 24;

/** The cells of a column, in row order. */
export class WrittenCells implements Keeper {
  /** Up to the last irregular cell; a regular one leaves its place empty. */
  readonly #texts = new Texts();
  readonly #form: Form | null;
  #rows = 0;
  #last = '';

  constructor(form: Form | null) {
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
    const { batch, place } = at;
    return {
      read: (from) => {
        if (from === 0) irregular.length = next = 0;
        const search = (row: number): number => batch.kernel.run[form.search](place, row, batch.rows);
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

/** The text that is made of a value. */
export function madeText(form: Form, value: number): string {
  const made = Buffer.alloc(LONGEST);
  return made.toString('latin1', 0, form.write(value, made, 0));
}

/** A number of at most six decimals, the last of which is not 0: in this range nobody writes it another way. */
const DECIMALS = /^(?:0|[1-9][0-9]*)\.[0-9]{0,5}[1-9]$/;
/** Fifteen digits and a point. */
const MOST_CHARACTERS = 16;

/** Numbers without leading zeros, or zeros after their decimals. */
export const plainNumbers: Form = {
  regular: (cell) =>
    plainDigits(cell) >= 0 ? cell.length === 1 || cell.charCodeAt(0) !== 48 : cell.length <= MOST_CHARACTERS && DECIMALS.test(cell),
  search: 'unevenAmount',
  write: (value, bytes, at) => (Number.isInteger(value) ? writeDigits(value, bytes, at) : at + bytes.write(String(value), at, 'latin1')),
};

/** `YYYY-MM-DDTHH:MM:SS` in local time. */
export function localTimes(zone: Zone): Form {
  return {
    regular: isPlainLocal,
    search: 'unevenMoment',
    write: (instant, bytes, at) => {
      const local = instant + offsetAt(zone, instant);
      const dayCount = Math.floor(local / DAY_MS);
      const seconds = ((local - dayCount * DAY_MS) / 1000) | 0;
      const minutes = (seconds / 60) | 0;
      const hours = (minutes / 60) | 0;
      const { year, month, day } = civilDate(dayCount);
      const century = (year / 100) | 0;
      writeTwoDigits(century, bytes, at);
      writeTwoDigits(year - century * 100, bytes, at + 2);
      writeTwoDigits(month, bytes, at + 5);
      writeTwoDigits(day, bytes, at + 8);
      writeTwoDigits(hours, bytes, at + 11);
      writeTwoDigits(minutes - hours * 60, bytes, at + 14);
      writeTwoDigits(seconds - minutes * 60, bytes, at + 17);
      bytes[at + 4] = bytes[at + 7] = DASH;
      bytes[at + 10] = T;
      bytes[at + 13] = bytes[at + 16] = COLON;
      return at + 19;
    },
  };
}
