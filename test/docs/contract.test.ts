/** Whoever cites docs/contract.md cites a section that is there; the criteria files that it and the guides show are sound. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { command } from '../commands/command.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

it('has the sections that sources and tests cite', () => {
  const sections = new Set([...read('docs/contract.md').matchAll(/^##+ ([0-9]+(?:\.[0-9]+)?)\.? /gm)].map(([, number]) => number));
  const files = ['src', 'test'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
  );
  const cited = files
    .filter((path) => /\.(?:ts|mjs|sh|yaml)$/.test(path))
    .flatMap((path) => [...read(path).matchAll(/\bcontract ([0-9]+(?:\.[0-9]+)?)/g)].map(([, number]) => `${path} ${number}`));
  expect(cited.length).toBeGreaterThan(5);
  expect(cited.filter((citation) => !sections.has(citation.split(' ')[1]))).toEqual([]);
});

it.each([
  ['docs/contract.md', 2],
  ['docs/guide.en.md', 1],
  ['docs/guide.fr.md', 1],
])('%s shows criteria files without problems, whose examples hold', async (page, count) => {
  const blocks = [...read(page).matchAll(/```yaml\n(schema: arrima-sim\/criteria\/v1\n[\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(blocks).toHaveLength(count);
  for (const text of blocks) {
    const path = join(folder, 'criteria.yaml');
    writeFileSync(path, text);
    const { exit, stderr } = await command(['validate', '-c', path, '--lang', 'en']);
    expect([exit, stderr]).toEqual([0, '']);
  }
});
