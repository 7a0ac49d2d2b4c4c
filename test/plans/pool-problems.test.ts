/** What a pool that is read for a plan is told: which round of the plan asks for a column that it does not have (contract 8.2). */

import { describe, expect, it } from 'vitest';
import { withPlansOwn } from '../../src/plans/pool-problems.ts';
import { type Problem, Problems, problem } from '../../src/problems/problem.ts';
import { planOf, roundText } from './plans.ts';

const criterion = (id: string, field: string): string =>
  `groups: [{id: g, select: all, criteria: [{id: ${id}, test: {field: ${field}, at_least: 1}}]}]\n`;
const FILES = {
  'open.yaml': roundText('open', '2030-01-10'),
  'adults.yaml': roundText('adults', '2030-01-20', criterion('adult', 'age')),
  'again.yaml': roundText('again', '2030-02-10', criterion('grown-up', 'age')),
  'csq.yaml': roundText('csq', '2030-01-01', criterion('speaks', 'french_speaking')),
};
const plan = (rounds: string): string => `schema: arrima-sim/plan/v1
id: p
from: 2030-01-01
to: 2030-03-31
rounds: ${rounds}
application: {rate: {value: 1, assumption: true}, delay_days: {value: {from: 1, to: 1}, assumption: true}}
selection: {criteria: csq.yaml, delay_days: {value: {from: 1, to: 1}, assumption: true}}
`;
const missing = (field: string): Problem =>
  problem(
    'missing_column',
    { name: field, alias: null, near: null, nearInYaml: null, standard: null, headers: [], more: 0, delimiter: null, requiredBy: null },
    { line: 1, field },
  );

function listOf(found: Problem): Problems {
  const problems = new Problems();
  problems.report(found);
  return problems;
}

/** What is said to require a column of a plan. */
async function requiring(rounds: string, field: string): Promise<unknown> {
  const [found] = withPlansOwn(listOf(missing(field)), await planOf(plan(rounds), FILES));
  return found?.name === 'missing_column' ? found.args.requiredBy : undefined;
}

describe('a missing column', () => {
  it('is asked for by the first round that needs it', async () => {
    const file = { is: 'round', id: 'adults' };
    expect(await requiring('[{criteria: open.yaml}, {criteria: adults.yaml}]', 'age')).toEqual({
      by: 'criteria',
      who: 'g:adult',
      more: false,
      file,
    });
    const several = '[{criteria: open.yaml}, {criteria: adults.yaml}, {criteria: again.yaml}]';
    expect(await requiring(several, 'age')).toEqual({ by: 'criteria', who: 'g:adult', more: true, file });
  });
  it('of a round held again and again, by its first day', async () => {
    const rounds = '[{criteria: adults.yaml, every: 1 month, from: 2030-01-05, to: 2030-02-05}]';
    expect(await requiring(rounds, 'age')).toMatchObject({ who: 'g:adult', more: true, file: { is: 'round', id: 'adults@2030-01-05' } });
  });
  it('by the decision on the CSQ', async () => {
    const found = await requiring('[{criteria: open.yaml}]', 'french_speaking');
    expect(found).toMatchObject({ who: 'g:speaks', more: false, file: { is: 'selection', id: 'csq' } });
  });
  it('that only the plan needs is asked for by no file', async () => {
    expect(await requiring('[{criteria: open.yaml}]', 'submitted_at')).toBeNull();
  });
  it('is the only problem that changes', async () => {
    const other = problem('blank_header', { position: 2 }, { line: 1, column: 2 });
    expect([...withPlansOwn(listOf(other), await planOf(plan('[{criteria: open.yaml}]'), FILES))]).toEqual([other]);
  });
});
