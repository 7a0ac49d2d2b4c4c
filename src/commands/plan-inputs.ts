/** A plan read, with the criteria files that it names: beside it, or shipped with the tool. */

import type { StoredFile } from '../files/read.ts';
import { pathBeside } from '../files/read.ts';
import { isShippedName } from '../files/shipped.ts';
import { decodePlan, needsSeed, type Plan, type ReadRound } from '../plans/decode.ts';
import { problem, Refusal } from '../problems.ts';
import { Failure } from './context.ts';
import { type LoadedCriteria, loadCriteria, readYaml } from './inputs.ts';

export interface LoadedPlan {
  readonly plan: Plan;
  readonly file: StoredFile;
  /** The criteria files that it names, each once. */
  readonly criteria: readonly LoadedCriteria[];
}

/** Reads and checks a plan and its rounds; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadPlan(argument: string): Promise<LoadedPlan> {
  const { file, path, text } = await readYaml('plan', argument);
  const criteria: LoadedCriteria[] = [];
  const readRound: ReadRound = async (reference) => {
    const round = isShippedName(reference) ? reference : pathBeside(path, reference);
    if (round === null) return { problems: [problem('C555', { name: reference })], total: 1 };
    try {
      const loaded = await loadCriteria(round, []);
      criteria.push(loaded);
      return loaded.criteria;
    } catch (error) {
      if (error instanceof Failure) return error;
      if (!(error instanceof Refusal)) throw error;
      return { problems: [inPlan(error.problem, reference)], total: 1 };
    }
  };
  const plan = await decodePlan(text, { name: argument, readRound });
  if (!('rounds' in plan)) throw new Failure(plan);
  return { plan, file, criteria };
}

/** What cannot be read at all is told where the plan names it; what is wrong in the file stays there. */
function inPlan(found: Refusal['problem'], name: string): Refusal['problem'] {
  if (found.line !== undefined) return found;
  const { file: _, ...rest } = found;
  return rest.code === 'F101' ? { ...rest, args: { ...rest.args, name } } : rest;
}

/** Lotteries and renewals by chance need a seed, from the command line or the plan. */
export function requirePlanSeed(plan: Plan, seed: string | undefined, argument: string): void {
  if (seed === undefined && plan.seed === null && needsSeed(plan)) throw new Refusal(problem('C565', {}, { file: argument }));
}
