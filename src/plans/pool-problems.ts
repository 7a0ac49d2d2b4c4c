/** Problems of a pool that is read for a plan: what the plan names wrongly, and what it needs that the pool does not have. */

import type { Pool } from '../engine/index.ts';
import { OrderedProblems, type Problem, Problems, problem } from '../problems/problem.ts';
import type { Plan } from './decode.ts';

/** The problems of a pool: columns that the plan names wrongly come first, in the order of the plan, then what is wrong with the pool. */
export function withPlansOwn(problems: Problems, plan: Plan): Problems {
  const named = new OrderedProblems();
  const rest = new Problems();
  for (const found of problems.kept()) {
    const unknown = unknownField(found, plan);
    if (unknown === null) rest.report(found);
    else named.report(unknown);
  }
  for (const [key, more] of problems.beyond()) rest.countMore(key, more);
  const all = new Problems();
  all.reportAll(named);
  all.reportAll(rest);
  return all;
}

/** A missing column that only the plan names is a mistake of the plan, not of the pool; null for any other problem. */
function unknownField(found: Problem, { undeclared }: Plan): Problem | null {
  if (found.name !== 'missing_column') return null;
  const named = undeclared.get(found.field ?? '');
  return named === undefined
    ? null
    : problem('unknown_plan_field', { name: found.args.name, near: found.args.near }, { ...named, value: found.args.name });
}

/** The problem of a plan with arrivals, which copy people of the pool, and a pool of nobody; null where there is none. */
export function nobodyForArrivals({ size }: Pool, { campaign }: Plan, file: string | undefined): Problem | null {
  return size === 0 && campaign.arrivalsPerMonth > 0 ? problem('nobody_for_arrivals', {}, { file }) : null;
}
