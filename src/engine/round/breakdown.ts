/** Breakdowns: candidates read, eligible and invited by the value of a column. */

import { type Bitset, has, rowsOf } from '../basis/bitset.ts';
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
  const { codes, entries } = column.texts;
  const tally = Array.from({ length: entries.size + 1 }, () => ({ read: 0, eligible: 0, invited: 0 }));
  for (const row of rowsOf(bank)) {
    const line = tally[(codes[row] ?? -1) + 1];
    if (line === undefined) continue;
    line.read++;
    if (has(eligible, row)) line.eligible++;
    if (has(invited, row)) line.invited++;
  }
  const order = Array.from({ length: entries.size }, (_, code) => code).sort((a, b) => entries.compare(a, b));
  const lines = [...order, -1].map((code) => ({
    value: code === -1 ? null : entries.at(code),
    ...(tally[code + 1] ?? { read: 0, eligible: 0, invited: 0 }),
  }));
  return { by: column.header, groups: lines.filter((line) => line.read > 0) };
}
