/** The package as npm packs it, installed offline into an empty folder outside the repository: the command, the library and its types. */

import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { command } from '../commands/command.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-package-'));
const user = join(folder, 'user');
const installed = join(user, 'node_modules', 'arrima-sim');
let tarball = '';

/** npm without what a npm around this test has set, and with an empty cache: what it had to fetch would be missing. */
function npm(cwd: string, ...argv: readonly string[]): string {
  const around = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = { ...Object.fromEntries(around), npm_config_cache: join(folder, 'cache'), npm_config_offline: 'true' };
  // On Windows npm is a script of the shell.
  return execFileSync('npm', argv, { cwd, env, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' });
}

function node(...argv: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, argv, { cwd: user, encoding: 'utf8' });
}

const cli = (...argv: readonly string[]): SpawnSyncReturns<string> => node(join(installed, 'bin', 'arrima-sim.js'), ...argv);

// npm starts twice, and writes the package twice.
beforeAll(() => {
  // Packed without scripts: they would build again.
  const [packed] = JSON.parse(npm(inject('built'), 'pack', '--ignore-scripts', '--json', '--pack-destination', folder)) as {
    filename: string;
  }[];
  tarball = join(folder, packed?.filename ?? '');
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "name": "user", "private": true, "type": "module" }');
  npm(user, 'install', '--ignore-scripts', '--no-audit', '--no-fund', tarball);
  cpSync(join(ROOT, 'fixtures', 'prtq-2020-01-16', 'pool.csv'), join(user, 'pool.csv'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('needs no other', () => {
    expect(readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['arrima-sim']);
  });
  it('is as packages should be', async () => {
    const bytes = new Uint8Array(readFileSync(tarball));
    expect((await publint({ strict: true, pack: { tarball: bytes.buffer } })).messages).toEqual([]);
  });
  it('has a source map for each of its files, and the licences of the libraries in them', () => {
    const files = readdirSync(join(installed, 'dist', 'bundle'));
    const scripts = files.filter((file) => /\.c?js$/.test(file));
    expect(scripts.length).toBeGreaterThan(20);
    // But for what the bundler writes of its own: how a module is loaded.
    const without = scripts.filter((file) => !files.includes(`${file}.map`));
    expect(without.filter((file) => !file.startsWith('rolldown-runtime-'))).toEqual([]);
    const licences = readFileSync(join(installed, 'dist', 'third-party-licenses.txt'), 'utf8');
    for (const name of [
      '@noble/hashes',
      'chalk',
      'cli-table3',
      'commander',
      'csv-parse',
      'csv-stringify',
      'iconv-lite',
      'string-width',
      'yaml',
    ]) {
      expect(licences).toMatch(new RegExp(`^${name} [0-9.]+ \\([A-Z]+\\)$`, 'm'));
    }
  });
});

describe('the command', () => {
  it('has a name on the path', () => {
    expect(npm(user, 'exec', '--', 'arrima-sim', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
  it('runs the round of 16 January 2020', () => {
    const { status, stdout, stderr } = cli('round', '-c', 'prtq-2020-01-16', '-p', 'pool.csv', '--expect', 'published', '--lang', 'en');
    expect([status, stderr]).toEqual([0, 'expectation met: invited = 23\n']);
    expect(stdout).toMatch(/^Whole round +23 +23$/m);
  });
  it.each(['fr', 'en'])('helps in %s', async (language) => {
    const { status, stdout, stderr } = cli('--help', '--lang', language);
    expect({ exit: status, stdout, stderr }).toEqual(await command(['--help', '--lang', language]));
  });
  it('reads an old encoding', () => {
    writeFileSync(join(user, 'old.csv'), Buffer.from('identifiant;région\nA1;Montréal\n', 'latin1'));
    const { status, stderr } = cli('validate', '-p', 'old.csv', '--encoding', 'windows-1252');
    expect([status, stderr]).toEqual([0, '']);
  });
  it('names lines of the sources in the stack of a fault, with --verbose', () => {
    const fault = `data:text/javascript,
      import crypto from 'node:crypto';
      import { syncBuiltinESMExports } from 'node:module';
      crypto.createHash = () => { throw new Error('no hash'); };
      syncBuiltinESMExports();`;
    const argv = ['--import', fault, join(installed, 'bin', 'arrima-sim.js'), 'round', '-c', 'prtq-2020-01-16', '-p', 'pool.csv'];
    const { status, stderr } = node(...argv, '--verbose');
    expect([status, stderr.split('\n')[1]]).toEqual([70, 'Error: no hash']);
    const [, file = '', line] = /\b(src[/\\]\S+\.ts):(\d+):\d+/.exec(stderr) ?? [];
    expect(readFileSync(join(ROOT, file), 'utf8').split('\n')[Number(line) - 1]).toContain('createHash(');
    expect(node(...argv).stderr).not.toContain('.ts:');
  });
});

/** The examples that the documentation of the library shows, each with what it says is printed. */
function examplesIn(language: string): { readonly code: string; readonly printed: string }[] {
  const text = readFileSync(join(ROOT, 'docs', `library.${language}.md`), 'utf8');
  const blocks = text.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g);
  const examples = Array.from(blocks, ([, code = '', printed = '']) => ({ code, printed }));
  // Each block of code has its block of text: none is left out.
  expect(examples.length).toBe(text.split('```js').length - 1);
  return examples;
}

describe.each(['fr', 'en'])('the library, as docs/library.%s.md shows it', (language) => {
  const examples = examplesIn(language).map((example, at) => ({ ...example, file: `example-${language}-${at + 1}.mjs` }));

  it.each(examples)('$file prints what stands below it', ({ file, code, printed }) => {
    expect(printed).not.toBe('');
    writeFileSync(join(user, file), code);
    const { status, stdout, stderr } = node(file);
    expect([status, stdout, stderr]).toEqual([0, printed, '']);
  });

  it('has types that need no others than those of Node', () => {
    const wrong = `wrong-${language}.ts`;
    for (const { file, code } of examples) writeFileSync(join(user, file), code);
    writeFileSync(join(user, wrong), "import { decodeCriteria } from 'arrima-sim';\ndecodeCriteria(1, { name: '' });\n");
    const typescript = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--allowJs', '--checkJs', '--target', 'es2023', '--module', 'nodenext', '--pretty', 'false'];
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules', '@types')];
    const { stdout } = node(typescript, ...options, ...types, ...examples.map(({ file }) => file), wrong);
    expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^wrong-\w\w\.ts\(2,16\): error TS2345/)]);
  });
});

it('the library is documented in both languages by the same examples', () => {
  const imports = (language: string): string[][] => examplesIn(language).map(({ code }) => code.match(/^import .*$/gm) ?? []);
  const functions = (language: string): string[] =>
    [...readFileSync(join(ROOT, 'docs', `library.${language}.md`), 'utf8').matchAll(/^\| `(\w+)/gm)].map(([, name = '']) => name);
  expect(imports('fr')).toEqual(imports('en'));
  expect(functions('fr')).toEqual(functions('en'));
  expect(functions('en').length).toBeGreaterThan(10);
});
