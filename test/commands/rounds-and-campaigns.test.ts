/** A round held alone and the same round in a campaign invite the same people, but for those whom an earlier round of the campaign has invited. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-alone-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** A plan of one round, for the recipe that has no plan of its own. */
const ONE = `schema: arrima-sim/plan/v1
id: one
title: { fr: Un exercice, en: One round }
from: 2020-01-01
to: 2020-01-31
declarations: { validity_months: { value: 12, assumption: true } }
rounds: [{ criteria: prtq-2020-01-16 }]
seed: "1"
`;

interface Invitation {
  readonly round: string;
  readonly id: string;
}

/** Takes out of a pool who has no date of submission: a campaign could not say when they come into the bank. */
function dated(pool: string): void {
  const [header = '', ...lines] = readFileSync(pool, 'utf8').split('\n');
  const position = header.split(',').indexOf('submitted_at');
  writeFileSync(pool, [header, ...lines.filter((line) => line.split(',')[position] !== '')].join('\n'));
}

/** The invitations of a campaign, in turn. */
async function inCampaign(plan: string, pool: string): Promise<Invitation[]> {
  const { exit } = await command(['campaign', plan, '-p', pool, '-q', '--out-dir', at('campaign'), '--force']);
  expect(exit).toBe(0);
  const events: Record<string, string>[] = parse(readFileSync(at('campaign/events.csv'), 'utf8'), { columns: true });
  return events
    .filter(({ event }) => event === 'invited')
    .map((event) => ({ round: event['detail']?.split(':')[0] ?? '', id: event['candidate_id'] ?? '' }));
}

/** Who is invited by a round held alone, where declarations live as long as the plan says. */
async function alone(round: string, pool: string): Promise<string[]> {
  const { exit, stdout } = await command(['round', '-c', round, '-p', pool, '-q', '--set', 'round.validity_months=12', '--invited', '-']);
  expect(exit).toBe(0);
  const list: Record<string, string>[] = parse(stdout, { columns: true });
  return list.map((line) => line['candidate_id'] ?? '');
}

describe.each<[recipe: string, plan: () => string, rounds: number]>([
  ['prtq-2019-2020', () => 'prtq-2019-2020', 10],
  ['pstq-2025', () => 'pstq-2025', 6],
  [
    'prtq-2020-01-16',
    () => {
      writeFileSync(at('one.yaml'), ONE);
      return at('one.yaml');
    },
    1,
  ],
])('%s', (recipe, plan, rounds) => {
  // Each round is held twice, on thousands of people.
  it('every round', { timeout: 60_000 }, async () => {
    const pool = at(`${recipe}.csv`);
    await command(['generate', recipe, '-o', pool, '-q']);
    dated(pool);
    const invitations = await inCampaign(plan(), pool);
    const held = [...new Set(invitations.map(({ round }) => round))];
    expect(held.length).toBeGreaterThanOrEqual(rounds);
    const before = new Set<string>();
    for (const round of held) {
      const campaign = invitations.filter((each) => each.round === round).map(({ id }) => id);
      const own = await alone(round, pool);
      expect([round, own.filter((id) => !before.has(id)).sort()]).toEqual([round, campaign.sort()]);
      for (const id of campaign) before.add(id);
    }
  });
});

it('the round of 14 August 2025 invites the 275 of its publication, though it names no extraction', async () => {
  await command(['generate', 'pstq-2025', '-o', at('pstq.csv'), '-q', '--force']);
  const { exit, stdout } = await command(['round', '-c', 'pstq-2025-08-14', '-p', at('pstq.csv'), '-q', '--statistics', '-']);
  const { counts, warnings } = JSON.parse(stdout) as { counts: { invited: number; outside_extraction: number }; warnings: object[] };
  expect([exit, counts.invited]).toEqual([0, 275]);
  expect(counts.outside_extraction).toBeGreaterThan(0);
  expect(warnings).toContainEqual({ code: 'after_round_day', candidates: counts.outside_extraction });
});
