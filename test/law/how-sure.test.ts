/** How sure figures are: said wherever one is shown or tested; every source of a shipped file has a kind and an address, or the word that it has none. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { SOURCE_KINDS } from '../../src/criteria/sources.ts';
import { isAlternative, isMet } from '../../src/outputs/expect.ts';
import { publishedRounds, publishers } from '../../src/published/law.ts';
import { countsOf, kindOf } from '../../src/published/publishers.ts';
import { command } from '../commands/command.ts';

const LAW = new URL('../../src/law/', import.meta.url).pathname;

/** The YAML files of the law, in all folders. */
function yamlFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return yamlFiles(path);
    return name.endsWith('.yaml') ? [path] : [];
  });
}

interface WrittenSource {
  readonly id: string;
  readonly kind?: string;
  readonly url?: string;
  readonly publisher?: string;
}

describe('sources of shipped files', () => {
  const all = yamlFiles(LAW).flatMap((path) => {
    const sources: unknown = (parse(readFileSync(path, 'utf8')) as { sources?: unknown } | null)?.sources;
    return Array.isArray(sources) ? (sources as WrittenSource[]).map((source) => ({ path: path.slice(LAW.length), ...source })) : [];
  });
  it('have a kind, and an address or the word that there is none', () => {
    expect(all.length).toBeGreaterThan(100);
    for (const { path, id, kind, url } of all) {
      expect(SOURCE_KINDS, `${path} ${id}`).toContain(kind);
      expect(url, `${path} ${id}`).toMatch(/^(?:https?:\/\/\S+|none)$/);
    }
  });
  it('are of the kind of their publisher', () => {
    const known = all.filter(({ url }) => publishers().some(({ prefix }) => url?.startsWith(prefix)));
    expect(known.length).toBeGreaterThan(60);
    for (const { path, id, kind, url } of known) expect(kind, `${path} ${id}`).toBe(kindOf(url ?? '', publishers()));
  });
  it('are official only where the government itself is read', () => {
    const official = all.filter(({ kind }) => kind === 'official').map(({ url }) => new URL(url ?? '').hostname);
    expect(new Set(official)).toEqual(new Set(['www.newswire.ca']));
    expect(
      publishers()
        .filter(({ kind }) => kind === 'official')
        .map(({ prefix }) => prefix),
    ).toEqual(['https://www.newswire.ca/']);
  });
});

describe('rows of published rounds', () => {
  it.each([
    ['https://cicnews.com/?p=1', 'press'],
    ['https://example.org/', 'site'],
    ['quebec.ca, invitations 2026 (transcription publique · public transcription)', 'site'],
    ['https://example.org/ ; https://cadimmigration.com/?p=1', 'firm'],
    ['https://cadimmigration.com/?p=1 ; https://www.newswire.ca/fr/x', 'official'],
  ])('%s is of the kind %s', (source, kind) => expect(kindOf(source, publishers())).toBe(kind));

  it('are each counted once, under the highest kind of their sources', async () => {
    const counts = countsOf(publishedRounds(), publishers());
    expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(publishedRounds().length);
    for (const argv of [['rounds'], ['rounds', 'check']]) {
      const { stdout } = await command([...argv, '--format', 'json']);
      expect((JSON.parse(stdout) as { counts: unknown }).counts).toEqual(counts);
      for (const [lang, words] of [
        ['fr', ['officielle', 'presse', 'cabinet', 'non que celle du ministère l’a été']],
        ['en', ['official', 'press', 'firm', 'not that the ministry’s was']],
      ] as const) {
        const shown = (await command([...argv, '--lang', lang])).stdout.replaceAll(/\s+/g, ' ');
        for (const word of words) expect(shown).toContain(word);
      }
    }
  });
});

describe('published figures that are not plainly read', () => {
  const text = (published: string): string =>
    `schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2020-01-16}\ngroups: [{id: g, select: all}]\npublished: ${published}\n`;
  const read = (published: string): unknown => {
    const decoded = decodeCriteria(text(published), { name: 'x' });
    return 'groups' in decoded ? [decoded.published, decoded.doubts] : decoded.map(({ code, line, column }) => `${code}:${line}:${column}`);
  };
  it.each<[string, unknown]>([
    ['{invitations: 5}', [{ invitations: 5 }, null]],
    ['{invitations: {value: 5, confidence: read}}', [{ invitations: 5 }, null]],
    ['{invitations: {value: 5, confidence: derived}}', [{ invitations: 5 }, { invitations: { confidence: 'derived', alternative: null } }]],
    [
      '{invitations: {value: [5, 7], alternative: 9, confidence: conflict}, minimum_score: 573.5}',
      [{ invitations: [5, 7], minimum_score: 573.5 }, { invitations: { confidence: 'conflict', alternative: 9 } }],
    ],
    [
      '{minimum_score: {value: 591, alternative: 596, confidence: conflict}}',
      [{ minimum_score: 591 }, { minimum_score: { confidence: 'conflict', alternative: 596 } }],
    ],
    ['{invitations: {value: 5}}', ['C203:5:26']],
    ['{invitations: {confidence: derived}}', ['C203:5:26']],
    ['{invitations: {value: 5, confidence: sure}}', ['C211:5:49']],
    ['{invitations: {value: 5, alternative: x, confidence: derived}}', ['C213:5:50']],
    ['{invitations: {value: 5.5, confidence: derived}}', ['C213:5:34']],
  ])('%s', (published, expected) => expect(read(published)).toEqual(expected));

  it.each<[string, Parameters<typeof isMet>[0], boolean, boolean]>([
    ['the figure', { path: 'p', from: 275, to: 275, got: 275, doubt: { confidence: 'conflict', alternative: 277 } }, true, false],
    ['the other', { path: 'p', from: 275, to: 275, got: 277, doubt: { confidence: 'conflict', alternative: 277 } }, true, true],
    ['between', { path: 'p', from: 275, to: 275, got: 276, doubt: { confidence: 'conflict', alternative: 277 } }, false, false],
    ['no other', { path: 'p', from: 275, to: 275, got: 277, doubt: { confidence: 'derived', alternative: null } }, false, false],
    [
      'the other in every replicate',
      { path: 'p', from: 275, to: 275, got: 277, most: 277, doubt: { confidence: 'conflict', alternative: 277 } },
      true,
      true,
    ],
    [
      'one and the other',
      { path: 'p', from: 275, to: 275, got: 275, most: 277, doubt: { confidence: 'conflict', alternative: 277 } },
      false,
      false,
    ],
    ['nothing', { path: 'p', from: 275, to: 275, got: null, doubt: { confidence: 'conflict', alternative: 277 } }, false, false],
  ])('an expectation: %s', (_, comparison, met, other) => expect([isMet(comparison), isAlternative(comparison)]).toEqual([met, other]));

  it.each([
    ['fr', ['3 ou 4', '(sources en conflit)', 'vérification réussie par l’autre chiffre']],
    ['en', ['3 or 4', '(sources disagree)', 'expectation met by the other figure']],
  ] as const)('are said in %s, in the summary, the statistics and the expectation', async (lang, words) => {
    const folder = new URL('../../fixtures/top-ties-include/', import.meta.url).pathname;
    const set = ['--set', 'published.invitations={value: 3, alternative: 4, confidence: conflict}'];
    const argv = ['round', '-c', join(folder, 'criteria.yaml'), '-p', join(folder, 'pool.csv'), ...set, '--lang', lang];
    const invited = JSON.parse((await command([...argv, '--format', 'json'])).stdout) as { counts: { invited: number } };
    const others = ['--set', `published.invitations.alternative=${invited.counts.invited}`];
    const plain = await command([...argv, '--expect', 'published', ...others]);
    expect(plain.exit).toBe(0);
    const said = `${plain.stdout}${plain.stderr}`.replaceAll(/\s+/g, ' ').replaceAll(`${invited.counts.invited}`, '4');
    for (const word of words) expect(said).toContain(word);
    expect(invited).toMatchObject({
      published: { invitations: 3 },
      published_confidence: { invitations: { confidence: 'conflict', alternative: 4 } },
    });
    expect(await command([...argv, '--expect', 'published', '--set', 'published.invitations.alternative=99'])).toMatchObject({ exit: 1 });
  });

  it('are said by rounds show', async () => {
    for (const [name, said] of [
      ['pstq-2025-08-14', '275 or 277 invitations (sources disagree), minimum score 766.'],
      ['prtq-2021-08-26', '585 invitations (derived), minimum score 517 (derived).'],
      ['pstq-2025-08-25', '21 invitations (secondary source).'],
      ['prtq-2023-08-10', '1,384 invitations, minimum score 591 or 596 (sources disagree).'],
    ] as const)
      expect((await command(['rounds', 'show', name, '--lang', 'en'])).stdout.replaceAll(/\s+/g, ' ')).toContain(said);
  });
});
