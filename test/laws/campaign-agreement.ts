/** Runs a campaign, and expects that the second implementation says the same of it. */

import { expect } from 'vitest';
import type { CampaignPlan } from '../../src/engine/campaign/plan.ts';
import { prepareCampaign, runReplicate } from '../../src/engine/campaign/replicate.ts';
import type { CampaignEvent, Counts, Replicate, Waited } from '../../src/engine/campaign/replicate-result.ts';
import { dayText } from '../../src/engine/index.ts';
import { sha256 } from '../../src/hash/node.ts';
import { type Person, poolOf } from '../engine/people.ts';
import { tell, waitsOf } from './campaign-oracle.ts';
import { ANYTHING } from './campaigns.ts';

export const SEED = 'S';

export function runPlan(people: readonly Person[], plan: CampaignPlan, replicate = 1): Replicate {
  return runReplicate(prepareCampaign(poolOf(ANYTHING, people), plan), { hash: sha256, seed: SEED, replicate, events: true });
}

export const eventsOf = ({ events }: Replicate): readonly CampaignEvent[] => [...(events ?? [])];

/** What happened, in an order that is the same for all. */
function lines(events: readonly CampaignEvent[]): string[] {
  return events.map((event) => `${dayText(event.day)} ${event.id} ${event.event}`).sort();
}

/** Months in persons say states and events, and nothing of waiting. */
function inPersons(counts: Counts | null | undefined, like: Counts | null | undefined): Counts | null {
  if (counts === null || counts === undefined || like === null || like === undefined) return null;
  return Object.fromEntries(Object.keys(like).map((name) => [name, counts[name] ?? Number.NaN]));
}

/** That the engine tells what the oracle tells. */
export function agrees(people: readonly Person[], plan: CampaignPlan, replicate = 1): Replicate {
  const told = tell(people, plan, { fields: ANYTHING, seed: SEED, replicate });
  const found = runPlan(people, plan, replicate);
  expect(lines(eventsOf(found))).toEqual(lines(told.events));
  const causes = (events: readonly CampaignEvent[]): string[] =>
    events.flatMap(({ id, event, detail }) => (event.endsWith('federal_refused') ? [`${id} ${detail}`] : [])).sort();
  expect(causes(eventsOf(found))).toEqual(causes(told.events));
  expect(found.months.map(({ month, arrima, paper }) => ({ month, arrima, paper }))).toEqual(told.months);
  for (const [i, { month, arrimaPeople, paperPeople }] of found.months.entries()) {
    const expected = told.people[i];
    expect(arrimaPeople, month).toEqual(inPersons(expected?.arrima, arrimaPeople));
    expect(paperPeople, month).toEqual(inPersons(expected?.paper, paperPeople));
  }
  // Nobody knows how many persons a nameless file has.
  const nameless = told.events.some(({ id }) => id.startsWith('initial-'));
  expect(found.arrimaPeople !== null).toBe(told.people.length > 0);
  expect(found.paperPeople !== null).toBe(told.people.length > 0 && !nameless && found.paper !== null);
  expect(found.rounds.map(({ invitations }) => invitations)).toEqual(told.rounds.map(({ length }) => length));
  const figures = (waits: Readonly<Record<string, Waited>> | null): unknown =>
    waits && Object.fromEntries(Object.entries(waits).map(([name, { waiting: _, ...figure }]) => [name, figure]));
  const waits = waitsOf(told.events);
  expect(figures(found.arrimaWaits)).toEqual(waits.arrima);
  if (found.paperWaits !== null) expect(figures(found.paperWaits)).toEqual(waits.paper);
  return found;
}
