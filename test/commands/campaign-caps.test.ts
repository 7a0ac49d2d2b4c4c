/** Caps in campaigns: people who arrive count with the others, and a measure is judged by the day of each occurrence. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-campaign-caps-'));
const path = (name: string): string => join(folder, name);

const COUNTRIES = ['CM', 'DZ', 'FR', 'MA', 'TN'];

/** 500 people, 100 of each country, each with a score of their own. */
const POOL = [
  'candidate_id,submitted_at,score,citizenship,synthetic',
  ...Array.from({ length: 500 }, (_, row) => `p${row + 1000},2024-06-01,${1000 - row},${COUNTRIES[row % 5]},true`),
  '',
].join('\n');

const criteria = (id: string, round: string, caps: string): string =>
  `schema: arrima-sim/criteria/v1
id: ${id}
program: PRTQ
round: ${round}
caps: [${caps}]
groups: [{id: best, rank: [{field: score, order: descending}], select: {top: 500}}]
`;

const plan = (from: string, to: string, rounds: string, rest = ''): string =>
  `schema: arrima-sim/plan/v1\nid: p\nfrom: ${from}\nto: ${to}\nrounds:\n${rounds}${rest}`;

const TEN = '{id: ten, by: citizenship, at_most: 10}';

const FILES: Readonly<Record<string, string>> = {
  'pool.csv': POOL,
  'ten.yaml': criteria('ten', '{date: 2024-09-15}', TEN),
  'quarter.yaml': criteria('quarter', '{date: 2024-10-15}', '{measure: country-cap-2024}'),
  'assumed.yaml': criteria('assumed', '{date: 2024-10-15}', '{measure: country-cap-2024, assumption: true}'),
  'still.yaml': plan('2024-09-01', '2024-09-30', '  - {criteria: ten.yaml}\n'),
  'arriving.yaml': plan(
    '2024-09-01',
    '2024-09-30',
    '  - {criteria: ten.yaml}\n',
    'arrivals: {per_month: {value: 40, assumption: true}, like: pool}\n',
  ),
  'renewed.yaml': plan(
    '2024-09-01',
    '2025-09-30',
    '  - {criteria: ten.yaml}\n',
    'declarations: {validity_months: {value: 12, assumption: true}, renewal: {value: 0.5, assumption: true}}\n',
  ),
  'within.yaml': plan('2024-10-01', '2025-02-28', '  - {criteria: quarter.yaml, every: 1 month, from: 2024-10-15, to: 2025-01-15}\n'),
  'beyond.yaml': plan('2025-08-01', '2025-12-31', '  - {criteria: quarter.yaml, every: 1 month, from: 2025-08-15, to: 2025-11-15}\n'),
  'supposed.yaml': plan('2025-08-01', '2025-12-31', '  - {criteria: assumed.yaml, every: 1 month, from: 2025-08-15, to: 2025-11-15}\n'),
};

beforeAll(() => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path(name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const campaign = (name: string): string[] => ['campaign', path(`${name}.yaml`), '-p', path('pool.csv'), '--seed', '1', '--format', 'json'];

async function invited(name: string): Promise<number[]> {
  const { exit, stdout, stderr } = await command(campaign(name));
  expect([exit, stderr]).toEqual([0, expect.any(String)]);
  return (JSON.parse(stdout) as { rounds: { simulated: number }[] }).rounds.map(({ simulated }) => simulated);
}

describe('ten of each of five countries', () => {
  it.each(['still', 'arriving', 'renewed'])('are fifty: %s', async (name) => expect(await invited(name)).toEqual([50]));
});

describe('a measure in rounds that are held again and again', () => {
  it('holds in those of its days', async () => {
    const rounds = await invited('within');
    expect(rounds).toHaveLength(4);
    // A quarter of the invitations for each of five countries bounds nobody while all have as many.
    expect(rounds.reduce((sum, each) => sum + each)).toBe(500);
  });
  it('is refused for the others, at the first of them', async () => {
    const { exit, problems } = await problemsOf(campaign('beyond').slice(0, -2));
    expect([exit, problems.length]).toEqual([3, 1]);
    expect(problems[0]).toMatchObject({ code: 'C322', value: '2025-10-15' });
  });
  it('holds in all as an assumption', async () => expect(await invited('supposed')).toHaveLength(4));
});
