/** What takes decoded things looks whether they belong together before it runs, and throws a `RangeError` where not. */

import { type Bitset, type Criteria, fieldsNeeded, type HeldRound, type Pool, setOf, withoutValue } from '../engine/index.ts';

/** Throws where the pool lacks a column that the criteria need: it was decoded for others, and every cell would pass for blank. */
export function requireColumns(pool: Pool, criteria: Criteria): void {
  for (const name of fieldsNeeded(criteria)) {
    const source = criteria.fields.get(name)?.derived?.from;
    if (!pool.columns.has(name) && !(source !== undefined && pool.columns.has(source))) {
      throw new RangeError(`the pool has no column ${name}, which the criteria ${criteria.id} ask for: decode it with these criteria`);
    }
  }
}

/** Throws where somebody was put in order without a value in the field of a cap. */
export function requireValues(round: HeldRound): void {
  const [first] = withoutValue(round);
  if (first === undefined) return;
  const ids = Array.from(first.rows.slice(0, 3), (row) => round.pool.ids.at(row));
  throw new RangeError(`${first.cap.by} is blank for people put in order, and the cap ${first.cap.id} is on it: ${ids.join(', ')}`);
}

/** Throws where a set of rows is of another pool. */
export function requireRowsOf(pool: Pool, rows: Bitset | undefined, name: string): void {
  if (rows !== undefined && rows.length !== setOf([], pool.size).length) throw new RangeError(`${name} is no set of rows of this pool`);
}

/** Throws where a number is no integer of at least the least one. */
export function requireFrom(least: number, value: number, name: string): void {
  if (!Number.isInteger(value) || value < least) throw new RangeError(`${name} must be an integer of at least ${least}, and is ${value}`);
}
