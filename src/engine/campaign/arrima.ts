/** Arrima over time: declarations, rounds, applications, the CSQ, the federal step; each day in the order of contract 8.3. */

import { count, emptySet, without } from '../basis/bitset.ts';
import { dayAt } from '../basis/time.ts';
import { runRound } from '../round/round.ts';
import { cutOffScoreOf, scoresOf } from '../round/scores.ts';
import { applicationsOf } from './applications.ts';
import { csqOf, federalOf } from './arrima-steps.ts';
import { isMonthEnd } from './calendar.ts';
import { forBank } from './csq.ts';
import { bankOf, type Extract } from './declarations.ts';
import { type Months, monthsOf } from './months.ts';
import { type People, peopleOf } from './people.ts';
import type { CampaignPlan, ScheduledRound } from './plan.ts';
import { poolOfPopulation } from './population-pool.ts';
import type { CampaignGroup, CampaignRound } from './replicate-result.ts';
import type { Setting } from './setting.ts';

/** Arrima at the end of its run. */
export interface ArrimaRun {
  readonly rounds: readonly CampaignRound[];
  readonly months: Months['byMonth'];
  readonly people: People;
}

/** Runs Arrima from the first declaration to the last day of the plan. */
export function runArrima(setting: Setting): ArrimaRun {
  const { plan, population } = setting;
  const people = peopleOf(population, setting.persons);
  const { states, flows } = people;
  const bank = bankOf(setting, people);
  const applications = applicationsOf(plan.application, population, setting.draws);
  const federal = federalOf(setting, people);
  const csq = csqOf(
    setting,
    people,
    () => bank.submitted,
    (row, day) => federal?.apply(row, day),
  );
  const months = monthsOf(states, flows, { as: 'declared', entry: 'arrivals' }, setting.persons);
  const id = (row: number) => () => population.ids.at(row);

  const lapse = (day: number): void => {
    for (const row of applications.lapsing(day)) {
      people.move(row, 'invited', 'bank');
      flows.add('lapses', row);
      setting.logEvent(id(row), day, 'lapsed');
      bank.back(row, day);
    }
  };
  /** `late`: after the rounds of the day, since a person may file on the day of the invitation. */
  const file = (day: number, late: boolean): void => {
    for (const row of applications.filing(day)) {
      people.move(row, 'invited', 'filed');
      flows.add('filings', row);
      people.filed[row] = day;
      setting.logEvent(id(row), day, late ? 'filed_at_once' : 'filed');
      csq?.file(row, day, late);
    }
  };
  const invite = (row: number, day: number, round: string, group: string): void => {
    // A declaration that was extracted may expire before the day of the round; its person is invited all the same.
    const expired = people.isIn(row, 'expired');
    if (expired) bank.revive(row);
    people.move(row, expired ? 'expired' : 'bank', 'invited');
    flows.add('invitations', row);
    if (applications.invite(row, day) === 1) people.firstInvited[row] = day;
    people.invited[row] = day;
    setting.logEvent(id(row), day, 'invited', () => `${round}:${group}`);
  };
  const hold = ({ day, criteria, file: source }: ScheduledRound, { alive, submitted }: Extract): CampaignRound => {
    const { pool, decide } = poolOfPopulation(setting.poolByFile(source, criteria), population, submitted, criteria);
    const bank = without(alive, applications.taken);
    const { groups, invitations } = runRound(pool, forBank(criteria), { hash: setting.hash, bank, seed: setting.lottery, decide });
    for (const { id, invited } of groups) for (const row of invited) invite(row, day, criteria.id, id);
    const scores = scoresOf(pool);
    const told = criteria.groups.map((group, at): CampaignGroup => {
      const { invited = new Uint32Array(), eligible = new Uint32Array(), tie = null, capped = [] } = groups[at] ?? {};
      const cutOff = cutOffScoreOf(group, criteria.limit !== null, invited, scores);
      const passed = capped.length === 0 ? null : capped.reduce((sum, { rows }) => sum + count(rows), 0);
      return { id: group.id, eligible: count(eligible), invited, cutOff, tie, capped: passed };
    });
    return { criteria, groups: told, invitations: invitations.length };
  };

  const rounds: CampaignRound[] = [];
  const extracts = new Map<number, Extract>();
  const { held, extracted, lastUse } = datesOf(plan);
  const nobody: Extract = { alive: emptySet(population.size), submitted: population.submitted };
  const first = population.days.reduce((a, b) => Math.min(a, b), plan.from);
  for (let day = first; day <= plan.to; day++) {
    if (day === plan.from) months.open();
    lapse(day);
    for (const [instant, extract] of bank.onDay(day, extracted.get(day) ?? [])) extracts.set(instant, extract);
    file(day, false);
    csq?.decide(day);
    federal?.decide(day);
    for (const round of held.get(day) ?? []) {
      const { reference } = round.criteria.round;
      rounds.push(hold(round, extracts.get(reference) ?? nobody));
      if (lastUse.get(reference) === round) extracts.delete(reference);
    }
    file(day, true);
    people.check(flows.of('arrivals'));
    if (day < plan.from || !isMonthEnd(day)) continue;
    people.recount();
    months.close(day, { csq_ready: csq?.ready ?? [], csq_not_reached: csq?.notReached ?? [], federal_ready: federal?.ready ?? [] });
  }
  return { rounds, months: months.byMonth, people };
}

/** The rounds of each day, the instants of extraction of each day in turn, and the last round that needs each. */
function datesOf({ rounds, zone }: CampaignPlan): {
  readonly held: ReadonlyMap<number, readonly ScheduledRound[]>;
  readonly extracted: ReadonlyMap<number, readonly number[]>;
  readonly lastUse: ReadonlyMap<number, ScheduledRound>;
} {
  const held = new Map<number, ScheduledRound[]>();
  for (const round of rounds) {
    if (dayAt(zone, round.criteria.round.reference) > round.day) throw new RangeError(`${round.criteria.id} is held before its extraction`);
    held.set(round.day, [...(held.get(round.day) ?? []), round]);
  }
  const lastUse = new Map(rounds.map((round) => [round.criteria.round.reference, round]));
  const extracted = new Map<number, number[]>();
  for (const instant of [...lastUse.keys()].sort((a, b) => a - b)) {
    const day = dayAt(zone, instant);
    extracted.set(day, [...(extracted.get(day) ?? []), instant]);
  }
  return { held, extracted, lastUse };
}
