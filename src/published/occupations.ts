/** Occupations: the unit groups of NOC 2021, and the codes that criteria name checked against them. */

import { standardFields } from '../criteria/fields.ts';
import { type Criteria, leavesOf } from '../engine/index.ts';
import { type Problem, type Problems, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';
import { problemsOf, readTable, type TableText } from './table.ts';

export interface Occupation {
  readonly noc: string;
  readonly teer: number;
  /** The diagnosis of the labour market: a value of the column `occupation_diagnosis`. */
  readonly diagnosis: string;
}

/** Reads the table of NOC 2021 by code, or reports everything that is wrong with it. */
export function decodeOccupations(table: TableText): ReadonlyMap<string, Occupation> | Problems {
  const problems = problemsOf(table);
  const diagnoses =
    standardFields()
      .get('occupation_diagnosis')
      ?.values.map(({ value }) => value) ?? [];
  const occupations = new Map<string, Occupation>();
  const lines = new Map<string, number>();
  for (const row of readTable(table, problems)?.rows ?? []) {
    const noc = row.text('noc_2021');
    if (!/^[0-9]{5}$/.test(noc)) row.report('noc_2021', 'figure_not_allowed', { allowed: ['00010', '31301'], near: null });
    const diagnosis = row.word('occupation_diagnosis', diagnoses);
    // The second digit of a code is its TEER category.
    const teer = row.word('teer', [noc[1] ?? '']);
    const first = lines.get(noc);
    if (first !== undefined) row.report('noc_2021', 'repeated_figure', { first });
    lines.set(noc, row.line);
    if (teer !== null && diagnosis !== null) occupations.set(noc, { noc, teer: Number(teer), diagnosis });
  }
  return problems.total > 0 ? problems : occupations;
}

/** The codes in tests that no classification has. NOC 2021 has the codes of the table; of NOC 2016 there is none here. */
export function occupationProblems(criteria: Criteria, occupations: ReadonlyMap<string, Occupation>, file: string): Problem[] {
  const leaves = [...criteria.criteria, ...criteria.groups.flatMap((group) => group.criteria)].flatMap(({ test }) => leavesOf(test));
  return leaves.flatMap(({ field, condition }): Problem[] => {
    if (condition.kind !== 'text' || condition.match !== 'whole') return [];
    const { values } = condition;
    const unknown = field === 'noc_2021' ? values.filter((code) => !occupations.has(code)) : [];
    return unknown.map((value) => problem('unknown_occupation', { near: nearest(value, occupations.keys()) }, { file, field, value }));
  });
}
