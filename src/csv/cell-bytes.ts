/** The bytes of the cell that csv-parse is reading. It has one of its own; this one makes texts in a third of the time. */

import { foldHeader } from '../cells/trim.ts';

/** Texts of at most this many bytes are cached. */
const LONGEST = 24;
/** How many texts the cache has room for; a power of two. */
const SLOTS = 4096;
/** For each length a text that stands for any of that length in a column that is not read; it is not blank. */
const STAND_INS: readonly string[] = Array.from({ length: LONGEST + 1 }, (_, length) => 'x'.repeat(length));

/** Collects a cell's bytes. Most cells of a pool are short and repeat: their text is made once and found again. */
export class CellBytes {
  length = 0;
  #bytes: Buffer = Buffer.allocUnsafeSlow(1024);
  readonly #texts: string[] = new Array<string>(SLOTS).fill('');
  readonly #state: { readonly record: readonly unknown[] };
  /** For each column that nobody looks at the length of its header as headers compare; else -1. */
  #overlooked: Int32Array = new Int32Array(0);
  #overlooking = false;

  /** `state` holds the cells of the record so far. */
  constructor(state: { readonly record: readonly unknown[] }) {
    this.#state = state;
  }

  /**
   * Makes the texts of these columns only; a short text of another gets a stand-in of its length, but for one that a file
   * joined to this one may have as the column's header: as long, or with accents or space. The first column is always looked at, since a
   * line of nothing but space has no other.
   */
  lookAt(positions: ReadonlySet<number>, header: readonly string[]): void {
    this.#overlooked = Int32Array.from(header, (name, position) =>
      position === 0 || positions.has(position) ? -1 : foldHeader(name).length,
    );
  }

  /** Whether texts may be overlooked in the bytes to come. */
  set overlooking(may: boolean) {
    this.#overlooking = may;
  }

  append(byte: number): void {
    if (this.length === this.#bytes.length) this.#grow();
    this.#bytes[this.length++] = byte;
  }

  reset(): void {
    this.length = 0;
  }

  /** The text; csv-parse asks without an encoding where it wants the bytes, to word an error. */
  toString(encoding?: string): string {
    const bytes = this.#bytes;
    const { length } = this;
    if (encoding === undefined) return bytes.subarray(0, length) as unknown as string;
    if (length === 0) return '';
    if (length > LONGEST) return bytes.toString('utf8', 0, length);
    if (this.#overlooking) {
      const headerLength = this.#overlooked[this.#state.record.length] ?? -1;
      if (headerLength !== -1 && headerLength !== length && this.#isInk()) return STAND_INS[length] ?? '';
    }
    const [first, middle, last] = [bytes[0] ?? 0, bytes[length >> 1] ?? 0, bytes[length - 1] ?? 0];
    const slot = ((first * 31 + middle) * 31 + last * 7 + length) & (SLOTS - 1);
    const cached = this.#texts[slot] ?? '';
    if (this.#is(cached)) return cached;
    const text = bytes.toString('utf8', 0, length);
    this.#texts[slot] = text;
    return text;
  }

  /** Whether a text has these bytes. As many code units as bytes make it plain ASCII, of which each unit is its byte. */
  #is(text: string): boolean {
    if (text.length !== this.length) return false;
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== this.#bytes[at]) return false;
    return true;
  }

  /** Whether all bytes are printable ASCII other than space. */
  #isInk(): boolean {
    for (let at = 0; at < this.length; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (byte <= 0x20 || byte >= 0x7f) return false;
    }
    return true;
  }

  #grow(): void {
    const larger = Buffer.allocUnsafeSlow(this.#bytes.length * 2);
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}
