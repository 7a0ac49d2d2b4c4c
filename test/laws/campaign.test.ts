/** Campaigns made at random: what a second implementation of contract 8 says of them, their laws, and closed forms of their chance. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CampaignPlan, CHECKS } from '../../src/engine/campaign/plan.ts';
import { prepareCampaign, runReplicate } from '../../src/engine/campaign/replicate.ts';
import { type CampaignEvent, type Replicate, STATES, type State } from '../../src/engine/campaign/replicate-result.ts';
import { dayText } from '../../src/engine/index.ts';
import { sha256 } from '../../src/hash/node.ts';
import { everybodyOn, OPEN_SELECTION, one, PLAIN } from '../engine/campaign/plans.ts';
import { type Person, poolOf } from '../engine/people.ts';
import { agrees, eventsOf, runPlan, SEED } from './campaign-agreement.ts';
import { ANYTHING, CASE, type Case, campaignPlanOf, day, fileOf, unbound } from './campaigns.ts';

/** Explicit, so that every machine runs the same cases. */
const RUNS = { numRuns: 300, seed: 20190704 };

const run = (given: Case, replicate = 1): Replicate => runPlan(given.people, campaignPlanOf(given), replicate);

describe('against the oracle', () => {
  // Hundreds of campaigns, each run twice.
  test('events, months, rounds and waits are those of the second telling', { timeout: 60_000 }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(CASE, fc.constantFrom(1, 2), (given, replicate) => {
        const found = agrees(given.people, campaignPlanOf(given), replicate);
        for (const { event } of eventsOf(found)) seen.set(event, (seen.get(event) ?? 0) + 1);
      }),
      RUNS,
    );
    const names = [
      'declared',
      'renewed',
      'expired',
      'lapsed',
      'invited',
      'filed',
      'certified',
      'csq_refused',
      'resident',
      'federal_refused',
    ];
    const paper = ['paper_filed', 'paper_certified', 'paper_csq_refused', 'paper_resident', 'paper_federal_refused'];
    for (const name of [...names, ...paper]) expect(seen.get(name) ?? 0, name).toBeGreaterThan(20);
  });

  // Campaigns of several years, each also by the second telling, which looks at everybody on each day.
  test('a score of a grid moves with the age', { timeout: 60_000 }, () => {
    // Birthdays in every month, at ages where the grid gives fewer points each year.
    const people = Array.from(
      { length: 12 },
      (_, i): Person => ({
        id: `p${i}`,
        submitted_at: '2027-12-15',
        birth_date: `${2000 - i}-${String(i + 1).padStart(2, '0')}-15`,
        has_spouse: 'false',
        french_speaking: i % 2 === 0 ? '8' : '5',
      }),
    );
    const at = (date: string, minimum: number): CampaignPlan['rounds'][number] => ({
      day: day(date),
      criteria: fileOf(
        `id: r-${date}\nround: {date: ${date}}\nscore: {grid: pstq-2025-07-02}\ngroups: [{id: g, select: {minimum_score: ${minimum}}}]`,
      ),
      file: {},
    });
    const file = {};
    const months = Array.from({ length: 12 }, (_, i) => `2028-${String(i + 1).padStart(2, '0')}-20`);
    let invited = 0;
    for (const minimum of [100, 110, 120, 130, 140, 150]) {
      for (const arrivalsPerMonth of [0, 2]) {
        const rounds = months.map((date) => ({ ...at(date, minimum), file }));
        // One file: its criteria are the same objects in every occurrence.
        const [first] = rounds;
        const shared = rounds.map((round) => ({
          ...round,
          criteria: { ...(first?.criteria ?? round.criteria), id: round.criteria.id, round: round.criteria.round },
        }));
        const plan = { ...PLAIN, from: day('2028-01-01'), to: day('2028-12-31'), rounds: shared, arrivalsPerMonth };
        invited += agrees(people, plan).arrima['invitations'] ?? 0;
      }
    }
    expect(invited).toBeGreaterThan(20);
  });
});

describe('laws', () => {
  /** From which state each event comes, and to which it leads. */
  const MOVES: Readonly<Record<string, readonly [readonly (State | null)[], State]>> = {
    declared: [[null], 'bank'],
    renewed: [['bank'], 'bank'],
    expired: [['bank'], 'expired'],
    // Whoever lived at the extraction is invited, expired since or not.
    invited: [['bank', 'expired'], 'invited'],
    lapsed: [['invited'], 'bank'],
    filed: [['invited'], 'filed'],
    certified: [['filed'], 'certified'],
    csq_refused: [['filed'], 'csq_refused'],
    resident: [['certified'], 'resident'],
    federal_refused: [['certified'], 'federal_refused'],
  };

  test('everybody who has entered is in one state; nobody is invited while an invitation runs, nor after filing', () => {
    fc.assert(
      fc.property(CASE, (given) => {
        const found = run(given);
        const states = new Map<string, State>();
        const events = eventsOf(found);
        expect(events.map((event) => event.day)).toEqual(events.map((event) => event.day).toSorted((a, b) => a - b));
        let next = 0;
        for (const { month, arrima } of found.months) {
          for (let event = events[next]; event !== undefined && dayText(event.day).slice(0, 7) <= month; event = events[++next]) {
            const move = MOVES[event.event];
            if (move === undefined) {
              expect(event.event).toMatch(/^paper_/);
              continue;
            }
            const [from, to] = move;
            expect(from, JSON.stringify(event)).toContain(states.get(event.id) ?? null);
            states.set(event.id, to);
          }
          if (arrima === null) continue;
          const now = [...states.values()];
          const counted = Object.fromEntries(STATES.map((state) => [state, now.filter((each) => each === state).length]));
          expect(Object.fromEntries(STATES.map((state) => [state, arrima[state]]))).toEqual(counted);
          expect(arrima['declared']).toBe(states.size);
          expect(STATES.reduce((sum, state) => sum + (arrima[state] ?? 0), 0)).toBe(states.size);
        }
      }),
      RUNS,
    );
  });

  test('the order of the pool changes nothing', () => {
    const shuffled = CASE.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.people], { minLength: given.people.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, people]) => {
        const told = ({ rounds, ...rest }: Replicate): unknown => [rest, rounds.map(({ invitations }) => invitations)];
        expect(told(run({ ...given, people }))).toEqual(told(run(given)));
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  test('one more person changes the fate of nobody else where no place is counted', () => {
    let others = 0;
    fc.assert(
      fc.property(CASE.map(unbound), (given) => {
        const [more, ...rest] = given.people;
        if (more === undefined || rest.length === 0) return;
        // Were they among the initial files, there would be one nameless file less.
        const all = [{ ...more, ...('bill9_cancelled' in more ? { bill9_cancelled: 'false' } : {}) }, ...rest];
        const told = (people: readonly Person[]): CampaignEvent[] => eventsOf(run({ ...given, people })).filter(({ id }) => id !== more.id);
        expect(told(all)).toEqual(told(rest));
        others += told(rest).filter(({ event }) => event === 'certified').length;
      }),
      { ...RUNS, numRuns: 200 },
    );
    expect(others).toBeGreaterThan(100);
  });

  test('a person has the same federal delay and refusal under Arrima and on paper', () => {
    const decisions = new Map<string, number>();
    fc.assert(
      fc.property(CASE.map(unbound), (given) => {
        if (given.federal === null || given.paper === null) return;
        const events = eventsOf(run({ ...given, federal: { ...given.federal, capacity: null } }));
        const decision = (id: string, prefix: string): { wait: number; outcome: string } | null => {
          const of = (...names: string[]): CampaignEvent | undefined =>
            events.find((event) => event.id === id && names.some((name) => event.event === prefix + name));
          const [certified, decided] = [of('certified'), of('resident', 'federal_refused')];
          if (certified === undefined || decided === undefined) return null;
          return { wait: decided.day - certified.day, outcome: decided.detail };
        };
        for (const id of new Set(events.map((event) => event.id))) {
          const [arrima, paper] = [decision(id, ''), decision(id, 'paper_')];
          if (arrima === null || paper === null) continue;
          expect(arrima).toEqual(paper);
          decisions.set(arrima.outcome, (decisions.get(arrima.outcome) ?? 0) + 1);
        }
      }),
      { ...RUNS, numRuns: 300 },
    );
    for (const outcome of ['', ...CHECKS]) expect(decisions.get(outcome) ?? 0, outcome).toBeGreaterThan(10);
  });
});

describe('closed forms, over 2,000 replicates', () => {
  const REPLICATES = 2000;
  const SIZE = 30;
  const RATE = 0.3;
  const spans = { application: { from: 10, to: 50 }, selection: { from: 0, to: 99 }, federal: { from: 3, to: 9 } };
  const people = Array.from({ length: SIZE }, (_, i) => one('2027-12-01', `p${i}`)).flat();
  const campaign = prepareCampaign(poolOf(ANYTHING, people), {
    ...PLAIN,
    to: day('2028-12-31'),
    rounds: [everybodyOn('2028-01-10')],
    application: { rate: RATE, deadlineDays: 60, delay: spans.application, reinvite: false },
    selection: { ...OPEN_SELECTION, delay: spans.selection },
    federal: { checks: { medical: 0.2, criminality: 0.1, security: 0.5 }, delay: spans.federal, capacity: null },
  });
  const replicates = Array.from({ length: REPLICATES }, (_, r) =>
    runReplicate(campaign, { hash: sha256, seed: SEED, replicate: r + 1, events: true }),
  );
  /** Of each person of each replicate, the days of events. */
  const lives = replicates.flatMap((replicate) => {
    const days = new Map<string, Record<string, number>>();
    for (const event of eventsOf(replicate)) days.set(event.id, { ...days.get(event.id), [event.event]: event.day });
    return [...days.values()];
  });

  test('applications are binomial', () => {
    const counts = replicates.map(({ arrima }) => arrima['filings'] ?? 0);
    const mean = counts.reduce((sum, count) => sum + count, 0) / REPLICATES;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (REPLICATES - 1);
    const expected = SIZE * RATE * (1 - RATE);
    const fourth = expected * (1 + 3 * (SIZE - 2) * RATE * (1 - RATE));
    expect(Math.abs(mean - SIZE * RATE)).toBeLessThan(3 * Math.sqrt(expected / REPLICATES));
    expect(Math.abs(variance - expected)).toBeLessThan(3 * Math.sqrt((fourth - expected ** 2) / REPLICATES));
  });

  test('refusals have the share of each check, those before it passed', () => {
    const sum = (name: string): number => replicates.reduce((total, { arrima }) => total + (arrima[name] ?? 0), 0);
    const decided = sum('csq_issued');
    const shares = {
      medical_refusals: 0.2,
      criminality_refusals: 0.8 * 0.1,
      security_refusals: 0.8 * 0.9 * 0.5,
      residents: 0.8 * 0.9 * 0.5,
    };
    for (const [name, share] of Object.entries(shares)) {
      expect(Math.abs(sum(name) / decided - share), name).toBeLessThan(3 * Math.sqrt((share * (1 - share)) / decided));
    }
  });

  test.each<[keyof typeof spans, string, string[]]>([
    ['application', 'invited', ['filed']],
    ['selection', 'filed', ['certified']],
    ['federal', 'certified', ['resident', 'federal_refused']],
  ])('the days of %s are uniform', (step, start, ends) => {
    const { from, to } = spans[step];
    const waits = lives
      .flatMap((days) => ends.flatMap((end) => (days[end] === undefined ? [] : [days[end] - (days[start] ?? Number.NaN)])))
      .sort((a, b) => a - b);
    expect(waits.length).toBeGreaterThan(15_000);
    expect([waits[0], waits.at(-1)]).toEqual([from, to]);
    for (const p of [0.05, 0.5, 0.95]) {
      const quantile = waits[Math.ceil(p * waits.length) - 1] ?? Number.NaN;
      expect(Math.abs(quantile - (from + Math.ceil(p * (to - from + 1)) - 1)), `${p}`).toBeLessThanOrEqual(1);
    }
  });
});
