/** What stands where results go is judged at the start of a run, and again before anything is replaced. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-targets-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const POOL = at('people.csv');
beforeAll(async () => {
  await command(['generate', 'prtq-2019-2020', '-o', POOL, '-q']);
});
/** Somebody else writes a file, in a folder that is made for it. */
function write(name: string): void {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), 'mine');
}
const round = (...argv: string[]): string[] => ['round', '-c', 'prtq-2020-01-16', '--lang', 'en', '-q', ...argv];
const campaign = (pool: string, ...argv: string[]): string[] => [
  'campaign',
  'prtq-2019-2020',
  '-p',
  pool,
  '--replicates',
  '1',
  '--lang',
  'en',
  '-q',
  ...argv,
];

/** Runs a command that reads its pool from standard input, and does something else while it waits for the end of it. */
async function meanwhile(argv: readonly string[], act: () => void): Promise<{ exit: number; code: string | undefined }> {
  const chunks = {
    async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
      const bytes = readFileSync(POOL);
      yield bytes.subarray(0, 1000);
      act();
      yield bytes.subarray(1000);
    },
  };
  const { exit, stderr } = await command(argv, { stdin: chunks as unknown as readonly Uint8Array[] });
  return { exit, code: /\b[A-Z]\d{3}\b/.exec(stderr)?.[0] };
}

describe('a target that appears or changes during a run', () => {
  it.each<[string, () => readonly string[], () => void]>([
    ['the list appears', () => round('-p', '-', '--invited', at('a.csv')), () => writeFileSync(at('a.csv'), 'mine')],
    [
      'the statistics change',
      () => round('-p', '-', '--statistics', at('b.json')),
      () => writeFileSync(at('b.json'), '{"schema": "arrima-sim/statistics/v1"}'),
    ],
    ['one of a folder appears', () => round('-p', '-', '--out-dir', at('c')), () => write('c/decisions.csv')],
    [
      'rejects appear',
      () => ['explain', 'DI-000001', '-c', 'prtq-2020-01-16', '-p', '-', '--rejects', at('d.csv')],
      () => writeFileSync(at('d.csv'), 'mine'),
    ],
    [
      'scores appear',
      () => ['score', '--grid', 'pstq-2025-07-02', '-p', '-', '--date', '2025-07-17', '-o', at('e.csv')],
      () => writeFileSync(at('e.csv'), 'mine'),
    ],
    ['a file of a campaign appears', () => campaign('-', '--out-dir', at('f')), () => write('f/events.csv')],
  ])('is left alone: %s', async (name, argv, act) => {
    if (name === 'the statistics change') writeFileSync(at('b.json'), '{"schema": "arrima-sim/statistics/v1", "old": 1}');
    const { exit, code } = await meanwhile(argv(), act);
    // A pool without the columns of the grid is refused sooner, with nothing written either.
    expect([exit, code]).toEqual(name === 'scores appear' ? [4, 'P301'] : [5, 'F103']);
    expect(readdirSync(folder, { recursive: true }).filter((path) => String(path).includes('.arrima-sim-'))).toEqual([]);
  });

  it('keeps what somebody else has written', () => {
    expect([readFileSync(at('a.csv'), 'utf8'), readFileSync(at('c/decisions.csv'), 'utf8')]).toEqual(['mine', 'mine']);
    expect(readdirSync(at('c'))).toEqual(['decisions.csv']);
  });

  it('is replaced with --force', async () => {
    const { exit } = await meanwhile(round('-p', '-', '--invited', at('g.csv'), '--force'), () => writeFileSync(at('g.csv'), 'mine'));
    expect([exit, readFileSync(at('g.csv'), 'utf8').startsWith('invitation,')]).toEqual([0, true]);
  });
});

describe('a folder of another command', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['of a campaign, for a round', campaign(POOL, '--out-dir', at('x')), round('-p', POOL, '--out-dir', at('x'))],
    ['of a slice, for a round', campaign(POOL, '--shard', '1/1', '--out-dir', at('y')), round('-p', POOL, '--out-dir', at('y'))],
    ['of a round, for a campaign', round('-p', POOL, '--out-dir', at('z')), campaign(POOL, '--out-dir', at('z'))],
    ['of a round, for a slice', round('-p', POOL, '--out-dir', at('w')), campaign(POOL, '--shard', '1/1', '--out-dir', at('w'))],
  ])('needs --force: %s', async (_, first, second) => {
    expect((await command(first)).exit).toBe(0);
    const { exit, stderr } = await command(second);
    expect([exit, /F\d{3}/.exec(stderr)?.[0]]).toEqual([5, 'F103']);
    expect((await command([...second, '--force'])).exit).toBe(0);
  });
});
