/** Machines that lack something: files that may be open, room where output goes, an output or input at all. Each run says so, or needs it not. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { command } from '../commands/command.ts';
import { strangers } from './stranger.ts';

const BIN = join(inject('built'), 'bin', 'arrima-sim.js');
const { at, litter } = strangers();
const POOL = new URL('../../fixtures/prtq-2020-01-16/pool.csv', import.meta.url).pathname;
const ROUND = `round -c prtq-2020-01-16 -p ${POOL}`;
const CAMPAIGN = `campaign prtq-2019-2020 -p ${at('people.csv')} --replicates 2`;

beforeAll(async () => {
  await command(['generate', 'prtq-2019-2020', '-o', at('people.csv'), '-q']);
});

/** Runs the command in a shell, between what stands before and behind it; its exit code and standard error. */
function shell(before: string, argv: string, behind = ''): { readonly exit: number | null; readonly told: string } {
  const script = `${before}"${process.execPath}" "${BIN}" ${argv} --lang en ${behind}`;
  const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8', timeout: 60_000 });
  expect(stderr).not.toMatch(/^ {4}at |node:|UnhandledPromise|EPIPE/m);
  return { exit: status, told: stderr };
}

describe.skipIf(!existsSync('/dev/full'))('an output without room', () => {
  it.each([
    'rounds',
    'rounds --format json',
    'rounds show pstq-2025-08-14',
    'rounds check',
    '--help',
    '--version',
    `${ROUND}`,
    `${ROUND} --format json`,
    `${ROUND} --invited - -q`,
    `${ROUND} --statistics - -q`,
    `validate -c prtq-2020-01-16 -p ${POOL}`,
    `explain DI-000001 -c prtq-2020-01-16 -p ${POOL}`,
    'score --grid pstq-2025-07-02',
    'generate prtq-2020-01-16 -o - -q',
    `${CAMPAIGN} --format json`,
  ])('%s', (argv) => {
    const { exit, told } = shell('', argv, '> /dev/full');
    expect([exit, told.split(' ')[0]]).toEqual([5, expect.stringMatching(/^F\d{3}$/)]);
  });

  it.each([ROUND, 'rounds', 'generate prtq-2020-01-16 -o -'])('where problems are told too: %s', (argv) => {
    expect(shell('', argv, '> /dev/full 2>&1').exit).toBe(5);
  });
});

describe.skipIf(process.platform === 'win32')('an output that is closed', () => {
  it.each([ROUND, 'rounds', '--help', 'generate prtq-2020-01-16 -o - -q', `${ROUND} --invited - -q`])('%s', (argv) => {
    expect([0, 5]).toContain(shell('', argv, '>&-').exit);
    expect([0, 5]).toContain(shell('', argv, '>&- 2>&-').exit);
    expect(shell('', argv, '| head -c 10 > /dev/null').exit).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('an input that is none', () => {
  it.each<[string, string]>([
    ['closed', '<&-'],
    ['a folder', '< /'],
    ['nothing', '< /dev/null'],
  ])('%s', (_, behind) => {
    for (const argv of ['round -c prtq-2020-01-16 -p -', 'validate -p -', 'explain A -c prtq-2020-01-16 -p -']) {
      const { exit, told } = shell('', argv, behind);
      expect([4, 5]).toContain(exit);
      expect(told).toMatch(/^[PF]\d{3} /);
    }
  });
});

describe.skipIf(process.platform !== 'linux')('few files that may be open', () => {
  it.each([24, 26, 32, 48])('%i', { timeout: 120_000 }, (most) => {
    for (const argv of [
      `${ROUND} --out-dir ${at(`out-${most}`)} -q`,
      `${CAMPAIGN} --jobs 2 --out-dir ${at(`campaign-${most}`)} -q`,
      `round -c prtq-2020-01-16 ${`-p ${POOL} `.repeat(1)} -q`,
      `generate prtq-2020-01-16 -o ${at(`people-${most}.csv`)} -q`,
    ]) {
      const { exit, told } = shell(`ulimit -n ${most}; `, argv);
      if (exit !== 0) expect([exit, told]).toEqual([5, expect.stringMatching(/^F\d{3} /)]);
    }
    expect(litter()).toEqual([]);
  });
});
