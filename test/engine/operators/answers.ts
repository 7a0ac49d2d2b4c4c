/** What tests, as written in a criteria file, are of candidates. */

import { expect } from 'vitest';
import { has } from '../../../src/engine/basis/bitset.ts';
import type { Pool } from '../../../src/engine/basis/pool.ts';
import { decide, type Truth } from '../../../src/engine/operators/decide.ts';
import type { Test } from '../../../src/engine/operators/tests.ts';
import { criteriaOf, poolOf } from '../people.ts';

/** A field of each type that no standard column has, and lists. */
export const FIELDS = `
fields: {trade: {type: code}, permits: {type: codes}, level: {type: enumeration, values: [low, middle, high]}, points: {type: number}, seen: {type: date}}
lists: {trades: ["7201", "7202"], ages: [18, 20], letters: [B, D]}
`;

/** What a test, as written in a criteria file, is of one candidate. */
export function answer(written: string, cells: Readonly<Record<string, string>>): 'true' | 'false' | 'unknown' {
  // The people around, with nothing but blanks, show that an answer is of its own row.
  const { met, unknown } = decided(written, [{}, cells, {}]).truth;
  expect(has(met, 1) && has(unknown, 1)).toBe(false);
  return has(met, 1) ? 'true' : has(unknown, 1) ? 'unknown' : 'false';
}

export function decided(written: string, rows: readonly Readonly<Record<string, string>>[]): { test: Test; truth: Truth; pool: Pool } {
  const criteria = criteriaOf(`${FIELDS}\ncriteria: [{id: c, test: ${written}}]`);
  const pool = poolOf(
    criteria,
    rows.map((cells, row) => ({ id: `${row}`, ...cells })),
  );
  const [only] = criteria.criteria;
  if (only === undefined) throw new Error(written);
  return { test: only.test, truth: decide(only.test, pool), pool };
}
