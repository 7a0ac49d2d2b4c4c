/** The list of scores: a line a candidate, with the points of each block and factor, and what was missing. */

import { type Bitset, type Block, type FactorScores, fieldsGivenBy, type Grid, has, type Marks } from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { csvText } from './csv.ts';

/** The columns under which points stand, a block before its factors. */
function columnsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ id, factors }) => [id, ...factors.map((factor) => `${id}.${factor.id}`)]);
}

/** A grid's marks on a pool, and the points of each factor. */
export interface Scored {
  readonly grid: Grid;
  readonly factors: readonly FactorScores[];
  readonly marks: Marks;
}

/** The list, of everybody or of some rows. */
export function pointsList(scored: Scored, pool: DecodedPool, rows: Iterable<number>): Generator<Buffer> {
  const { grid } = scored;
  const tests = fieldsGivenBy(grid).flatMap(({ name, type }) => (type === 'boolean' ? [name] : []));
  return csvText(['candidate_id', 'score', ...columnsOf(grid.blocks), ...tests, 'missing'], pointsRecords(scored, pool, rows));
}

function* pointsRecords({ grid, factors: scored, marks }: Scored, pool: DecodedPool, rows: Iterable<number>): Generator<string[]> {
  const blocks = grid.blocks.map((block) => scored.filter((each) => each.block === block));
  const truths = [...marks.totals.map(({ passed }) => passed), ...(marks.notEliminated === null ? [] : [marks.notEliminated])];
  for (const row of rows) {
    const points = blocks.map((factors) => factors.map((each) => each.points[row] ?? 0));
    const sums = points.map((block) => block.reduce((sum, each) => sum + each, 0));
    const missing = scored.filter((each) => has(each.missing, row)).map(({ block, factor }) => `${block.id}.${factor.id}`);
    yield [
      pool.ids.at(row),
      String(sums.reduce((sum, each) => sum + each, 0)),
      ...points.flatMap((block, at) => [String(sums[at] ?? 0), ...block.map(String)]),
      ...truths.map((truth) => truthText(truth, row)),
      missing.join('|'),
    ];
  }
}

/** Yes, no, or nothing where a blank keeps it from being known. */
function truthText({ met, unknown }: { readonly met: Bitset; readonly unknown: Bitset }, row: number): string {
  return has(unknown, row) ? '' : String(has(met, row));
}
