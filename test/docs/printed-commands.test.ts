/** The commands that the READMEs and the guides print work as printed, in the order printed, and are the same in both languages. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-printed-'));
symlinkSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'), 'junction');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The names that files have in the French pages. */
const NAMES: Readonly<Record<string, string>> = {
  'banque.csv': 'pool.csv',
  resultats: 'results',
  'rejets.csv': 'rejects.csv',
  'rapport.html': 'report.html',
  'exercice.html': 'round.html',
  graphiques: 'charts',
  'exercice.xlsx': 'round.xlsx',
};

/** The commands of a page's `sh` blocks, those of npm left out: each a list of words. */
function printed(page: string): string[][] {
  const blocks = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)];
  const lines = blocks.flatMap(([, block = '']) => block.split('\n')).filter((line) => line !== '' && !line.startsWith('#'));
  const commands = lines.flatMap((line) => line.split(' && ')).filter((command) => !command.startsWith('npm '));
  return commands.map((command) => command.split(' '));
}

const PAGES = ['README.md', 'docs/guide.en.md'];
const shown = PAGES.map(printed);

test('each begins with npx arrima-sim', () => {
  expect(shown.map((commands) => commands.length)).toEqual([16, 22]);
  expect(shown.flat().filter((words) => words.slice(0, 2).join(' ') !== 'npx arrima-sim')).toEqual([]);
});

test.each([
  ['README.fr.md', 'README.md'],
  ['docs/guide.fr.md', 'docs/guide.en.md'],
])('%s has those of %s', (french, english) => {
  const translated = printed(french).map((words) => words.map((word) => NAMES[word] ?? word));
  expect(translated).toEqual(printed(english));
});

// One after the other, since some read what an earlier one wrote: 26 starts of the command. The pool of the PSTQ takes
// too long to make here; test/commands/shipped-campaigns.test.ts makes it and runs its campaign.
test('each exits 0', { timeout: 60_000 }, () => {
  const lines = [...new Set(shown.flat().map((words) => words.slice(2).join(' ')))].filter((line) => !/ pstq-2025 | pstq.csv /.test(line));
  expect(lines).toHaveLength(26);
  const failed = lines.flatMap((line) => {
    const { status, stderr } = spawnSync(process.execPath, [join(inject('built'), 'bin', 'arrima-sim.js'), ...line.split(' ')], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return status === 0 ? [] : [{ line, status, stderr }];
  });
  expect(failed).toEqual([]);
});
