/** `explain` and `validate`: what they print, as text and as JSON. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { problem } from '../../src/problems/problem.ts';
import { said } from '../messages/said.ts';
import { command, problemsOf } from './command.ts';

const HEADER = 'candidate_id,submitted_at,bill9_cancelled,quebec_stays,work_permits,study_permits';
const POOL = `${HEADER}
A,2019-10-01,true,2019-01-01/,2019-01-01/2019-12-31,none
é,2019-12-17,true,2019-01-01/,none,
B,2019-10-02,,none,none,none
`;
const ARGV = ['-c', 'prtq-2020-01-16', '-p', '-'];

describe('explain', () => {
  it('says each criterion with the value seen', async () => {
    const { exit, stdout } = await command(['explain', 'e\u0301', ...ARGV, '--lang', 'en'], { stdin: POOL });
    expect(exit).toBe(0);
    expect(stdout).toBe(`é: ineligible

Files cancelled by Bill 9: ineligible
  ✓ File cancelled by Bill 9: met
      bill9_cancelled = yes  [= yes]
  ✗ Declaration submitted before 17 December 2019: missed
      submitted_at = 2019-12-17  [before 2019-12-17]
  ✓ In Québec on 16 June 2019: met
      quebec_stays = 2019-01-01/  [covers 2019-06-16]
  ? Work or study permit valid on 16 June 2019: blank
      ✗ work_permits = none  [covers 2019-06-16]
      ? study_permits = (blank)  [covers 2019-06-16]
`);
  });
  it('several at once, in the order asked, and in JSON', async () => {
    const { stdout } = await command(['explain', 'B', 'A', ...ARGV, '--format', 'json'], { stdin: POOL });
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({
      ok: true,
      round: 'prtq-2020-01-16',
      candidates: [
        {
          candidate_id: 'B',
          outcome: 'ineligible',
          group: null,
          why_not: ['priority-bill9:cancelled-by-bill9?', 'priority-bill9:in-quebec-on-2019-06-16', 'priority-bill9:permit-on-2019-06-16'],
        },
        { candidate_id: 'A', outcome: 'invited', group: 'priority-bill9', group_rank: 1, why_not: [] },
      ],
    });
  });
  it('somebody outside the extraction is not considered, and reported once', async () => {
    const argv = ['explain', 'A', 'A', ...ARGV, '--set', 'round.extraction=2019-09-30', '--lang', 'en'];
    const { stdout } = await command(argv, { stdin: POOL });
    const { absent, absence, notConsidered } = (await messagesIn('en')).explain;
    expect(stdout).toContain(`A: ${absent.extraction}\n${absence.extraction}`);
    expect(stdout.split(notConsidered(absent.extraction))).toHaveLength(2);
  });
  it.each(['fr', 'en'] as const)('a blank score is said as such in %s', async (language) => {
    const set = ['--set', 'groups=[{id: g, select: {minimum_score: 580}}]', '--set', 'round.extraction=', '--set', 'examples='];
    const { stdout } = await command(['explain', 'B', 'C', ...ARGV, ...set, '--lang', language], {
      stdin: 'candidate_id,score\nB,\nC,573.5\n',
    });
    const { result, minimum } = (await messagesIn(language)).explain;
    expect(stdout).toContain(`${result.minimum_score} (${minimum(null, '580')})`);
    expect(stdout).toContain(`${result.minimum_score} (${minimum('573.5', '580')})`);
  });
  it.each([
    ['fr', ['oui', 'dans_cmm', 'hors_cmm', 'non', 'aucun', 'vrai ou faux']],
    ['en', ['yes', 'inside_cmm', 'outside_cmm', 'no', 'none', 'vrai ou faux']],
  ] as const)('values in the words of the reader, in %s', async (language, [yes, inside, outside, no, none, other]) => {
    const tests = [
      '{field: licence, is: VRAI}',
      '{field: residence, in: [outside_cmm, inside_cmm]}',
      '{field: age, present: false}',
      '{field: work_permits, covers: 2019-06-16}',
      '{field: country, is: vrai ou faux}',
      '{field: self_employed, is: 0}',
    ];
    const set = ['--set', `groups=[{id: g, select: all, criteria: [{id: c, test: {all: [${tests.join(', ')}]}}]}]`, '--set', 'examples='];
    const { stdout } = await command(['explain', 'A', ...ARGV, '--set', 'round.extraction=', ...set, '--lang', language], {
      stdin: 'candidate_id,licence,residence,age,work_permits,country,self_employed\nA,1,DANS_CMM,30,Aucun,vrai ou faux,FAUX\n',
    });
    expect([...stdout.matchAll(/ = (.*?) {2}\[.*?([^ ].*)\]$/gm)].map(([, value, asked]) => `${value} ${asked}`)).toEqual([
      `${yes} = ${yes}`,
      expect.stringMatching(`^${inside} .* ${outside}, ${inside}$`),
      expect.stringMatching(`^30 .* ${no}$`),
      expect.stringMatching(`^${none} .* 2019-06-16$`),
      `${other} = ${other}`,
      `${no} = ${no}`,
    ]);
  });
  it('in JSON values stay as written', async () => {
    const { stdout } = await command(['explain', 'A', ...ARGV, '--format', 'json'], { stdin: POOL.replace('true', 'Oui') });
    expect(stdout).toContain('"value": "Oui"');
  });
  it('an unknown id hides none of the others', async () => {
    const argv = ['explain', 'ZZ', 'B', 'YY', 'A', ...ARGV, '--lang', 'en'];
    const text = await command(argv, { stdin: POOL });
    expect(text.exit).toBe(4);
    expect(text.stdout).toMatch(/^B: [\s\S]*^A: /m);
    expect(text.stderr.match(/^P601 .*/gm)).toEqual([expect.stringContaining('ZZ'), expect.stringContaining('YY')]);
    const json = await command([...argv, '--format', 'json', '--quiet'], { stdin: POOL });
    const candidates = [{ candidate_id: 'B' }, { candidate_id: 'A' }];
    const problems = [
      { code: 'P601', value: 'ZZ' },
      { code: 'P601', value: 'YY' },
    ];
    expect([json.exit, json.stderr]).toEqual([4, '']);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, candidates, problems, total: 2 });
  });
  it('an unknown id is pool data, with a near one', async () => {
    const { exit, stderr } = await command(['explain', 'AA', 'Z', ...ARGV, '--lang', 'en'], { stdin: POOL });
    expect(exit).toBe(4);
    const unknown = (value: string, near: string) => said(problem('unknown_candidate', { near }, { value }));
    const total = (await messagesIn('en')).total(2);
    expect(stderr).toBe(`P601 - ${await unknown('AA', 'A')}\nP601 - ${await unknown('Z', 'A')}\n${total}\n`);
  });
});

describe('a lottery', () => {
  const lottery = (name: string): string => new URL(`../../fixtures/lottery/${name}`, import.meta.url).pathname;
  const argv = ['explain', 'DI-05', 'DI-É', '-c', lottery('criteria.yaml'), '-p', lottery('pool.csv')];
  interface Drawn {
    readonly waiting: unknown;
    readonly groups: readonly { readonly lot?: { readonly text: string; readonly hash: string; readonly rank: number } }[];
  }

  it('says the text that was hashed, its hash and the place; and where the person waits', async () => {
    const { stdout } = await command([...argv, '--format', 'json']);
    const { candidates } = JSON.parse(stdout) as { candidates: readonly [Drawn, Drawn] };
    const [waits, invited] = candidates;
    expect([waits.waiting, invited.waiting]).toEqual([{ group: 'score-then-lottery', rank: 8 }, null]);
    const lots = waits.groups.map(({ lot }) => lot);
    expect(lots.map((lot) => lot?.rank)).toEqual([8, 6]);
    for (const lot of lots)
      expect(lot?.hash).toBe(
        createHash('sha256')
          .update(lot?.text ?? '')
          .digest('hex'),
      );
    expect(lots[1]?.text.split('\n').slice(1)).toEqual(['lottery', 'lottery-alone', 'DI-05']);
    // Whom an earlier group invited is in no later draw.
    expect(invited.groups.map(({ lot }) => lot?.rank)).toEqual([5, undefined]);
  });

  it.each(['fr', 'en'] as const)('as text too: %s', async (lang) => {
    const { stdout } = await command([...argv, '--lang', lang]);
    const { explain } = await messagesIn(lang);
    expect(stdout).toContain('\\nlottery\\nlottery-alone\\nDI-05');
    expect(stdout.split('\n').filter((line) => line.startsWith(explain.waiting('', 8).split(' ')[0] ?? '-'))).toHaveLength(1);
  });
});

describe('validate', () => {
  it('prints what it found, and in JSON', async () => {
    const { exit, stdout } = await command(['validate', ...ARGV, '--lang', 'en'], { stdin: POOL });
    expect(exit).toBe(0);
    const { validate } = await messagesIn('en');
    expect(stdout).toContain(validate.examples(6));
    expect(stdout).toContain(validate.rows(3, 0));
    const json = await command(['validate', ...ARGV, '--format', 'json'], { stdin: POOL });
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, criteria: [{ id: 'prtq-2020-01-16', examples: 6 }], pool: { rows: 3 } });
  });
  it('goes on past the first file, and exits with the first in order', async () => {
    const { exit, problems } = await problemsOf(['validate', '-c', 'none', ...ARGV, '--set', 'limit=5'], { stdin: `${HEADER}\nA,x,,,,\n` });
    expect(exit).toBe(3);
    expect(problems.map(({ code }) => code)).toEqual(['C701', 'P401']);
  });
  it('checks every standard column, not only those that the round needs', async () => {
    const { exit, problems } = await problemsOf(['validate', ...ARGV], { stdin: `${HEADER},age\nA,2019-10-01,,,,,old\n` });
    expect([exit, problems.map(({ code, column }) => `${code}:${column}`)]).toEqual([4, ['P401:7']]);
    expect((await command(['round', ...ARGV], { stdin: `${HEADER},age\nA,2019-10-01,,,,,old\n` })).exit).toBe(0);
  });
  it('an example that does not hold is a failed comparison', async () => {
    const set = ['--set', 'examples.2.expect.outcome=invited', '--set', 'examples.3.expect.why_not=[x]'];
    const { exit, problems } = await problemsOf(['validate', '-c', 'prtq-2020-01-16', ...set]);
    expect([exit, problems.map(({ code }) => code)]).toEqual([1, ['C801', 'C801']]);
  });
  it('an example with an unknown field or a bad cell is a fault of the criteria', async () => {
    const set = ['--set', 'examples.2.given={score: abc, pointage: 1}'];
    const { exit, problems } = await problemsOf(['validate', '-c', 'prtq-2020-01-16', ...set]);
    expect([exit, problems.map(({ code }) => code).sort()]).toEqual([3, ['C301', 'C302']]);
    expect((await command(['round', ...ARGV, ...set], { stdin: POOL })).exit).toBe(0);
  });
  it('a pool alone', async () => {
    expect((await command(['validate', '-p', '-'], { stdin: POOL })).exit).toBe(0);
  });
  it('a lottery without a seed is found by round and explain', async () => {
    const set = ['--set', 'groups.0.rank=[lottery]'];
    const { exit, problems } = await problemsOf(['round', ...ARGV, ...set], { stdin: POOL });
    expect([exit, problems.map(({ code }) => code)]).toEqual([3, ['C313']]);
    expect((await command(['round', ...ARGV, ...set, '--seed', 's', '-q'], { stdin: POOL })).exit).toBe(0);
    expect((await command(['explain', 'A', ...ARGV, ...set], { stdin: POOL })).exit).toBe(3);
  });
});
