/** The tables of commands, options and formats, walked: nothing in one of them is missing from another. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandDescription, Registry } from '../../src/commands/command.ts';
import { FORMAT_NAMES, FORMATS, type FormatName, formatNamed } from '../../src/commands/formats.ts';
import { longName } from '../../src/commands/options/option.ts';
import { OPTIONS } from '../../src/commands/options/table.ts';
import { COMMANDS } from '../../src/commands/registry.ts';
import { type CommandName, helpIn } from '../../src/messages/index.ts';
import { command } from './command.ts';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');
const [fr, en] = [helpIn('fr'), helpIn('en')];

interface Registered {
  readonly name: CommandName;
  /** As a command line names it: `campaign merge`. */
  readonly path: string;
  readonly described: CommandDescription;
}

async function registered(registry: Registry, above: string): Promise<Registered[]> {
  const found = Object.entries(registry).map(async ([name, load]) => {
    const { command: described } = await load();
    const path = `${above}${name}`;
    return [{ name: name as CommandName, path, described }, ...(await registered(described.commands, `${path} `))];
  });
  return (await Promise.all(found)).flat();
}

const ALL = await registered(COMMANDS, '');

function optionsOf({ described }: Registered): string[] {
  return Object.values(described.options).map(({ flags }) => longName(flags));
}

/** The names of a command's options in a line, short ones too, in order. */
function optionsIn(line: string): string[] {
  return [...line.matchAll(/ (--?[a-z][a-z-]*)/g)].map(([, option = '']) => option);
}

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-registry-'));
const at = (name: string): string => join(folder, name);
const FILES: Readonly<Record<string, string>> = {
  'pool.csv': 'candidate_id,submitted_at,score,age\nA,2030-01-01,600,30\nB,2030-01-01,500,40\n',
  'round.yaml': `schema: arrima-sim/criteria/v1
id: r
round: {date: 2030-01-15}
groups: [{id: g, select: {minimum_score: 550}}]
`,
  'grid.yaml': `schema: arrima-sim/grid/v1
id: g
effective: 2030-01-01
blocks: [{id: b, maximum: 2, factors: [{id: f, bands: {field: age, points: [{from: 0, points: 2}]}}]}]
`,
  'recipe.yaml': `schema: arrima-sim/recipe/v1
id: p
rows: 2
columns: {candidate_id: {sequence: P-1}, age: {range: [18, 70]}}
`,
  'plan.yaml': `schema: arrima-sim/plan/v1
id: p
from: 2030-01-01
to: 2030-01-31
rounds: [{criteria: round.yaml}]
`,
};
const ONE_ROUND = ['-c', at('round.yaml'), '-p', at('pool.csv')];
const ONE_SLICE = ['campaign', at('plan.yaml'), '-p', at('pool.csv'), '--shard', '1/1', '--out-dir', at('slice')];

/** A short line of each command that works. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  round: ONE_ROUND,
  compare: [...ONE_ROUND, '--set', 'groups.g.select.minimum_score=450'],
  sweep: [...ONE_ROUND, '--vary', 'groups.g.select.minimum_score=450..600:50'],
  solve: [...ONE_ROUND, '--find', 'groups.g.select.minimum_score', '--for', 'invited=2'],
  audit: ONE_ROUND,
  verify: [at('results'), at('round.yaml'), at('pool.csv')],
  report: [at('results'), '-o', at('page.html')],
  validate: ONE_ROUND,
  explain: ['A', ...ONE_ROUND],
  score: ['--grid', at('grid.yaml'), '-p', at('pool.csv')],
  generate: [at('recipe.yaml'), '-o', '-'],
  list: ['conditions'],
  completion: ['bash'],
  init: ['-o', at('begun.yaml'), '--force'],
  rounds: ['--from', '2020-01-16', '--to', '2020-01-16'],
  campaign: [at('plan.yaml'), '-p', at('pool.csv')],
  'campaign merge': [at('slice'), '--out-dir', at('merged'), '--force'],
};

/** What the text of a format is. */
const LOOKS: Readonly<Record<FormatName, (text: string) => boolean>> = {
  table: (text) => text !== '' && !/^(?:::|[{#]|[a-z_]+,)/.test(text) && !text.includes('| --- |') && !text.includes('| :--- |'),
  markdown: (text) => /^#+ /.test(text),
  json: (text) => typeof JSON.parse(text) === 'object',
  github: (text) => text === '' || /^::(?:error|warning) /.test(text),
  csv: (text) => text.split('\n').length > 2 && text.startsWith('name,'),
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(at(name), text);
  expect((await command(ONE_SLICE)).exit).toBe(0);
  expect((await command(['round', ...ONE_ROUND, '--out-dir', at('results'), '-q'])).exit).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lineOf({ path }: Registered): string[] {
  return [...path.split(' '), ...(LINES[path] ?? [])];
}

describe('commands', () => {
  it('have a line each that works', () => expect(Object.keys(LINES).sort()).toEqual(ALL.map(({ path }) => path).sort()));

  it.each(ALL.map((each) => [each.path, each] as const))('%s works, and refuses an option that nobody has', async (_, each) => {
    const { exit, stdout } = await command(lineOf(each));
    expect([exit, stdout === '']).toEqual([0, false]);
    const { stderr, ...refused } = await command([...lineOf(each), '--no-such-option']);
    expect([refused, stderr.slice(0, 4)]).toEqual([{ exit: 2, stdout: '' }, 'U101']);
  });

  it('have a folder each, whose name a command line says', () => {
    const paths = readdirSync(join(SOURCE, 'commands'), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
    const described = paths.filter((path) => path.endsWith('/command.ts')).map((path) => path.replace('/command.ts', ''));
    expect(described.sort()).toEqual(ALL.map(({ path }) => path.replaceAll(' ', '/')).sort());
  });

  it('are all that help lists, in both languages', () => {
    for (const { help } of [fr, en]) expect(Object.keys(help.command).sort()).toEqual(ALL.map(({ name }) => name).sort());
  });

  it.each(ALL.map((each) => [each.path, each] as const))('%s has a help that says what is there', async (path, each) => {
    for (const { language, help } of [fr, en]) {
      const { stdout } = await command([...path.split(' '), '--help', '--lang', language]);
      expect(stdout.replaceAll('\n', ' ').startsWith(`${help.command[each.name].about} `)).toBe(true);
      for (const option of [...optionsOf(each), '--help', '--version']) expect(stdout).toMatch(new RegExp(`^ .*${option} `, 'm'));
      const words = each.described.words.map(({ name }) => help.value[name]);
      for (const word of words) expect(stdout).toMatch(new RegExp(`^ +arrima-sim ${path} .*${word.replaceAll('|', '\\|')}`, 'm'));
    }
  });

  it.each(ALL.map((each) => [each.path, each] as const))(
    '%s has examples with options of its own, the same in both languages',
    (path, each) => {
      const [ofFr, ofEn] = [fr, en].map(({ help }) => help.command[each.name].examples.map(({ line }) => line)) as [string[], string[]];
      expect(ofFr.length).toBeGreaterThan(0);
      expect(ofFr.map(optionsIn)).toEqual(ofEn.map(optionsIn));
      const flags = Object.values(each.described.options).flatMap((option) => option.flags.split(', '));
      // Some make the files that those of the command itself need.
      const its = [...ofFr, ...ofEn].filter((line) => `${line} `.startsWith(`arrima-sim ${path} `));
      expect(its.length).toBeGreaterThan(0);
      expect(`${ofEn.at(-1)} `.startsWith(`arrima-sim ${path} `)).toBe(true);
      for (const line of its) {
        const [own = ''] = line.split(' | ');
        for (const option of optionsIn(own)) expect(flags, line).toContain(option);
      }
    },
  );
});

describe('options', () => {
  it.each(ALL.map((each) => [each.path, each] as const))('%s takes those of the table, each once', (_, each) => {
    const rows = Object.values(OPTIONS);
    for (const { flags, value, about } of Object.values(each.described.options)) {
      if (flags === '--format') continue;
      expect(rows).toContainEqual(expect.objectContaining({ flags, value, about }));
    }
    expect(optionsOf(each)).toEqual([...new Set(optionsOf(each))]);
  });

  it('of the table are each taken by a command', () => {
    const taken = ALL.flatMap(({ described }) => Object.values(described.options));
    for (const { flags, value, about } of Object.values(OPTIONS)) {
      expect(taken).toContainEqual(expect.objectContaining({ flags, value, about }));
    }
  });

  it('and words are all that help lists', () => {
    const rows = Object.values(OPTIONS);
    const abouts = [...rows.map(({ about }) => about), 'help', 'version'].filter((about) => about !== null);
    expect(Object.keys(fr.help.option).sort()).toEqual([...new Set(abouts)].sort());
    const ofOptions = rows.map(({ value }) => value).filter((value) => typeof value === 'string');
    const ofWords = ALL.flatMap(({ described }) => described.words.map(({ name }) => name));
    expect(Object.keys(fr.help.value).sort()).toEqual([...new Set([...ofOptions, ...ofWords, 'command', 'options'])].sort());
  });
});

describe('formats', () => {
  it('have a file each', async () => {
    const files = readdirSync(join(SOURCE, 'render', 'formats')).filter((file) => file !== 'format.ts');
    expect(files.sort()).toEqual(FORMAT_NAMES.map((name) => `${name}.ts`).sort());
    for (const name of FORMAT_NAMES) expect((await FORMATS[name].load()).format.text).toBeTypeOf('function');
  });

  it.each(ALL.map((each) => [each.path, each] as const))('%s offers those that accept it', async (_, { name, described }) => {
    const accepting = FORMAT_NAMES.filter((format) => formatNamed(format).commands.includes(name));
    const option = Object.values(described.options).find(({ flags }) => flags === '--format');
    expect(option?.value ?? []).toEqual(accepting);
    if (option === undefined) return;
    for (const format of accepting) expect(await option.read(format, {})).toBe(format);
    const refusal = { problem: { name: 'option_value_not_allowed', args: { option: '--format', allowed: accepting } } };
    await expect(option.read('none', {})).rejects.toMatchObject(refusal);
  });

  it('have a look each', () => expect(Object.keys(LOOKS)).toEqual(FORMAT_NAMES));

  it.each(
    FORMAT_NAMES.flatMap((format) =>
      ALL.filter(({ name }) => formatNamed(format).commands.includes(name)).map((each) => ({ format, path: each.path, each })),
    ),
  )('$format shows what $path has to show', async ({ format, each }) => {
    const { exit, stdout } = await command([...lineOf(each), '--format', format]);
    expect([exit, LOOKS[format](stdout)]).toEqual([0, true]);
    for (const other of FORMAT_NAMES.filter((name) => name !== format && name !== 'json'))
      expect([other, LOOKS[other](stdout)]).toEqual([other, false]);
  });
});
