/** Columns that options name, of a pool of several files: one that a file lacks is blank there, but some file must have it. */

import type { Problem } from '../problems/problem.ts';

/** Gathers what files lack. */
export class Lacking {
  readonly #files: number;
  /** By option and name: the problem that it would be, and how many files lack the column. */
  readonly #byName = new Map<string, { readonly found: Problem; count: number }>();

  /** `files` is how many the pool has. */
  constructor(files: number) {
    this.#files = files;
  }

  /** Takes the problem that a lacking column would be if its file were the only one. */
  readonly take = (found: Problem): void => {
    const key = JSON.stringify(['option' in found.args ? found.args.option : null, found.value]);
    const known = this.#byName.get(key);
    if (known === undefined) this.#byName.set(key, { found, count: 1 });
    else known.count++;
  };

  /** The problems of columns that no file has. */
  everywhere(): Problem[] {
    return [...this.#byName.values()].flatMap(({ found, count }) => (count === this.#files ? [found] : []));
  }
}
