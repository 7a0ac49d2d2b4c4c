/** `arrima-sim verify`: every kind of folder is made again; a byte changed in any file, another pool and another version are seen. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-verify-test-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const people = Array.from(
  { length: 40 },
  (_, i) => `P${i},2029-0${(i % 9) + 1}-01,${560 + (i % 7) * 10},${i % 3 === 0 ? 'Estrie' : 'Laval'}`,
);
const POOL = `candidate_id,submitted_at,score,region\n${people.join('\n')}\n`;
const FILES: Readonly<Record<string, string>> = {
  'pool.csv': POOL,
  'other.csv': POOL.replace('560', '561'),
  'codes.csv': 'region\nEstrie\n',
  'round.yaml': `schema: arrima-sim/criteria/v1
id: r
seed: s
round: {date: 2030-01-15}
lists: {some: {file: codes.csv, column: region}}
groups:
  - {id: g, criteria: [{id: c, test: {field: region, in: {list: some}}}], rank: [{field: score, order: descending}, lottery], select: {top: 5}}
  - {id: h, select: {minimum_score: 600}}
`,
  'plan.yaml': `schema: arrima-sim/plan/v1
id: p
from: 2030-01-01
to: 2030-02-28
rounds: [{criteria: round.yaml}]
`,
};
const [criteria, pool] = [
  ['-c', at('round.yaml')],
  ['-p', at('pool.csv')],
];
const KINDS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['round', ['round', ...criteria, ...pool, '--by', 'region', '--columns', 'region', '--set', 'limit=', '--band', '5'], ['round.yaml']],
  ['round of standard input', ['round', ...criteria, '-p', '-'], ['round.yaml']],
  ['shipped round', ['round', '-c', 'prtq-2020-01-16', '-p', 'fixtures/prtq-2020-01-16/pool.csv', '--drop', 'cancelled-by-bill9'], []],
  [
    'compare',
    ['compare', ...criteria, ...pool, '--set', 'groups.g.select.top=9', '--baseline-set', 'seed=t', '--by', 'region'],
    ['round.yaml'],
  ],
  ['sweep', ['sweep', ...criteria, ...pool, '--vary', 'groups.h.select.minimum_score=590..610:10', '--drop', 'c'], ['round.yaml']],
  [
    'solve',
    ['solve', ...criteria, ...pool, '--find', 'groups.g.select.top', '--for', 'invited=9', '--where', 'region=Estrie'],
    ['round.yaml'],
  ],
  ['audit', ['audit', ...criteria, ...pool, '--points', '3', '--days', '2', '--seed', 'x'], ['round.yaml']],
  ['campaign', ['campaign', at('plan.yaml'), ...pool, '--replicates', '2', '--seed', '4'], ['plan.yaml']],
];
const poolOf = (name: string): string => (name === 'shipped round' ? 'fixtures/prtq-2020-01-16/pool.csv' : at('pool.csv'));

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(at(name), text);
  for (const [name, argv] of KINDS) {
    const made = await command([...argv, '--out-dir', at(name), '-q'], { stdin: argv.includes('-') ? POOL : '' });
    expect([name, made.exit, made.stderr]).toEqual([name, 0, '']);
  }
});

async function verified(name: string, files: readonly string[], pools: readonly string[] = [poolOf(name)]) {
  const argv = ['verify', at(name), ...files.map(at), ...pools.flatMap((path) => ['-p', path]), '--format', 'json', '-q'];
  const { exit, stdout } = await command(argv);
  return { exit, told: JSON.parse(stdout) };
}

describe.each(KINDS)('a folder of a %s', (name, _, files) => {
  it('is made again from its inputs', async () => {
    const { exit, told } = await verified(name, files);
    expect([exit, told.ok]).toEqual([0, true]);
    expect(told.outputs.map((output: { readonly name: string }) => output.name).sort()).toEqual(readdirSync(at(name)).sort());
    for (const { is } of [...told.inputs, ...told.outputs]) expect(is).toBe('same');
  });
  it('is not the same with a byte changed in any file', async () => {
    for (const changed of readdirSync(at(name))) {
      cpSync(at(name), at('changed'), { recursive: true });
      const bytes = readFileSync(at(join('changed', changed)));
      // A digit near the end, so that JSON stays JSON; of a manifest, before the arguments, which may be any.
      const end = changed === 'manifest.json' ? bytes.indexOf('"arguments"') : bytes.length;
      const digit = bytes.findLastIndex((byte, position) => position < end && byte >= 0x31 && byte <= 0x38);
      bytes[digit] = (bytes[digit] ?? 0) + 1;
      writeFileSync(at(join('changed', changed)), bytes);
      const { exit, stdout } = await command(['verify', at('changed'), ...files.map(at), '-p', poolOf(name), '--format', 'json', '-q']);
      expect([changed, exit === 1 || (changed === 'manifest.json' && exit === 3)]).toEqual([changed, true]);
      if (exit === 1 && changed !== 'manifest.json') {
        const others = JSON.parse(stdout).outputs.filter((output: { readonly is: string }) => output.is !== 'same');
        expect(others.map((output: { readonly name: string }) => output.name)).toEqual([changed]);
      }
      rmSync(at('changed'), { recursive: true });
    }
  });
  it('is not made again from another pool, or without one', async () => {
    const [other, none] = [await verified(name, files, [at('other.csv')]), await verified(name, files, [])];
    expect([other.exit, none.exit]).toEqual([1, 1]);
    expect(other.told.unused).toEqual([at('other.csv')]);
    for (const { told } of [other, none]) {
      expect(told.outputs).toEqual([]);
      expect(told.inputs.at(-1)).toMatchObject({ role: 'pool', is: 'missing' });
    }
  });
  it('is the same but for its version where another version wrote it', async () => {
    cpSync(at(name), at('older'), { recursive: true });
    for (const each of readdirSync(at('older')).filter((file) => file.endsWith('.json'))) {
      const text = readFileSync(at(join('older', each)), 'utf8');
      writeFileSync(at(join('older', each)), text.replace(/("name": "arrima-sim",\s+"version": )"[^"]*"/, '$1"0.0.7"'));
    }
    const { exit, told } = await verified('older', files, [poolOf(name)]);
    expect([exit, told.version.manifest]).toEqual([0, '0.0.7']);
    rmSync(at('older'), { recursive: true });
  });
});

describe('what cannot be verified', () => {
  it('a slice of a campaign', async () => {
    await command(['campaign', at('plan.yaml'), ...pool, '--seed', '4', '--shard', '1/1', '--out-dir', at('slice'), '-q']);
    const { exit, problems } = await problemsOf(['verify', at('slice'), ...pool]);
    expect([exit, problems.map(({ code }) => code)]).toEqual([2, ['U124']]);
  });
  it.each<[string, string | null, number, string]>([
    ['no manifest', null, 5, 'F101'],
    ['what is no JSON', 'x', 3, 'C598'],
    ['other JSON', '{"schema": "other"}', 3, 'C598'],
    [
      'a manifest without outputs',
      '{"schema": "arrima-sim/manifest/v1", "tool": {"name": "arrima-sim", "version": "1"}, "inputs": [], "arguments": {}}',
      3,
      'C599',
    ],
    [
      'an output outside the folder',
      '{"schema": "arrima-sim/manifest/v1", "tool": {"name": "arrima-sim", "version": "1"}, "inputs": [], "outputs": [{"name": "../x", "sha256": "' +
        'a'.repeat(64) +
        '", "bytes": 1}], "arguments": {}}',
      3,
      'C599',
    ],
  ])('%s', async (name, text, code, expected) => {
    const path = mkdtempSync(join(folder, 'odd-'));
    if (text !== null) writeFileSync(join(path, 'manifest.json'), text);
    const { exit, problems } = await problemsOf(['verify', path, ...pool]);
    expect([name, exit, problems.map((each) => each.code)]).toEqual([name, code, [expected]]);
  });
  it('a list that has changed since', async () => {
    writeFileSync(at('codes.csv'), 'region\nLaval\n');
    const { exit, told } = await verified('round', ['round.yaml']);
    expect([exit, told.inputs.find(({ role }: { readonly role: string }) => role === 'list').is]).toEqual([1, 'other']);
    writeFileSync(at('codes.csv'), FILES['codes.csv'] ?? '');
  });
});
