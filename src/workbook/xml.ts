/** Cells and records as XML of SpreadsheetML. */

import { problem, Refusal } from '../problems/problem.ts';
import { cut } from '../words/printable.ts';
import { type Cell, type Column, MOST_CHARACTERS } from './sheet.ts';

/** Of a text that is too long, so much is shown. */
const LONGEST_SHOWN = 60;

/** A number as a spreadsheet reads it. */
const DIGITS = /^-?\d+(?:\.\d+)?$/;

/** The style of texts, which stay texts when they are edited; of headers; of the notice. */
export const STYLES = { text: 1, header: 2, notice: 3 } as const;

/** The words of a workbook, each once, by their order. */
export class SharedWords {
  readonly #words = new Map<string, number>();

  /** The number of a word. */
  numberOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    return this.#words.size - 1;
  }

  /** All of them as XML, one after the other. */
  *xml(): Generator<string> {
    for (const word of this.#words.keys()) yield `<si>${stringXml(word)}</si>`;
  }
}

/** A record as a row. */
export function rowXml(record: readonly Cell[], columns: readonly Column[], words: SharedWords): string {
  let cells = '';
  for (let at = 0; at < columns.length; at++) {
    const cell = record[at] ?? null;
    const holds = columns[at]?.holds;
    if (cell === null || cell === '') cells += '<c/>';
    else if (holds === 'word') cells += `<c s="${STYLES.text}" t="s"><v>${words.numberOf(String(cell))}</v></c>`;
    else if (holds === 'number' && (typeof cell === 'number' || DIGITS.test(cell))) cells += `<c><v>${cell}</v></c>`;
    else cells += textXml(String(cell), STYLES.text);
  }
  return `<row>${cells}</row>`;
}

/** A text as a cell. */
export function textXml(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is>${stringXml(text)}</is></c>`;
}

/** Characters that XML has not, and what would be read as one of them. */
const ODD = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const NEEDS_CARE = /[&<>\r]|[^\t\n\u0020-\ud7ff\ue000-\ufffd]|_x|^\s|\s$|\n|\s\s/;

function stringXml(text: string): string {
  if (text.length > MOST_CHARACTERS)
    throw new Refusal(problem('workbook_cell_too_long', { most: MOST_CHARACTERS }, { value: cut(text, LONGEST_SHOWN) }));
  if (!NEEDS_CARE.test(text)) return `<t>${text}</t>`;
  return `<t xml:space="preserve">${attributeXml(text.replace(ODD, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`))}</t>`;
}

/** A text in an attribute, or between elements. */
export function attributeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The letters of a column, from 0. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}
