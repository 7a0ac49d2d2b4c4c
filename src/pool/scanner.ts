/** Splits plain CSV into the bytes of its cells, without making texts; what is not plain is left to csv-parse. */

/** A record as the places of its cells, quotes left out. */
export interface ScannedRecord {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** A record that is not plain: a quote that is not just around a cell, a line break in one, a lone CR, or too many cells. */
export const ODD = -1;

/** Splits records of so many columns at most. */
export class Scanner {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Cells of the record that was split last. */
  count = 0;
  readonly #columns: number;
  /** Bytes at which a cell may end or be odd. */
  readonly #special = new Uint8Array(256);
  readonly #delimiter: number;
  /** Most bytes of most pools are past the last special one, and are told by one comparison. */
  readonly #last: number;

  constructor(delimiter: string, columns: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#columns = columns;
    this.starts = new Int32Array(columns);
    this.ends = new Int32Array(columns);
    for (const byte of [this.#delimiter, LF, CR, QUOTE]) this.#special[byte] = 1;
    this.#last = this.#special.lastIndexOf(1);
  }

  /** Splits the record that begins at a place, and gives the place after it; `ODD` where it is not plain. The bytes end with LF. */
  split(bytes: Buffer, begin: number): number {
    const special = this.#special;
    const delimiter = this.#delimiter;
    const last = this.#last;
    const { starts, ends } = this;
    const columns = this.#columns;
    let start = begin;
    let at = begin;
    let count = 0;
    for (;;) {
      let byte = bytes[at] ?? LF;
      while (byte > last || special[byte] === 0) byte = bytes[++at] ?? LF;
      let end = at;
      if (byte === QUOTE) {
        if (at !== start) return ODD;
        at++;
        while (bytes[at] !== QUOTE) {
          if (bytes[at] === LF || bytes[at] === CR || at >= bytes.length) return ODD;
          at++;
        }
        start++;
        end = at;
        byte = bytes[++at] ?? LF;
      }
      if (count === columns) return ODD;
      starts[count] = start;
      ends[count] = end;
      count++;
      if (byte === delimiter) {
        start = ++at;
        continue;
      }
      if (byte === CR && bytes[at + 1] === LF) at++;
      else if (byte !== LF) return ODD;
      this.count = count;
      return at + 1;
    }
  }
}

/** Where the last whole record ends, told by line feeds outside quotes; 0 where none does. */
export function lastRecordEnd(bytes: Buffer): number {
  if (!bytes.includes(QUOTE)) return bytes.lastIndexOf(LF) + 1;
  let end = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === LF && !quoted) end = at + 1;
  }
  return end;
}

/** Where the record that begins at a place ends, told by line feeds outside quotes; the end of the bytes where none does. */
export function firstRecordEnd(bytes: Buffer, begin: number): number {
  let quoted = false;
  for (let at = begin; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === LF && !quoted) return at + 1;
  }
  return bytes.length;
}
