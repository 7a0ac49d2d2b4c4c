/** Records set aside for their cells: the bad cells, packed, since a whole pool may be of them. */

import { Growing } from '../engine/index.ts';
import type { Problem } from '../problems/problem.ts';
import { Texts } from './texts.ts';

/** A bad cell of a record that was set aside. */
export interface BadCell {
  /** The record's id as written, trimmed. */
  readonly id: string;
  /** The base name of the file, where the pool has several. */
  readonly file?: string | undefined;
  /** Its line, the cell's number, the column's header, the value (the beginning of a long one), the code. */
  readonly problem: Problem;
}

/** More of a value than is ever shown. */
const MOST_OF_VALUE = 200;

/** The records set aside, in the order of the pool. */
export class SetAside implements Iterable<BadCell> {
  /** How many records. */
  records = 0;
  readonly #ids = new Texts();
  readonly #values = new Texts();
  readonly #records = new Growing(new Uint32Array(64));
  readonly #lines = new Growing(new Float64Array(64));
  readonly #columns = new Growing(new Uint32Array(64));
  readonly #kinds = new Growing(new Uint32Array(64));
  /** Problems without line, column and value: of most columns all cells are bad in the same few ways. */
  readonly #known = new Map<string, number>();
  readonly #problems: Problem[] = [];

  /** Sets a record aside; its bad cells are reported in the order of their columns. */
  add(id: string, problems: readonly Problem[]): void {
    this.#ids.add(id);
    for (const found of [...problems].sort((a, b) => (a.column ?? 0) - (b.column ?? 0))) {
      const { line = 0, column = 0, value = '', ...kind } = found;
      this.#records.push(this.records);
      this.#lines.push(line);
      this.#columns.push(column);
      this.#values.add(value.slice(0, MOST_OF_VALUE));
      this.#kinds.push(this.#kindOf(kind));
    }
    this.records++;
  }

  #kindOf(kind: Omit<Problem, 'line' | 'column' | 'value'>): number {
    const key = JSON.stringify(kind);
    const known = this.#known.get(key) ?? this.#problems.push(kind as Problem) - 1;
    this.#known.set(key, known);
    return known;
  }

  *[Symbol.iterator](): Generator<BadCell> {
    const [records, lines, columns, kinds] = [this.#records, this.#lines, this.#columns, this.#kinds].map((list) => list.finish());
    for (let at = 0; at < this.#values.size; at++) {
      const kind = this.#problems[kinds?.[at] ?? 0];
      if (kind === undefined) throw new RangeError(`no problem of cell ${at}`);
      const problem = { ...kind, line: lines?.[at], column: columns?.[at], value: this.#values.at(at) };
      yield { id: this.#ids.at(records?.[at] ?? 0), problem };
    }
  }
}
