/** Something else for each count of people, in the JSON of a round and in that of a comparison. */

import type { NamedPool } from '../pool-input.ts';
import type { Cells } from './cells.ts';

/** What is made of a count that stands in a table. */
export type OfCount<Made> = (value: number, table: string) => Made;

/** What is made of some counts of an object, always in one order; with the mark that one of them is hidden where one is. */
export function keyedBy<Made>(of: OfCount<Made>) {
  return <Key extends string>(object: Readonly<Record<Key, number>>, keys: readonly Key[], table: string) => {
    const made = Object.fromEntries(keys.map((key) => [key, of(object[key], table)])) as Record<Key, Made>;
    return Object.values(made).includes(null) ? { ...made, suppressed: true } : made;
  };
}

/** The pool among the inputs, with something else for each count. */
export function poolWith<Made>(pool: NamedPool, of: OfCount<Made>) {
  const keyed = keyedBy(of);
  return {
    ...pool,
    ...keyed(pool, ['rows', 'synthetic'], 'counts'),
    ...(pool.files === undefined ? {} : { files: pool.files.map((file) => ({ ...file, ...keyed(file, ['rows'], 'files') })) }),
  };
}

/** All that is known to hold between the counts of the pool and how many were read; each count is given by its number. */
export function poolRules({ rows, synthetic, files }: NamedPool, read: number, cells: Cells): void {
  cells.isSame(rows, read);
  cells.isAtMost([synthetic], [read]);
  if (files !== undefined)
    cells.isSum(
      rows,
      files.map((file) => file.rows),
    );
}
