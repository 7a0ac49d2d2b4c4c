/** Candidate ids: required, unique in Unicode NFC, printable, nothing a spreadsheet would run. */

import { isPlain } from '../cells/texts.ts';
import { Growing } from '../csv/growing.ts';
import type { TextColumn, TextList } from '../engine/index.ts';
import { type Location, type Problem, problem } from '../problems/problem.ts';
import type { InBatch } from './batch-columns.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { IdsInBatches } from './ids-in-batches.ts';
import { RowLines } from './row-lines.ts';

/** Characters that begin a formula in a spreadsheet, and their full-width forms. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

export class Ids {
  /** Ids in NFC, in row order: an id is unique if its code is new. */
  readonly #distinct = new DistinctTexts();
  /** As written, where that is not NFC. */
  readonly #written = new Map<number, string>();
  readonly #lines = new RowLines();
  /** Those of records that are not taken, with their lines: no other record may have them either. */
  readonly #aside = new DistinctTexts();
  readonly #asideLines = new Growing(new Uint32Array(64));
  readonly #reserved: ((id: string) => boolean) | undefined;

  /** `reserved` are ids that nobody in the pool may have. */
  constructor(reserved?: (id: string) => boolean) {
    this.#reserved = reserved;
  }

  get size(): number {
    return this.#distinct.texts.size;
  }

  /** Whether each id came after the one before it. */
  get areAscending(): boolean {
    return this.#distinct.isAscending;
  }

  /** Takes the id of the next row, trimmed; the problem, if it has one. */
  add(id: string, line: number, column: number): Problem | null {
    const found = this.refuse(id, line, column) ?? this.#repeatedAside(id, line, column);
    if (found !== null) return found;
    const key = keyOf(id);
    const next = this.size;
    const code = this.#distinct.codeOf(key);
    if (code < next) return problem('repeated_candidate_id', { first: this.#lines.at(code) }, locationOf(id, line, column));
    this.#lines.add(line, 1);
    if (key !== id) this.#written.set(code, id);
    return null;
  }

  /** The problem of an id as such, whatever others there are; null when it has none. */
  refuse(id: string, line: number, column: number): Problem | null {
    const name = this.#faultOf(id);
    return name === null ? null : problem(name, {}, locationOf(id, line, column));
  }

  #faultOf(id: string): 'blank_candidate_id' | 'invisible_character_in_id' | 'formula_as_id' | 'id_taken_by_plan' | null {
    if (id === '') return 'blank_candidate_id';
    if (!isPlain(id) && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(id)) return 'invisible_character_in_id';
    if (FORMULA.test(id)) return 'formula_as_id';
    return this.#reserved?.(id) ? 'id_taken_by_plan' : null;
  }

  /** Remembers the id of a record that is not taken; the problem, if another has it. */
  setAside(id: string, line: number, column: number): Problem | null {
    const key = keyOf(id);
    const kept = this.#distinct.find(key);
    if (kept !== -1) return problem('repeated_candidate_id', { first: this.#lines.at(kept) }, locationOf(id, line, column));
    const repeated = this.#repeatedAside(id, line, column);
    if (repeated !== null) return repeated;
    this.#aside.codeOf(key);
    this.#asideLines.push(line);
    return null;
  }

  #repeatedAside(id: string, line: number, column: number): Problem | null {
    const code = this.#asideLines.length === 0 ? -1 : this.#aside.find(keyOf(id));
    return code === -1 ? null : problem('repeated_candidate_id', { first: this.#asideLines.at(code) }, locationOf(id, line, column));
  }

  /** The same ids read from batches. */
  inBatches(at: InBatch, header: string): IdsInBatches {
    return new IdsInBatches(at, header, {
      distinct: this.#distinct,
      lines: this.#lines,
      areSomeBarred: () => this.#reserved !== undefined || this.#asideLines.length > 0,
      isBarred: (id) => this.#reserved?.(id) === true || (this.#asideLines.length > 0 && this.#aside.find(id) !== -1),
    });
  }

  /** The ids as written, by row. */
  finish(): TextList {
    const { texts } = this.#distinct;
    const written = this.#written;
    if (written.size === 0) return texts;
    const at = (row: number): string => written.get(row) ?? texts.at(row);
    const compare = (a: number, b: number): number => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0);
    return { size: texts.size, at, compare };
  }
}

function keyOf(id: string): string {
  return isPlain(id) ? id : canonicalId(id);
}

function locationOf(id: string, line: number, column: number): Location {
  return { line, column, field: 'candidate_id', value: id };
}

/** The form in which two ids are compared. */
export function canonicalId(id: string): string {
  return id.normalize('NFC');
}

/** The ids as a column, for tests that ask about `candidate_id`. */
export function idColumn(ids: TextList): TextColumn {
  const codes = new Int32Array(ids.size);
  for (let row = 0; row < ids.size; row++) codes[row] = row;
  return { kind: 'text', codes, entries: ids };
}
