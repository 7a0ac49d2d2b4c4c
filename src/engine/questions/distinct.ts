/** The distinct amounts of a column, found once for all people. */

import type { AmountColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';

const known = new WeakMap<object, readonly number[]>();

/** The least first. */
export function distinctOf({ values, blank }: AmountColumn): readonly number[] {
  const found = known.get(values);
  if (found !== undefined) return found;
  const sorted = Array.from(Float64Array.from(new Set(values)).sort()).filter((value) => value !== blank);
  known.set(values, sorted);
  return sorted;
}

/** Those of a column by its name; none where the pool does not have it. */
export function distinctIn({ columns }: Pool, name: string): readonly number[] {
  const column = columns.get(name);
  return column?.kind === 'amount' ? distinctOf(column) : [];
}
