/** The command `generate`: what it writes and says, what it refuses, where its output may go. */

import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { problem } from '../../src/problems/problem.ts';
import { said } from '../messages/said.ts';
import { command } from './command.ts';

const root = mkdtempSync(join(tmpdir(), 'arrima-sim-generate-'));
afterAll(() => rmSync(root, { recursive: true }));

const RECIPE = `schema: arrima-sim/recipe/v1
id: small
title: {fr: Petite banque, en: Small pool}
rows: 12
columns:
  candidate_id: {sequence: P-1}
  age: {range: [18, 70]}
  country: {weights: {"Côte d’Ivoire, Abidjan": 1}}
groups:
  - {id: old, count: 3, label: {fr: Âgées, en: Old}, meets: [{field: age, at_least: 60}]}
`;

let folder = '';
let recipe = '';
let pool = '';
let runs = 0;
beforeEach(() => {
  folder = join(root, String(runs++));
  mkdirSync(folder);
  recipe = join(folder, 'recipe.yaml');
  pool = join(folder, 'pool.csv');
  writeFileSync(recipe, RECIPE);
});

const codesOf = (stderr: string): string[] => stderr.split('\n').flatMap((line) => /^([A-Z][0-9]{3}) /.exec(line)?.[1] ?? []);

describe('a pool', () => {
  it('is written for its owner alone, and every person in it is synthetic', async () => {
    const { exit, stdout, stderr } = await command(['generate', recipe, '-o', pool, '--lang', 'en']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(statSync(pool).mode & 0o777).toBe(0o600);
    const [header, ...lines] = readFileSync(pool, 'utf8').trimEnd().split('\n');
    expect(header).toBe('candidate_id,synthetic,age,country');
    expect(lines).toHaveLength(12);
    for (const [at, line] of lines.entries()) expect(line).toMatch(new RegExp(`^P-${at + 1},true,[1-7][0-9],"Côte d’Ivoire, Abidjan"$`));
    expect(stdout).toContain('Small pool');
    const { summary, generate, wrote } = await messagesIn('en');
    expect(stdout).toContain(summary.synthetic(12, 12));
    expect(stdout).toMatch(/^old +Old +3$/m);
    expect(stdout).toMatch(new RegExp(`^${generate.background} +9$`, 'm'));
    expect(stdout).toContain(summary.agreement);
    expect(stdout).toContain(wrote(pool));
    expect(readdirSync(folder).sort()).toEqual(['pool.csv', 'recipe.yaml']);
  });

  it('in French', async () => {
    const { stdout } = await command(['generate', recipe, '-o', pool, '--lang', 'fr']);
    const { summary } = await messagesIn('fr');
    expect(stdout).toContain(summary.synthetic(12, 12));
    expect(stdout).toContain(summary.agreement);
    expect(stdout).toMatch(/^old +Âgées +3$/m);
  });

  it('is what validate takes', async () => {
    await command(['generate', recipe, '-o', pool]);
    expect(await command(['validate', '-p', pool, '--format', 'json'])).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('"synthetic": 12'),
    });
  });

  it('goes to standard output, the summary elsewhere', async () => {
    const { exit, stdout, stderr } = await command(['generate', recipe, '-o', '-', '--rows', '3', '--lang', 'en']);
    expect(exit).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(',')[0])).toEqual(['candidate_id', 'P-1', 'P-2', 'P-3', '']);
    expect(stderr).toContain((await messagesIn('en')).summary.synthetic(3, 3));
    expect(await command(['generate', recipe, '-o', '-', '--rows', '3', '--quiet'])).toEqual({ exit: 0, stdout, stderr: '' });
  });

  it('is the same in a file and on standard output, by seed', async () => {
    const of = async (...options: string[]) => (await command(['generate', recipe, '-o', '-', '-q', ...options])).stdout;
    await command(['generate', recipe, '--output', pool, '--seed', 'x', '-q']);
    expect(readFileSync(pool, 'utf8')).toBe(await of('--seed', 'x'));
    expect(await of('--seed', 'small')).toBe(await of());
    expect(await of('--seed', 'y')).not.toBe(await of());
  });
});

describe('refusals', () => {
  it.each<[string, string[], number, string[]]>([
    ['no recipe', ['-o', 'x.csv'], 2, ['U107']],
    ['an empty recipe name', ['', '-o', 'x.csv'], 2, ['U103']],
    ['no output', ['benchmark'], 2, ['U107']],
    ['an empty output', ['benchmark', '-o', ''], 2, ['U103']],
    ['two recipes', ['benchmark', 'prtq-2020-01-16', '-o', 'x.csv'], 2, ['U105']],
    ['two outputs', ['benchmark', '-o', 'x.csv', '--output', 'y.csv'], 2, ['U104']],
    ['rows of none', ['benchmark', '-o', 'x.csv', '--rows', '0'], 2, ['U108']],
    ['rows of many', ['benchmark', '-o', 'x.csv', '--rows', 'many'], 2, ['U108']],
    ['rows without end', ['benchmark', '-o', 'x.csv', '--rows', '1000000001'], 2, ['U108']],
    ['an option as output', ['benchmark', '-o', '--force'], 2, ['U102']],
    ['an unknown option', ['benchmark', '--out', 'x.csv'], 2, ['U101']],
    ['a recipe that is not shipped', ['benchmrak', '-o', 'x.csv'], 3, ['C530']],
    ['a recipe that is not there', ['./nothing.yaml', '-o', 'x.csv'], 5, ['F101']],
    ['rows below the groups', ['prtq-2020-01-16', '-o', 'x.csv', '--rows', '600'], 3, ['C535']],
    ['a folder that is not there', ['benchmark', '-o', 'nowhere/x.csv'], 5, ['F107']],
  ])('%s', async (_, argv, exit, codes) => {
    const ran = await command(['generate', ...argv.map((word) => word.replace(/^(nowhere\/)?[xy]\.csv$/, `${folder}/$&`))]);
    expect({ exit: ran.exit, codes: codesOf(ran.stderr), stdout: ran.stdout }).toEqual({ exit, codes, stdout: '' });
    expect(readdirSync(folder)).toEqual(['recipe.yaml']);
  });

  it('a near recipe is offered, and the message says how many rows are enough', async () => {
    const known = ['benchmark', 'prtq-2019-2020', 'prtq-2020-01-16', 'pstq-2025'];
    const unknown = problem('unknown_recipe', { near: 'benchmark', known }, { value: 'benchmrak' });
    expect((await command(['generate', 'benchmrak', '-o', pool, '--lang', 'en'])).stderr).toContain(await said(unknown));
    const { stderr } = await command(['generate', recipe, '-o', pool, '--rows', '2', '--lang', 'en']);
    expect(stderr).toBe(`C535 ${recipe} 2 rows are not enough: the groups count 3 people — ask for at least 3 rows\n`);
  });

  it('the rows asked for win over those of the recipe, too few as they may be', async () => {
    writeFileSync(recipe, RECIPE.replace(/^rows: .*$/m, 'rows: 1'));
    expect((await command(['generate', recipe, '-o', pool])).exit).toBe(3);
    const { exit, stdout } = await command(['generate', recipe, '-o', '-', '-q', '--rows', '10']);
    expect([exit, stdout.trimEnd().split('\n').length]).toEqual([0, 11]);
  });

  it.each<[string, string | Buffer, string]>([
    ['not YAML', Buffer.from('%PDF-1.7 '), 'C532'],
    ['not UTF-8', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xe9]), 'C106'],
    ['a round', 'schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2020-01-16}\ngroups: []\n', 'C108'],
  ])('a recipe that is %s', async (_, content, code) => {
    writeFileSync(recipe, content);
    const { exit, stderr } = await command(['generate', recipe, '-o', pool]);
    expect({ exit, code: codesOf(stderr).includes(code) }).toEqual({ exit: 3, code: true });
  });

  it('a test that never holds: nothing is written, nothing sent', async () => {
    writeFileSync(recipe, RECIPE.replace('at_least: 60', 'at_least: 71'));
    for (const output of [pool, '-']) {
      const { exit, stdout, stderr } = await command(['generate', recipe, '-o', output, '--lang', 'en']);
      expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
      expect(stderr).toMatch(/^C540 .*:10:62 group “old”: after 10,000 tries/);
    }
    expect(readdirSync(folder)).toEqual(['recipe.yaml']);
  });
});

describe('an existing file', () => {
  const ran = (...more: string[]) => command(['generate', recipe, '-o', pool, '-q', ...more]);

  it('with the same bytes stays; another pool of the recipe needs --force', async () => {
    await ran();
    const earlier = readFileSync(pool, 'utf8');
    expect(await ran()).toMatchObject({ exit: 0, stderr: '' });
    const refused = await ran('--seed', 'other');
    expect([refused.exit, codesOf(refused.stderr)]).toEqual([5, ['F103']]);
    expect(readFileSync(pool, 'utf8')).toBe(earlier);
    expect(await ran('--seed', 'other', '--force')).toMatchObject({ exit: 0, stderr: '' });
    expect(readFileSync(pool, 'utf8')).not.toBe(earlier);
  });

  it('that was edited needs --force: a person added, taken out or changed', async () => {
    await ran();
    const made = readFileSync(pool, 'utf8');
    for (const edited of [`${made}Z,true,20,Chine\n`, made.replace(/[^\n]*\n$/, ''), made.replace(/,true,.*\n$/, ',true,21,x\n')]) {
      expect(edited).not.toBe(made);
      writeFileSync(pool, edited);
      expect(codesOf((await ran()).stderr)).toEqual(['F103']);
      expect(readFileSync(pool, 'utf8')).toBe(edited);
      expect((await ran('--force')).exit).toBe(0);
      expect(readFileSync(pool, 'utf8')).toBe(made);
    }
  });

  it.each<[string, string]>([
    ['a pool of real people', 'candidate_id,age,country\nA,20,Chine\n'],
    ['a pool of another recipe', 'candidate_id,synthetic,age\nA,true,20\n'],
    ['the header and more', 'candidate_id,synthetic,age,country,notes\n'],
    ['an empty file', ''],
    ['something else', 'hello\n'],
  ])('%s needs --force', async (_, content) => {
    writeFileSync(pool, content);
    const { exit, stderr } = await ran();
    expect({ exit, codes: codesOf(stderr) }).toEqual({ exit: 5, codes: ['F103'] });
    expect(readFileSync(pool, 'utf8')).toBe(content);
    expect((await ran('--force')).exit).toBe(0);
    expect(readFileSync(pool, 'utf8')).toMatch(/^candidate_id,synthetic,age,country\n/);
  });

  it('that is the recipe is never replaced, by link or hard link either', async () => {
    symlinkSync(recipe, join(folder, 'link.csv'));
    linkSync(recipe, join(folder, 'hard.csv'));
    for (const name of ['recipe.yaml', 'link.csv', 'hard.csv']) {
      const { exit, stderr } = await command(['generate', recipe, '-o', join(folder, name), '--force']);
      expect({ exit, codes: codesOf(stderr) }).toEqual({ exit: 5, codes: ['F104'] });
    }
    expect(readFileSync(recipe, 'utf8')).toBe(RECIPE);
  });

  it('clashes before the recipe is read', async () => {
    writeFileSync(recipe, 'nothing: right\n');
    writeFileSync(pool, 'mine\n');
    expect(codesOf((await ran()).stderr)).toEqual(['F103']);
  });

  it('that is a folder is refused', async () => {
    mkdirSync(pool);
    expect(codesOf((await ran('--force')).stderr)).toEqual(['F106']);
  });

  it('stays when the folder cannot be written', async () => {
    if (process.getuid?.() === 0) return;
    chmodSync(folder, 0o500);
    expect((await ran()).exit).toBe(5);
    chmodSync(folder, 0o700);
    expect(existsSync(pool)).toBe(false);
  });
});

describe('help', () => {
  it.each(['fr', 'en'])('%s: examples first, and they name real recipes', async (lang) => {
    const { exit, stdout } = await command(['generate', '--help', '--lang', lang]);
    expect(exit).toBe(0);
    expect(stdout.indexOf('arrima-sim generate prtq-2020-01-16')).toBeLessThan(stdout.indexOf('Usage'));
    expect(stdout).toMatch(lang === 'fr' ? /generate NOM\|RECETTE\.yaml/ : /generate NAME\|RECIPE\.yaml/);
    expect(stdout).toContain('--rows');
  });

  it('is named among the commands', async () => {
    expect((await command(['--help'])).stdout).toMatch(/^ {2}generate /m);
    const unknown = problem('unknown_command', { near: 'generate', known: [] }, { value: 'genrate' });
    expect((await command(['genrate', '--lang', 'en'])).stderr).toBe(`U106 ${await said(unknown)}\n`);
  });
});
