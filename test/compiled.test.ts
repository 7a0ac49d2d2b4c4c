/** Compiled code kept beside the command: never taken for another source or damaged, and never missed. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMPILED } from '../bin/load.js';

const ROOT = join(import.meta.dirname, '..');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrima-sim-compiled-'));
  for (const part of ['bin', 'dist']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const bundled = (name: string): string => join(folder, 'dist', 'bundle', name);
const help = (): string =>
  execFileSync(process.execPath, [join(folder, 'bin', 'arrima-sim.js'), '--help', '--lang', 'fr'], { encoding: 'utf8' });

test('code that is not there, or damaged, is compiled anew', () => {
  const usual = help();
  const kept = readFileSync(bundled(COMPILED));
  for (const damage of [Buffer.alloc(0), kept.subarray(0, kept.length / 2), Buffer.from(kept).fill(0x55, 300_000, 300_400)]) {
    writeFileSync(bundled(COMPILED), damage);
    expect(help()).toBe(usual);
  }
  rmSync(bundled(COMPILED));
  expect(help()).toBe(usual);
});

test('another source is compiled anew, be it as long', () => {
  const usual = help();
  const source = readFileSync(bundled('run.cjs'), 'utf8');
  writeFileSync(bundled('run.cjs'), source.replaceAll('Usage:', 'USAGE:').replaceAll('Exemples', 'EXEMPLES'));
  expect(help()).not.toBe(usual);
  expect(help().toLowerCase()).toBe(usual.toLowerCase());
});
