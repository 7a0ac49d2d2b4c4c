/** Breakdowns: candidates read, eligible and invited by the value of a column. */

import { and, type Bitset, rowsOf } from '../basis/bitset.ts';
import type { TextColumn } from '../basis/columns.ts';
import type { BreakdownColumn } from '../basis/pool.ts';

/** The candidates who have one value of a column; null is a blank cell. */
export interface BreakdownLine {
  readonly value: string | null;
  readonly read: number;
  readonly eligible: number;
  readonly invited: number;
}

/** Candidates read, eligible and invited by the value of a column, whose header `by` is. */
export interface Breakdown {
  readonly by: string;
  readonly groups: readonly BreakdownLine[];
}

/** Read, eligible (in any group) and invited by value, in code-unit order, blank last. */
export function breakDown(column: BreakdownColumn, bank: Bitset, eligible: Bitset, invited: Bitset): Breakdown {
  const sets = { read: bank, eligible: and(bank, eligible), invited: and(bank, invited) };
  return { by: column.header, groups: countByText(column.texts, sets).filter(({ read }) => read > 0) };
}

/** How many of each of some sets have each text of a column, in code-unit order, blank last as null. */
export function countByText<Name extends string>(
  { codes, entries }: TextColumn,
  sets: Readonly<Record<Name, Bitset>>,
): ({ readonly value: string | null } & Readonly<Record<Name, number>>)[] {
  const tallies = (Object.entries(sets) as [Name, Bitset][]).map(([name, set]) => [name, tallyOf(codes, entries.size, set)] as const);
  const order = Array.from({ length: entries.size }, (_, code) => code).sort((a, b) => entries.compare(a, b));
  return [...order, -1].map((code) => {
    const counts = Object.fromEntries(tallies.map(([name, tally]) => [name, tally[code + 1] ?? 0])) as Record<Name, number>;
    return { value: code === -1 ? null : entries.at(code), ...counts };
  });
}

/** How many of a set have each code of a column; the blank, -1, first. */
function tallyOf(codes: Int32Array, size: number, set: Bitset): Uint32Array {
  const tally = new Uint32Array(size + 1);
  for (const row of rowsOf(set)) {
    const at = (codes[row] ?? -1) + 1;
    tally[at] = (tally[at] ?? 0) + 1;
  }
  return tally;
}
