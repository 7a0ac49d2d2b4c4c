/** Completion in a real bash: commands, options, words that options take, files and shipped names. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-completion-'));
beforeAll(() => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const script = execFileSync(process.execPath, [join(inject('built'), 'bin', 'arrima-sim.js'), 'completion', shell]);
    writeFileSync(join(folder, shell), script);
  }
  writeFileSync(join(folder, 'pool.csv'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash offers behind a line; its last word is the one that is being written. */
function offered(...words: string[]): string[] {
  const line = ['arrima-sim', ...words];
  const script = `source ./bash; COMP_WORDS=(${line.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${line.length - 1}; _arrima_sim; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

describe.skipIf(process.platform === 'win32')('bash', () => {
  it.each([
    [['r'], ['round', 'report', 'rounds']],
    [['round', '--cri'], ['--criteria']],
    [
      ['round', '-c', 'prtq-2020'],
      ['prtq-2020-01-16', 'prtq-2020-01-16-reported', 'prtq-2020-02'],
    ],
    [['round', '--format', 'm'], ['markdown']],
    [['round', '-p', 'po'], ['pool.csv']],
    [['generate', 'prtq-2019'], ['prtq-2019-2020']],
    [['campaign', 'm'], ['merge']],
    [['list', 'gr'], ['grids']],
    [['score', '--grid', 'pstq'], ['pstq-2025-07-02']],
    [
      ['help', 'comp'],
      ['compare', 'completion'],
    ],
  ])('%s', (words, wanted) => {
    const found = offered(...words);
    if (words[1] === '-c') expect(found).toEqual(expect.arrayContaining(wanted.slice(0, 2)));
    else expect(found).toEqual(wanted);
  });
});

describe('every shell', () => {
  it('has scripts that it can read, where it is there', () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { error, status, stderr } = spawnSync(shell, ['-n', join(folder, shell)], { encoding: 'utf8' });
      // A shell that is not on this machine says nothing of its script.
      if (error === undefined) expect([shell, status, stderr]).toEqual([shell, 0, '']);
    }
  });
});
