/** Paths and names that lead nowhere, elsewhere, or to what is no file, wherever one may be written. */

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { command } from '../commands/command.ts';
import { criteria, criterion, refusal, strangers } from './stranger.ts';

const { at, file } = strangers();
const BIN = join(inject('built'), 'bin', 'arrima-sim.js');
const POOL = file('pool.csv', 'candidate_id,submitted_at,score\nA,2029-10-01,600\n');
const round = (path: string, ...more: string[]): string[] => ['round', '-c', path, '-p', POOL, '-q', ...more];
const plan = (rounds: string): string =>
  `schema: arrima-sim/plan/v1\nid: p\nfrom: 2030-01-01\nto: 2030-12-31\nrounds: ${rounds}\ndeclarations: { validity_months: { value: 12, assumption: true } }\nseed: "1"\n`;

describe('a NUL in a path', () => {
  it.each<[string, () => string[], RegExp]>([
    ['of a list', () => round(file('a.yaml', criteria({ more: 'lists: { l: { file: "p.csv\\0", column: score } }' }))), /^[35] [CF]\d+/],
    ['of a grid', () => round(file('b.yaml', criteria({ more: 'score: { grid: "a\\0/b.yaml" }' }))), /^[35] [CF]\d+/],
    ['of --set', () => round(file('c.yaml', criteria()), '--set', 'lists.a={file: "p.csv\\0", column: score}'), /^[35] [CF]\d+/],
    ['of a round', () => ['campaign', file('d.yaml', plan('[{ criteria: "c.yaml\\0" }]')), '-p', POOL], /^[35] [CF]\d+/],
    [
      'of a decision',
      () => [
        'campaign',
        file('e.yaml', plan('[{ criteria: c.yaml }]').replace('seed', 'selection: { criteria: "./x\\0.yaml" }\nseed')),
        '-p',
        POOL,
      ],
      /^[35] [CF]\d+/,
    ],
  ])('%s', async (_, argv, expected) => {
    expect(await refusal(argv())).toMatch(expected);
  });
});

describe('a round that a plan names by a path without an extension', () => {
  it.each(['./bare', 'sub/bare', 'sub/../bare'])('%s', async (path) => {
    file('bare', criteria());
    file('sub/bare', criteria());
    const { exit, stderr } = await command(['campaign', file('plan.yaml', plan(`[{ criteria: ${path} }]`)), '-p', POOL, '-q']);
    expect([exit, stderr]).toEqual([0, '']);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  beforeAll(async () => {
    await command(['generate', 'prtq-2019-2020', '-o', at('people.csv'), '-q']);
    const argv = ['campaign', 'prtq-2019-2020', '-p', at('people.csv'), '--replicates', '1', '--shard', '1/1', '-q'];
    await command([...argv, '--out-dir', at('slice')]);
    execFileSync('mkfifo', [at('fifo')]);
  });

  it.each(['shard.json', 'manifest.json', 'replicates.csv', 'events.csv'])('in place of %s of a slice', async (name) => {
    for (const target of ['/dev/zero', at('fifo'), at('.')]) {
      const folder = at(`slice-${name}-${target.replaceAll('/', '-')}`);
      mkdirSync(folder);
      for (const own of ['shard.json', 'manifest.json', 'replicates.csv', 'events.csv']) {
        if (own === name) symlinkSync(target, join(folder, own));
        else copyFileSync(at(`slice/${own}`), join(folder, own));
      }
      expect(await refusal(['campaign', 'merge', folder, '--out-dir', at('merged')])).toBe('5 F101');
    }
  });

  it('in place of a round or a decision of a plan', async () => {
    for (const text of [
      plan('[{ criteria: ./fifo }]'),
      plan('[{ criteria: c.yaml }]').replace('seed', 'selection: { criteria: ./fifo }\nseed'),
    ]) {
      file('c.yaml', criteria());
      const { exit, stderr } = await command(['campaign', file('plan.yaml', text), '-p', POOL, '-q', '--lang', 'en']);
      expect([exit, stderr]).toEqual([expect.toBeOneOf([3, 5]), expect.stringMatching(/F101 .*fifo.*pipe or a device/)]);
    }
  });

  it('in place of a list or a grid is told by its own name', async () => {
    for (const more of ['lists: { l: { file: fifo, column: v } }', 'score: { grid: ./fifo }']) {
      const { exit, stderr } = await command(round(file('f.yaml', criteria({ more })), '--lang', 'en'));
      expect([exit, stderr]).toEqual([5, expect.stringMatching(/^F101 .*fifo.*pipe or a device/)]);
    }
  });
});

describe('one output where another has its folder', () => {
  it.each<[string, () => string[]]>([
    ['the folder itself', () => ['--out-dir', at('new'), '--invited', at('new')]],
    ['above the folder', () => ['--out-dir', at('new/x'), '--invited', at('new')]],
    ['rejects', () => ['--out-dir', at('new'), '--rejects', at('new')]],
  ])('%s', async (_, options) => {
    const argv = round(file('g.yaml', criteria()), ...options());
    for (const more of [[], ['--force']]) expect(await refusal([...argv, ...more])).toBe('5 F105');
  });
});

it.skipIf(process.platform === 'win32')('a folder that is gone while one works in it', () => {
  mkdirSync(at('gone'));
  const script = `cd "${at('gone')}" && rmdir "${at('gone')}" && "${process.execPath}" "${BIN}"`;
  for (const argv of [
    `round -c prtq-2020-01-16 -p ${POOL} --invited x.csv`,
    'generate benchmark --rows 3 -o x.csv',
    `round -c prtq-2020-01-16 -p ${POOL} --out-dir x`,
  ]) {
    const { status, stderr } = spawnSync('sh', ['-c', `${script} ${argv} -q`], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([expect.toBeOneOf([4, 5]), expect.stringMatching(/^[FP]\d{3} /)]);
    expect(stderr).not.toMatch(/^ {4}at /m);
    mkdirSync(at('gone'), { recursive: true });
  }
});

describe('a header with what may be a delimiter', () => {
  it('is read back from what the tool writes', async () => {
    const header = 'how;many;signs;stand|in\there;is;a;question;x';
    const people = `candidate_id,score,"${header}"\nA,600,1\nB,500,2\n`;
    const argv = ['round', '-c', file('h.yaml', criteria()), '-p', file('h.csv', people), '--columns', header, '-q'];
    expect((await command([...argv, '--invited', at('invited.csv')])).exit).toBe(0);
    expect(readFileSync(at('invited.csv'), 'utf8').split('\n')[0]).toBe(
      `invitation,candidate_id,group,group_rank,groups_met,score,submitted_at,"${header}"`,
    );
    expect((await command(['validate', '-p', at('invited.csv'), '-q'])).exit).toBe(0);
  });
});

describe('a list that many groups name', () => {
  it('is decoded once, for all that ask alike', () => {
    const values = Array.from({ length: 1000 }, (_, number) => `v${number}`).join(', ');
    const asks = (id: string, operator: string): string =>
      `{ id: ${id}, label: { fr: g, en: g }, criteria: [${criterion(`{ field: country, ${operator}: { list: l } }`)}], select: all }`;
    const head = criteria({ more: `lists: { l: [${values}] }` }).split('groups:')[0];
    const read = decodeCriteria(`${head}groups: [${asks('a', 'in')}, ${asks('b', 'in')}, ${asks('c', 'not_in')}]\n`, { name: 'l.yaml' });
    if (!('groups' in read)) throw new Error('problems');
    const conditions = read.groups.map(({ criteria: [only] }) => (only?.test.kind === 'leaf' ? only.test.condition : null));
    expect(conditions[0]).not.toBe(null);
    expect(conditions[1]).toBe(conditions[0]);
    expect(conditions[2]).not.toEqual(conditions[0]);
  });
});
