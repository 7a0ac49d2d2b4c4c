/** The tables of commands, options and formats, walked: nothing in one of them is missing from another. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandDescription, Registry } from '../../src/commands/command.ts';
import { FORMAT_NAMES, FORMATS, formatNamed } from '../../src/commands/formats.ts';
import { longName } from '../../src/commands/options/option.ts';
import { OPTIONS } from '../../src/commands/options/table.ts';
import { COMMANDS } from '../../src/commands/registry.ts';
import { type CommandName, helpIn } from '../../src/messages/index.ts';
import { command } from './command.ts';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');
const [fr, en] = await Promise.all([helpIn('fr'), helpIn('en')]);

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

describe('commands', () => {
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
      expect(stdout.startsWith(`${help.command[each.name].about}\n`)).toBe(true);
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
      for (const line of [...ofFr, ...ofEn]) {
        const [own = ''] = line.split(' | ');
        expect(line.startsWith(`arrima-sim ${path}`)).toBe(true);
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
});
