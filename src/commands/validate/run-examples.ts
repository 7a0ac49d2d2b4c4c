/** Runs the examples of a criteria file: each a pool of one person, decided by the engine. */

import type { CriteriaFile } from '../../criteria/decode.ts';
import { checkExample, type Example } from '../../criteria/examples.ts';
import { groupsMet, holdRound, invitationOf, outcomeOf, whyNot } from '../../engine/index.ts';
import { breath } from '../../files/breath.ts';
import { sha256 } from '../../hash/node.ts';
import { type Problem, Problems, problem } from '../../problems/problem.ts';

/** The problems of examples: fields and values that are wrong (when nobody checked them), and outcomes that do not hold. */
export async function runExamples(criteria: CriteriaFile, file: string): Promise<Problem[]> {
  const found: Problem[] = [];
  // A pool of one person says nothing of a cap, and a share of one invitation would be all of it.
  const alone = { ...criteria, caps: [], groups: criteria.groups.map((group) => ({ ...group, caps: [] })) };
  for (const [number, example] of criteria.examples.entries()) {
    found.push(...runExample(example, alone, file));
    if (number % BREATH === BREATH - 1) await breath();
  }
  return found;
}

/** After so many examples the process hears what else happens. */
const BREATH = 10;

function runExample(example: Example, criteria: CriteriaFile, file: string): Problem[] {
  const problems = new Problems();
  const pool = checkExample(example, criteria.fields, criteria.round.zone, problems);
  if (problems.total > 0) return [...problems];
  const round = holdRound(pool, criteria, { hash: sha256, seed: criteria.seed ?? '' });
  const { result } = round;
  const got = {
    outcome: [outcomeOf(result, 0)],
    group: [result.groups[invitationOf(result, 0)?.group ?? -1]?.id ?? ''],
    groups_met: groupsMet(result, 0),
    why_not: whyNot(round, 0),
  };
  return (['outcome', 'group', 'groups_met', 'why_not'] as const).flatMap((key) => {
    const expected = example.expect[key];
    const wanted = expected === undefined ? null : [expected].flat();
    if (wanted === null || (wanted.length === got[key].length && wanted.every((word, i) => word === got[key][i]))) return [];
    const args = { example: example.name, key, wanted: wanted.join(', '), got: got[key].join(', ') };
    return [problem('example_fails', args, { ...example.location, file, value: example.name })];
  });
}
