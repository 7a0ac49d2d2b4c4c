/** Runs the examples of a criteria file: each a pool of one person, decided by the engine. */

import { groupsMet, runRound, whyNot } from '../engine/index.ts';
import { nearest } from '../nearest.ts';
import { poolOfOne } from '../pool/one.ts';
import { type Problem, problem } from '../problems.ts';
import type { CriteriaFile } from './decode.ts';
import type { Example } from './examples.ts';

/** The problems of examples: fields and values that are wrong, and outcomes that do not hold. */
export function runExamples(criteria: CriteriaFile, file: string): Problem[] {
  return criteria.examples.flatMap((example) => runExample(example, criteria, file));
}

function runExample(example: Example, criteria: CriteriaFile, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const [name, { keyPlace }] of example.given) {
    if (criteria.fields.has(name)) continue;
    const alias = [...criteria.fields.values()].find((field) => field.alias === name)?.name ?? null;
    const near = alias ?? nearest(name, criteria.fields.keys());
    problems.push(problem('C302', { name, near, alias }, { ...keyPlace, value: name }));
  }
  const cells = new Map([...example.given].map(([name, { text }]) => [name, text]));
  const pool = poolOfOne(cells, criteria, (name, refused) => {
    const type = criteria.fields.get(name)?.type ?? 'text';
    const given = example.given.get(name);
    problems.push(problem('C301', { field: name, type, refused }, { ...given?.place, value: given?.text }));
  });
  if (problems.length > 0) return problems;
  const result = runRound(pool, criteria, { seed: criteria.seed ?? '' });
  const got = {
    outcome: [result.outcome(0)],
    group: [result.invitation(0)?.group.group.id ?? ''],
    groups_met: groupsMet(result, 0),
    why_not: whyNot(result, 0),
  };
  return (['outcome', 'group', 'groups_met', 'why_not'] as const).flatMap((key) => {
    const expected = example.expect[key];
    const wanted = expected === undefined ? null : [expected].flat();
    if (wanted === null || (wanted.length === got[key].length && wanted.every((word, i) => word === got[key][i]))) return [];
    const args = { example: example.name, key, wanted: wanted.join(', '), got: got[key].join(', ') };
    return [problem('C801', args, { ...example.place, file, value: example.name })];
  });
}
