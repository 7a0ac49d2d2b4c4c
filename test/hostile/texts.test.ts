/** Every YAML file comes in by one door: what is no text, no YAML, or too long is refused alike, whatever the file is for. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { criteria, refusal, strangers } from './stranger.ts';

const { at, file, litter } = strangers();
const SOURCE = new URL('../../src/law/', import.meta.url);
const shipped = (path: string): string => readFileSync(new URL(path, SOURCE), 'utf8');
const POOL = file('pool.csv', 'candidate_id,country,french_speaking,age\nA,Brésil,7,30\n');

/** Each kind of file by a text that is right, and the command that reads it; what stands beside criteria is told by its own code. */
const KINDS: readonly [kind: string, text: string, argv: (path: string) => readonly string[]][] = [
  ['criteria', criteria(), (path) => ['round', '-c', path, '-p', POOL]],
  ['criteria of explain', criteria(), (path) => ['explain', 'A', '-c', path, '-p', POOL]],
  ['criteria of validate', criteria(), (path) => ['validate', '-c', path]],
  [
    'a grid',
    shipped('grids/pstq-2025-07-02.yaml'),
    (path) => ['score', '--grid', path, '-p', POOL, '--date', '2025-07-17', '-o', at('o.csv')],
  ],
  ['a plan', shipped('plans/prtq-2019-2020.yaml'), (path) => ['campaign', path, '-p', POOL]],
  ['a recipe', shipped('recipes/prtq-2020-01-16.yaml'), (path) => ['generate', path, '-o', at('o.csv')]],
];

const inLatin1 = (text: string): Buffer => Buffer.from(text.replace(/e/g, 'é'), 'latin1');
const swapped = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

const DAMAGES: readonly [what: string, damage: (text: string) => string | Uint8Array, expected: RegExp][] = [
  ['in Latin-1', inLatin1, /^3 C106:\d+$/],
  ['in windows-1252, in its last word', (text) => Buffer.concat([Buffer.from(`${text}# `), Buffer.from([0x93, 0x94])]), /^3 C106:\d+$/],
  ['in UTF-8 cut within a character', (text) => Buffer.from(`${text}# é`).subarray(0, -1), /^3 C106:\d+$/],
  ['in UTF-8 with a surrogate alone', (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]), /^3 C106:\d+$/],
  ['in UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), /^3 C(?:106|107|532)/],
  ['in UTF-16, the other end first', swapped, /^3 C(?:106|107|532)/],
  ['in UTF-16 without its mark', (text) => Buffer.from(text, 'utf16le'), /^3 C(?:10[0-9]|532)/],
  ['packed', (text) => gzipSync(text), /^3 C(?:107|532)/],
  ['a ZIP', () => Buffer.from('PK\u0003\u0004....'), /^3 C(?:107|532)/],
  ['a PDF', () => '%PDF-1.7\n', /^3 C(?:107|532)/],
  ['a page', () => '<!doctype html><title>x</title>', /^3 C(?:107|532)/],
  ['a NUL', (text) => `${text}\0`, /^3 C(?:10[0-9]|532)/],
  ['longer than a file of YAML may be', (text) => `${text}#${'x'.repeat(4 << 20)}\n`, /^3 C104/],
  ['an unfinished merge', (text) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> x\n`, /^3 C109/],
  ['empty', () => '', /^3 C(?:105|201|531)/],
  ['nested a thousand deep', () => `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`, /^3 C103/],
  ['nested a hundred thousand deep, in one file of JSON', () => '['.repeat(100_000), /^3 C10[13]/],
  ['two documents', (text) => `${text}---\nid: x\n`, /^3 C102/],
  ['laughs by the billion', () => `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`, /^3 C102/],
  ['a tag that would run', () => 'id: !!js/function "x"\n', /^3 C102/],
];

describe.each(KINDS)('%s', (_, text, argv) => {
  it.each(DAMAGES)('%s', async (what, damage, expected) => {
    const path = file('hostile.yaml', damage(text));
    expect(await refusal(argv(path)), what).toMatch(expected);
    expect(litter()).toEqual([]);
  });
});

describe('beside criteria', () => {
  const list = (name: string): string => criteria({ more: `lists: { mine: { file: ${name}, column: country } }` });
  const grid = (name: string): string => criteria({ more: `score: { grid: ${name} }` });

  it.each<[string, string | Uint8Array, string]>([
    ['in Latin-1', Buffer.from('country\nBrésil\n', 'latin1'), '3 C502:2'],
    ['in UTF-16', Buffer.from('\ufeffcountry\nBrésil\n', 'utf16le'), '3 C502'],
    ['a workbook', Buffer.from('PK\u0003\u0004....'), '3 C502'],
    ['a list cut within a packed file', gzipSync('country\nBrésil\n'.repeat(100)).subarray(0, 30), '3 C502'],
    ['with an open quote', 'country\n"Brésil\n', '3 C502:2'],
    ['joined end to end', 'country\nX\ncountry\nY\n', '3 C502:3'],
    ['empty', '', '3 C502'],
    ['of two thousand columns', `${'country,'.repeat(2000)}\nX\n`, '3 C502:1'],
  ])('a list %s', async (_, content, expected) => {
    file('list.csv', content);
    expect(await refusal(['round', '-c', file('c.yaml', list('list.csv')), '-p', POOL])).toBe(expected);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['in Latin-1', inLatin1(shipped('grids/pstq-2025-07-02.yaml')), /^3 C106/],
    ['packed', gzipSync('id: x'), /^3 C(?:107|532)/],
    ['without its day', shipped('grids/pstq-2025-07-02.yaml').replace(/^effective:.*$/m, ''), /^3 C203/],
    ['of a day that there is not', shipped('grids/pstq-2025-07-02.yaml').replace(/^effective:.*$/m, 'effective: 2025-02-30'), /^3 C301/],
    [
      'of a moment instead of a day',
      shipped('grids/pstq-2025-07-02.yaml').replace(/^effective:.*$/m, 'effective: 2025-07-02T00:00'),
      /^3 C301/,
    ],
  ])('a grid %s', async (_, content, expected) => {
    file('grid.yaml', content);
    expect(await refusal(['round', '-c', file('g.yaml', grid('grid.yaml')), '-p', POOL])).toMatch(expected);
  });
});
