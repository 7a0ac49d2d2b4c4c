/** Candidate ids: required, unique in Unicode NFC, printable, not too long, nothing a spreadsheet would run. */

import { composed } from '../cells/normal-forms.ts';
import { isPlain } from '../cells/texts.ts';
import { Growing, type TextColumn, type TextList } from '../engine/index.ts';
import { type Location, type Problem, type ProblemName, problem } from '../problems/problem.ts';
import { beginsFormula } from '../words/formulas.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { RowLines } from './row-lines.ts';
import { textsBy } from './texts.ts';

/** An id may have this many characters. */
const MOST_CHARACTERS = 256;

const FAULTS = ['blank_candidate_id', 'invisible_character_in_id', 'formula_as_id', 'id_taken_by_plan', 'id_too_long'] as const;
type Fault = (typeof FAULTS)[number];

/** The problems that an id may have as such. */
export const ID_PROBLEMS: readonly ProblemName[] = FAULTS;

/** The ids of a pool, in row order. */
export class Ids {
  /** Ids in NFC, in row order: an id is unique if its code is new. */
  readonly distinct: DistinctTexts = new DistinctTexts();
  readonly lines: RowLines = new RowLines();
  /** By row as written, where that is not NFC. */
  readonly written: Map<number, string> = new Map();
  /** Those of records that are not taken, with their lines: no other record may have them either. */
  readonly aside: DistinctTexts = new DistinctTexts();
  readonly asideLines: Growing<Uint32Array<ArrayBuffer>> = new Growing(new Uint32Array(64));
  readonly #reserved: ((id: string) => boolean) | undefined;

  /** `reserved` are ids that nobody in the pool may have. */
  constructor(reserved?: (id: string) => boolean) {
    this.#reserved = reserved;
  }

  get size(): number {
    return this.distinct.texts.size;
  }

  /** Whether there are ids that no row may have although no other row has them. */
  get areSomeBarred(): boolean {
    return this.#reserved !== undefined || this.asideLines.length > 0;
  }

  /** Takes the id of the next row, trimmed; the problem, if it has one. */
  add(id: string, line: number, column: number): Problem | null {
    const found = this.refuse(id, line, column) ?? this.#repeatedAside(id, line, column);
    if (found !== null) return found;
    const key = keyOf(id);
    const next = this.size;
    const code = this.distinct.codeOf(key);
    if (code < next) return repeatedId(this.lines.at(code), locationOf(id, line, column));
    this.lines.add(line, 1);
    if (key !== id) this.written.set(code, id);
    return null;
  }

  /** The problem of an id as such, whatever others there are; null when it has none. */
  refuse(id: string, line: number, column: number): Problem | null {
    const fault = this.#faultOf(id);
    if (fault === null) return null;
    const where = locationOf(id, line, column);
    return fault === 'id_too_long' ? problem(fault, { most: MOST_CHARACTERS }, where) : problem(fault, {}, where);
  }

  #faultOf(id: string): Fault | null {
    if (id === '') return 'blank_candidate_id';
    if (isTooLong(id)) return 'id_too_long';
    if (!isPlain(id) && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(id)) return 'invisible_character_in_id';
    if (beginsFormula(id)) return 'formula_as_id';
    return this.#reserved?.(id) ? 'id_taken_by_plan' : null;
  }

  /** Keeps in mind the id of a record that is not taken; the problem, if another has it. */
  setAside(id: string, line: number, column: number): Problem | null {
    const key = keyOf(id);
    const kept = this.distinct.find(key);
    if (kept !== -1) return repeatedId(this.lines.at(kept), locationOf(id, line, column));
    const repeated = this.#repeatedAside(id, line, column);
    if (repeated !== null) return repeated;
    this.aside.codeOf(key);
    this.asideLines.push(line);
    return null;
  }

  #repeatedAside(id: string, line: number, column: number): Problem | null {
    const code = this.asideLines.length === 0 ? -1 : this.aside.find(keyOf(id));
    return code === -1 ? null : repeatedId(this.asideLines.at(code), locationOf(id, line, column));
  }

  /** The ids as a column, for tests that ask about `candidate_id`: in the form in which they are compared. */
  column(): TextColumn {
    return idColumn(this.distinct.texts);
  }

  /** The ids as written, by row. */
  finish(): TextList {
    return writtenIds(this.distinct.texts, this.written);
  }
}

/** The problem of an id that a record before has too, in the same file or, where `file` names one, in another. */
export function repeatedId(first: number, where: Location, file: string | null = null): Problem {
  return problem('repeated_candidate_id', { first, file }, where);
}

/** Ids in the form in which they are compared, as a column. */
export function idColumn(entries: TextList): TextColumn {
  const codes = new Int32Array(entries.size);
  for (let row = 0; row < codes.length; row++) codes[row] = row;
  return { kind: 'text', codes, entries };
}

/** Ids as written, by row: those in NFC, and what was written where that is other. */
export function writtenIds(texts: TextList, written: ReadonlyMap<number, string>): TextList {
  if (written.size === 0) return texts;
  return textsBy(texts.size, (row) => written.get(row) ?? texts.at(row));
}

/** A character past U+FFFF is two units of a text. */
function isTooLong(id: string): boolean {
  if (id.length <= MOST_CHARACTERS) return false;
  return id.length > MOST_CHARACTERS * 2 || [...id].length > MOST_CHARACTERS;
}

function keyOf(id: string): string {
  return isPlain(id) ? id : canonicalId(id);
}

export function locationOf(id: string, line: number, column: number): Location {
  return { line, column, field: 'candidate_id', value: id };
}

/** The form in which two ids are compared. */
export function canonicalId(id: string): string {
  return composed(id);
}
