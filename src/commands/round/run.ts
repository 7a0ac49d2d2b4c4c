/** `arrima-sim round`: runs a round, writes what was asked for, shows the summary, compares with expectations. */

import { type Figures, holdRound, MOST_BANDS } from '../../engine/index.ts';
import { sha256 } from '../../hash/node.ts';
import { compare } from '../../outputs/expect.ts';
import { jsonText } from '../../outputs/json-text.ts';
import { publishableStatistics } from '../../outputs/minimum-cell/statistics.ts';
import { readingOf } from '../../outputs/reading.ts';
import { statisticsOf } from '../../outputs/statistics-of-round.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { warningAnnotations } from '../../render/annotations.ts';
import { summaryOf } from '../../render/summary.ts';
import { askedIn } from '../asked.ts';
import { refuseBlanksInCaps } from '../caps.ts';
import { areProblems, printComparisons } from '../comparisons.ts';
import { type Context, Failure } from '../context.ts';
import { loadCriteria, requireSeed } from '../inputs.ts';
import { published } from '../minimum-cell.ts';
import { loadPool, poolName } from '../pools.ts';
import { prepare } from '../prepared.ts';
import { showResult } from '../show.ts';
import type { RoundCommandOptions } from './options.ts';
import { attendanceOf, plannedFiles, type Run, sendData, sendsData, writeFiles, writesStatistics } from './outputs.ts';

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: RoundCommandOptions, context: Context): Promise<number> {
  const planned = plannedFiles(options);
  const { pools, loaded, judgeAgain } = await prepare(options, {
    planned,
    own: 'statistics.json',
    criteria: [options.criteria],
    load: () => loadCriteria(options.criteria, options, context.io),
    listPaths: ({ listPaths }) => listPaths,
  });
  const { criteria } = loaded;
  requireSeed(criteria, options.seed, options.criteria);
  const decoding = { copy: options.columns, by: options.by };
  const { pool, file } = await loadPool(pools, criteria, { options, decoding }, context);

  const { band } = options;
  const round = holdRound(pool, criteria, { hash: sha256, seed: options.seed, band });
  const name = poolName(pools);
  refuseBlanksInCaps(round, name);
  refuseTooManyBands(round.figures, band, name);
  const seed = options.seed ?? criteria.seed;
  const runInputs = {
    pool: file,
    reading: readingOf(options),
    criteria: loaded.file,
    lists: criteria.listFiles,
    grid: criteria.gridFile,
    set: options.set,
    drop: options.drop,
    seed,
    // Both languages are loaded only for who gets what is said in them.
    asked: writesStatistics(options) ? await askedIn([criteria], context) : { fr: [], en: [] },
  };
  const exact = statisticsOf(round, pool, runInputs, context.version);
  const comparisons = compare(options.expect, exact);
  if (areProblems(comparisons)) throw new Failure(comparisons);

  const { minimumCell } = options;
  const statistics = minimumCell === undefined ? exact : await published(() => publishableStatistics(exact, minimumCell), context);
  const held: Run = { round, pool, statistics, exact, inputs: runInputs, loaded };
  await writeFiles(options, held, judgeAgain, context);
  await sendData(options, held, context);
  await showRound(options, held, context);
  return await printComparisons(comparisons, { kind: 'round', id: criteria.id, pool: exact.inputs.pool }, options, context);
}

function refuseTooManyBands({ bandsNeeded }: Figures, band: number, file: string): void {
  if (bandsNeeded <= MOST_BANDS) return;
  const enough = Math.ceil(bandsNeeded / (MOST_BANDS / 2)) * band;
  throw new Refusal(
    problem('too_many_bands', { bands: bandsNeeded, most: MOST_BANDS, enough }, { file, field: 'score', value: String(band) }),
  );
}

async function showRound(options: RoundCommandOptions, run: Run, context: Context): Promise<void> {
  const { language, messages } = context;
  const { statistics, loaded } = run;
  const { sources } = loaded.criteria;
  const shown = {
    blocks: () => summaryOf(statistics, { ...attendanceOf(run), language, messages, sources: options.verbose ? sources : [] }),
    json: () => jsonText(statistics),
    annotations: () => warningAnnotations(statistics.warnings, messages),
  };
  const written = plannedFiles(options).map(({ path }) => path);
  await showResult(shown, { ...options, written, sendsData: sendsData(options) }, context);
}
