/** The examples of every command's help work as printed, in the order printed, in an empty folder. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { helpIn } from '../../src/messages/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-examples-'));
const program = join(folder, 'bin', 'arrima-sim');
beforeAll(() => {
  spawnSync('mkdir', [join(folder, 'bin')]);
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(inject('built'), 'bin', 'arrima-sim.js')}' "$@"\n`);
  chmodSync(program, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs lines as a shell does, each where the one before was run. */
function run(name: string, lines: readonly string[]): { readonly line: string; readonly status: number | null; readonly stderr: string }[] {
  const here = join(folder, name);
  spawnSync('mkdir', [here]);
  const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` };
  return lines.map((line) => {
    const { status, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
      cwd: here,
      encoding: 'utf8',
      env,
      maxBuffer: 1 << 26,
    });
    return { line, status, stderr };
  });
}

const { help } = helpIn('en');
const french = helpIn('fr').help;

describe.skipIf(process.platform === 'win32')('examples', () => {
  it.each(Object.keys(help.command) as (keyof typeof help.command)[])('of %s', { timeout: 120_000 }, (name) => {
    const lines = help.command[name].examples.map(({ line }) => line);
    expect(run(name, lines).filter(({ status }) => status !== 0)).toEqual([]);
  });

  it('are the same in French, but for the names of files', () => {
    for (const [name, { examples }] of Object.entries(help.command)) {
      const others = french.command[name as keyof typeof french.command].examples;
      const words = (line: string): number => line.split(' ').length;
      expect(others.map(({ line }) => words(line))).toEqual(examples.map(({ line }) => words(line)));
    }
  });

  it('of the program', { timeout: 120_000 }, () => {
    const { stdout } = spawnSync(program, ['--help', '--lang', 'fr'], { encoding: 'utf8' });
    const shown = stdout
      .split('\n')
      .filter((line) => /^ +arrima-sim \S/.test(line) && !line.includes('['))
      .map((line) => line.trim());
    expect(shown.length).toBeGreaterThan(5);
    expect(run('program', shown).filter(({ status }) => status !== 0)).toEqual([]);
  });
});
