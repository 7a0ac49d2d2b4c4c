/** `campaign --rejects FILE`: people without a date, a rate or an id of their own are set aside; slices agree on it. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-campaign-rejects-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  at('open.yaml'),
  'schema: arrima-sim/criteria/v1\nid: open\nround: {date: 2030-01-15}\ngroups: [{id: g, rank: [{field: score, order: descending}], select: {top: 2}}]\n',
);
writeFileSync(
  at('plan.yaml'),
  `schema: arrima-sim/plan/v1
id: p
from: 2030-01-01
to: 2030-03-31
rounds: [{criteria: open.yaml}]
declarations: {validity_months: 12, renewal: {field: keen}}
arrivals: {per_month: {value: 2, assumption: true}, like: pool}
selection: {criteria: all.yaml}
federal: {checks: {medical: {field: ill}}}
replicates: 4
seed: S
`,
);
writeFileSync(at('all.yaml'), 'schema: arrima-sim/criteria/v1\nid: all\nround: {date: 2030-01-15}\ngroups: [{id: g, select: all}]\n');

const POOL = `candidate_id,submitted_at,score,keen,ill,synthetic
a,2029-06-01,700,0,no,true
b,2029-06-01,650,0.5,0.25,true
c,2029-06-01,100,1,yes,true
`;
const BAD = `u,,1,0,no,true
v, ,1,0,no,true
w,2029-06-01,1,2,no,true
x,2029-06-01,1,,perhaps,true
ARR-203001-1,2029-06-01,1,0,no,true
y,2029-06-01,one,0,no,true
`;
const TOLD = [
  '5:u:2:submitted_at::P404',
  '6:v:2:submitted_at::P404',
  '7:w:4:keen:2:P405',
  '8:x:4:keen::P405',
  '8:x:5:ill:perhaps:P406',
  '9:ARR-203001-1:1:candidate_id:ARR-203001-1:P505',
  '10:y:3:score:one:P401',
];

const ARGV = ['campaign', at('plan.yaml'), '-p', '-', '--lang', 'en'];

function told(path: string): string[] {
  return (parse(readFileSync(path, 'utf8'), { from: 2 }) as string[][]).map((record) => record.slice(0, 6).join(':'));
}

function textsOf(name: string): Record<string, string> {
  return Object.fromEntries(readdirSync(at(name)).map((each) => [each, readFileSync(join(at(name), each), 'utf8')]));
}

describe('campaign --rejects', () => {
  it.each([[{}], [{ ARRIMA_SIM_READER: 'csv-parse' }]])('%j sets aside who does not hold what the plan asks', async (env) => {
    const { exit, stdout } = await command([...ARGV, '--rejects', at('r.csv')], { stdin: POOL + BAD, env });
    expect([exit, told(at('r.csv'))]).toEqual([0, TOLD]);
    expect(statSync(at('r.csv')).mode & 0o777).toBe(0o600);
    expect(stdout).toContain((await messagesIn('en')).warnings.rejected({ rejected: 6, rows: 9 }));
    expect(stdout).toContain('r.csv');
    expect(stdout.split('\n')[0]).not.toContain('9');
  });
  it.each([[{}], [{ ARRIMA_SIM_READER: 'csv-parse' }]])('%j refuses the pool without it', async (env) => {
    const { exit, problems } = await problemsOf(ARGV, { stdin: POOL + BAD, env });
    expect([exit, problems.map(({ code, line, column }) => `${line}:${column}:${code}`).sort()]).toEqual([
      4,
      TOLD.map((each) => each.split(':'))
        .map(([line, , column, , , code]) => `${line}:${column}:${code}`)
        .sort(),
    ]);
  });
  it('simulates the others, as if they were alone', async () => {
    expect((await command([...ARGV, '-q', '--out-dir', at('alone')], { stdin: POOL })).exit).toBe(0);
    const beside = [...ARGV, '-q', '--out-dir', at('beside'), '--rejects', join(at('beside'), 'rejects.csv')];
    expect((await command(beside, { stdin: POOL + BAD })).exit).toBe(0);
    const [alone, other] = [textsOf('alone'), textsOf('beside')];
    for (const name of ['events.csv', 'timeline.csv', 'rounds.csv', 'replicates.csv']) expect(other[name]).toBe(alone[name]);
    const [clean, figures] = [JSON.parse(alone['campaign.json'] ?? ''), JSON.parse(other['campaign.json'] ?? '')];
    expect(figures).toEqual({
      ...clean,
      inputs: { ...clean.inputs, pool: { ...clean.inputs.pool, sha256: figures.inputs.pool.sha256, rows: 9 } },
      warnings: [{ code: 'rejected', rejected: 6, rows: 9 }],
    });
    const manifest = JSON.parse(other['manifest.json'] ?? '');
    expect(manifest.arguments.rejects).toBe(true);
    expect(manifest.outputs).toHaveLength(Object.keys(other).length - 2);
  });
  it('slices put together give the same bytes', async () => {
    for (const shard of ['1', '2']) {
      const argv = [...ARGV, '-q', '--shard', `${shard}/2`, '--out-dir', at(`slice-${shard}`), '--rejects', at(`slice-${shard}.csv`)];
      expect((await command(argv, { stdin: POOL + BAD })).exit).toBe(0);
      expect(told(at(`slice-${shard}.csv`))).toEqual(TOLD);
    }
    expect((await command(['campaign', 'merge', at('slice-1'), at('slice-2'), '--out-dir', at('merged'), '-q'])).exit).toBe(0);
    const { 'rejects.csv': _, ...whole } = textsOf('beside');
    expect(textsOf('merged')).toEqual(whole);
  });
  it('is refused with nothing written where an id comes again', async () => {
    const argv = [...ARGV, '--out-dir', at('never'), '--rejects', at('never.csv')];
    const { exit, problems } = await problemsOf(argv, { stdin: `${POOL}${BAD}u,2029-06-01,1,0,no,true\n` });
    expect([exit, problems.map(({ code, line }) => `${code}:${line}`)]).toEqual([4, ['P502:11']]);
    expect([existsSync(at('never')), existsSync(at('never.csv'))]).toEqual([false, false]);
  });
  it('with nobody left there is nobody for arrivals to be like', async () => {
    const { problems } = await problemsOf([...ARGV, '--rejects', at('nobody.csv')], { stdin: `${POOL.split('\n')[0]}\n${BAD}` });
    expect([problems.map(({ code }) => code), existsSync(at('nobody.csv'))]).toEqual([['P407'], false]);
  });
  it('goes to no standard output, and over no other output', async () => {
    const codes = async (...options: string[]) =>
      (await problemsOf([...ARGV, ...options], { stdin: POOL })).problems.map(({ code }) => code);
    expect(await codes('--rejects', '-')).toEqual(['U110']);
    expect(await codes('--out-dir', at('o'), '--rejects', join(at('o'), 'events.csv'))).toEqual(['F105']);
    expect(await codes('--rejects', at('open.yaml'), '--force')).toEqual(['F104']);
  });
});
