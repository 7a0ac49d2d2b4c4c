/** docs/architecture.md names files, folders and words that exist, and every room. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableRows } from './markdown-tables.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');

/** Files below a folder, by their paths from the root of the repository. */
function filesIn(folder: string, ending: RegExp): string[] {
  const found = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return found.map((path) => `${folder}/${path.replaceAll('\\', '/')}`).filter((path) => ending.test(path));
}

/** Code spans outside code blocks. */
const spans = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

describe('paths', () => {
  // Not what is built, and not a command line.
  const paths = [...new Set(spans.filter((span) => /^[\w.@-]+(?:\/[\w.@-]*)+$|^[\w-]+\.(?:ts|mjs|json|md)$/.test(span)))]
    .filter((path) => !path.startsWith('dist/'))
    .filter((path) => !/^(?:command|run)\.ts$/.test(path));

  it.each(paths)('%s', (path) => {
    // `NAME.yaml` stands for any file of its folder.
    const found = join(ROOT, path.endsWith('/NAME.yaml') ? dirname(path) : path);
    expect(existsSync(found)).toBe(true);
    expect(statSync(found).isDirectory()).toBe(path.endsWith('/') || path.endsWith('/NAME.yaml'));
  });

  it('are many', () => expect(paths.length).toBeGreaterThan(100));

  it('of links', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, 'docs', link)))).toEqual([]);
  });
});

describe('rooms', () => {
  const folders = (path: string): string[] =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${path}/${name}/`);

  it('are all in the table, and nothing else', () => {
    const rows = tableRows(text, 'room').map((row) => row.get('room') ?? '');
    expect(rows.map((cell) => cell.replaceAll('`', '')).sort()).toEqual(
      ['src/index.ts', ...folders('src'), ...folders('src/engine')].sort(),
    );
  });
});

describe('words of the glossary', () => {
  const words = tableRows(text, 'word').map((row) => (row.get('word') ?? '').replaceAll('`', ''));
  const sources = filesIn('src', /\.ts$/);
  const names = new Set(sources.flatMap((path) => path.replace(/\.ts$/, '').split('/')));
  for (const path of sources) {
    const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    for (const [name] of code.matchAll(/[A-Za-z_$][\w$]*/g)) names.add(name);
  }

  it('are about forty, each once', () => {
    expect(words.length).toBeGreaterThan(35);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each(words)('%s', (word) => expect(names.has(word)).toBe(true));
});
