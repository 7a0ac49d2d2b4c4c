/** Columns that options name, of a pool of several files: one that a file lacks is blank there, but some file must have it. */

import type { Problem } from '../problems/problem.ts';

/** Gathers what files lack. */
export class Lacking {
  /** By option and name: the problem that it would be, and the files that lack the column. */
  readonly #byName = new Map<string, { readonly found: Problem; readonly files: Set<number> }>();
  #files = 0;

  /** Of the next file: takes the problem that a lacking column would be if the file were the only one. */
  nextFile(): (found: Problem) => void {
    const file = this.#files++;
    return (found) => {
      const key = JSON.stringify(['option' in found.args ? found.args.option : null, found.value]);
      const known = this.#byName.get(key);
      if (known === undefined) this.#byName.set(key, { found, files: new Set([file]) });
      else known.files.add(file);
    };
  }

  /** The problems of columns that no file has. */
  everywhere(): Problem[] {
    return [...this.#byName.values()].flatMap(({ found, files }) => (files.size === this.#files ? [found] : []));
  }
}
