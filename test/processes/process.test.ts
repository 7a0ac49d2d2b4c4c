/** The command for real, through its bin: pipes that close, full devices, signals, and the same bytes whatever the surroundings. */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BIN = join(inject('built'), 'bin', 'arrima-sim.js');
const POOL = join(ROOT, 'fixtures', 'prtq-2020-01-16', 'pool.csv');
const ROUND = ['round', '-c', 'prtq-2020-01-16', '-p', POOL];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrima-sim-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const run = (argv: readonly string[], options: { env?: Record<string, string>; shell?: string; input?: string } = {}) => {
  const env = { ...process.env, ...options.env };
  if (options.shell === undefined) return spawnSync(process.execPath, [BIN, ...argv], { encoding: 'utf8', env, input: options.input });
  // A shell has words of its own about a locale that the machine does not have: the locale is for the command alone.
  const locale = env.LC_ALL === undefined ? ['-u', 'LC_ALL'] : [`LC_ALL=${env.LC_ALL}`];
  const words = ['env', ...locale, process.execPath, BIN, ...argv].map((word) => `'${word}'`).join(' ');
  const script = `set -o pipefail; ${words} ${options.shell}`;
  return spawnSync('bash', ['-c', script], { encoding: 'utf8', env: { ...env, LC_ALL: 'C' } });
};

describe('the bin', () => {
  it('runs the round of 16 January 2020', async () => {
    const { status, stdout, stderr } = run([...ROUND, '--expect', 'published', '--lang', 'fr']);
    const { expect: words } = await messagesIn('fr');
    expect([status, stderr]).toEqual([0, `${words.met('invited', '23')}\n`]);
    expect(stdout).toMatch(/ +23 +23$/m);
  });
  it('reads standard input', () => {
    const { status, stdout } = run(['round', '-c', 'prtq-2020-01-16', '-p', '-', '--invited', '-', '-q'], {
      input: readFileSync(POOL, 'utf8'),
    });
    expect([status, stdout.split('\n').length]).toEqual([0, 25]);
  });
  it('reads an old encoding', () => {
    writeFileSync(at('old.csv'), Buffer.from('identifiant;région\nA1;Montréal\n', 'latin1'));
    const { status, stderr } = run(['validate', '-p', at('old.csv'), '--encoding', 'windows-1252']);
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('pipes and devices', () => {
  it('a pipe that closes ends quietly', () => {
    const { status, stderr } = run([...ROUND, '--decisions', at('d.csv'), '--format', 'json', '-q'], { shell: '| true' });
    expect([status, stderr]).toEqual([0, '']);
    expect(run(['--help'], { shell: '| head -1' }).stderr).toBe('');
    expect(run([...ROUND, '--invited', '-', '-q'], { shell: '| head -1' }).status).toBe(0);
  });
  it.skipIf(!existsSync('/dev/full'))('a full device is reported without a trace', () => {
    for (const argv of [['--help'], ROUND, [...ROUND, '--format', 'json'], ['validate', '-p', 'none.csv', '--format', 'json']]) {
      const { status, stderr } = run(argv, { shell: '> /dev/full' });
      expect(status).toBe(5);
      expect(stderr).not.toMatch(/\n\s+at |EPIPE|ENOSPC/);
    }
    expect(run(['--nope'], { shell: '2> /dev/full' }).status).toBe(5);
  });
  it('an output is never the file on standard input', () => {
    writeFileSync(at('p.csv'), readFileSync(POOL));
    const { status } = run(['round', '-c', 'prtq-2020-01-16', '-p', '-', '--force', '--invited', at('p.csv')], {
      shell: `< ${at('p.csv')}`,
    });
    expect(status).toBe(5);
    expect(readFileSync(at('p.csv'))).toEqual(readFileSync(POOL));
  });
});

describe('the same bytes', () => {
  const digest = (name: string): string =>
    readdirSync(at(name))
      .sort()
      .map(
        (each) =>
          `${each} ${createHash('sha256')
            .update(readFileSync(join(at(name), each)))
            .digest('hex')}`,
      )
      .join('\n');
  it('in four zones and three locales, offline, without a home', () => {
    const surroundings = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LC_ALL: 'fr_CA.UTF-8', HOME: '/nonexistent' },
      { TZ: 'Pacific/Apia', LC_ALL: 'de_DE.UTF-8', NO_COLOR: '1' },
    ];
    const digests = surroundings.map((env, i) => {
      expect(run([...ROUND, '--out-dir', at(`out${i}`), '--by', 'region', '--columns', 'country', '-q'], { env }).status).toBe(0);
      return digest(`out${i}`);
    });
    expect(new Set(digests).size).toBe(1);
  });
  it('two runs at once', async () => {
    const start = (name: string) =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, [BIN, ...ROUND, '--out-dir', at(name), '-q']).on('close', resolve);
      });
    expect(await Promise.all([start('a'), start('b'), start('same'), start('same')])).toEqual([0, 0, 0, 0]);
    expect(digest('a')).toBe(digest('b'));
    expect(digest('same')).toBe(digest('a'));
  });
});

describe('signals', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s leaves the earlier results and no litter', async (signal, code) => {
    const out = at(signal);
    expect(run([...ROUND, '--out-dir', out, '-q']).status).toBe(0);
    const names = readdirSync(out).sort();
    const earlier = readFileSync(join(out, 'statistics.json'));
    // Standard input stays open, so the run waits for its pool until the signal comes.
    const child = spawn(process.execPath, [BIN, 'round', '-c', 'prtq-2020-01-16', '-p', '-', '--out-dir', out, '-q']);
    const stopped = new Promise((resolve) => child.on('close', (exit, by) => resolve([exit, by])));
    // More than a pipe holds: once it is taken, the run is reading and listens to signals.
    const rows = Array.from({ length: 20_000 }, (_, i) => `A${i},2019-10-01,true,none,none,none`).join('\n');
    const header = 'candidate_id,submitted_at,bill9_cancelled,quebec_stays,work_permits,study_permits';
    await new Promise((resolve) => child.stdin.write(`${header}\n${rows}\n`, resolve));
    child.kill(signal);
    expect(await stopped).toEqual([code, null]);
    expect(readdirSync(out).sort()).toEqual(names);
    expect(readFileSync(join(out, 'statistics.json'))).toEqual(earlier);
  });
  it('are left to the system only while YAML is read: one that comes while much is counted is not lost with its listener', () => {
    const watch = `
      import { writeFileSync } from 'node:fs';
      const seen = [];
      process.on('newListener', (name) => name === 'SIGINT' && seen.push('heard'));
      process.on('removeListener', (name) => name === 'SIGINT' && seen.push('left'));
      process.on('exit', () => writeFileSync(${JSON.stringify(at('listeners'))}, seen.join()));`;
    const argv = ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, BIN, ...ROUND, '--decisions', at('watched.csv'), '-q'];
    expect(spawnSync(process.execPath, argv).status).toBe(0);
    expect(readFileSync(at('listeners'), 'utf8')).toBe('heard,left,heard');
  });
});
