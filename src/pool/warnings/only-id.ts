/** Records with nothing but an id where others have more: headings of groups, as people put them between rows. */

import type { Batch } from '../batches/batch.ts';
import type { PoolWarning } from '../warnings.ts';

/** Looks at records as they are taken. */
export class OnlyIds {
  readonly #batch: Batch;
  readonly #others: readonly number[];
  /** The column in which a cell was found last: it is looked at first. */
  #filled: number;
  #count = 0;
  #line = 0;

  /** `columns` are those of the pool, `idPosition` that of the ids. */
  constructor(batch: Batch, columns: number, idPosition: number) {
    this.#batch = batch;
    this.#others = Array.from({ length: columns }, (_, position) => position).filter((position) => position !== idPosition);
    this.#filled = this.#others[0] ?? -1;
  }

  /** Looks at rows of the batch that were taken. */
  look(from: number, to: number): void {
    if (this.#filled === -1) return;
    for (let row = from; ; row++) {
      row = this.#batch.memory.run.filled(this.#filled, row, to);
      if (row === to) return;
      const filled = this.#others.find((position) => this.#batch.cell(row, position) !== '');
      if (filled !== undefined) this.#filled = filled;
      else if (this.#count++ === 0) this.#line = this.#batch.lineOf(row);
    }
  }

  /** The warning, of so many records that were taken. */
  warnings(records: number): PoolWarning[] {
    return this.#count === 0 || this.#count === records ? [] : [{ code: 'only_id', count: this.#count, line: this.#line }];
  }
}
