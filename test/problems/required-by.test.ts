/** What is said to require a column that a pool does not have. */

import { describe, expect, it } from 'vitest';
import { fieldsNeeded } from '../../src/engine/index.ts';
import type { Language } from '../../src/messages/index.ts';
import { problem } from '../../src/problems/problem.ts';
import { type RequiredBy, requiredBy } from '../../src/problems/required-by.ts';
import { command, problemsOf } from '../commands/command.ts';
import { criteriaOf } from '../engine/people.ts';
import { said } from '../messages/said.ts';

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
  const missing = (name: string, alias: string, by: RequiredBy | null, language: Language = 'en', headers = POOL.split('\n')[0]) =>
    said(
      problem('missing_column', {
        name,
        alias,
        requiredBy: by,
        near: null,
        nearInYaml: null,
        standard: name,
        headers: headers?.split(',') ?? [],
        more: 0,
        delimiter: null,
      }),
      language,
    );

  it.each(['fr', 'en'] as const)('of a criterion, in %s', async (language) => {
    const argv = ['round', '-c', 'prtq-2020-01-16', '-p', '-', '--lang', language];
    const { problems } = await problemsOf(argv, { stdin: POOL });
    const by: RequiredBy = { by: 'criteria', who: 'priority-bill9:cancelled-by-bill9', more: false };
    expect(problems[0]).toMatchObject({ code: 'P301', message: await missing('bill9_cancelled', 'annule_loi9', by, language) });
  });
  it.each(['fr', 'en'] as const)('of a grid, in %s', async (language) => {
    const { stderr } = await command(['score', '--grid', 'pstq-2025-07-02', '-p', '-', '--lang', language], { stdin: POOL });
    const by: RequiredBy = { by: 'grid', who: 'pstq-2025-07-02', more: false };
    expect(stderr).toContain(await missing('job_offer', 'offre_emploi', by, language));
  });
  it('of a plan is required by its first round that needs it, of the pool itself by nothing named', async () => {
    const { stderr } = await command(['campaign', 'prtq-2019-2020', '-p', '-', '--lang', 'en'], { stdin: 'a,b\nA,\n' });
    const file = { is: 'round', id: 'prtq-2019-07-04' } as const;
    const by: RequiredBy = { by: 'criteria', who: 'priority-bill9:declared-before-2019-12-17', more: true, file };
    expect(stderr).toContain(await missing('submitted_at', 'date_depot', by, 'en', 'a,b'));
    expect(stderr).toContain(await missing('candidate_id', 'identifiant', null, 'en', 'a,b'));
  });
});
