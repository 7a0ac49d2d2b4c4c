/** How somebody begins: `init`, `list`, `help`. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../src/commands/list/kinds.ts';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-begin-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

describe('init', () => {
  it.each(['fr', 'en'])('gives a file with comments that is sound, in %s', async (lang) => {
    const { exit, stdout } = await command(['init', '--lang', lang]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^# /);
    expect((await command(['init', '-o', at(`${lang}.yaml`), '--lang', lang])).exit).toBe(0);
    expect(readFileSync(at(`${lang}.yaml`), 'utf8')).toBe(stdout);
    const { exit: checked, stdout: said } = await command(['validate', '-c', at(`${lang}.yaml`), '--lang', 'en']);
    expect([checked, said]).toEqual([0, expect.stringContaining('2 examples hold')]);
  });

  it.each(['fr', 'en'])('is sound with what it has behind a #, in %s', async (lang) => {
    const { stdout } = await command(['init', '--lang', lang]);
    const whole = stdout.replace(/^# (?=fields:| {2}[a-z_]+: \{)|^(?= *# rank:)( *)# /gm, '$1');
    expect(whole).toMatch(/^fields:.*\n {2}french_speaking: \{column: .*\n {2}sect[a-z]+: \{type: text/m);
    expect(whole).toMatch(/^ {4}rank: \[/m);
    writeFileSync(at('whole.yaml'), whole);
    expect((await command(['validate', '-c', at('whole.yaml')])).stderr).toBe('');
  });

  it('asks the same in both languages', async () => {
    const asked = async (lang: string): Promise<string> => {
      const { stdout } = await command(['rounds', 'show', at(`${lang}.yaml`), '--format', 'json', '--lang', 'fr']);
      // Ids and titles are each language's own.
      return (JSON.parse(stdout) as { said: string[] }).said
        .map((line) => line.replace(/\(.*\)$|^.* — /, ''))
        .slice(0, -2)
        .join('\n');
    };
    expect(await asked('fr')).toBe(await asked('en'));
  });

  it('begins with a shipped round and its lists, which invite the same people', async () => {
    const own = ['init', '--from', 'prtq-2023-10-26', '-o', at('own.yaml')];
    expect((await command(own)).exit).toBe(0);
    expect(readdirSync(at('lists')).length).toBe(2);
    const lines = ['candidate_id,score,noc_2016,french_listening,french_speaking,job_offer,submitted_at'];
    const codes = (parse(readFileSync(at('lists/noc-2016-trades-2023-10-26.csv')), { columns: true }) as { noc: string }[]).map(
      ({ noc }) => noc,
    );
    for (let n = 0; n < 300; n++)
      lines.push(`P${n},${400 + n},${codes[n % codes.length]},${n % 10},${n % 10},${n % 7 === 0 ? 'outside_cmm' : 'none'},2023-10-01`);
    writeFileSync(at('people.csv'), `${lines.join('\n')}\n`);
    const invited = async (rule: string): Promise<string> =>
      (await command(['round', '-c', rule, '-p', at('people.csv'), '--invited', '-', '-q'])).stdout;
    const list = await invited('prtq-2023-10-26');
    expect(list.split('\n').length).toBeGreaterThan(20);
    expect(await invited(at('own.yaml'))).toBe(list);
    // Whatever is there stays, unless it is asked for.
    expect((await command(own)).exit).toBe(5);
    expect((await command([...own, '--force'])).exit).toBe(0);
  });

  it.each([
    [['--from', 'nothing', '-o', at('x.yaml')], 3, 'C701'],
    [['--from', 'prtq-2023-10-26'], 2, 'U107'],
    [['-o', join(folder, 'nowhere', 'x.yaml')], 5, 'F107'],
  ])('refuses %s', async (line, exit, code) => {
    const found = await command(['init', ...line]);
    expect([found.exit, found.stderr.slice(0, 4)]).toEqual([exit, code]);
  });
});

describe('list', () => {
  it.each(KINDS)('%s: as many in JSON, CSV and the list of kinds', async (kind) => {
    const json = JSON.parse((await command(['list', kind, '--format', 'json'])).stdout)[kind] as Record<string, unknown>[];
    const csv = (await command(['list', kind, '--format', 'csv'])).stdout.trimEnd().split('\n');
    const kinds = JSON.parse((await command(['list', '--format', 'json'])).stdout).kinds as { name: string; count: number }[];
    expect(json.length).toBeGreaterThan(0);
    expect(csv[0]).toBe(Object.keys(json[0] ?? {}).join(','));
    expect(csv).toHaveLength(json.length + 1);
    expect(kinds.find(({ name }) => name === kind)?.count).toBe(json.length);
    for (const lang of ['fr', 'en']) expect((await command(['list', kind, '--lang', lang])).exit).toBe(0);
  });

  it('rounds --shipped are those that have a file', async () => {
    const { rounds } = JSON.parse((await command(['list', 'rounds', '--shipped', '--format', 'json'])).stdout) as {
      rounds: { name: string }[];
    };
    expect(new Set(rounds.map(({ name }) => name)).size).toBe(
      readdirSync('src/law/rounds').filter((file) => file.endsWith('.yaml')).length,
    );
  });

  it('a word that is no kind, with the near one', async () => {
    const { exit, problems } = await problemsOf(['list', 'round']);
    expect([exit, problems[0]?.message]).toEqual([2, expect.stringContaining('rounds')]);
  });
});

describe('help', () => {
  it('of a command is what its --help says', async () => {
    expect((await command(['help', 'round'])).stdout).toBe((await command(['round', '--help'])).stdout);
    expect((await command(['help', 'campaign', 'merge'])).stdout).toBe((await command(['campaign', 'merge', '--help'])).stdout);
    expect((await command(['help'])).stdout).toBe((await command(['--help'])).stdout);
    expect((await command(['help', 'nothing'])).exit).toBe(2);
  });
});
