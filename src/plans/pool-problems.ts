/** Problems of a pool that is read for a plan: what the plan names wrongly, and what it needs that the pool does not have. */

import type { Pool } from '../engine/index.ts';
import { OrderedProblems, type Problem, Problems, problem } from '../problems/problem.ts';
import { withFile } from '../problems/requiring-file.ts';
import type { Plan } from './decode.ts';
import { MOST_DECLARATIONS, MOST_PEOPLE } from './limits.ts';
import { declarationsOfPlan, peopleOfPlan } from './people-of-plan.ts';

/** The problems of a pool: columns that the plan names wrongly come first, in the order of the plan, then what is wrong with the pool. */
export function withPlansOwn(problems: Problems, plan: Plan): Problems {
  const named = new OrderedProblems();
  const rest = new Problems();
  for (const found of problems.kept()) {
    const unknown = unknownField(found, plan);
    if (unknown === null) rest.report(withRound(found, plan));
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

/** A missing column with the first criteria file of the plan that requires it; a column that only the plan requires, and any other problem, as it is. */
function withRound(found: Problem, { rounds, campaign: { selection } }: Plan): Problem {
  return withFile(found, [
    ...rounds.map(({ criteria }) => ({ is: 'round' as const, criteria })),
    ...(selection === null ? [] : [{ is: 'selection' as const, criteria: selection.criteria }]),
  ]);
}

/** The problem of a pool of nobody, where arrivals copy people of it, or of one too large for its plan; null where there is none. */
export function unfitPool({ size }: Pool, { campaign }: Plan, file: string | undefined): Problem | null {
  if (size === 0 && campaign.arrivalsPerMonth > 0) return problem('nobody_for_arrivals', {}, { file });
  const people = size + peopleOfPlan(campaign, campaign);
  if (people > MOST_PEOPLE) return problem('plan_too_large', { what: 'people', most: MOST_PEOPLE }, { file });
  const declarations = declarationsOfPlan(size, campaign);
  return declarations > MOST_DECLARATIONS ? problem('plan_too_large', { what: 'declarations', most: MOST_DECLARATIONS }, { file }) : null;
}
