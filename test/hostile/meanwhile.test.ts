/** What changes hands between a look and a read: what is read is what was judged, or nothing. */

import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listReader } from '../../src/files/read.ts';
import { command, type World } from '../commands/command.ts';
import { criteria, strangers } from './stranger.ts';

const { at, file, litter } = strangers();
const READS = 3000;

/** Another process that lets a name lead to one thing and to another in turn, until it is stopped. */
function swapping(name: string, one: string, other: string): () => Promise<void> {
  const script = `
    const { renameSync, symlinkSync } = require('node:fs');
    const [path, ...to] = process.argv.slice(1);
    for (let turn = 0; ; turn++) {
      try { symlinkSync(to[turn % 2], path + '.new'); renameSync(path + '.new', path); } catch {}
      if (turn === 1) process.stdout.write('swaps');
    }`;
  const child = spawn(process.execPath, ['-e', script, at(name), one, other], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const began = new Promise((resolve) => child.stdout.once('data', resolve));
  return async () => {
    try {
      await began;
      expect(await readMany(name)).toBeGreaterThan(0);
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  };
}

/** Reads a list many times; how often its own bytes came. What stands elsewhere never does. */
async function readMany(name: string): Promise<number> {
  const read = listReader(at('criteria.yaml'));
  const list = name.startsWith('folder') ? `${name}/list.csv` : name;
  let own = 0;
  for (let turn = 0; turn < READS || (own === 0 && turn < READS * 10); turn++) {
    const bytes = read(list);
    if (!(bytes instanceof Uint8Array)) continue;
    expect(Buffer.from(bytes).toString()).toBe('country\nmine\n');
    own++;
  }
  return own;
}

describe.skipIf(process.platform === 'win32')('a list that is swapped while it is read', () => {
  it.each<[string, string, () => readonly [string, string]]>([
    [
      'for a link to a file elsewhere',
      'a.csv',
      () => [file('own-a.csv', 'country\nmine\n'), file('../elsewhere.csv', 'country\nsecret\n')],
    ],
    ['for a link to a device', 'b.csv', () => [file('own-b.csv', 'country\nmine\n'), '/dev/zero']],
    ['for a link to a folder', 'c.csv', () => [file('own-c.csv', 'country\nmine\n'), '/']],
    [
      'with the folder that it is in',
      'folder-d',
      () => {
        file('real/list.csv', 'country\nmine\n');
        file('../outside/list.csv', 'country\nsecret\n');
        return [at('real'), at('../outside')];
      },
    ],
  ])('%s', { timeout: 60_000 }, async (_, name, make) => {
    const [one, other] = make();
    await swapping(name, one, other)();
    rmSync(at('../elsewhere.csv'), { force: true });
    rmSync(at('../outside'), { recursive: true, force: true });
  });
});

describe('a target that turns into something else while a run reads its pool', () => {
  const POOL = Buffer.from(`candidate_id,score\n${Array.from({ length: 500 }, (_, row) => `A${row},${row}\n`).join('')}`);

  /** Runs a round whose pool comes in two pieces, between which something happens. */
  async function meanwhile(argv: readonly string[], act: () => void): Promise<string> {
    const stdin = {
      async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
        yield POOL.subarray(0, 600);
        act();
        yield POOL.subarray(600);
      },
    };
    const round = ['round', '-c', file('criteria.yaml', criteria()), '-p', '-', '-q', '--lang', 'en', ...argv];
    const { exit, stderr } = await command(round, { stdin } as unknown as World);
    return `${exit} ${/^[A-Z]\d{3}/.exec(stderr)?.[0] ?? ''}`;
  }

  it.each<[string, string, (path: string) => void, RegExp]>([
    ['a folder', 'f1.csv', (path) => mkdirSync(path), /^5 F/],
    ['a link to a file elsewhere', 'f2.csv', (path) => symlinkSync(file('victim.csv', 'mine'), path), /^5 F|^0/],
    ['a link to nothing', 'f3.csv', (path) => symlinkSync(at('nothing'), path), /^5 F|^0/],
    ['somebody’s list', 'f4.csv', (path) => writeFileSync(path, 'invitation,candidate_id\nmine\n'), /^5 F103/],
    ['an empty file', 'f5.csv', (path) => writeFileSync(path, ''), /^5 F103/],
  ])('%s', async (_, name, act, expected) => {
    expect(await meanwhile(['--invited', at(name)], () => act(at(name)))).toMatch(expected);
    expect(litter()).toEqual([]);
  });

  it('the folder that it is in is gone', async () => {
    mkdirSync(at('gone'));
    expect(await meanwhile(['--invited', at('gone/i.csv')], () => rmSync(at('gone'), { recursive: true }))).toMatch(/^5 F|^0/);
  });

  it('the folder that it is in is moved, and another in its stead', async () => {
    mkdirSync(at('moved'));
    const act = (): void => {
      renameSync(at('moved'), at('kept'));
      mkdirSync(at('moved'));
      writeFileSync(at('moved/i.csv'), 'mine');
    };
    expect(await meanwhile(['--invited', at('moved/i.csv')], act)).toMatch(/^5 F/);
  });

  it('and the file at the end of a link keeps what it had', async () => {
    const victim = file('kept.csv', 'mine');
    await meanwhile(['--invited', at('f6.csv'), '--force'], () => symlinkSync(victim, at('f6.csv')));
    expect((await import('node:fs')).readFileSync(victim, 'utf8')).toBe('mine');
  });
});
