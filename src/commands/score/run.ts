/** `arrima-sim score`: the points of candidates by a grid, as a list; without a pool, the grid itself. */

import { trimCell } from '../../cells/trim.ts';
import { gridCriteria } from '../../criteria/decode.ts';
import { standardFields } from '../../criteria/fields.ts';
import type { GridFile } from '../../criteria/grid.ts';
import { isGridName, loadGrid, shippedGridNames } from '../../criteria/score.ts';
import { dependsOnDay, type FactorScores, marksOf, scoreFactors, withFollowing } from '../../engine/index.ts';
import { breath } from '../../files/breath.ts';
import { checkTargets } from '../../files/targets.ts';
import { pointsList } from '../../outputs/points.ts';
import { namedPool } from '../../outputs/pool-input.ts';
import type { DecodedPool } from '../../pool/decoded-pool.ts';
import { canonicalId } from '../../pool/ids.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import type { Block } from '../../render/blocks.ts';
import { stepsBlocks } from '../../render/grid-steps.ts';
import { gridBlocks, remarksBlocks } from '../../render/points.ts';
import { nearest } from '../../words/nearest.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions, type RejectsOptions } from '../context.ts';
import { writeData } from '../data.ts';
import { readYamlFile } from '../inputs.ts';
import { loadPool, poolName, poolPath } from '../pools.ts';
import { printWritten, rejectsFiles, rejectsTargets, writeAlone } from '../rejects.ts';
import { named, targetsOf } from '../results.ts';
import { showSummary } from '../show.ts';
import { unknownCandidates } from '../unknown-candidate.ts';
import { type WorkbookOptions, workbookOf } from '../workbooks.ts';

export interface ScoreCommandOptions extends CommonOptions, ReadingOptions, RejectsOptions, WorkbookOptions {
  readonly ids: readonly string[];
  readonly grid: string;
  readonly pool: readonly string[];
  readonly date: string | undefined;
  readonly output: string | undefined;
  readonly force: boolean;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run({ ids, ...options }: ScoreCommandOptions, context: Context): Promise<number> {
  const { io, messages, language } = context;
  // A workbook alone takes nothing of standard output.
  const output = options.output ?? (options.xlsx === undefined ? '-' : null);
  const inputs = [...(isGridName(options.grid) ? [] : [options.grid]), ...options.pool.map(poolPath)];
  const workbooks = named(options.xlsx, 'xlsx');
  const lists = output === null ? [] : named(output, 'scores');
  const targets = [...targetsOf([...lists, ...workbooks]), ...rejectsTargets(options)];
  const judgeAgain = checkTargets(targets, inputs, { force: options.force, folder: null });
  const grid = await gridOf(options.grid, context);
  if (options.pool.length === 0 && (ids.length > 0 || (options.output ?? options.rejects ?? options.xlsx) !== undefined))
    throw new Refusal(problem('missing_option', { option: '--pool' }));
  if (options.pool.length === 0) {
    const steps = options.verbose
      ? [...stepsBlocks(grid.blocks, { fields: standardFields(), language, messages }), ...remarksBlocks(grid, language, messages)]
      : [];
    const blocks = (): Block[] => gridBlocks(grid, steps, language, messages);
    // Somebody who asks for a grid is shown it however quiet the run.
    await showSummary(blocks, { ...options, format: 'table', quiet: false, written: [], sendsData: false }, context);
    return 0;
  }
  if (grid.unknownSteps.length > 0)
    throw new Refusal(problem('grid_cannot_score', { id: grid.id }, { file: options.grid, value: grid.id }));

  const criteria = gridCriteria(grid, options.date ?? null);
  const { pool, file } = await loadPool(options.pool, criteria, { options, decoding: { watch: ids } }, context);
  if (options.date === undefined && dependsOnDay(criteria, pool)) throw new Refusal(problem('missing_option', { option: '--date' }));
  const rows = ids.length === 0 ? Array.from({ length: pool.size }, (_, row) => row) : rowsOfIds(ids, pool, poolName(options.pool));
  const followed = withFollowing(pool, criteria);
  const factors: FactorScores[] = [];
  for (const scores of scoreFactors(grid, followed)) {
    factors.push(scores);
    // Between the factors of a large pool an interruption is heard.
    await breath();
  }
  const scored = { grid, factors, marks: marksOf(grid, followed, factors) };
  const text = (): Generator<Buffer> => pointsList(scored, pool, rows);
  const rejects = await rejectsFiles(options, pool, context);
  const files = [...rejects, ...lists.map(({ path }) => ({ path, text: text(), private: true }))];
  const of = { pool: namedPool(file, pool), rejected: pool.rejected };
  for (const { path } of workbooks)
    files.push({
      path,
      text: workbookOf(of, async () => (await import('../../workbook/index.ts')).scoreSheets(scored, text(), language, messages), context),
      private: true,
    });
  await writeAlone(files, judgeAgain, context);
  if (output === '-') await writeData(io.stdout, text());
  await printWritten(files, pool, options.quiet, context);
  return 0;
}

async function gridOf(argument: string, { io }: Context): Promise<GridFile> {
  const found = isGridName(argument) ? loadGrid(argument, null) : loadGrid(argument, (await readYamlFile(argument, argument, io)).text);
  if (found === null) {
    const known = shippedGridNames();
    throw new Refusal(problem('unknown_grid', { near: nearest(argument, known), known }, { file: argument, value: argument }));
  }
  if (!('blocks' in found)) throw new Failure(found);
  return found;
}

/** Rows in the pool's order, each once. */
function rowsOfIds(ids: readonly string[], pool: DecodedPool, file: string): number[] {
  const unknown = ids.filter((id) => !pool.watched.has(canonicalId(trimCell(id))));
  if (unknown.length > 0) throw new Failure(unknownCandidates(unknown, pool, file));
  return [...new Set(ids.map((id) => pool.watched.get(canonicalId(trimCell(id)))?.row ?? 0))].sort((a, b) => a - b);
}
