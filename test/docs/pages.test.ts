/** What is written in two languages has the same shape in both: headings, lists, tables and blocks in the same order. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

function page(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

/** Both halves of a page that has French first, then English. */
function halves(name: string): [french: string, english: string] {
  const [french = '', english = ''] = (page(name).split('\n## Français\n')[1] ?? '').split('\n## English\n');
  return [french, english];
}

/** The kind of each line: the level of a heading, the columns of a table, the language of a block, a line of one, an item, a paragraph. */
function shape(text: string): string[] {
  let block: string | null = null;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) {
        block = block === null ? line.slice(3) : null;
        return line;
      }
      // What a command prints is as long as the words of its language.
      if (block === 'text') return null;
      if (block !== null) return 'line';
      if (line.startsWith('|')) return `table of ${line.replaceAll('\\|', '').split('|').length - 2}`;
      return /^(?:#+|-) /.exec(line)?.[0] ?? (line === '' ? '' : 'paragraph');
    })
    .filter((kind) => kind !== null);
}

it.each([
  ['the READMEs', page('README.fr.md'), page('README.md')],
  ['the guides', page('docs/guide.fr.md'), page('docs/guide.en.md')],
  ['docs/speed.md', ...halves('docs/speed.md')],
  ['CONTRIBUTING.md', ...halves('CONTRIBUTING.md')],
])('%s', (_, french, english) => {
  expect(shape(french).length).toBeGreaterThan(20);
  expect(shape(french)).toEqual(shape(english));
});

it.each(['README.md', 'README.fr.md'])('%s is at most 150 lines', (name) => {
  expect(page(name).split('\n').length).toBeLessThanOrEqual(151);
});
