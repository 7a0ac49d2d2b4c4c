/** CSV as the tool writes it: comma, LF, quotes only where needed, and nothing that a spreadsheet would run. */

import { stringify } from 'csv-stringify/sync';
import { writeDigits } from '../cells/digits.ts';
import type { CellText } from '../pool/columns/cell-text.ts';
import type { TextData } from '../pool/texts.ts';
import { isFormula } from '../words/formulas.ts';

/** Lines are given in chunks of about this many bytes. */
const CHUNK = 1 << 16;

/** Bytes that a cell made from a number takes at most, with the comma behind it. */
const MADE = 32;

const COMMA = 0x2c;
const LINE_FEED = 0x0a;

/** A copied text with a `'` before it when a spreadsheet would run it. */
export function guarded(text: string): string {
  // Most texts begin with a letter or a digit, for which no expression need be run.
  if (!mayBeFormula(text.charCodeAt(0))) return text;
  return isFormula(text) ? `'${text}` : text;
}

/** Whether a text that begins so, with a character of ASCII or the byte of another, may be a formula. */
function mayBeFormula(first: number): boolean {
  return first < 0x30 || first > 0x7f || first === 0x3d || first === 0x40;
}

/** The text of a CSV file, in chunks. */
export function* csvText(header: readonly string[], records: Iterable<readonly string[]>): Generator<Buffer> {
  const lines = new CsvLines(header);
  for (const record of records) {
    for (const cell of record) lines.text(cell);
    lines.end();
    if (lines.isFull) yield lines.take();
  }
  yield lines.take();
}

/** Lines of CSV as bytes, written cell by cell. */
export class CsvLines {
  #bytes: Buffer = Buffer.allocUnsafeSlow(CHUNK * 2);
  #length = 0;

  constructor(header: readonly string[]) {
    for (const cell of header) {
      // What may be a delimiter is never taken for one of the file's: the reader judges by the header.
      if (/[;\t|]/.test(cell)) this.#write(quoted(cell));
      else this.text(cell);
    }
    this.end();
  }

  /** Whether there is enough for a chunk. */
  get isFull(): boolean {
    return this.#length >= CHUNK;
  }

  /** Gives the lines that were ended, and begins anew. */
  take(): Buffer {
    const chunk = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafeSlow(CHUNK * 2);
    this.#length = 0;
    return chunk;
  }

  /** Ends the line: what stands behind its last cell is its line feed. */
  end(): void {
    this.#bytes[this.#length - 1] = LINE_FEED;
  }

  /** Writes a cell. */
  text(text: string): void {
    this.#reserve(text.length + 1);
    const bytes = this.#bytes;
    const start = this.#length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f || needsQuotes(unit)) {
        this.#write(needsLibrary(text) ? quoted(text) : text);
        return;
      }
      bytes[start + i] = unit;
    }
    this.#close(start + text.length);
  }

  /** Writes one of some texts, guarded unless cells are copied raw. */
  copy({ bytes, ends }: TextData, index: number, raw: boolean): void {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const to = ends[index] ?? 0;
    if ((raw || from === to || !mayBeFormula(bytes[from] ?? 0)) && this.#copyPlain(bytes, from, to)) return;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
    this.text(raw ? text : guarded(text));
  }

  /** Writes the cell of a row as the pool wrote it, guarded unless cells are copied raw. */
  cellText(cellText: CellText, row: number, raw: boolean): void {
    this.#reserve(MADE);
    const end = cellText.write(row, this.#bytes, this.#length);
    // A decimal comma is the only thing in it that needs quotes.
    if (end !== -1 && !this.#bytes.subarray(this.#length, end).includes(COMMA)) this.#close(end);
    else this.text(raw ? cellText(row) : guarded(cellText(row)));
  }

  /** Writes a whole number that is not negative. */
  count(value: number): void {
    this.#reserve(MADE);
    this.#close(writeDigits(value, this.#bytes, this.#length));
  }

  /** Copies a cell that needs no quotes; false for any other. */
  #copyPlain(source: Uint8Array, from: number, to: number): boolean {
    this.#reserve(to - from + 1);
    const bytes = this.#bytes;
    const start = this.#length - from;
    for (let at = from; at < to; at++) {
      const byte = source[at] ?? 0;
      if (needsQuotes(byte)) return false;
      bytes[start + at] = byte;
    }
    this.#close(start + to);
    return true;
  }

  #write(text: string): void {
    // A UTF-16 code unit takes at most three bytes.
    this.#reserve(text.length * 3 + 1);
    this.#close(this.#length + this.#bytes.write(text, this.#length));
  }

  #close(end: number): void {
    this.#bytes[end] = COMMA;
    this.#length = end + 1;
  }

  #reserve(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow((this.#length + length) * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Whether a cell with such a character needs quotes: a comma, a quote, or what breaks a line. */
function needsQuotes(unit: number): boolean {
  return unit <= COMMA && (unit === COMMA || unit === 0x22 || unit === LINE_FEED || unit === 0x0d);
}

function needsLibrary(text: string): boolean {
  return /[,"\n\r]/.test(text);
}

/** A cell in quotes, as the library writes it. */
function quoted(text: string): string {
  return stringify([[text]], { eof: false, quoted_match: /[\r;\t|]/ });
}
