/** Cells as written: a text is kept only where it cannot be made again from the value that was read. */

import { type AmountColumn, dayText, offsetAt, type Zone } from '../engine/index.ts';
import { plainDigits } from './cells/amounts.ts';
import { isPlainLocal } from './cells/dates.ts';
import type { Written } from './decode.ts';
import { Texts } from './texts.ts';

const DAY_MS = 86_400_000;

/** How the texts of one column are made again: `regular` cells give exactly themselves. */
interface Form {
  readonly regular: (cell: string) => boolean;
  readonly text: (value: number) => string;
}

/** The cells of a column, in row order. */
export class WrittenCells {
  /** Up to the last irregular cell; a regular one leaves its place empty. */
  readonly #texts = new Texts();
  readonly #form: Form | null;
  #rows = 0;

  constructor(form: Form | null) {
    this.#form = form;
  }

  add(cell: string): void {
    if (cell !== '' && !(this.#form?.regular(cell) ?? false)) {
      while (this.#texts.size < this.#rows) this.#texts.add('');
      this.#texts.add(cell);
    }
    this.#rows++;
  }

  /** The cell of a row, empty when blank; `column` is what was read of the cells, null where that was not asked for. */
  finish(column: AmountColumn | null): Written {
    const texts = this.#texts.trim();
    return (row) => {
      const text = row < texts.size ? texts.at(row) : '';
      const value = column?.values[row];
      if (text !== '' || value === undefined || value === column?.blank) return text;
      return this.#form?.text(value) ?? '';
    };
  }
}

/** Whole numbers without leading zeros. */
export const wholeNumbers: Form = {
  regular: (cell) => plainDigits(cell) >= 0 && (cell.length === 1 || cell.charCodeAt(0) !== 48),
  text: String,
};

/** `YYYY-MM-DDTHH:MM:SS` in local time. */
export function localTimes(zone: Zone): Form {
  return {
    regular: isPlainLocal,
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
