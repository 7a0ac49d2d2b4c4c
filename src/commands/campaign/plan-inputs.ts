/** A plan read, with the criteria files that it names, beside it or shipped with the tool; and the pool that it asks for. */

import { pathBeside, refuseSpecial } from '../../files/read.ts';
import { isShippedName } from '../../files/shipped.ts';
import type { StoredFile } from '../../files/stored-file.ts';
import { needsSeed } from '../../plans/chance.ts';
import { decodePlan, type Plan } from '../../plans/decode.ts';
import type { ReadRound } from '../../plans/named.ts';
import { unfitPool, withPlansOwn } from '../../plans/pool-problems.ts';
import { reservedIds } from '../../plans/reserved-ids.ts';
import { asNamed } from '../../problems/named-file.ts';
import { type Problem, problem, Refusal } from '../../problems/problem.ts';
import { refuseBlanksBeforehand } from '../caps.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions, type RejectsOptions } from '../context.ts';
import { type LoadedCriteria, loadCriteria, readYaml } from '../inputs.ts';
import { type LoadedPool, loadPool, poolName } from '../pools.ts';

export interface LoadedPlan {
  readonly plan: Plan;
  readonly file: StoredFile;
  /** The criteria files that it names, each once. */
  readonly criteria: readonly LoadedCriteria[];
  /** Paths of those files and of the lists and grids that they name, where they are not shipped. */
  readonly paths: readonly string[];
}

/** Reads and checks a plan and its rounds; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadPlan(argument: string, set: readonly string[], context: Context): Promise<LoadedPlan> {
  const { file, path, text } = await readYaml('plan', argument, context.io);
  const criteria: LoadedCriteria[] = [];
  const paths: string[] = [];
  const readRound: ReadRound = async (reference) => {
    const beside = isShippedName(reference) ? reference : pathBeside(path, reference);
    // What is named by a path is a file, also where the path has become a bare word.
    const round = beside !== null && beside !== reference && isShippedName(beside) ? `./${beside}` : beside;
    if (round === null) return { problems: [problem('criteria_outside_folder', { name: reference })], total: 1 };
    try {
      if (!isShippedName(round)) refuseSpecial(round);
      const loaded = await loadCriteria(round, { set: [] }, context.io);
      criteria.push(loaded);
      paths.push(...(isShippedName(round) ? [] : [round]), ...loaded.listPaths);
      return loaded.criteria;
    } catch (error) {
      if (error instanceof Failure) return error;
      if (!(error instanceof Refusal)) throw error;
      return { problems: [inPlan(error.problem, reference)], total: 1 };
    }
  };
  const plan = await decodePlan(text, { name: argument, readRound, set });
  if (!('rounds' in plan)) throw new Failure(plan);
  return { plan, file, criteria, paths };
}

/** What cannot be read at all is told where the plan names it; what is wrong in the file stays there. */
function inPlan(found: Problem, name: string): Problem {
  if (found.line !== undefined) return found;
  const { file: _, ...rest } = asNamed(found, name);
  return rest;
}

/** What is left to chance needs a seed, from the command line or the plan. */
export function requirePlanSeed(plan: Plan, seed: string | undefined, argument: string): void {
  if (seed === undefined && plan.seed === null && needsSeed(plan)) throw new Refusal(problem('plan_seed_needed', {}, { file: argument }));
}

/** Reads and checks the pool that a plan asks for, and closes it; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadPlanPool(
  files: readonly string[],
  plan: Plan,
  options: CommonOptions & ReadingOptions & RejectsOptions,
  context: Context,
): Promise<LoadedPool> {
  const { asked, optional, campaign } = plan;
  try {
    const decoding = { asked, optional, reserved: reservedIds(campaign) };
    const loaded = await loadPool(files, plan.reading, { options, decoding }, context);
    const unfit = unfitPool(loaded.pool, plan, poolName(files));
    if (unfit !== null) throw new Refusal(unfit);
    const { selection } = campaign;
    for (const criteria of [
      ...new Set(campaign.rounds.map((round) => round.criteria)),
      ...(selection === null ? [] : [selection.criteria]),
    ])
      refuseBlanksBeforehand(loaded.pool, criteria, poolName(files));
    return loaded;
  } catch (error) {
    if (error instanceof Failure) throw new Failure(withPlansOwn(error.problems, plan));
    throw error;
  }
}
