/** The criteria for which odd files are read: together they ask for columns of every type. */

import { decodeCriteria, poolCriteria } from '../../../src/criteria/decode.ts';
import type { Criteria } from '../../../src/engine/index.ts';

const HEAD = 'schema: arrima-sim/criteria/v1\nid: odd\n';
const FIELDS = `fields:
  sector: {type: enumeration, values: {health: [santé, soins], education: [enseignement, école]}, column: Secteur}
  skills: {type: codes}
  remark: {type: text, column: Remarque générale}
  rate: {type: number}
  seen_at: {type: datetime}
  licensed_on: {type: date}
`;

function criteriaOf(rest: string): Criteria {
  const criteria = decodeCriteria(HEAD + rest, { name: 'odd' });
  if (!('groups' in criteria)) throw new Error(JSON.stringify(criteria));
  return criteria;
}

const MANY = [
  '{field: bill9_cancelled, is: true}',
  '{field: work_permits, covers: 2019-06-16}',
  '{field: job_offer, in: [none, inside_cmm]}',
  '{field: noc_2021, starts_with: "3"}',
  '{field: experience_months, at_least: 12}',
  '{field: french_speaking, between: [5, 9]}',
  '{field: birth_date, after: 1970-01-01}',
  '{field: selection_score, at_least: 50.5}',
  '{field: country, is: France}',
  '{field: sector, is: health}',
  '{field: skills, contains: A1}',
  '{field: remark, present: true}',
  '{field: seen_at, before: 2024-01-01}',
  '{field: licensed_on, before: 2024-01-01}',
];

/** Asks for columns of every type. */
export const EVERY_TYPE: Criteria = criteriaOf(
  `${FIELDS}round: {date: 2024-02-08}\ngroups: [{id: g, select: all, criteria: [${MANY.map((test, at) => `{id: c${at}, test: ${test}}`).join(', ')}]}]\n`,
);

/** What files are read for. */
export const CRITERIA: readonly Criteria[] = [
  criteriaOf('round: {date: 2024-02-08}\ngroups: [{id: g, rank: [{field: submitted_at, order: ascending}], select: all}]\n'),
  criteriaOf('round: {date: 2024-02-08}\ngroups: [{id: g, select: all}]\n'),
  criteriaOf(
    'round: {date: 2024-02-08, extraction: 2024-02-05T06:30, validity_months: 12}\ngroups:\n  - {id: g, criteria: [' +
      '{id: a, test: {field: french_speaking, at_least: 7}}, {id: b, test: {field: work_permits, covers: 2024-01-01}}], ' +
      'select: {minimum_score: 500}}\n',
  ),
  EVERY_TYPE,
  criteriaOf(
    'fields: {candidate_id: {column: Identité}, score: {column: Note sur 1000}}\nround: {date: 2024-02-08, timezone: Europe/Paris}\n' +
      'groups: [{id: g, criteria: [{id: a, test: {field: candidate_id, starts_with: "A"}}], select: {top: 3}, rank: [{field: score, order: descending}]}]\n',
  ),
  criteriaOf('score: {grid: pstq-2025-07-02}\nround: {date: 2025-07-17}\ngroups: [{id: g, select: {minimum_score: 500}}]\n'),
  criteriaOf(`${FIELDS}round: {date: 2024-02-08}\ngroups: [{id: g, criteria: [{id: a, test: {field: teer, at_most: 3}}], select: all}]\n`),
  poolCriteria(),
];
