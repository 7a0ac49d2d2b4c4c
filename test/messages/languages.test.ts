/** Both languages have the same files with the same sentences, and a problem has its sentence in one file. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, messagesIn } from '../../src/messages/index.ts';
import { CODES } from '../../src/problems/codes.ts';

const MESSAGES = join(import.meta.dirname, '..', '..', 'src', 'messages');
const [fr, en] = await Promise.all([messagesIn('fr'), messagesIn('en')]);

/** The files of a language, and what each exports. */
async function filesOf(language: Language): Promise<[file: string, exported: Readonly<Record<string, unknown>>][]> {
  const paths = readdirSync(join(MESSAGES, language), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const sources = paths.filter((path) => path.endsWith('.ts')).sort();
  return await Promise.all(sources.map(async (path) => [path, await import(join(MESSAGES, language, path))] as const));
}

/** The paths of all sentences, those that are functions too. */
function keysOf(value: unknown, path = ''): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => keysOf(item, `${path}.${key}`))
    : [path];
}

/** All sentences that are plain texts. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('both languages', () => {
  it('have the same files, with the same exports', async () => {
    const exportsOf = async (language: Language): Promise<unknown> =>
      (await filesOf(language)).map(([file, exported]) => [file, file === 'index.ts' ? [] : Object.keys(exported).sort()]);
    expect(await exportsOf('en')).toEqual(await exportsOf('fr'));
  });

  it('have the same sentences, and nothing empty', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(fr).sort());
    expect(textsOf([fr, en]).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('have no sentence of help alike', () => {
    // A command line is the same where it names no file of somebody's own.
    const sentences = textsOf(fr.help).filter((text) => text.length > 12 && !text.startsWith('arrima-sim '));
    expect(sentences.filter((text) => textsOf(en.help).includes(text))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('have the sentence of each problem in one file: %s', async (language) => {
    const subjects = (await filesOf(language)).filter(([file]) => file.startsWith('problems/') && file !== 'problems/index.ts');
    const names = subjects.flatMap(([, exported]) => Object.values(exported).flatMap((sentences) => Object.keys(Object(sentences))));
    expect(['list_damaged', ...names].sort()).toEqual(Object.keys(CODES).sort());
  });
});
