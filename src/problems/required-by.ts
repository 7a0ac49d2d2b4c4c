/** What requires a column: the message about a column that the pool does not have names it. */

import { type Criteria, fieldsOfGrid, type Test } from '../engine/index.ts';

/** The first criterion, key or grid that requires a column, and whether others do too. */
export interface RequiredBy {
  readonly by: 'criteria' | 'grid';
  /** `CRITERION` or `GROUP:CRITERION`, `GROUP:minimum_score`, `GROUP:rank`, a key of `round`; or the grid's id. */
  readonly who: string;
  readonly more: boolean;
  /** In a plan, the first of its criteria files that requires the column: a round, or the decision on the CSQ. */
  readonly file?: { readonly is: 'round' | 'selection'; readonly id: string };
}

/** What requires a column first, in the order of a criteria file; null when nothing in the criteria does. */
export function requiredBy({ criteria, groups, round, score }: Criteria, name: string): RequiredBy | null {
  const named = [
    ...criteria.filter(({ test }) => mentions(test, name)).map(({ id }) => id),
    ...groups.flatMap((group) => [
      ...group.criteria.filter(({ test }) => mentions(test, name)).map(({ id }) => `${group.id}:${id}`),
      ...(name === 'score' && group.select.minimumScore !== null ? [`${group.id}:minimum_score`] : []),
      ...(group.rank.some((key) => key !== 'lottery' && key.field === name) ? [`${group.id}:rank`] : []),
    ]),
    ...(name === 'submitted_at' && round.extraction !== null ? ['round.extraction'] : []),
    ...(name === 'submitted_at' && round.validityMonths !== null ? ['round.validity_months'] : []),
  ];
  const grid = score !== null && fieldsOfGrid(score).has(name) ? score.id : null;
  const [who = grid] = named;
  return who === null
    ? null
    : { by: named.length === 0 ? 'grid' : 'criteria', who, more: named.length > 1 || (named.length > 0 && grid !== null) };
}

function mentions(test: Test, name: string): boolean {
  return test.kind === 'leaf' ? test.field === name : test.tests.some((part) => mentions(part, name));
}
