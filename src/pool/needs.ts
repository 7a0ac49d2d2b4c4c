/** Which columns a round asks about: only these are decoded and checked. */

import type { Bands, Criteria, Grid, Points, Test } from '../engine/index.ts';

/** Names of the fields of tests, rank, selection and extraction, and of the grid that gives the score. */
export function fieldsNeeded(criteria: Criteria): Set<string> {
  const names = new Set<string>();
  for (const { test } of criteria.criteria) ask(test, names);
  for (const group of criteria.groups) {
    for (const { test } of group.criteria) ask(test, names);
    for (const key of group.rank) if (key !== 'lottery') names.add(key.field);
    if (group.select.minimumScore !== null) names.add('score');
  }
  if (criteria.round.latest !== null || criteria.round.validityMonths !== null) names.add('submitted_at');
  if (criteria.score !== null) {
    askGrid(criteria.score, names);
    names.delete('score');
  }
  return names;
}

function ask(test: Test, names: Set<string>): void {
  if (test.kind === 'leaf') names.add(test.field);
  else for (const part of test.tests) ask(part, names);
}

function askGrid(grid: Grid, names: Set<string>): void {
  const given = (gives: Points | Bands): void => {
    if ('field' in gives) names.add(gives.field);
  };
  names.add('has_spouse');
  for (const { rows, bands } of grid.blocks.flatMap(({ factors }) => factors)) {
    for (const { test, gives } of rows) {
      ask(test, names);
      given(gives);
    }
    if (bands !== null) given(bands);
  }
}
