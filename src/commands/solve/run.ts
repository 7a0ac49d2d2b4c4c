/** `arrima-sim solve`: finds the values of a path that give a number of invitations, or those on both sides of the jump over it. */

import { type CriteriaFile, decodeCriteria } from '../../criteria/decode.ts';
import { MOST_READ_ANEW, type VariedCriteria, variedCriteria } from '../../criteria/varied.ts';
import { capsOf, holdRound, invitedFinder, isProvenMonotone, solving } from '../../engine/index.ts';
import { sha256 } from '../../hash/node.ts';
import { poolInManifest } from '../../outputs/pool-input.ts';
import { criteriaInManifest, namedCriteria, namedReading } from '../../outputs/question-inputs.ts';
import { readingOf } from '../../outputs/reading.ts';
import { inValues, type Solution } from '../../outputs/solution.ts';
import { warningsOf } from '../../outputs/warnings.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { solutionBlocks } from '../../render/solution.ts';
import { refuseBlanksInCaps } from '../caps.ts';
import { type Context, Failure } from '../context.ts';
import { inSteps } from '../in-steps.ts';
import { requireSeed } from '../inputs.ts';
import { loadPoolAsking, poolName } from '../pools.ts';
import { criteriaRead, endOfFolder, giveAnswer, prepared, type QuestionOptions, questionArguments, seedOf } from '../questions.ts';
import { named, type PlannedFile } from '../results.ts';
import { counterOf, type Target, targetOf, whereOf } from './target.ts';
import { type Tried, triedAt } from './tried.ts';

export interface SolveCommandOptions extends QuestionOptions {
  readonly find: string;
  readonly target: string;
  readonly between: string | undefined;
  readonly where: string | undefined;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: SolveCommandOptions, context: Context): Promise<number> {
  const planned = plannedFiles(options);
  const { pools, loaded, judgeAgain } = await prepared(options, planned, 'solution.json', context);
  const { criteria } = loaded;
  const target = targetOf(options.target, criteria);
  const tried = triedAt(criteria, options.find, options.between);
  const where = options.where === undefined ? null : whereOf(options.where);
  const asking = askedFor(tried, loaded.source, options);
  requireSeed(criteria, options.seed, options.criteria);
  const loading = { options, decoding: { by: where === null ? [] : [where.column], byOption: '--where' as const } };
  const { pool, file } = await loadPoolAsking(pools, [criteria, ...asking], options.criteria, loading, context);
  const name = poolName(pools);
  const countOf = counterOf(where, pool, name);

  const own = holdRound(pool, criteria, { hash: sha256, seed: options.seed });
  refuseBlanksInCaps(own, name);
  const values = tried.values(own);
  const varied = values.length === 0 ? null : variedFor(tried, values, loaded.source, options);
  const invited = invitedFinder(pool, { hash: sha256, seed: options.seed }, countOf);
  const invitedAt = (point: number): number => {
    const at = varied?.criteriaAt(point) ?? criteria;
    if (capsOf(at).length > 0) refuseBlanksInCaps(holdRound(pool, at, { hash: sha256, seed: options.seed }), name);
    return invited(at, target.group);
  };
  const isProven = varied !== null && isMonotone(tried, varied, target, where !== null);
  const found = await inSteps(solving(values.length, invitedAt, target.wanted, isProven), values.length, options, context);

  const read = { file, reading: readingOf(options) };
  const criteriaGiven = await criteriaRead(loaded, options, context);
  const seed = seedOf(options, criteria);
  const json: Solution = {
    schema: 'arrima-sim/solution/v1',
    tool: { name: 'arrima-sim', version: context.version },
    inputs: { ...namedReading(read, pool), ...namedCriteria(criteriaGiven), seed },
    asked: criteriaGiven.asked,
    find: options.find,
    target: options.target,
    where: options.where ?? null,
    ...inValues(found, values),
    warnings: warningsOf(own, pool),
  };
  const questionOwn = { find: options.find, for: options.target, between: options.between ?? null, where: options.where ?? null };
  return await giveAnswer(
    options,
    planned,
    judgeAgain,
    {
      command: 'solve',
      json,
      blocks: (language, messages) => solutionBlocks(json, { criteria, wanted: target.wanted, change: tried.change }, language, messages),
      texts: {},
      inputs: [...criteriaInManifest(criteriaGiven, 'criteria'), ...poolInManifest(file, read.reading)],
      arguments: questionArguments(options, seed, questionOwn),
      pool,
      of: { id: criteria.id, pool: json.inputs.pool },
      sendsData: false,
    },
    context,
  );
}

type Source = { readonly text: string; readonly readList: NonNullable<Parameters<typeof decodeCriteria>[1]['readList']> };

/** What the values ask of a pool that the file itself does not: a minimum score asks for scores. */
function askedFor({ known }: Tried, { text, readList }: Source, { criteria: name, set, drop }: SolveCommandOptions): CriteriaFile[] {
  if (known?.varied?.kind !== 'minimum_score') return [];
  const read = decodeCriteria(text, { name, readList, set: [...set, ...known.set('0'), `${known.path}=0`], drop });
  if (!('groups' in read)) throw new Failure(read);
  return [read];
}

function variedFor(
  { path, known }: Tried,
  values: readonly string[],
  { text, readList }: Source,
  { criteria: name, set, drop, find }: SolveCommandOptions,
): VariedCriteria {
  const all = [...set, ...(known?.set(values[0] ?? '') ?? [])];
  const varied = variedCriteria(text, { name, readList, set: all, drop }, [{ path, values, isPlain: true }]);
  if (varied === 'too_many')
    throw new Refusal(problem('wrong_values', { option: '--find', why: 'too_many', most: MOST_READ_ANEW }, { value: find }));
  if (!('own' in varied)) throw new Failure(varied);
  return varied;
}

function isMonotone({ known }: Tried, varied: VariedCriteria, { group }: Target, isPart: boolean): boolean {
  return known?.varied != null && isProvenMonotone(varied.criteriaAt(0), known.varied, { group, isPart });
}

/** The files that a run will write, in the order in which they are renamed: the solution last. */
function plannedFiles({ rejects, outDir }: SolveCommandOptions): PlannedFile[] {
  return [...named(rejects, 'rejects'), ...endOfFolder(outDir, 'solution.json', 'solution')];
}
