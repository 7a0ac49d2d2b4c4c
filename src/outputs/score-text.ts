/** The score of a candidate as the outputs write it: the pool's own cell with a decimal point, or what the grid gave. */

import { type HeldRound, plainDecimal } from '../engine/index.ts';
import type { CellText } from '../pool/columns/cell-text.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';

const COMMA = 0x2c;
const POINT = 0x2e;

/** The score by row; empty when blank or absent. */
export function scoreText({ criteria, pool: scored }: HeldRound, pool: DecodedPool): (row: number) => string {
  if (criteria.score === null) return scoreCells(pool) ?? (() => '');
  const column = scored.columns.get('score');
  return (row) => (column?.kind === 'amount' ? plainDecimal(column.values[row] ?? 0) : '');
}

/** The score cells of a pool with a decimal point, so that this tool reads them from a file with commas; null without the column. */
export function scoreCells({ cellTexts: { score } }: DecodedPool): CellText | null {
  if (score === null) return null;
  const write: CellText['write'] = (row, bytes, at) => {
    const end = score.write(row, bytes, at);
    for (let each = at; each < end; each++) if (bytes[each] === COMMA) bytes[each] = POINT;
    return end;
  };
  return Object.assign((row: number) => score(row).replace(',', '.'), { write });
}
