/** `campaign merge`: slices give the bytes of one run, and what is not a whole is told. */

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { writeCampaign, writeShard } from '../../src/commands/campaign/outputs.ts';
import type { Context } from '../../src/commands/context.ts';
import { messagesIn } from '../../src/messages/index.ts';
import { campaignOf } from '../../src/outputs/campaign.ts';
import type { CampaignContext } from '../../src/outputs/campaign-context.ts';
import { eventsText } from '../../src/outputs/events.ts';
import { replicatesOf } from '../../src/outputs/replicates.ts';
import { replicateOf, runOf } from '../outputs/campaign-runs.ts';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-merge-'));
const path = (...parts: string[]): string => join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true }));

const REPLICATES = 10;
const SLICES = 4;
const run = runOf(REPLICATES, { tie: true });
const events = (): Iterable<Buffer> => eventsText(replicateOf(1).events ?? [], { rawCells: false });

async function context(): Promise<Context> {
  const sink = { write: async () => {}, isTTY: false, columns: null };
  const io = { stdin: async function* () {}, stdout: sink, stderr: sink, env: {}, onInterrupt: () => {}, leaveSignals: async () => {} };
  return { io, language: 'en', messages: await messagesIn('en'), messagesIn, version: packageJson.version, described: async () => [] };
}

/** Writes the slice k of n. */
async function slice(index: number, of: number, name: string, change: Partial<CampaignContext> = {}): Promise<string> {
  const mine = replicatesOf({ index, of }, REPLICATES);
  const rows = run.measures.rows.filter(({ replicate }) => mine.includes(replicate));
  const measures = { keys: rows.length === 0 ? [] : run.measures.keys, rows };
  const sliced = { ...run, context: { ...run.context, ...change }, measures };
  await writeShard(
    path(name),
    { index, of },
    { run: sliced, events: index === 1 ? events() : [], beside: [], folders: [] },
    () => {},
    await context(),
  );
  return path(name);
}

const parts = Array.from({ length: SLICES }, (_, i) => path(`part-${i + 1}`));
const merge = (...words: string[]): string[] => ['campaign', 'merge', ...words];

beforeAll(async () => {
  await writeCampaign(
    path('whole'),
    { run, campaign: campaignOf(run), events: events(), beside: [], folders: [] },
    () => {},
    await context(),
  );
  for (let index = 1; index <= SLICES; index++) await slice(index, SLICES, `part-${index}`);
});

describe('the folders', () => {
  it('of everything', () => {
    expect(readdirSync(path('whole')).sort()).toEqual([
      'campaign.json',
      'events.csv',
      'manifest.json',
      'replicates.csv',
      'rounds.csv',
      'summary.en.md',
      'summary.fr.md',
      'timeline.csv',
    ]);
    expect(statSync(path('whole', 'events.csv')).mode & 0o777).toBe(0o600);
    const manifest = JSON.parse(readFileSync(path('whole', 'manifest.json'), 'utf8'));
    expect(manifest.arguments).toEqual({
      set: [],
      seed: 'S',
      replicates: 10,
      delimiter: null,
      encoding: null,
      allow_line_breaks: false,
      date_format: null,
      blank: [],
      rejects: false,
    });
    expect(manifest.inputs).toEqual(run.context.files);
    expect(manifest.outputs).toHaveLength(7);
  });

  it('of a slice: the events with the first replicate only', () => {
    expect(readdirSync(path('part-1')).sort()).toEqual(['events.csv', 'manifest.json', 'replicates.csv', 'shard.json']);
    expect(readdirSync(path('part-2')).sort()).toEqual(['manifest.json', 'replicates.csv', 'shard.json']);
  });

  it('summaries in both languages', () => {
    expect(readFileSync(path('whole', 'summary.fr.md'), 'utf8')).toContain('# Deux mois\n');
    expect(readFileSync(path('whole', 'summary.en.md'), 'utf8')).toContain('# Two months\n');
  });
});

describe('merging', () => {
  it.each([
    ['in order', parts],
    ['in another order', [...parts].reverse()],
  ])('four slices %s give the bytes of one run', async (name, folders) => {
    const merged = path(`merged ${name}`);
    const { exit, stdout, stderr } = await command(merge(...folders, '--out-dir', merged, '--lang', 'en'));
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Two months');
    expect(stdout).toContain(`written: ${join(merged, 'campaign.json')}`);
    const names = readdirSync(path('whole'));
    expect(readdirSync(merged)).toEqual(names);
    for (const file of names) expect(readFileSync(join(merged, file)).equals(readFileSync(path('whole', file))), file).toBe(true);
  });

  it('more slices than replicates', async () => {
    const folders = await Promise.all(Array.from({ length: 12 }, (_, i) => slice(i + 1, 12, `many-${i + 1}`)));
    expect((await command(merge(...folders, '--out-dir', path('merged-many'), '-q'))).exit).toBe(0);
    const file = (name: string): Buffer => readFileSync(path(name, 'campaign.json'));
    expect(file('merged-many').equals(file('whole'))).toBe(true);
  });

  it('replaces what it wrote before', async () => {
    const again = merge(...parts, '--out-dir', path('again'), '-q');
    expect([(await command(again)).exit, (await command(again)).exit]).toEqual([0, 0]);
  });

  it('as data, compared with what was published', async () => {
    const { exit, stdout, stderr } = await command(
      merge(...parts, '--out-dir', path('data'), '--format', 'json', '-q', '--expect', 'published', '--lang', 'en'),
    );
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'arrima-sim/campaign/v1', replicates: 10 });
    const { missed, between } = (await messagesIn('en')).expect;
    expect(stderr).toBe(
      `${missed('rounds.january.simulated', '101', between('101', '110'), { kind: 'plan', id: 'p', pool: 'pool.csv' })}\n`,
    );
  });
});

describe('what is not a whole', () => {
  /** A copy of the first slice with a file changed. */
  const copy = (name: string, file: string, change: (text: string) => string): string => {
    cpSync(path('part-1'), path(name), { recursive: true });
    writeFileSync(path(name, file), change(readFileSync(path(name, file), 'utf8')));
    return path(name);
  };
  const others = parts.slice(1);
  const ended = async (...folders: string[]): Promise<[number, string[]]> => {
    const { exit, problems } = await problemsOf(merge(...folders, '--out-dir', path('none')));
    expect(existsSync(path('none'))).toBe(false);
    return [
      exit,
      problems.map(({ code, file, line }) => [code, file?.slice(folder.length + 1), line].filter((part) => part != null).join(' ')),
    ];
  };

  it.each<[string, string[], [number, string[]]]>([
    ['a slice missing', others, [3, ['C593']]],
    ['a slice twice', [...parts, path('part-2')], [3, ['C592 part-2']]],
    ['a folder that is not there', [...parts, path('nowhere')], [5, ['F101 nowhere/shard.json']]],
    ['a folder of something else', [...parts, path('whole')], [5, ['F101 whole/shard.json']]],
  ])('%s', async (_, folders, wanted) => {
    expect(await ended(...folders)).toEqual(wanted);
  });

  it.each<[string, string, (text: string) => string, [number, string[]]]>([
    ['cut', 'shard.json', (text) => text.slice(0, 100), [3, ['C590 bad/shard.json']]],
    ['edited', 'shard.json', (text) => text.replace('"Two months"', '"Three months"'), [3, ['C595 bad/shard.json']]],
    ['cut', 'manifest.json', (text) => text.slice(0, 100), [3, ['C590 bad/manifest.json']]],
    ['a value in words', 'replicates.csv', (text) => text.replace('declared,1000', 'declared,many'), [3, ['C594 bad/replicates.csv 2']]],
    ['another value', 'replicates.csv', (text) => text.replace('declared,1000', 'declared,1001'), [3, ['C595 bad/replicates.csv']]],
    ['another event', 'events.csv', (text) => text.replace('DI-1', 'DI-2'), [3, ['C595 bad/events.csv']]],
  ])('%s: %s', async (_, file, change, wanted) => {
    expect(await ended(copy('bad', file, change), ...others)).toEqual(wanted);
    rmSync(path('bad'), { recursive: true });
  });

  it('a file that is not there', async () => {
    for (const file of ['manifest.json', 'replicates.csv', 'events.csv']) {
      cpSync(path('part-1'), path('less'), { recursive: true });
      rmSync(path('less', file));
      expect(await ended(path('less'), ...others)).toEqual([5, [`F101 less/${file}`]]);
      rmSync(path('less'), { recursive: true });
    }
  });

  it('another seed; another version', async () => {
    const { inputs } = run.context;
    const odd = await slice(1, SLICES, 'odd-seed', { inputs: { ...inputs, seed: 'T' } });
    expect(await ended(...others, odd)).toEqual([3, ['C591 odd-seed']]);
    const old = await slice(1, SLICES, 'old', { tool: { name: 'arrima-sim', version: '0.0.1' } });
    expect((await ended(old, ...others))[1]).toContain('C596 old');
  });

  it('a folder that holds a slice is no place for the whole', async () => {
    const { exit, problems } = await problemsOf(merge(...parts, '--out-dir', path('part-1')));
    expect([exit, problems.map(({ code }) => code)]).toEqual([5, ['F104']]);
  });
});

it.each<[string, string[], string]>([
  ['no folder', merge('--out-dir', path('none')), 'U107'],
  ['no place', merge(...parts), 'U107'],
  ['an empty word', merge('', '--out-dir', path('none')), 'U103'],
  ['a pool', merge(...parts, '--out-dir', path('none'), '-p', 'x'), 'U101'],
  ['an unknown format', merge(...parts, '--out-dir', path('none'), '--format', 'xml'), 'U108'],
])('usage: %s', async (_, argv, code) => {
  const { exit, stderr } = await command(argv);
  expect([exit, stderr.split(' ')[0]]).toEqual([2, code]);
});
