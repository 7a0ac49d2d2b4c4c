/** Plans for programs: decoded, with the criteria of their rounds. */

import type { CriteriaFile } from '../criteria/decode.ts';
import { isShippedName } from '../files/shipped.ts';
import { decodePlan as decode, type Plan } from '../plans/decode.ts';
import type { RoundProblems } from '../plans/named.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { invalid, type Result, valid } from './result.ts';
import { loadRound } from './shipped.ts';

/** How a plan is decoded. */
export interface PlanOptions {
  /** The file as its user names it, for problems. */
  readonly name: string;
  /**
   * Reads a criteria file that the plan names, as `decodeCriteria` does; without it a plan may name shipped rounds alone.
   * Problems without a file are about the naming, and are reported where the plan names it.
   */
  readonly readRound?: ((file: string) => Promise<Result<CriteriaFile>>) | undefined;
  /** Changes `PATH=VALUE`, applied in order before the plan is checked. */
  readonly set?: readonly string[] | undefined;
}

/**
 * Decodes and checks a plan and the criteria of its rounds.
 *
 * Each figure of a plan has the `source` where it was read, or is an assumption (`figures`). Days are counted from
 * 1 January 1970, shares go from 0 to 1, delays are whole days.
 *
 * @param text the plan's text: YAML 1.2, so JSON too.
 * @param options the file's name, for problems, and what reads the criteria files that it names; shipped rounds are read
 * without it.
 * @returns the plan, or its problems and those of its criteria, in the order of the plan.
 */
export async function decodePlan(text: string, { name, readRound, set }: PlanOptions): Promise<Result<Plan>> {
  const read = async (reference: string): Promise<CriteriaFile | RoundProblems> => {
    if (isShippedName(reference)) {
      const loaded = await loadRound(reference);
      return loaded.ok ? loaded.value.criteria : { problems: loaded.problems.map(inPlan), total: loaded.total };
    }
    const found = (await readRound?.(reference)) ?? invalid([problem('criteria_outside_folder', { name: reference })]);
    return found.ok ? found.value : found;
  };
  const decoded = await decode(text.replace(/^\ufeff/, ''), { name, readRound: read, set });
  return 'rounds' in decoded ? valid(decoded) : invalid(decoded, decoded.total);
}

/** A problem of a shipped round, without its file: the plan reports it where it names the round. */
function inPlan({ file: _, ...found }: Problem): Problem {
  return found;
}
