/** The points of candidates by block and factor, and derived values, gathered for those whom somebody asks about. */

import { amountText } from '../cells/types.ts';
import { type Field, type Grid, has, type Pool, scoreFactors, type Text } from '../engine/index.ts';
import type { CandidatePoints, FactorPoints } from '../render/points.ts';

/** A grid, and how its totals are called, where that is known. */
type ScoringGrid = Grid & { readonly totalLabels?: ReadonlyMap<string, Text> };

/** For each row asked, the points of every factor in the grid's order. */
export function pointsOf(grid: ScoringGrid, pool: Pool, rows: readonly number[]): ReadonlyMap<number, CandidatePoints> {
  const found = new Map<number, FactorPoints[]>(rows.map((row) => [row, []]));
  for (const { block, factor, points, missing } of scoreFactors(grid, pool)) {
    for (const [row, list] of found) list.push({ block, factor, points: points[row] ?? 0, missing: has(missing, row) });
  }
  const spouse = pool.columns.get(grid.spouse);
  const withSpouse = (row: number): boolean => spouse?.kind === 'amount' && spouse.values[row] === 1;
  const chosen = grid.totals.find(({ id }) => id === grid.scoreTotal);
  const total =
    chosen === undefined ? null : { label: grid.totalLabels?.get(chosen.id) ?? { fr: chosen.id, en: chosen.id }, blocks: chosen.blocks };
  return new Map([...found].map(([row, factors]) => [row, { grid: grid.title, withSpouse: withSpouse(row), total, factors }]));
}

/** The value of a column that the pool does not have and that follows from another; null when there is none. */
export function derivedText(pool: Pool, field: Field | undefined, row: number): string | null {
  const column = field === undefined ? undefined : pool.columns.get(field.name);
  if (field === undefined || column?.kind !== 'amount') return null;
  const value = column.values[row] ?? column.blank;
  if (value === column.blank) return '';
  return amountText(field, value);
}
