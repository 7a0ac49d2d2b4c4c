/** `arrima-sim sweep`: a round at each value of a path or two, on one reading of the pool; writes and shows what each gives. */

import { MOST_READ_ANEW, type VariedCriteria, variedCriteria } from '../../criteria/varied.ts';
import { type CountedRound, capsOf, holdRound, sweepRounds } from '../../engine/index.ts';
import { sha256 } from '../../hash/node.ts';
import { poolInManifest } from '../../outputs/pool-input.ts';
import { criteriaInManifest, namedCriteria, namedReading } from '../../outputs/question-inputs.ts';
import { readingOf } from '../../outputs/reading.ts';
import { type Sweep, sweepPoint, sweepTable } from '../../outputs/sweep.ts';
import { warningsOf } from '../../outputs/warnings.ts';
import type { DecodedPool } from '../../pool/decoded-pool.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { sweepBlocks } from '../../render/sweep.ts';
import { refuseBlanksInCaps } from '../caps.ts';
import { type Context, Failure } from '../context.ts';
import { writeData } from '../data.ts';
import { inSteps } from '../in-steps.ts';
import { requireSeed } from '../inputs.ts';
import { type PagesOptions, pages } from '../pages.ts';
import { loadPoolAsking, poolName } from '../pools.ts';
import { criteriaRead, endOfFolder, giveAnswer, prepared, type QuestionOptions, questionArguments, seedOf } from '../questions.ts';
import { inFolder, named, type PlannedFile } from '../results.ts';
import { variationsOf } from '../variations.ts';
import { type WorkbookOptions, workbookOf } from '../workbooks.ts';

export interface SweepCommandOptions extends QuestionOptions, PagesOptions, WorkbookOptions {
  readonly vary: readonly string[];
  readonly by: readonly string[];
  /** Where the table goes; `-` for standard output. */
  readonly output: string | undefined;
}

/** So many lines of groups and breakdowns, over all points, are counted at most. */
const MOST_LINES = 2_000_000;

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: SweepCommandOptions, context: Context): Promise<number> {
  const variations = variationsOf(options.vary);
  const planned = plannedFiles(options);
  const { pools, loaded, judgeAgain } = await prepared(options, planned, 'sweep.json', context);
  const { criteria, source } = loaded;
  const { set, drop } = options;
  const varied = variedCriteria(source.text, { name: options.criteria, readList: source.readList, set, drop }, variations);
  if (varied === 'too_many') throw tooMany(MOST_READ_ANEW, options);
  if (!('own' in varied)) throw new Failure(varied);
  for (const each of varied.asking) requireSeed(each, options.seed, options.criteria);
  const loading = { options, decoding: { by: options.by } };
  const { pool, file } = await loadPoolAsking(pools, varied.asking, options.criteria, loading, context);
  const linesOfPoint = criteria.groups.length + 1 + pool.breakdowns.reduce((sum, { texts }) => sum + texts.entries.size + 1, 0);
  const most = Math.floor(MOST_LINES / linesOfPoint);
  if (varied.count > most) throw tooMany(most, options);

  const own = holdRound(pool, criteria, { hash: sha256, seed: options.seed });
  refuseBlanksInCaps(own, poolName(pools));
  const counted = await inSteps(countPoints(varied, pool, poolName(pools), options), varied.count, options, context);
  const read = { file, reading: readingOf(options) };
  const criteriaGiven = await criteriaRead(loaded, options, context);
  const seed = seedOf(options, criteria);
  const json: Sweep = {
    schema: 'arrima-sim/sweep/v1',
    tool: { name: 'arrima-sim', version: context.version },
    inputs: { ...namedReading(read, pool), ...namedCriteria(criteriaGiven), seed },
    asked: criteriaGiven.asked,
    vary: variations.map(({ path, values }, at) => ({ path, values, own: varied.ownValues[at] ?? null })),
    points: counted.map((point, at) => sweepPoint(varied.valuesAt(at), point)),
    warnings: warningsOf(own, pool),
  };
  const of = { pool: json.inputs.pool, rejected: pool.rejected };
  const exit = await giveAnswer(
    options,
    planned,
    judgeAgain,
    {
      command: 'sweep',
      json,
      blocks: (language, messages) => sweepBlocks(json, criteria, language, messages),
      texts: {
        sweep_points: { text: () => sweepTable(json, options), private: false },
        xlsx: {
          text: () =>
            workbookOf(
              of,
              async () => (await import('../../workbook/index.ts')).sweepSheets(json, criteria, context.language, context.messages),
              context,
            ),
          private: false,
        },
      },
      inputs: [...criteriaInManifest(criteriaGiven, 'criteria'), ...poolInManifest(file, read.reading)],
      arguments: questionArguments(options, seed, { vary: options.vary, by: options.by }),
      pool,
      of: { id: criteria.id, pool: json.inputs.pool },
      sendsData: options.output === '-',
    },
    context,
  );
  if (options.output === '-') await writeData(context.io.stdout, sweepTable(json, options));
  return exit;
}

/** So many points at most, since each is read anew, or gives many lines. */
function tooMany(most: number, { vary }: SweepCommandOptions): Refusal {
  return new Refusal(problem('wrong_values', { option: '--vary', why: 'too_many', most }, { value: vary.at(-1) ?? '' }));
}

/** Counts every point. */
function* countPoints(
  varied: VariedCriteria,
  pool: DecodedPool,
  name: string,
  { seed }: SweepCommandOptions,
): Generator<CountedRound, CountedRound[]> {
  const counted: CountedRound[] = [];
  for (const round of sweepRounds(pool, criteriaOf(varied, pool, name, seed), { hash: sha256, seed })) {
    counted.push(round);
    yield round;
  }
  return counted;
}

/** The criteria of each point. A cap bounds nobody without a value: where it concerns somebody put in order, the point is refused as its round is. */
function* criteriaOf(varied: VariedCriteria, pool: DecodedPool, name: string, seed: string | undefined): Generator<VariedCriteria['own']> {
  for (let point = 0; point < varied.count; point++) {
    const criteria = varied.criteriaAt(point);
    if (capsOf(criteria).length > 0) refuseBlanksInCaps(holdRound(pool, criteria, { hash: sha256, seed }), name);
    yield criteria;
  }
}

/** The files that a run will write, in the order in which they are renamed: the sweep last. */
function plannedFiles({ output, rejects, outDir, ...asked }: SweepCommandOptions): PlannedFile[] {
  return [
    ...named(output, 'sweep_points'),
    ...named(rejects, 'rejects'),
    ...pages(asked),
    ...named(asked.xlsx, 'xlsx'),
    ...inFolder(outDir, 'sweep.csv', 'sweep_points'),
    ...endOfFolder(outDir, 'sweep.json', 'sweep'),
  ];
}
