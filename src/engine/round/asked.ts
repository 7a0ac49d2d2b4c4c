/** Which columns a round asks about: only these are decoded, checked and derived. */

import { fieldsOf } from '../operators/tests.ts';
import { capsOf } from './caps.ts';
import type { Criteria } from './criteria.ts';
import { fieldsOfGrid } from './grid.ts';
import { fieldsGivenBy } from './marks.ts';

/** Names of the fields of tests, rank, selection, caps and extraction, and of the grid that gives the score. */
export function fieldsNeeded(criteria: Criteria): Set<string> {
  const names = new Set<string>();
  for (const { test } of criteria.criteria) for (const name of fieldsOf(test)) names.add(name);
  for (const { by } of capsOf(criteria)) names.add(by);
  for (const group of criteria.groups) {
    for (const { test } of group.criteria) for (const name of fieldsOf(test)) names.add(name);
    for (const key of group.rank) if (key !== 'lottery') names.add(key.field);
    if (group.select.minimumScore !== null) names.add('score');
  }
  if (criteria.round.extraction !== null || criteria.round.validityMonths !== null) names.add('submitted_at');
  if (criteria.score !== null) {
    for (const name of fieldsOfGrid(criteria.score)) names.add(name);
    names.delete('score');
    for (const { name } of fieldsGivenBy(criteria.score)) names.delete(name);
  }
  return names;
}
