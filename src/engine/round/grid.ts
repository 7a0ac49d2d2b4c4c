/** A scoring grid applied to a pool: points by block and factor, as the ministry's order gives them. */

import { add, and, type Bitset, emptySet, fullSet, has, or, rowsOf, without } from '../basis/bitset.ts';
import type { Column } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import type { Text } from '../basis/text.ts';
import { decide } from '../operators/decide.ts';
import { between, type Test } from '../operators/tests.ts';

/** Points of a candidate alone, and of one with a spouse. */
export interface Points {
  readonly alone: number;
  readonly withSpouse: number;
}

/** Points by the value of one field: those from a low bound up to the next; of an enumeration the places of its values. */
export interface Bands {
  readonly field: string;
  readonly lows: readonly number[];
  readonly points: readonly Points[];
}

/** A row of a factor: where its test is true it gives its points, or those of its bands. */
export interface GridRow {
  readonly test: Test;
  readonly gives: Points | Bands;
}

/** Rows are tried in order and the first that is not false decides; where none does, the bands do. */
export interface Factor {
  readonly id: string;
  readonly label: Text;
  readonly rows: readonly GridRow[];
  readonly bands: Bands | null;
  /** The most that it can give. */
  readonly maximum: Points;
  /** Whoever has fewer points than this is refused, whatever the totals; null where nobody is for it. */
  readonly eliminatory: number | null;
}

/** A part of a grid, with a maximum of its own: human capital, the needs of Québec, the spouse. */
export interface Block {
  readonly id: string;
  readonly label: Text;
  readonly maximum: Points;
  readonly factors: readonly Factor[];
}

/** A sum of blocks, and the mark that passes, alone and with a spouse. */
export interface GridTotal {
  readonly id: string;
  readonly blocks: readonly string[];
  readonly maximum: Points;
  readonly passMark: Points;
}

/** A grid of points: what gives a candidate the score, in points. */
export interface Grid {
  readonly id: string;
  readonly title: Text;
  /** The first day on which it applies, as written. */
  readonly effective: string;
  /** The column of yes and no that says whether somebody has a spouse. */
  readonly spouse: string;
  readonly blocks: readonly Block[];
  /** Sums of blocks that are compared with a mark; none in a grid that only ranks. */
  readonly totals: readonly GridTotal[];
  /** The total that is the score; null for the sum of all blocks. */
  readonly scoreTotal: string | null;
}

/** The points of one factor for everybody, and for whom it is missing: a blank gives no points. */
export interface FactorScores {
  readonly block: Block;
  readonly factor: Factor;
  readonly points: Int32Array;
  readonly missing: Bitset;
}

/** Scores a pool factor by factor, in the grid's order. */
export function* scoreFactors(grid: Grid, pool: Pool): Generator<FactorScores> {
  const spouse = decide(between(grid.spouse, 1, 1), pool).met;
  for (const block of grid.blocks) {
    for (const factor of block.factors) yield { block, factor, ...scoreFactor(factor, pool, spouse) };
  }
}

/** The fields that a grid asks about. */
export function fieldsOfGrid(grid: Grid): ReadonlySet<string> {
  const names = new Set<string>();
  const give = (gives: Points | Bands): void => {
    if ('field' in gives) names.add(gives.field);
    const all = 'field' in gives ? gives.points : [gives];
    // Whether there is a spouse is asked only where points depend on it.
    if (all.some(({ alone, withSpouse }) => alone !== withSpouse)) names.add(grid.spouse);
  };
  const ask = (test: Test): void => {
    if (test.kind === 'leaf') names.add(test.field);
    else test.tests.forEach(ask);
  };
  for (const { rows, bands } of grid.blocks.flatMap(({ factors }) => factors)) {
    for (const { test, gives } of rows) {
      ask(test);
      give(gives);
    }
    if (bands !== null) give(bands);
  }
  return names;
}

function scoreFactor({ rows, bands }: Factor, pool: Pool, spouse: Bitset): { points: Int32Array; missing: Bitset } {
  const points = new Int32Array(pool.size);
  let missing = emptySet(pool.size);
  let undecided = fullSet(pool.size);
  for (const { test, gives } of rows) {
    const { met, unknown } = decide(test, pool);
    missing = or(missing, and(undecided, unknown));
    give(gives, and(undecided, met), pool, spouse, points, missing);
    undecided = without(undecided, or(met, unknown));
  }
  if (bands !== null) give(bands, undecided, pool, spouse, points, missing);
  return { points, missing };
}

/** Gives points, or those of bands, to some candidates; a blank under the bands is missing. */
function give(gives: Points | Bands, to: Bitset, pool: Pool, spouse: Bitset, points: Int32Array, missing: Bitset): void {
  if (!('field' in gives)) {
    for (const row of rowsOf(to)) points[row] = has(spouse, row) ? gives.withSpouse : gives.alone;
    return;
  }
  const bandAt = bandFinder(gives, pool.columns.get(gives.field));
  const alone = gives.points.map((each) => each.alone);
  const withSpouse = gives.points.map((each) => each.withSpouse);
  for (const row of rowsOf(to)) {
    const band = bandAt(row);
    if (band === -1) add(missing, row);
    else points[row] = (has(spouse, row) ? withSpouse[band] : alone[band]) ?? 0;
  }
}

/** The band of a row, -1 for a blank. The lows are small: a table gives the band of each value up to the last of them. */
function bandFinder({ lows }: Bands, column: Column | undefined): (row: number) => number {
  if (column === undefined) return () => -1;
  if (column.kind !== 'amount') throw new TypeError('bands are of integers and enumerations');
  const { values, blank } = column;
  const last = lows.at(-1) ?? 0;
  const table = Int32Array.from({ length: last + 1 }, (_, value) => lows.findLastIndex((low) => low <= value));
  return (row) => {
    const value = values[row] ?? blank;
    return value === blank ? -1 : (table[value > last ? last : value] ?? -1);
  };
}
