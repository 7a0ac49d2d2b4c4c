/** Candidate ids: required, unique in Unicode NFC, printable, nothing a spreadsheet would run. */

import type { TextColumn, TextList } from '../engine/index.ts';
import { type Problem, problem } from '../problems.ts';
import { isPlain } from './cells/texts.ts';
import { Growing } from './growing.ts';
import { isPlainId } from './scan-cells.ts';
import { DistinctTexts } from './texts.ts';

/** Characters that begin a formula in a spreadsheet, and their full-width forms. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

export class Ids {
  /** Ids in NFC, in row order: one is unique if its place is new. */
  readonly #distinct = new DistinctTexts();
  /** As written, where that is not NFC. */
  readonly #written = new Map<number, string>();
  readonly #lines = new Growing(new Uint32Array(64));
  readonly #reserved: ((id: string) => boolean) | undefined;

  /** `reserved` are ids that nobody in the pool may have. */
  constructor(reserved?: (id: string) => boolean) {
    this.#reserved = reserved;
  }

  get size(): number {
    return this.#distinct.texts.size;
  }

  /** Takes the id of the next row, trimmed; the problem, if it has one. */
  add(id: string, line: number, column: number): Problem | null {
    const where = { line, column, field: 'candidate_id', value: id };
    const plain = isPlain(id);
    if (id === '') return problem('P501', {}, where);
    if (!plain && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(id)) return problem('P503', {}, where);
    if (FORMULA.test(id)) return problem('P504', {}, where);
    if (this.#reserved?.(id)) return problem('P505', {}, where);
    const key = plain ? id : canonicalId(id);
    const next = this.size;
    const place = this.#distinct.place(key);
    if (place < next) return problem('P502', { first: this.#lines.at(place) }, where);
    this.#lines.push(line);
    if (key !== id) this.#written.set(place, id);
    return null;
  }

  /** Takes the id of the next row from its bytes; false where it must be looked at as a text, a repeated one too. */
  addBytes(bytes: Buffer, start: number, end: number, line: number): boolean {
    if (!isPlainId(bytes, start, end) || this.#reserved?.(bytes.toString('latin1', start, end))) return false;
    if (!this.#distinct.addBytes(bytes, start, end)) return false;
    this.#lines.push(line);
    return true;
  }

  /** The ids as written, by row. */
  finish(): TextList {
    const { texts } = this.#distinct;
    const written = this.#written;
    texts.trim();
    if (written.size === 0) return texts;
    const at = (row: number): string => written.get(row) ?? texts.at(row);
    const compare = (a: number, b: number): number => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0);
    return { size: texts.size, at, compare };
  }
}

/** The form in which two ids are compared. */
export function canonicalId(id: string): string {
  return id.normalize('NFC');
}

/** The ids as a column, for tests that ask about `candidate_id`. */
export function idColumn(ids: TextList): TextColumn {
  return { kind: 'text', places: Int32Array.from({ length: ids.size }, (_, row) => row), entries: ids };
}
