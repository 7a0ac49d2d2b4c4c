/** A run that waits, or writes without end, hears an interruption: it is gone, with the exit code of the signal. */

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';

const BIN = join(inject('built'), 'bin', 'arrima-sim.js');
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-interrupted-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));
const POOL = new URL('../../fixtures/prtq-2020-01-16/pool.csv', import.meta.url).pathname;
const CRITERIA = new URL('../../src/law/rounds/prtq-2020-01-16.yaml', import.meta.url).pathname;

/** Runs the command with its output in a file, interrupts it when `isReady` says so, and gives how it ended. */
async function interrupted(argv: readonly string[], signal: NodeJS.Signals, isReady: () => boolean): Promise<number | null> {
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', openSync(at('stdout'), 'w'), 'ignore'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const asked = setInterval(() => {
    if (isReady()) child.kill(signal);
  }, 50);
  const code = await ended;
  clearInterval(asked);
  return code;
}

/** A named pipe that nobody writes into. */
function pipe(name: string): string {
  execFileSync('mkfifo', [at(name)]);
  return at(name);
}

const afterSomeTime = (): (() => boolean) => {
  let asked = 0;
  return () => ++asked > 30;
};

describe.skipIf(process.platform === 'win32')('an interruption is heard', () => {
  it.each<[string, NodeJS.Signals, number, () => readonly string[], () => boolean]>([
    [
      'while a pool of millions goes to standard output',
      'SIGTERM',
      143,
      () => ['generate', 'benchmark', '--rows', '50000000', '-o', '-', '-q'],
      () => statSync(at('stdout')).size > 1_000_000,
    ],
    [
      'while a pool is made',
      'SIGINT',
      130,
      () => ['generate', 'benchmark', '--rows', '50000000', '-o', at('people.csv'), '-q'],
      () => readdirSync(folder).some((name) => name.startsWith('.arrima-sim-')),
    ],
    [
      'while nobody writes into the pool',
      'SIGTERM',
      143,
      () => ['round', '-c', 'prtq-2020-01-16', '-p', pipe('a.fifo'), '-q'],
      afterSomeTime(),
    ],
    ['while nobody writes into the second of two', 'SIGINT', 130, () => ['validate', '-p', POOL, '-p', pipe('b.fifo')], afterSomeTime()],
    ['while nobody writes into the criteria', 'SIGHUP', 129, () => ['round', '-c', pipe('c.fifo'), '-p', POOL, '-q'], afterSomeTime()],
  ])('%s', async (_, signal, code, argv, isReady) => {
    expect(await interrupted(argv(), signal, isReady)).toBe(code);
    expect(readdirSync(folder).filter((name) => name.startsWith('.arrima-sim-'))).toEqual([]);
  });

  it('and a pipe that somebody writes into is read', () => {
    const [criteria, pool] = [pipe('d.fifo'), pipe('e.fifo')];
    for (const [from, to] of [
      [CRITERIA, criteria],
      [POOL, pool],
    ] as const)
      spawn('sh', ['-c', 'cat "$0" > "$1"', from, to], { stdio: 'ignore' });
    const stdout = execFileSync(process.execPath, [
      BIN,
      'round',
      '-c',
      criteria,
      '-p',
      pool,
      '--expect',
      'invited=23',
      '--invited',
      '-',
      '-q',
    ]);
    expect(String(stdout).split('\n').length).toBe(25);
  });
});
