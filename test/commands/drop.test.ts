/** `--drop` of `round` and `explain`: what is left out is asked of nobody, said in the outputs, and needs no column. */

import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command, problemsOf } from './command.ts';

const CRITERIA = ['-c', 'prtq-2020-01-16'];
const POOL = ['-p', 'fixtures/prtq-2020-01-16/pool.csv'];
/** People without the columns of the other two criteria. */
const FEW = 'candidate_id,submitted_at,quebec_stays\nA,2019-10-01,2019-01-01/\nB,2019-10-01,none\n';
const ONLY_STAYS = ['--drop', 'cancelled-by-bill9', '--drop', 'priority-bill9:permit-on-2019-06-16'];

/** The statistics of the round of 23 with something left out. */
async function statistics(...drop: string[]) {
  const { exit, stdout } = await command([
    'round',
    ...CRITERIA,
    ...POOL,
    ...drop.flatMap((id) => ['--drop', id]),
    '--format',
    'json',
    '-q',
  ]);
  expect(exit).toBe(0);
  return JSON.parse(stdout);
}

describe('the round of 23', () => {
  it('without one criterion has those whom it alone kept out too', async () => {
    const all = await statistics();
    expect(all.inputs.drop).toEqual([]);
    const known: readonly { readonly id: string; readonly decisive: number }[] = all.groups[0].criteria;
    expect(known.map(({ decisive }) => decisive)).toEqual([824, 27, 39, 40]);
    for (const { id, decisive } of known) {
      const { counts, inputs, groups } = await statistics(id);
      expect([counts.invited, inputs.drop]).toEqual([23 + decisive, [id]]);
      const left = groups[0].criteria.map((each: { readonly id: string }) => each.id);
      expect(left).toEqual(known.map((each) => each.id).filter((each) => each !== id));
    }
  });
  it.each(['fr', 'en'] as const)('says in %s what was left out, and that what was published is of the rule as published', async (lang) => {
    const { summary } = await messagesIn(lang);
    const said = async (...options: string[]) => (await command(['round', ...CRITERIA, ...POOL, '--lang', lang, ...options])).stdout;
    const [plain, dropped, set] = [await said(), await said('--drop', 'cancelled-by-bill9'), await said('--set', 'title.fr=x')];
    expect(dropped).toContain(`${summary.dropped}\n`);
    expect(dropped).toContain('cancelled-by-bill9');
    for (const [text, isChanged] of [
      [plain, false],
      [dropped, true],
      [set, true],
    ] as const) {
      expect(text.includes(summary.meaningOfAsRuled)).toBe(isChanged);
      expect(text.includes(summary.agreement)).toBe(!isChanged);
    }
  });
});

describe('what is left out', () => {
  it('needs no column', async () => {
    const whole = await problemsOf(['round', ...CRITERIA, '-p', '-', '-q'], { stdin: FEW });
    expect([whole.exit, whole.problems.map(({ code, field }) => [code, field])]).toEqual([
      4,
      ['bill9_cancelled', 'work_permits', 'study_permits'].map((field) => ['P301', field]),
    ]);
    const { exit, stdout } = await command(['round', ...CRITERIA, '-p', '-', ...ONLY_STAYS, '--invited', '-', '-q'], { stdin: FEW });
    expect([exit, stdout.split('\n').slice(1)]).toEqual([0, ['1,A,priority-bill9,1,priority-bill9,,2019-10-01', '']]);
  });
  it('is not explained', async () => {
    const { exit, stdout } = await command(['explain', 'B', ...CRITERIA, '-p', '-', ...ONLY_STAYS, '--format', 'json'], { stdin: FEW });
    const [explained] = JSON.parse(stdout).candidates;
    expect([exit, explained.why_not]).toEqual([0, ['priority-bill9:in-quebec-on-2019-06-16']]);
    expect(explained.groups[0].criteria.map(({ id }: { readonly id: string }) => id)).toEqual([
      'declared-before-2019-12-17',
      'in-quebec-on-2019-06-16',
    ]);
  });
  it('must be there', async () => {
    const { exit, problems } = await problemsOf(['round', ...CRITERIA, ...POOL, '--drop', 'cancelled-by-bill', '-q']);
    expect([exit, problems.map(({ code, value }) => [code, value])]).toEqual([3, [['C602', 'cancelled-by-bill']]]);
    expect(problems[0]?.message).toContain('cancelled-by-bill9');
  });
  it('is left out after what was set', async () => {
    const set = ['--set', 'criteria=[{id: extra, test: {field: nothing, is: 1}}]', '--drop', 'extra'];
    expect((await command(['round', ...CRITERIA, ...POOL, ...set, '--expect', 'invited=23', '-q'])).exit).toBe(0);
  });
});
