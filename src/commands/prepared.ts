/** What a command does before it reads a pool: it looks at what it would write, reads its criteria, and looks again. */

import { ResultsFolder } from '../files/earlier-results.ts';
import { isShippedName } from '../files/shipped.ts';
import { checkTargets, type JudgeAgain } from '../files/targets.ts';
import { listsIn } from './minimum-cell.ts';
import { alsoOfCharts } from './pages.ts';
import { poolPath, poolsOf } from './pools.ts';
import { type MainFile, type PlannedFile, strangersIn, targetsOf } from './results.ts';

interface PreparingOptions {
  readonly pool: readonly string[];
  /** Words that are pools too. */
  readonly morePools: readonly string[];
  readonly outDir: string | undefined;
  readonly force: boolean;
  readonly minimumCell?: number | undefined;
}

interface Preparation<Loaded> {
  readonly planned: readonly PlannedFile[];
  /** The JSON by which its folder of results is known. */
  readonly own: MainFile;
  /** Criteria files, and names of shipped ones. */
  readonly criteria: readonly string[];
  readonly load: () => Promise<Loaded>;
  /** The list files that the criteria name. */
  readonly listPaths: (loaded: Loaded) => readonly string[];
}

/** What is known before the pool is read. */
export interface Prepared<Loaded> {
  readonly pools: readonly string[];
  readonly loaded: Loaded;
  readonly judgeAgain: JudgeAgain;
}

/** Checks the targets and reads the criteria; throws a `Failure` or `Refusal` with what is wrong. */
export async function prepare<Loaded>(
  options: PreparingOptions,
  { planned, own, criteria, load, listPaths }: Preparation<Loaded>,
): Promise<Prepared<Loaded>> {
  const { outDir, force } = options;
  const pools = await poolsOf(options);
  const inputs = [...criteria.filter((path) => !isShippedName(path)), ...pools.map(poolPath)];
  const judged = [...targetsOf(planned), ...strangersIn(outDir, own), ...listsIn(outDir, { minimumCell: options.minimumCell })];
  const checking = { force, folder: outDir === undefined ? null : new ResultsFolder(outDir) };
  checkTargets(judged, inputs, checking);
  const loaded = await load();
  const judgeAgain = checkTargets(judged, [...inputs, ...listPaths(loaded)], checking);
  return { pools, loaded, judgeAgain: alsoOfCharts(judgeAgain, planned, force) };
}
