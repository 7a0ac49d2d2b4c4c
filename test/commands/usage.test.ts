/** The command line: usage errors, near words, languages, colours, help, and the order of exit codes. */

import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { messagesIn } from '../../src/messages/index.ts';
import { problem } from '../../src/problems/problem.ts';
import { said } from '../messages/said.ts';
import { command, problemsOf } from './command.ts';

const POOL =
  'candidate_id,submitted_at,bill9_cancelled,quebec_stays,work_permits,study_permits\nA,2019-10-01,true,2019-01-01/,2019-01-01/2019-12-31,none\n';
const ROUND = ['round', '-c', 'prtq-2020-01-16', '-p', '-'];

describe('usage errors', () => {
  it.each<[string, string[], string]>([
    ['unknown option', ['round', '--criterai', 'x'], 'U101'],
    ['prefix of an option', ['round', '--crit', 'x'], 'U101'],
    ['unknown command', ['ronde'], 'U106'],
    ['extra word', [...ROUND, 'pstq-2025-08-14'], 'U105'],
    ['extra word of validate', ['validate', 'x.yaml'], 'U105'],
    ['missing value', ['round', '--criteria'], 'U102'],
    ['an option as value', ['round', '-c', '--pool', '-'], 'U102'],
    ['empty value', ['round', '-c', '', '-p', '-'], 'U103'],
    ['empty value after =', ['round', '--criteria=', '-p', '-'], 'U103'],
    ['twice', [...ROUND, '--criteria', 'x.yaml'], 'U104'],
    ['a pool twice', [...ROUND, '--pool', '-'], 'U119'],
    ['no criteria', ['round', '-p', '-'], 'U107'],
    ['no pool', ['round', '-c', 'prtq-2020-01-16'], 'U107'],
    ['no id', ['explain', '-c', 'prtq-2020-01-16', '-p', '-'], 'U114'],
    ['nothing to validate', ['validate'], 'U115'],
    ['unknown language', [...ROUND, '--lang', 'de'], 'U108'],
    ['unknown colour', [...ROUND, '--color', 'red'], 'U108'],
    ['band of 0', [...ROUND, '--band', '0'], 'U108'],
    ['band of 1.5', [...ROUND, '--band', '1.5'], 'U108'],
    ['two delimiters', [...ROUND, '--delimiter', ',;'], 'U108'],
    ['unknown encoding', [...ROUND, '--encoding', 'klingon'], 'U116'],
    ['--set without =', [...ROUND, '--set', 'limit'], 'U113'],
    ['decisions on standard output', [...ROUND, '--decisions', '-'], 'U110'],
    ['two on standard output', [...ROUND, '--invited', '-', '--statistics', '-'], 'U109'],
    ['an expectation without figure', [...ROUND, '--expect', 'invited'], 'U111'],
    ['an expectation of a text', [...ROUND, '--expect', 'invited=many'], 'U111'],
    ['an expectation of nothing', [...ROUND, '--expect', 'invted=1'], 'U111'],
    ['an expectation of a text in the statistics', [...ROUND, '--expect', 'round.date=2020'], 'U111'],
    ['an expectation of __proto__', [...ROUND, '--expect', '__proto__.x=1'], 'U111'],
    ['nothing published', [...ROUND, '--expect', 'published', '--set', 'published='], 'U112'],
  ])('%s', async (_, argv, code) => {
    const { exit, problems } = await problemsOf(argv, { stdin: POOL });
    expect([exit, problems.map((found) => found.code)]).toEqual([2, [code]]);
  });

  it('two formats', async () => {
    expect((await command(['round', '--format', 'table', '--format', 'json'])).exit).toBe(2);
    expect((await command([...ROUND, '--format', 'xml'])).exit).toBe(2);
  });
  it('a near word is offered', async () => {
    const found = async (...argv: string[]): Promise<string> => (await command([...argv, '--lang', 'en'], { stdin: POOL })).stderr;
    const option = problem('unknown_option', { near: '--criteria' }, { value: '--criterai' });
    expect(await found('round', '--criterai', 'x')).toBe(`U101 ${await said(option)}\n`);
    const ofMerge = problem('unknown_option', { near: '--out-dir' }, { value: '--out-dri' });
    expect(await found('campaign', 'merge', 'a', '--out-dri', 'b')).toBe(`U101 ${await said(ofMerge)}\n`);
    const name = problem('unknown_command', { near: 'explain', known: [] }, { value: 'explian' });
    expect(await found('explian')).toBe(`U106 ${await said(name)}\n`);
    const allowed = ['table', 'markdown', 'json'];
    const format = problem('option_value_not_allowed', { option: '--format', allowed, near: 'json' }, { value: 'jsno' });
    expect(await found(...ROUND, '--format', 'jsno')).toBe(`U108 ${await said(format)}\n`);
    const statistic = problem('unknown_statistic', { near: 'invited' }, { value: 'invted=1' });
    expect(await found(...ROUND, '--expect', 'invted=1')).toBe(`U111 ${await said(statistic)}\n`);
  });
  it('an argument is never raw on the terminal', async () => {
    const { stderr } = await command(['\u001b[31mx\u202e', '--lang', 'en']);
    expect(stderr).toContain('\\u001b[31mx\\u202e');
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('problems for scripts', () => {
  it('stand on standard error too, as people read them, unless the run is quiet', async () => {
    const argv = [...ROUND, '--set', 'limit=x', '--lang', 'en'];
    const text = await command(argv, { stdin: POOL });
    const json = await command([...argv, '--format', 'json'], { stdin: POOL });
    expect([json.exit, json.stderr]).toEqual([text.exit, text.stderr]);
    expect(text.stderr).toMatch(/^C/);
    for (const quiet of ['-q', '--quiet']) {
      const { exit, stdout, stderr } = await command([...argv, '--format', 'json', quiet], { stdin: POOL });
      expect([exit, stdout, stderr]).toEqual([json.exit, json.stdout, '']);
    }
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, total: 1 });
  });
});

describe('the order of exit codes', () => {
  const bad = { stdin: 'candidate_id\nA\nA\n' };
  it.each<[string, string[], number]>([
    ['arguments first', [...ROUND, '--decisions', '-', '--set', 'limit=x', '--invited', '/dev/null'], 2],
    ['then outputs', [...ROUND, '--set', 'limit=x', '--invited', '/dev/null'], 5],
    ['then criteria', [...ROUND, '--set', 'limit=x', '--expect', 'x=1'], 3],
    ['then the pool', [...ROUND, '--expect', 'x=1'], 4],
  ])('%s', async (_, argv, exit) => expect((await command(argv, bad)).exit).toBe(exit));
  it('then paths of expectations, then expectations', async () => {
    expect((await command([...ROUND, '--expect', 'x=1', '--expect', 'invited=7'], { stdin: POOL })).exit).toBe(2);
    expect((await command([...ROUND, '--expect', 'invited=7'], { stdin: POOL })).exit).toBe(1);
    expect((await command([...ROUND, '--expect', 'invited=1'], { stdin: POOL })).exit).toBe(0);
  });
  it('a pool that cannot be opened comes after the criteria, before pool data', async () => {
    expect((await command(['round', '-c', 'prtq-2020-01-16', '-p', 'none.csv', '--set', 'limit=x'])).exit).toBe(3);
    expect((await command(['validate', '-c', 'prtq-2020-01-16', '-p', 'none.csv', '--set', 'limit=x'])).exit).toBe(3);
  });
});

describe('expectations', () => {
  it.each<[string, number]>([
    ['invited=1', 0],
    ['invited>=1', 0],
    ['invited<=0', 1],
    ['invited=0..3', 0],
    ['invited=2..3', 1],
    ['counts.invited=1', 0],
    ['groups.priority-bill9.eligible=1', 0],
    ['groups.0.criteria.cancelled-by-bill9.passed=1', 0],
    ['groups.priority-bill9.cut_off>=1', 1],
    ['inputs.pool.rows=1', 0],
    ['invited=1.0', 0],
  ])('%s', async (expectation, exit) => {
    expect((await command([...ROUND, '-q', '--expect', expectation], { stdin: POOL })).exit).toBe(exit);
  });
  it('a miss says both figures, after the outputs', async () => {
    const { exit, stdout, stderr } = await command([...ROUND, '--expect', 'published', '--lang', 'en', '--invited', '-'], { stdin: POOL });
    expect([exit, stdout.split('\n').length]).toEqual([1, 3]);
    expect(stderr).toContain(
      `${(await messagesIn('en')).expect.missed('invited', '23', '1', { kind: 'round', id: 'prtq-2020-01-16', pool: '-' })}\n`,
    );
  });
});

describe('expectations of an empty pool', () => {
  const [header = ''] = POOL.split('\n');
  it.each<[string, number]>([
    ['published', 1],
    ['invited=0', 1],
    ['invited<=5', 1],
    ['read=0', 0],
    ['counts.read=0', 0],
    ['inputs.pool.rows=0', 0],
    ['read=1', 1],
  ])('%s', async (expectation, exit) => {
    const ran = await command([...ROUND, '-q', '--expect', expectation, '--lang', 'en'], { stdin: `${header}\n` });
    const { emptyPool } = (await messagesIn('en')).expect;
    const said = ran.stderr.includes(emptyPool({ kind: 'round', id: 'prtq-2020-01-16', pool: '-' }));
    expect([ran.exit, said]).toEqual([exit, exit === 1]);
  });
});

describe('without a command', () => {
  it.each([[[]], [['--lang', 'en']], [['-q']]])('%j gets the help and 2', async (argv) => {
    const { exit, stdout, stderr } = await command(argv);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(argv.includes('en') ? 'Examples:' : 'Exemples');
  });
});

describe('validate', () => {
  it.each([[['--set', 'a=1']], [['--explain-criteria']]])('%j means nothing without criteria', async (options) => {
    const { exit, stderr } = await command(['validate', '-p', '-', ...options], { stdin: POOL });
    expect([exit, stderr.slice(0, 4)]).toEqual([2, 'U107']);
  });
});

describe('languages', () => {
  it.each<[string, Record<string, string>, string[], string]>([
    ['French by default', {}, [], 'Invitées'],
    ['--lang', { LANG: 'fr_CA.UTF-8' }, ['--lang', 'en'], 'Invited'],
    ['ARRIMA_SIM_LANG before the locale', { ARRIMA_SIM_LANG: 'en', LC_ALL: 'fr_FR' }, [], 'Invited'],
    ['ARRIMA_SIM_LANG in capitals', { ARRIMA_SIM_LANG: 'EN' }, [], 'Invited'],
    ['ARRIMA_SIM_LANG as a locale', { ARRIMA_SIM_LANG: 'en_CA.UTF-8', LC_ALL: 'fr_FR' }, [], 'Invited'],
    ['LC_ALL before LANG', { LC_ALL: 'en_CA.UTF-8', LANG: 'fr_CA' }, [], 'Invited'],
    ['a locale of neither is passed over', { LC_ALL: 'tr_TR.UTF-8', LC_MESSAGES: 'en_US' }, [], 'Invited'],
    ['another locale is French', { LANG: 'de_DE.UTF-8' }, [], 'Invitées'],
  ])('%s', async (_, env, options, word) => {
    expect((await command([...ROUND, ...options], { stdin: POOL, env })).stdout).toContain(word);
  });
});

describe('help and version', () => {
  it.each(['round', 'validate', 'explain', 'campaign'])('%s --help begins with examples, in both languages', async (name) => {
    for (const [lang, examples, options] of [
      ['fr', 'Exemples', 'Options'],
      ['en', 'Examples', 'Options'],
    ] as const) {
      const { exit, stdout, stderr } = await command([name, '--help', '--lang', lang]);
      expect([exit, stderr]).toEqual([0, '']);
      expect(stdout.indexOf(examples)).toBeGreaterThan(0);
      expect(stdout.indexOf(examples)).toBeLessThan(stdout.indexOf(`${options}`));
      for (const option of ['--lang', '--color', '--quiet', '--verbose', '--help', '--version']) expect(stdout).toContain(option);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(160);
    }
  });
  it('a command below another, in the help of both', async () => {
    expect((await command(['campaign', '--help', '--lang', 'en'])).stdout).toMatch(/Commands:\n +merge {2}Merges/);
    const { exit, stdout } = await command(['campaign', 'merge', '--help', '--lang', 'en']);
    expect([exit, stdout.startsWith('Merges')]).toEqual([0, true]);
    expect(stdout).toContain('arrima-sim campaign merge FOLDER… [options]');
  });
  it.each([
    [undefined, 80],
    [0, 80],
    [60, 60],
    [90, 90],
    [200, 100],
  ])('at %s columns it is %i wide, but for command lines, which stay whole', async (columns, width) => {
    const world = columns === undefined ? {} : { columns };
    for (const lang of ['fr', 'en']) {
      const { stdout } = await command(['round', '--help', '--lang', lang], world);
      const { stderr } = await command(['--lang', lang], world);
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => !line.startsWith('  arrima-sim '));
      const widest = Math.max(...lines.map((line) => line.length));
      expect([lang, widest > width - 12, widest <= width]).toEqual([lang, true, true]);
    }
  });
  it('every example of the help has options that exist', async () => {
    const { stdout } = await command(['round', '--help']);
    const lines = stdout.split('\n').filter((line) => line.trim().startsWith('arrima-sim round -c'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(`${option} `);
  });
  it.each([['--version'], ['-V'], ['round', '--version']])('%s %s', async (...argv) => {
    expect(await command(argv.filter((word) => word !== undefined))).toEqual({ exit: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });
  it('no command: the help, on standard error', async () => {
    const { exit, stdout, stderr } = await command([]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('arrima-sim');
  });
});

describe('colour', () => {
  const coloured = async (env: Record<string, string>, terminal: boolean, ...options: string[]): Promise<boolean> =>
    (await command([...ROUND, ...options], { stdin: POOL, env, terminal })).stdout.includes('\u001b[');
  it.each<[string, Record<string, string>, boolean, string[], boolean]>([
    ['a terminal', {}, true, [], true],
    ['no terminal', {}, false, [], false],
    ['NO_COLOR', { NO_COLOR: '1' }, true, [], false],
    ['an empty NO_COLOR', { NO_COLOR: '' }, true, [], true],
    ['TERM=dumb', { TERM: 'dumb' }, true, [], false],
    ['FORCE_COLOR before NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, [], true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, [], false],
    ['--color before all', { FORCE_COLOR: '1' }, true, ['--color', 'never'], false],
    ['--color always', { NO_COLOR: '1' }, false, ['--color', 'always'], true],
  ])('%s', async (_, env, terminal, options, wanted) => expect(await coloured(env, terminal, ...options)).toBe(wanted));
});

describe('formats', () => {
  it('json: the statistics on standard output, the summary on standard error', async () => {
    const { stdout, stderr } = await command([...ROUND, '--format', 'json'], { stdin: POOL });
    expect(JSON.parse(stdout).schema).toBe('arrima-sim/statistics/v1');
    expect(stderr).toContain('Invitées');
  });
  it('markdown', async () => {
    const { stdout } = await command([...ROUND, '--format', 'markdown'], { stdin: POOL });
    expect(stdout).toContain('| :--- | ---: |');
  });
  it('quiet: nothing but data', async () => {
    expect(await command([...ROUND, '--quiet'], { stdin: POOL })).toEqual({ exit: 0, stdout: '', stderr: '' });
  });
  it('a name from a file is never raw on the terminal, and stays as it is in the data', async () => {
    const title = 'title={fr: "a\\u001b[31m\\u202e|*b*", en: x}';
    const table = await command([...ROUND, '--set', title], { stdin: POOL });
    expect(table.stdout).toContain('a\\u001b[31m\\u202e');
    expect(table.stdout).not.toMatch(/[\u001b\u202e]/);
    const { stdout } = await command([...ROUND, '--set', title, '--format', 'json', '-q'], { stdin: POOL });
    expect(JSON.parse(stdout).round.title.fr).toBe('a\u001b[31m\u202e|*b*');
    const markdown = await command([...ROUND, '--set', title, '--format', 'markdown'], { stdin: POOL });
    expect(markdown.stdout).toContain('\\|\\*b\\*');
  });
});
