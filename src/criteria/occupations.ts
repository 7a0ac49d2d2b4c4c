/** What the NOC 2021 says of each occupation: its TEER category, and the ministry's labour diagnosis. */

import type { Criteria } from '../engine/index.ts';
import nocCsv from '../law/noc-2021.csv';
import { standardFields } from './fields.ts';

let known: Criteria['occupations'] | null = null;

/** For the fields that follow from an occupation, the value of each code as the engine has it. */
export function occupationValues(): Criteria['occupations'] {
  if (known !== null) return known;
  const [, ...rows] = nocCsv.trimEnd().split('\n');
  const diagnoses =
    standardFields()
      .get('occupation_diagnosis')
      ?.values.map(({ value }) => value) ?? [];
  const teer = new Map<string, number>();
  const diagnosis = new Map<string, number>();
  for (const row of rows) {
    const [code = '', category = '', said = ''] = row.trimEnd().split(',');
    teer.set(code, Number(category));
    diagnosis.set(code, diagnoses.indexOf(said));
  }
  known = new Map([
    ['teer', teer],
    ['occupation_diagnosis', diagnosis],
  ]);
  return known;
}
