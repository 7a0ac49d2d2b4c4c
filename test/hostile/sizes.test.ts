/** What is longer than it may be is refused by its limit while it is read, whatever it is read from: nobody's memory or patience ends first. */

import { existsSync, ftruncateSync, openSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { criteria, criterion, refusal, strangers } from './stranger.ts';

const { at, file, litter } = strangers();
const POOL = file('pool.csv', 'candidate_id,country,french_speaking\nA,X,7\n');
const round = (path: string): readonly string[] => ['round', '-c', path, '-p', POOL];

const READERS: readonly [what: string, argv: (path: string) => readonly string[]][] = [
  ['criteria', round],
  ['criteria of validate', (path) => ['validate', '-c', path]],
  ['a grid', (path) => ['score', '--grid', path, '-p', POOL, '--date', '2025-07-17', '-o', at('o.csv')]],
  ['a plan', (path) => ['campaign', path, '-p', POOL]],
  ['a recipe', (path) => ['generate', path, '-o', at('o.csv')]],
];

/** A file of 5 GiB that takes no room. */
function sparse(name: string): string {
  const path = file(name, '');
  ftruncateSync(openSync(path, 'r+'), 5 * 2 ** 30);
  return path;
}

describe.skipIf(!existsSync('/dev/zero'))('without an end', () => {
  describe.each(READERS)('%s', (_, argv) => {
    it.each(['/dev/zero', '/dev/urandom'])('%s', async (device) => {
      expect(await refusal(argv(device))).toMatch(/^3 C(?:104|106|107|532)/);
    });
    it('five gigabytes of nothing', async () => {
      expect(await refusal(argv(sparse('sparse.yaml')))).toMatch(/^3 C104/);
    });
  });

  it.each<[string, (name: string) => void, string]>([
    ['a list that is a link to a device', (name) => symlinkSync('/dev/zero', at(name)), '3 C501'],
    ['a list of five gigabytes', (name) => sparse(name), '3 C104'],
    ['a list that unpacks to more than it may be', (name) => file(name, gzipSync(Buffer.alloc(2 ** 26 + 1, 'a\n'))), '3 C502'],
    ['a list that is packed twice', (name) => file(name, gzipSync(gzipSync('country\nX\n'))), '3 C502'],
  ])('%s', async (name, make, expected) => {
    const list = `${name.replaceAll(' ', '-')}.csv`;
    make(list);
    const text = criteria({ more: `lists: { mine: { file: ${list}, column: country } }` });
    expect(await refusal(round(file('c.yaml', text)))).toMatch(new RegExp(`^${expected}`));
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a pool of zeros', ['validate', '-p', '/dev/zero'], /^4 P/],
    ['a pool of noise', ['validate', '-p', '/dev/urandom'], /^4 P/],
    ['a pool of five gigabytes of nothing', ['validate', '-p', ':sparse'], /^4 P/],
    ['a pool that unpacks to 256 MiB of one line', ['validate', '-p', ':line'], /^4 P204/],
    ['a pool that unpacks to 256 MiB of line ends', ['validate', '-p', ':ends'], /^4 P/],
    ['the slices of devices', ['campaign', 'merge', '/dev', '--out-dir', ':out'], /^5 F101/],
  ])('%s', { timeout: 60_000 }, async (_, argv, expected) => {
    // Members of one gzip stream follow each other: a few kilobytes are a gigabyte.
    const packed = (text: string): Buffer => Buffer.concat(Array(4).fill(gzipSync(Buffer.alloc(2 ** 26, text))));
    const makers = new Map<string, () => string>([
      [':sparse', () => sparse('sparse.csv')],
      [':line', () => file('line.csv.gz', packed('x'))],
      [':ends', () => file('ends.csv.gz', packed('\n'))],
      [':out', () => at('out')],
    ]);
    expect(await refusal(argv.map((word) => makers.get(word)?.() ?? word))).toMatch(expected);
    expect(litter()).toEqual([]);
  });
});

describe('too many', () => {
  const many = (count: number, item: (number: number) => string): string => Array.from({ length: count }, (_, at) => item(at)).join(', ');
  const group = (number: number): string => `{ id: g${number}, label: { fr: g, en: g }, criteria: [], select: all }`;
  const test = (number: number): string => `{ id: c${number}, label: { fr: c, en: c }, test: { field: french_speaking, at_least: 7 } }`;
  const head = criteria().split('groups:')[0];

  it.each<[string, string, string]>([
    ['groups', `${head}groups: [${many(1001, group)}]\n`, '3 C218:6'],
    ['criteria of a group', criteria({ tests: many(1001, test) }), '3 C218:9'],
    [
      'values of a test',
      criteria({ tests: criterion(`{ field: country, in: [${many(100_001, (number) => `v${number}`)}] }`) }),
      '3 C218:9',
    ],
    ['values of a list', criteria({ more: `lists: { mine: [${many(100_001, (number) => `v${number}`)}] }` }), '3 C218:5'],
    ['tests of a test', criteria({ tests: criterion(`{ all: [${many(100_001, () => '{}')}] }`) }), '3 C218:9'],
  ])('%s', { timeout: 60_000 }, async (_, text, expected) => {
    expect(await refusal(round(file('many.yaml', text)))).toBe(expected);
  });

  it.each<[string, string]>([
    ['groups', `${head}groups: [${many(1000, group)}]\n`],
    ['criteria of a group', criteria({ tests: many(1000, test) })],
    ['values of a test', criteria({ tests: criterion(`{ field: country, in: [${many(100_000, (number) => `v${number}`)}] }`) })],
  ])('but as many %s as there may be are read', { timeout: 60_000 }, async (_, text) => {
    expect(await refusal(['validate', '-c', file('full.yaml', text)])).toMatch(/^0/);
  });
});
