/** What is said to require a column that a pool does not have. */

import { describe, expect, it } from 'vitest';
import { fieldsNeeded } from '../../src/engine/index.ts';
import { requiredBy } from '../../src/problems/required-by.ts';
import { command } from '../commands/command.ts';
import { criteriaOf } from '../engine/people.ts';

const CRITERIA = `round: {date: 2025-07-17, extraction: 2025-07-14, validity_months: 12}
criteria: [{id: adult, test: {any: [{field: age, at_least: 18}, {field: licence, is: true}]}}]
groups:
  - id: first
    criteria: [{id: near, test: {field: region, is: Estrie}}, {id: adult-too, test: {field: age, at_least: 18}}]
    select: {minimum_score: 768}
    rank: []
  - id: last
    rank: [{field: persons, order: descending}, lottery]
    select: {top: 5}
    criteria: [{id: spouse, test: {field: has_spouse, is: true}}]
`;

describe('what requires a column first', () => {
  it.each([
    ['age', 'adult', true],
    ['licence', 'adult', false],
    ['region', 'first:near', false],
    ['score', 'first:minimum_score', false],
    ['persons', 'last:rank', false],
    ['has_spouse', 'last:spouse', false],
    ['submitted_at', 'round.extraction', true],
  ])('%s', (name, who, more) => expect(requiredBy(criteriaOf(CRITERIA), name)).toEqual({ by: 'criteria', who, more }));

  it('is a criterion before the grid', () => {
    const criteria = criteriaOf(`${CRITERIA}score: {grid: pstq-2025-07-02}\n`);
    expect(requiredBy(criteria, 'has_spouse')).toEqual({ by: 'criteria', who: 'last:spouse', more: true });
    expect(requiredBy(criteria, 'spouse_age')).toEqual({ by: 'grid', who: 'pstq-2025-07-02', more: false });
    for (const name of fieldsNeeded(criteria)) expect(requiredBy(criteria, name), name).not.toBeNull();
    expect(requiredBy(criteria, 'country')).toBeNull();
  });
});

describe('a missing column', () => {
  const POOL = 'candidate_id,submitted_at,quebec_stays,work_permits\nA,,,\n';
  it.each([
    ['en', 'the column “bill9_cancelled” (or “annule_loi9”) is missing, asked for by priority-bill9:cancelled-by-bill9 — add it'],
    ['fr', 'il manque la colonne « bill9_cancelled » (ou « annule_loi9 »), demandée par priority-bill9:cancelled-by-bill9 — ajoutez-la'],
  ])('in %s', async (language, sentence) => {
    const { stderr } = await command(['round', '-c', 'prtq-2020-01-16', '-p', '-', '--lang', language], { stdin: POOL });
    expect(stderr.replaceAll('\u00a0', ' ')).toContain(sentence);
  });
  it('of a grid', async () => {
    const argv = ['score', '--grid', 'pstq-2025-07-02', '-p', '-', '--lang'];
    expect((await command([...argv, 'fr'], { stdin: POOL })).stderr).toContain(', demandée par la grille pstq-2025-07-02 — ajoutez-la');
    expect((await command([...argv, 'en'], { stdin: POOL })).stderr).toContain(
      ' is missing, asked for by the grid pstq-2025-07-02 — add it',
    );
  });
  it('of a plan or of the pool itself is asked for by nobody named', async () => {
    const { stderr } = await command(['campaign', 'prtq-2019-2020', '-p', '-', '--lang', 'en'], { stdin: 'a,b\nA,\n' });
    expect(stderr).toContain('“submitted_at” (or “date_depot”) is missing — add it');
    expect(stderr).toContain('“candidate_id” (or “identifiant”) is missing — add it');
  });
});
