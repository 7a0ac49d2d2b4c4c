/** The score of a candidate as the outputs write it: the pool's own cell, or what the grid gave. */

import { type HeldRound, plainDecimal } from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';

/** The score by row; empty when blank or absent. */
export function scoreText({ criteria, pool: scored }: HeldRound, pool: DecodedPool): (row: number) => string {
  if (criteria.score === null) return pool.cellTexts.score ?? (() => '');
  const column = scored.columns.get('score');
  return (row) => (column?.kind === 'amount' ? plainDecimal(column.values[row] ?? 0) : '');
}
