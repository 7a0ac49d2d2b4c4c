/** Records that are perhaps none: lines of totals, second headers, lines taken out by hand. What they are is known once more has been read. */

import { foldHeader } from '../cells/trim.ts';
import type { Field } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Ids } from './ids.ts';
import { mayBeIds, type OddIdKind, oddIdOf, oddIdsIn } from './odd-ids.ts';

/** A record that is refused. */
export interface RefusedRecord {
  readonly id: string;
  readonly line: number;
  /** What is wrong with its id and its cells. */
  readonly bad: readonly Problem[];
}

/** So many records may be second headers. */
const MOST_HEADERS = 3;
/** So many doubtful records are kept in mind; more are refused for what is wrong with their cells. */
const MOST_HELD = 10_000;

/** What a file's records are told apart by. */
interface Doubts {
  /** The id's column, from 1, and the words that mean it. */
  readonly idColumn: number;
  readonly idWords: ReadonlySet<string>;
  readonly report: (found: Problem) => void;
  /** Refuses a record that is one after all. */
  readonly refuse: (record: RefusedRecord) => void;
}

/** The words by which a header may name the column of ids. */
export function idWordsOf(field: Field | undefined, header: string): ReadonlySet<string> {
  const words = [header, field?.name, field?.alias, field?.label.fr, field?.label.en];
  return new Set(words.flatMap((word) => (word === undefined || word === null || word === '' ? [] : [foldHeader(word)])));
}

/** Keeps doubtful records of a pool in mind. */
export class DoubtfulRecords {
  readonly #doubts: Doubts;
  /** Records at the beginning that look like headers. */
  #headers: RefusedRecord[] = [];
  readonly #held: (RefusedRecord & { readonly kind: OddIdKind })[] = [];
  /** Records so far. */
  #records = 0;

  constructor(doubts: Doubts) {
    this.#doubts = doubts;
  }

  /** Records were taken: what looked like headers before them was one. */
  taken(records: number): void {
    if (records > 0) this.#endHeaders(true);
    this.#records += records;
  }

  /**
   * A record is refused. `form` says what its cells that have a form are: all refused and without a digit, as in a second
   * header; none refused; or else. Whether it is held back.
   */
  holds(record: RefusedRecord, form: 'header' | 'sound' | 'else'): boolean {
    const isFirst = this.#records < MOST_HEADERS && this.#headers.length === this.#records;
    this.#records++;
    if (isFirst && form === 'header') {
      this.#headers.push(record);
      return true;
    }
    this.#endHeaders(form === 'sound');
    if (isFirst && this.#doubts.idWords.has(foldHeader(record.id))) {
      this.#doubts.report(problem('second_header', {}, { line: record.line }));
      return true;
    }
    const kind = oddIdOf(record.id);
    if (kind === null || this.#held.length >= MOST_HELD) return false;
    this.#held.push({ ...record, kind });
    return true;
  }

  #endHeaders(areHeaders: boolean): void {
    const headers = this.#headers;
    if (headers.length === 0) return;
    this.#headers = [];
    const [first] = headers;
    if (areHeaders && first !== undefined) this.#doubts.report(problem('second_header', {}, { line: first.line }));
    else for (const record of headers) this.#doubts.refuse(record);
  }

  /** All has been read: says which records, taken ones too, are none. */
  close(ids: Ids): void {
    this.#endHeaders(false);
    const { texts } = ids.distinct;
    const odd = oddIdsIn(texts).map(({ row, kind }) => ({ id: texts.at(row), line: ids.lines.at(row), kind, bad: null }));
    const all = [...odd, ...this.#held].sort((a, b) => a.line - b.line);
    const count = (kind: OddIdKind): number => all.reduce((sum, each) => sum + (each.kind === kind ? 1 : 0), 0);
    const areIds = new Set(
      all.map(({ kind }) => kind).filter((kind) => mayBeIds(kind) && count(kind) * 2 > texts.size + this.#held.length),
    );
    const { idColumn, idWords, report, refuse } = this.#doubts;
    for (let row = 0; row < Math.min(MOST_HEADERS, texts.size); row++) {
      if (idWords.has(foldHeader(texts.at(row)))) report(problem('second_header', {}, { line: ids.lines.at(row) }));
    }
    for (const { id, line, kind, bad } of all) {
      if (!areIds.has(kind)) report(problem('odd_id', { kind }, { line, column: idColumn, field: 'candidate_id', value: id }));
      else if (bad !== null) refuse({ id, line, bad });
    }
  }
}
