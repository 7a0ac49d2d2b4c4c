/** `rounds`, `rounds show`, `rounds check` and `validate --explain-criteria`. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { problem } from '../../src/problems/problem.ts';
import { publishedRounds, TABLES } from '../../src/published/law.ts';
import { conflictsOf } from '../../src/published/totals.ts';
import { said } from '../messages/said.ts';
import { command, problemsOf } from './command.ts';

const json = async (...argv: string[]) => JSON.parse((await command([...argv, '--format', 'json'])).stdout);

const rows = publishedRounds();
const of = (program: string): number => rows.filter((row) => row.program === program).length;
const files = new Set(rows.flatMap(({ criteria }) => criteria ?? [])).size;
const conflicts = conflictsOf(rows).length;

describe('rounds', () => {
  it('lists all rows', async () => {
    const { exit, stdout, stderr } = await command(['rounds', '--lang', 'en']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain((await messagesIn('en')).rounds.count(rows.length, files));
  });
  it.each<[string[], number]>([
    [[], rows.length],
    [['--program', 'pstq'], of('PSTQ')],
    [['--program', 'PRTQ'], of('PRTQ')],
    [['--from', '2019', '--to', '2019'], 9],
    [['--from', '2019-12', '--to', '2020-01-16'], 3],
    [['--from', '2020-02-01', '--to', '2020-02-29'], 0],
    // Known by its month.
    [['--from', '2024-01-01', '--to', '2024-01-10'], 1],
    [['--from', '2026-09-24', '--to', '2026-09-24'], 6],
    [['--to', '2019-07-03'], 0],
  ])('%j', async (options, count) => expect((await json('rounds', ...options)).rounds).toHaveLength(count));
  it('a row as data', async () => {
    const { ok, rounds } = await json('rounds', '--from', '2023-02-16', '--to', '2023-02-16');
    expect([ok, rounds[0]]).toEqual([
      true,
      {
        date: '2023-02-16',
        date_precision: 'day',
        extraction: '2023-02-13T06:30',
        program: 'PRTQ',
        stream: null,
        group: null,
        level: 'round',
        invitations: 808,
        minimum_score: 583,
        alternative_invitations: 1011,
        alternative_score: null,
        source: 'https://github.com/sanjaygupta3647/immigrationxperts (canada-immigration1/quebec-tab.php)',
        source_kind: 'site',
        confidence: 'conflict',
        note: {
          fr: 'Deux sites de nouvelles donnent 1\u202f011, le nombre de l’exercice précédent.',
          en: 'Two news sites give 1,011, the number of the round before.',
        },
        criteria: 'prtq-2023-02-16',
        left_out: null,
      },
    ]);
  });
  it.each(['fr', 'en'] as const)('says in %s what is disputed, and why a file is not shipped', async (language) => {
    const { either, confidences, leftOut, stream } = (await messagesIn(language)).rounds;
    const words = [either('316', '121'), confidences.conflict, leftOut.conditions_unread, stream('2')];
    const { stdout } = await command(['rounds', '--from', '2026-09-24', '--format', 'markdown', '--lang', language]);
    for (const word of words) expect(stdout).toContain(word);
  });
  it('prints notes and sources with -v', async () => {
    const options = ['rounds', '--from', '2020-06-18', '--to', '2020-06-18', '--lang', 'en'];
    expect((await command(options)).stdout).not.toContain('cicnews');
    const { stdout } = await command([...options, '-v']);
    expect(stdout).toContain('[1] https://www.cicnews.com/?p=15055');
    expect(stdout).toContain('they would have been invited in January');
  });
  it('of no round says so', async () => {
    expect((await command(['rounds', '--to', '2018', '--lang', 'en'])).stdout).toContain((await messagesIn('en')).rounds.nothing);
  });
  it.each<[string, string[], string]>([
    ['an unknown action', ['shwo'], 'U108'],
    ['no name to show', ['show'], 'U107'],
    ['a word too many', ['show', 'a', 'b'], 'U105'],
    ['a word after check', ['check', 'a'], 'U105'],
    ['a filter of check', ['check', '--program', 'PRTQ'], 'U101'],
    ['a filter of show', ['show', 'a', '--from', '2019'], 'U101'],
    ['a bad day', ['--from', '2019-02-29'], 'U108'],
    ['an unknown program', ['--program', 'PEQ'], 'U108'],
  ])('%s', async (_, argv, code) => {
    const { exit, problems } = await problemsOf(['rounds', ...argv]);
    expect([exit, problems.map((found) => found.code)]).toEqual([2, [code]]);
  });
  it.each([
    ['a round that is published and not shipped', 'prtq-2020-06-18', 'C702'],
    ['a round that nobody published', 'prtq-2020-06-19', 'C701'],
  ])('%s', async (_, name, code) => {
    const { exit, problems } = await problemsOf(['rounds', 'show', name]);
    expect([exit, problems.map((found) => found.code)]).toEqual([3, [code]]);
  });
});

describe('rounds show', () => {
  it.each(['fr', 'en'])('prints the lines that it gives as data, in %s', async (language) => {
    const argv = ['rounds', 'show', 'prtq-2022-09-08', '--lang', language];
    const { id, said } = await json(...argv);
    expect([id, said.length > 6]).toEqual(['prtq-2022-09-08', true]);
    const { exit, stdout } = await command(argv);
    expect(exit).toBe(0);
    for (const line of said) expect(stdout).toContain(line);
  });
});

describe('validate --explain-criteria', () => {
  it.each(['fr', 'en'])('says the criteria as rounds show does, in %s', async (language) => {
    const argv = ['validate', '-c', 'prtq-2020-01-16', '--lang', language];
    const { said } = await json('rounds', 'show', 'prtq-2020-01-16', '--lang', language);
    const last = said.at(-1);
    expect((await command(argv)).stdout).not.toContain(last);
    expect((await command([...argv, '--explain-criteria'])).stdout).toContain(last);
    expect((await json(...argv, '--explain-criteria')).criteria[0].said).toContain(last);
  });
});

describe('rounds check', () => {
  afterEach(() => {
    vi.doUnmock('../../src/law/published-rounds.csv');
    vi.resetModules();
  });

  it.each(['fr', 'en'] as const)('agrees, and says what rests on what, in %s', async (language) => {
    const { exit, stdout } = await command(['rounds', 'check', '--lang', language]);
    const words = (await messagesIn(language)).rounds;
    expect(exit).toBe(0);
    const [of2019 = '', of2020 = ''] = stdout.split('\n').filter((line) => /^20(?:19|20), PRTQ /.test(line));
    const cells = [of2019, of2020].map((line) => line.replaceAll(/[\u202f,](?=[0-9]{3}\b)/g, '').split(/ {2,}/));
    expect(cells).toEqual([
      ['2019, PRTQ', '2062', '2062', '9 / 9', `${words.agrees}, ${words.independent}`],
      ['2020, PRTQ', '628', '628', '4', `${words.agrees}, ${words.independent}`],
    ]);
    // The table breaks the rest of this over lines.
    const ours = words.ours.split(' ').slice(0, 3).join(' ');
    for (const sentence of [
      words.restsOn('2021, PRTQ', `${words.row('2021-08-26', '585')}, ${words.row('2021', '341')}`),
      ours,
      words.conflicts(conflicts),
      words.files(files),
    ]) {
      expect(stdout).toContain(sentence);
    }
  });
  it('as data', async () => {
    const { ok, totals, conflicts } = await json('rounds', 'check');
    expect([ok, conflicts.length, totals[0], totals[5].published]).toEqual([
      true,
      11,
      expect.objectContaining({
        id: '2019',
        published: { invitations: 2062, rounds: 9 },
        sum: { invitations: 2062, rounds: 9 },
        independent: true,
      }),
      null,
    ]);
  });

  /** Runs `rounds check` on a table with one more line, or one changed. */
  async function checkedWith(csv: string): Promise<{ exit: number; stdout: string; stderr: string }> {
    vi.resetModules();
    vi.doMock('../../src/law/published-rounds.csv', () => ({ default: csv }));
    const { command: changed } = await import('./command.ts');
    return await changed(['rounds', 'check', '--lang', 'en']);
  }
  it('with a bad row exits 1 and says which total', async () => {
    const bad = `${TABLES.rounds.csv}2019-11-05,day,,PRTQ,,job-offer,,,round,1,,,,x,read,,,,conditions_unread\n`;
    const { exit, stdout } = await checkedWith(bad);
    expect([exit, stdout.split((await messagesIn('en')).rounds.disagrees).length - 1]).toEqual([1, 2]);
    expect(stdout).toMatch(/2019, PRTQ +2,062 +2,063 +10 \/ 9 /);
  });
  it('with a figure that a criteria file does not give exits 3', async () => {
    const changed = TABLES.rounds.csv.replace(
      '2019-07-04,day,,PRTQ,,priority-bill9,"priorité, loi 9","priority, Bill 9",round,691',
      '2019-07-04,day,,PRTQ,,priority-bill9,"priorité, loi 9","priority, Bill 9",round,690',
    );
    const { exit, stderr } = await checkedWith(changed);
    const found = problem('criteria_differ_from_table', { path: 'published.invitations', said: '691', table: '690' });
    expect([exit, stderr]).toEqual([3, `C579 prtq-2019-07-04 ${await said(found)}\n`]);
  });
});
