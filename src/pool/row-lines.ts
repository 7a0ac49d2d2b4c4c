/** The line on which each row of a pool is: mostly one after the other, so that only where they are not need be kept. */

import { Growing } from '../engine/index.ts';

/** Lines by row. */
export class RowLines {
  /** Rows taken so far. */
  rows = 0;
  #next = -1;
  /** The first row of each run of lines that follow each other, and its line. */
  readonly #starts = new Growing(new Uint32Array(16));
  readonly #lines = new Growing(new Float64Array(16));

  /** Takes rows, the first on a line, each of the others on the next. */
  add(line: number, rows: number): void {
    if (rows > 0 && line !== this.#next) {
      this.#starts.push(this.rows);
      this.#lines.push(line);
    }
    this.rows += rows;
    this.#next = line + rows;
  }

  /** The line of a row. */
  at(row: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#starts.at(middle) <= row) low = middle;
      else high = middle;
    }
    return this.#lines.at(low) + row - this.#starts.at(low);
  }
}
