/** Cells as written: a text is kept only where it cannot be made again from the value that was read. */

import { type AmountColumn, dayText, offsetAt, type Zone } from '../engine/index.ts';
import { plainDigits } from './cells/amounts.ts';
import { isPlainLocal } from './cells/dates.ts';
import { holdsControl } from './cells/texts.ts';
import { trimCell } from './cells/trim.ts';
import type { Written } from './decode.ts';
import { isPlainText, plainAmount, plainMoment } from './scan-cells.ts';
import { Texts } from './texts.ts';

const DAY_MS = 86_400_000;

/** Takes cells as written, each first read: as a text, or from its bytes. */
export interface Keeper {
  /** Reads a cell, trimmed. */
  read(cell: string): void;
  /** Reads a cell from its bytes; false where it must be looked at as a text. */
  scan(bytes: Buffer, start: number, end: number): boolean;
  /** Takes the cell that was read last. */
  keep(): void;
}

/** Cells copied as they are; `checked` ones let no control through, by the rules of their type. */
export function copying(texts: Texts, checked: boolean, lineBreaks: boolean): Keeper {
  let scanned = '';
  let source: Buffer | null = null;
  let from = 0;
  let to = 0;
  return {
    read: (cell) => {
      source = null;
      scanned = cell;
    },
    scan: (bytes, start, end) => {
      source = isPlainText(bytes, start, end) ? bytes : null;
      from = start;
      to = end;
      if (source !== null) return true;
      scanned = trimCell(bytes.toString('utf8', start, end));
      return checked || !holdsControl(scanned, lineBreaks);
    },
    keep: () => {
      if (source === null) texts.add(scanned);
      else {
        texts.writeBytes(source, from, to);
        texts.keep();
      }
    },
  };
}

/** How the texts of one column are made again: `regular` cells give exactly themselves. */
export interface Form {
  readonly regular: (cell: string) => boolean;
  /** The same of a cell by its bytes, which the rules of its type accept. */
  readonly plain: (bytes: Buffer, start: number, end: number) => boolean;
  readonly text: (value: number) => string;
}

/** The cells of a column, in row order. */
export class WrittenCells implements Keeper {
  /** Up to the last irregular cell; a regular one leaves its place empty. */
  readonly #texts = new Texts();
  readonly #form: Form | null;
  #rows = 0;
  #scanned = '';

  constructor(form: Form | null) {
    this.#form = form;
  }

  read(cell: string): void {
    this.#scanned = this.#form?.regular(cell) === true ? '' : cell;
  }

  scan(bytes: Buffer, start: number, end: number): boolean {
    if (start === end || this.#form?.plain(bytes, start, end) === true) this.#scanned = '';
    else this.read(trimCell(bytes.toString('utf8', start, end)));
    return this.#form !== null || !holdsControl(this.#scanned, false);
  }

  keep(): void {
    if (this.#scanned !== '') {
      while (this.#texts.size < this.#rows) this.#texts.add('');
      this.#texts.add(this.#scanned);
    }
    this.#rows++;
  }

  /** The cell of a row, empty when blank; `column` is what was read of the cells, null where that was not asked for. */
  finish(column: AmountColumn | null): Written {
    return writtenOf(this.#texts.trim(), this.#form, column);
  }
}

/** Cells as written: those of `exceptions` as they are, the others made again from their values. */
export function writtenOf(exceptions: Texts, form: Form | null, column: AmountColumn | null): Written {
  const at = (row: number): string => {
    const text = row < exceptions.size ? exceptions.at(row) : '';
    const value = column?.values[row];
    if (text !== '' || value === undefined || value === column?.blank) return text;
    return form?.text(value) ?? '';
  };
  return Object.assign(at, { exceptions });
}

/** Whole numbers without leading zeros. */
export const wholeNumbers: Form = {
  regular: (cell) => plainDigits(cell) >= 0 && (cell.length === 1 || cell.charCodeAt(0) !== 48),
  plain: (bytes, start, end) => plainAmount(bytes, start, end, false) >= 0 && (end === start + 1 || bytes[start] !== 48),
  text: String,
};

/** `YYYY-MM-DDTHH:MM:SS` in local time. */
export function localTimes(zone: Zone): Form {
  return {
    regular: isPlainLocal,
    plain: (bytes, start, end) => plainMoment(bytes, start, end) >= 0,
    text: (instant) => {
      const local = instant + offsetAt(zone, instant);
      const dayCount = Math.floor(local / DAY_MS);
      const seconds = (local - dayCount * DAY_MS) / 1000;
      const minutes = Math.floor(seconds / 60);
      const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
      return `${dayText(dayCount)}T${time}`;
    },
  };
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
