/** Which columns a round asks about: only these are decoded and checked. */

import type { Criteria, Test } from '../engine/index.ts';

/** Names of the fields of tests, rank, selection and extraction. */
export function fieldsNeeded(criteria: Criteria): Set<string> {
  const names = new Set<string>();
  const ask = (test: Test): void => {
    if (test.kind === 'leaf') names.add(test.field);
    else test.tests.forEach(ask);
  };
  for (const { test } of criteria.criteria) ask(test);
  for (const group of criteria.groups) {
    for (const { test } of group.criteria) ask(test);
    for (const key of group.rank) if (key !== 'lottery') names.add(key.field);
    if (group.select.minimumScore !== null) names.add('score');
  }
  if (criteria.round.latest !== null || criteria.round.validityMonths !== null) names.add('submitted_at');
  return names;
}
