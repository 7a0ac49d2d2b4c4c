/** The list of scores: a line a candidate, with the points of each block and factor, and what was missing. */

import type { Block, FactorScores, Grid } from '../engine/index.ts';
import { has } from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { csvText } from './csv.ts';

/** The columns under which points stand, a block before its factors. */
function columnsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ id, factors }) => [id, ...factors.map((factor) => `${id}.${factor.id}`)]);
}

/** The list, of everybody or of some rows. */
export function pointsList(grid: Grid, scored: readonly FactorScores[], pool: DecodedPool, rows: Iterable<number>): Generator<Buffer> {
  return csvText(['candidate_id', 'score', ...columnsOf(grid.blocks), 'missing'], pointsRecords(grid, scored, pool, rows));
}

function* pointsRecords(grid: Grid, scored: readonly FactorScores[], pool: DecodedPool, rows: Iterable<number>): Generator<string[]> {
  const blocks = grid.blocks.map((block) => scored.filter((each) => each.block === block));
  for (const row of rows) {
    const points = blocks.map((factors) => factors.map((each) => each.points[row] ?? 0));
    const sums = points.map((block) => block.reduce((sum, each) => sum + each, 0));
    const missing = scored.filter((each) => has(each.missing, row)).map(({ block, factor }) => `${block.id}.${factor.id}`);
    yield [
      pool.ids.at(row),
      String(sums.reduce((sum, each) => sum + each, 0)),
      ...points.flatMap((block, at) => [String(sums[at] ?? 0), ...block.map(String)]),
      missing.join('|'),
    ];
  }
}
