/** The outputs that the guides print are those of the commands above them, in the language of the guide. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../commands/command.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe.each(['fr', 'en'])('docs/guide.%s.md', (language) => {
  const page = readFileSync(join(ROOT, 'docs', `guide.${language}.md`), 'utf8');
  const examples = [...page.matchAll(/```sh\nnpx arrima-sim (.*)\n```\n\n```text\n([\s\S]*?)\n```/g)];
  it('has one for each question', () => {
    const named = examples.map(([, line = '']) => line.split(' ')[0]);
    expect(named).toEqual(['compare', 'sweep', 'solve', 'explain', 'audit', 'verify']);
  });
  it.each(examples.map(([, line = '', printed = '']) => [line, printed]))('%s', async (line, printed) => {
    const { exit, stdout } = await command([...line.split(' '), '--lang', language]);
    expect([exit, stdout.trimEnd()]).toEqual([0, printed]);
  });
});
