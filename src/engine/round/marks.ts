/** The marks that a grid gives: totals of blocks beside the mark that passes, and who misses an eliminatory factor. */

import { add, type Bitset, emptySet, fullSet, has, or, without } from '../basis/bitset.ts';
import type { Column } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { decide, type Truth } from '../operators/decide.ts';
import { between } from '../operators/tests.ts';
import { type FactorScores, type Grid, type GridTotal, scoreFactors } from './grid.ts';

/** What a grid says of everybody: the score, in points, and each total and test under the name by which criteria ask for it. */
export interface Marks {
  readonly score: Float64Array;
  /** Who has a blank that kept a factor from giving points. */
  readonly incomplete: Bitset;
  readonly totals: readonly MarkedTotal[];
  /** Who has the least points of every eliminatory factor; null in a grid that has none. */
  readonly notEliminated: Truth | null;
}

/** A total of everybody, and who reaches its mark: with a blank, only whose points are enough without it. */
export interface MarkedTotal {
  readonly total: GridTotal;
  readonly points: Float64Array;
  readonly passed: Truth;
}

/** The marks of everybody, from the points of each factor. A factor kept from giving points by a blank gives none. */
export function marksOf(grid: Grid, pool: Pool, scored: readonly FactorScores[] = [...scoreFactors(grid, pool)]): Marks {
  const sumOf = (factors: readonly FactorScores[]): Float64Array => {
    const sum = new Float64Array(pool.size);
    for (const { points } of factors) for (let row = 0; row < sum.length; row++) sum[row] = (sum[row] ?? 0) + (points[row] ?? 0);
    return sum;
  };
  const missingIn = (factors: readonly FactorScores[]): Bitset => factors.map(({ missing }) => missing).reduce(or, emptySet(pool.size));
  const spouse = decide(between(grid.spouse, 1, 1), pool).met;
  const totals = grid.totals.map((total): MarkedTotal => {
    const factors = scored.filter(({ block }) => total.blocks.includes(block.id));
    const points = sumOf(factors);
    const enough = emptySet(pool.size);
    for (let row = 0; row < pool.size; row++) {
      const mark = has(spouse, row) ? total.passMark.withSpouse : total.passMark.alone;
      if ((points[row] ?? 0) >= mark) add(enough, row);
    }
    return { total, points, passed: { met: enough, unknown: without(missingIn(factors), enough) } };
  });
  const chosen = totals.find(({ total }) => total.id === grid.scoreTotal);
  return {
    score: chosen?.points ?? sumOf(scored),
    incomplete: missingIn(scored),
    totals,
    notEliminated: notEliminated(
      scored.filter(({ factor }) => factor.eliminatory !== null),
      pool.size,
    ),
  };
}

function notEliminated(factors: readonly FactorScores[], size: number): Truth | null {
  if (factors.length === 0) return null;
  const below = emptySet(size);
  for (const { factor, points, missing } of factors)
    for (let row = 0; row < size; row++) if (!has(missing, row) && (points[row] ?? 0) < (factor.eliminatory ?? 0)) add(below, row);
  const unknown = without(factors.map(({ missing }) => missing).reduce(or), below);
  return { met: without(without(fullSet(size), below), unknown), unknown };
}

/** The names by which criteria ask for what a grid says: `ID` and `ID_passed` of each total, `not_eliminated`. */
export function fieldsGivenBy({ totals, blocks }: Grid): { readonly name: string; readonly type: 'number' | 'boolean' }[] {
  const eliminates = blocks.some(({ factors }) => factors.some(({ eliminatory }) => eliminatory !== null));
  return [
    ...totals.flatMap(({ id }) => [{ name: id, type: 'number' } as const, { name: `${id}_passed`, type: 'boolean' } as const]),
    ...(eliminates ? [{ name: 'not_eliminated', type: 'boolean' } as const] : []),
  ];
}

/** What a grid says of everybody, as columns of a pool. */
export function columnsGivenBy(grid: Grid, pool: Pool): { readonly columns: ReadonlyMap<string, Column>; readonly incomplete: Bitset } {
  const { score, incomplete, totals, notEliminated: kept } = marksOf(grid, pool);
  const amounts = (values: Float64Array): Column => ({ kind: 'amount', values, blank: Number.NEGATIVE_INFINITY });
  const truths = ({ met, unknown }: Truth): Column => {
    const values = Int32Array.from({ length: pool.size }, (_, row) => (has(unknown, row) ? -1 : has(met, row) ? 1 : 0));
    return { kind: 'amount', values, blank: -1 };
  };
  const columns = new Map<string, Column>([['score', amounts(score)]]);
  for (const { total, points, passed } of totals) {
    columns.set(total.id, amounts(points));
    columns.set(`${total.id}_passed`, truths(passed));
  }
  if (kept !== null) columns.set('not_eliminated', truths(kept));
  return { columns, incomplete };
}
