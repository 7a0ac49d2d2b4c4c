/** The files of a slice, forged: every key as something else, every measure as another, is refused by code and place; nothing is a fault of the tool. */

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest, readShard } from '../../src/outputs/campaign-shard.ts';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-shapes-'));
const at = (...parts: string[]): string => join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true }));

const original = new Map<string, string>();
beforeAll(async () => {
  await command(['generate', 'prtq-2019-2020', '-o', at('people.csv'), '-q']);
  await command([
    'campaign',
    'prtq-2019-2020',
    '-p',
    at('people.csv'),
    '--replicates',
    '1',
    '--shard',
    '1/1',
    '--out-dir',
    at('slice'),
    '-q',
  ]);
  for (const name of ['shard.json', 'manifest.json', 'replicates.csv']) original.set(name, readFileSync(at('slice', name), 'utf8'));
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const LEFT_OUT = Symbol('left out');
const CHANGES: readonly (Json | typeof LEFT_OUT)[] = [null, 'x', [], {}, -1, 0.5, 1e308, LEFT_OUT];

/** Every key of a value, as a path. */
function keysOf(value: Json, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...keysOf(inner, [...path, key])]);
}

function valueAt(value: Json, path: readonly string[]): Json {
  return path.reduce<Json>((inner, key) => (inner as { [key: string]: Json })[key] ?? null, value);
}

/** Keys that may be null, and those that may lack. */
const NULLABLE = [
  'reading',
  'seed',
  'published',
  'stream',
  'publisher',
  'date',
  'url',
  'kind',
  'source',
  'ties',
  'delimiter',
  'encoding',
  'date_format',
];

/** Whether a key may be something else: another text, null where there may be nothing, a shorter list, another amount of an assumption. */
function isFair(own: Json, to: Json | typeof LEFT_OUT, path: readonly string[]): boolean {
  const key = path.at(-1) ?? '';
  const isItem = /^[0-9]+$/.test(key);
  if (to === LEFT_OUT) return isItem;
  if (to === null) return NULLABLE.includes(key);
  if (Array.isArray(to)) return Array.isArray(own);
  if (typeof to === 'string') return typeof own === 'string' || own === null || (key === 'value' && path.includes('assumptions'));
  // Of the reading all keys may lack.
  if (typeof to === 'object') return key === 'reading' && own === null;
  return typeof to === 'number' && key === 'value' && path.includes('assumptions');
}

/** The same value with one key changed. */
function changed(value: Json, path: readonly string[], to: Json | typeof LEFT_OUT): Json {
  const copy = structuredClone(value);
  let inner = copy as { [key: string]: Json };
  for (const key of path.slice(0, -1)) inner = inner[key] as { [key: string]: Json };
  const last = path.at(-1) ?? '';
  if (to !== LEFT_OUT) inner[last] = to;
  else if (Array.isArray(inner)) inner.splice(Number(last), 1);
  else delete inner[last];
  return copy;
}

describe.each([
  ['shard.json', readShard],
  ['manifest.json', readManifest],
] as const)('%s', (name, read) => {
  it('has each key in its shape', () => {
    const value = JSON.parse(original.get(name) ?? '') as Json;
    expect(read(JSON.stringify(value), name)).not.toHaveProperty('code');
    let refused = 0;
    // What a manifest tells of the command, inputs and arguments is not read back by a merge.
    const keys = keysOf(value).filter(([first]) => name === 'shard.json' || !['command', 'inputs', 'arguments'].includes(first ?? ''));
    for (const path of keys) {
      for (const to of CHANGES) {
        const found = read(JSON.stringify(changed(value, path, to)), name);
        if ('code' in found) refused++;
        else expect(isFair(valueAt(value, path), to, path), `${path.join('.')} ${JSON.stringify(to)}`).toBe(true);
      }
    }
    expect(refused).toBeGreaterThan(keys.length * 4);
  });
});

/** Writes a file of the slice, and a manifest that tells of it so. */
function forge(name: string, text: string): void {
  for (const [file, own] of original) writeFileSync(at('slice', file), own);
  writeFileSync(at('slice', name), text);
  if (name === 'manifest.json') return;
  const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
  const manifest = (original.get('manifest.json') ?? '').replace(hash(original.get(name) ?? ''), hash(text));
  writeFileSync(at('slice/manifest.json'), manifest);
}

async function merged(): Promise<[number, string | undefined]> {
  const { exit, problems } = await problemsOf(['campaign', 'merge', at('slice'), '--out-dir', at('out'), '--force']);
  const [first] = problems;
  return [exit, first && [first.code, first.field, first.line].filter((part) => part !== null).join(' ')];
}

describe('a forged slice', () => {
  it.each<[path: string, to: Json | typeof LEFT_OUT, expected: string]>([
    ['context.inputs', null, 'C597 context.inputs'],
    ['context.rounds', null, 'C597 context.rounds'],
    ['context.plan.title', 'x', 'C597 context.plan.title'],
    ['context.files', null, 'C597 context.files'],
    ['context.inputs.criteria', 'x', 'C597 context.inputs.criteria'],
    ['context.rounds.0.groups.0.id', '=cmd|x', 'C597 context.rounds.0.groups.0.id'],
    ['context.assumptions.0.value', [1], 'C597 context.assumptions.0.value'],
    ['shard.of', 1e308, 'C597 shard.of'],
    ['replicates', 0, 'C597 replicates'],
    ['ties', {}, 'C597 ties'],
    ['context.warnings', [null], 'C597 context.warnings.0'],
  ])('%s as %j', async (path, to, expected) => {
    forge('shard.json', JSON.stringify(changed(JSON.parse(original.get('shard.json') ?? ''), path.split('.'), to), null, 2));
    expect(await merged()).toEqual([3, expected]);
  });

  it.each<[string, Json]>([
    ['null among outputs', { outputs: [null] }],
    ['no list of outputs', { outputs: 'x' }],
    ['an output without its hash', { outputs: [{ name: 'x', bytes: 1 }] }],
  ])('a manifest with %s', async (_, change) => {
    forge('manifest.json', JSON.stringify({ ...(JSON.parse(original.get('manifest.json') ?? '') as object), ...(change as object) }));
    expect((await merged())[1]).toMatch(/^C597 outputs/);
  });

  it.each<[string, (text: string) => string]>([
    ['a measure that a spreadsheet would run', (text) => text.replace('total.arrima.declared', '=cmd|x')],
    ['a measure that the plan has not', (text) => text.replace('round.prtq-2019-07-04.invited', 'round.other.invited')],
    ['people below zero', (text) => text.replace(/(total\.arrima\.declared),\d+/, '$1,-5')],
    ['half a person', (text) => text.replace(/(total\.arrima\.declared),\d+/, '$1,0.5')],
    ['a count without a value', (text) => text.replace(/(total\.arrima\.declared),\d+/, '$1,')],
    ['a wait below zero', (text) => text.replace(/(wait\.arrima\.\w+\.p50),[\d.]*/, '$1,-1')],
    ['a figure of a wait that there is not', (text) => text.replace(/(wait\.arrima\.\w+)\.p50/, '$1.p51')],
    ['a line of two thousand letters', (text) => text.replace('total.arrima.declared', 'x'.repeat(2000))],
    ['nothing but NUL', () => '\0'.repeat(100_000)],
  ])('%s', async (_, change) => {
    forge('replicates.csv', change(original.get('replicates.csv') ?? ''));
    const [exit, told] = await merged();
    expect([exit, told?.slice(0, 4)]).toEqual([3, 'C594']);
  });

  it('but as it was it is merged', async () => {
    forge('shard.json', original.get('shard.json') ?? '');
    expect(await merged()).toEqual([0, undefined]);
  });
});
