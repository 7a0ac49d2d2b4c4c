/** Replicates against a second implementation of contract 8, its laws, cases worked by hand, and closed forms of its chance. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CampaignEvent,
  type CampaignPlan,
  CHECKS,
  type Counts,
  type Replicate,
  STATES,
  type State,
  type Waited,
} from '../../../src/engine/campaign/plan.ts';
import { prepareCampaign, runReplicate } from '../../../src/engine/campaign/replicate.ts';
import { dayText } from '../../../src/engine/index.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { tell, waitsOf } from '../../laws/campaign-oracle.ts';
import { ANYTHING, CASE, type Case, campaignPlanOf, day, fileOf, unbound, ZONE } from '../../laws/campaigns.ts';
import { type Person, poolOf } from '../people.ts';

/** Explicit, so that every machine runs the same cases. */
const RUNS = { numRuns: 300, seed: 20190704 };
const SEED = 'S';

function runPlan(people: readonly Person[], plan: CampaignPlan, replicate = 1): Replicate {
  return runReplicate(prepareCampaign(poolOf(ANYTHING, people), plan), { hash: sha256, seed: SEED, replicate, events: true });
}

const run = (given: Case, replicate = 1): Replicate => runPlan(given.people, campaignPlanOf(given), replicate);

const eventsOf = ({ events }: Replicate): readonly CampaignEvent[] => events ?? [];

/** What happened, in an order that is the same for all. */
function lines(events: readonly CampaignEvent[]): string[] {
  return events.map((event) => `${dayText(event.day)} ${event.id} ${event.event}`).sort();
}

/** The events of somebody, by days. */
function storyOf(replicate: Replicate, id: string): string[] {
  return eventsOf(replicate)
    .filter((event) => event.id === id && !event.event.startsWith('paper_'))
    .map((event) => `${dayText(event.day)} ${event.event}`);
}

/** Months in persons say states and events, and nothing of waiting. */
function inPersons(counts: Counts | null | undefined, like: Counts | null | undefined): Counts | null {
  if (counts === null || counts === undefined || like === null || like === undefined) return null;
  return Object.fromEntries(Object.keys(like).map((name) => [name, counts[name] ?? Number.NaN]));
}

/** That the engine tells what the oracle tells. */
function agrees(people: readonly Person[], plan: CampaignPlan, replicate = 1): Replicate {
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

/** A plan of the first half of 2028 without a round, of people who are only there. */
const PLAIN: CampaignPlan = {
  from: day('2028-01-01'),
  to: day('2028-06-30'),
  zone: ZONE,
  rounds: [],
  declarations: { validityMonths: null, renewal: null },
  arrivalsPerMonth: 0,
  application: null,
  selection: null,
  federal: null,
  paper: null,
  columns: { persons: 'persons', cancelled: 'bill9_cancelled' },
};

/** A round that invites everybody; `moment` is more of its `round`. */
function everybodyOn(date: string, moment = ''): CampaignPlan['rounds'][number] {
  return { day: day(date), criteria: fileOf(`id: r-${date}\nround: {date: ${date}${moment}}`), file: {} };
}

/** Everybody gets a certificate on the day the file is ready. */
const OPEN_SELECTION: CampaignPlan['selection'] = { criteria: fileOf('id: csq'), delay: { from: 0, to: 0 }, capacity: null };

const one = (submitted_at: string, id = 'a'): Person[] => [{ id, submitted_at }];

describe('by hand', () => {
  test('persons and cancelled files are in the columns that the plan names', () => {
    const paper = {
      capacity: null,
      initial: { files: 2, filedFrom: day('2018-01-01'), filedTo: day('2018-01-31'), certified: 1 },
      until: PLAIN.to,
    };
    const named = { ...PLAIN, selection: OPEN_SELECTION, paper, columns: { persons: 'experience_months', cancelled: 'licence' } };
    const people = [
      { id: 'a', submitted_at: '2027-12-01', persons: '1', experience_months: '3', bill9_cancelled: 'false', licence: 'true' },
    ];
    const { arrimaPeople, paper: files } = runReplicate(prepareCampaign(poolOf(fileOf('id: r'), people), named), {
      hash: sha256,
      seed: 's',
      replicate: 1,
    });
    expect([arrimaPeople?.['declared'], files?.['nameless']]).toEqual([3, 1]);
  });

  test.each<[string, number, string]>([
    ['2027-02-28', 12, '2028-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-02-28T23:59:59.999', 12, '2028-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2029-01-31', 1, '2029-02-28'],
    ['2028-01-29', 1, '2028-02-29'],
    ['2027-11-30T23:59:59.999', 3, '2028-02-29'],
    ['2028-02-29T12:00', 1, '2028-03-29'],
    // At 02:30 that night clocks show 03:30.
    ['2029-02-11T02:30', 1, '2029-03-11'],
    ['2028-10-05T01:30', 1, '2028-11-05'],
  ])('submitted %s, of %i months: expires on %s', (submitted, validityMonths, expires) => {
    const plan = { ...PLAIN, to: day('2030-12-31'), declarations: { validityMonths, renewal: null } };
    expect(storyOf(agrees(one(submitted), plan), 'a')).toEqual([`${submitted.slice(0, 10)} declared`, `${expires} expired`]);
  });

  test('a renewal over 29 February keeps the day that it got', () => {
    const plan = { ...PLAIN, to: day('2032-12-31'), declarations: { validityMonths: 12, renewal: 1 } };
    const days = ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-28'].map((date) => `${date} renewed`);
    expect(storyOf(agrees(one('2028-02-29'), plan), 'a')).toEqual(['2028-02-29 declared', ...days]);
  });

  describe('the deadline of 60 days: invited on 10 January 2028, until 10 March', () => {
    const application = { rate: 0, deadlineDays: 60, delay: { from: 60, to: 60 }, reinvite: true };
    const rounds = ['2028-01-10', '2028-03-10', '2028-03-11'].map((date) => everybodyOn(date));
    const start = ['2027-12-01 declared', '2028-01-10 invited'];

    test('filing on that day counts', () => {
      const plan = { ...PLAIN, rounds, application: { ...application, rate: 1 } };
      expect(storyOf(agrees(one('2027-12-01'), plan), 'a')).toEqual([...start, '2028-03-10 filed']);
    });

    test('else the invitation lapses on the next, for a round of which there may be another', () => {
      const lapsed = [...start, '2028-03-11 lapsed'];
      const again = [...lapsed, '2028-03-11 invited', '2028-05-11 lapsed'];
      expect(storyOf(agrees(one('2027-12-01'), { ...PLAIN, rounds, application }), 'a')).toEqual(again);
      const once = { ...PLAIN, rounds, application: { ...application, reinvite: false } };
      expect(storyOf(agrees(one('2027-12-01'), once), 'a')).toEqual(lapsed);
    });

    test('a running invitation keeps the declaration, which expires when it lapses', () => {
      // Of one month from 15 December: it would have expired on 15 January; the round of 11 March is too late.
      const plan = { ...PLAIN, rounds, application, declarations: { validityMonths: 1, renewal: null } };
      const story = ['2027-12-15 declared', '2028-01-10 invited', '2028-03-11 lapsed', '2028-03-11 expired'];
      expect(storyOf(agrees(one('2027-12-15'), plan), 'a')).toEqual(story);
      // Renewed at the beginning of that day, it is there for the round of the day.
      const renewed = storyOf(agrees(one('2027-12-15'), { ...plan, declarations: { validityMonths: 1, renewal: 1 } }), 'a');
      expect(renewed.slice(2)).toEqual([
        '2028-03-11 lapsed',
        '2028-03-11 renewed',
        '2028-03-11 invited',
        '2028-05-11 lapsed',
        '2028-05-11 renewed',
        '2028-06-11 renewed',
      ]);
    });
  });

  test('who lived at the extraction and expired before the day of the round is invited', () => {
    const declarations = { validityMonths: 1, renewal: null };
    const application = { rate: 0, deadlineDays: 3, delay: { from: 0, to: 0 }, reinvite: true };
    const rounds = [everybodyOn('2028-02-10', ', extraction: 2028-02-04'), everybodyOn('2028-02-20', ', extraction: 2028-02-14')];
    const story = ['2028-01-05 declared', '2028-02-05 expired', '2028-02-10 invited', '2028-02-14 lapsed', '2028-02-14 expired'];
    expect(storyOf(agrees(one('2028-01-05'), { ...PLAIN, rounds, declarations, application }), 'a')).toEqual(story);
    // Kept by the invitation: it lived at the extraction of the second round.
    const kept = [everybodyOn('2028-02-10', ', extraction: 2028-02-04'), everybodyOn('2028-02-20', ', extraction: 2028-02-13')];
    const twice = [...story, '2028-02-20 invited', '2028-02-24 lapsed', '2028-02-24 expired'];
    expect(storyOf(agrees(one('2028-01-05'), { ...PLAIN, rounds: kept, declarations, application }), 'a')).toEqual(twice);
  });

  test('who renews after such an invitation is in the bank of later rounds', () => {
    const declarations = { validityMonths: 1, renewal: 0.5 };
    const application = { rate: 0, deadlineDays: 3, delay: { from: 0, to: 0 }, reinvite: true };
    const rounds = [everybodyOn('2028-02-10', ', extraction: 2028-02-04'), everybodyOn('2028-03-10')];
    const people = Array.from({ length: 40 }, (_, i) => one('2028-01-05', `p${i}`)).flat();
    const found = agrees(people, { ...PLAIN, rounds, declarations, application });
    const back = people
      .map(({ id }) => storyOf(found, id))
      .filter((story) => story[1] === '2028-02-05 expired' && story[4] === '2028-02-14 renewed');
    expect(back.length).toBeGreaterThan(3);
    for (const story of back) expect(story).toContain('2028-03-10 invited');
  });

  test('who files on the very day of the invitation is examined too', () => {
    const application = { rate: 1, deadlineDays: 60, delay: { from: 0, to: 0 }, reinvite: true };
    const plan = { ...PLAIN, rounds: [everybodyOn('2028-01-10')], application, selection: OPEN_SELECTION };
    const story = ['2027-12-01 declared', '2028-01-10 invited', '2028-01-10 filed', '2028-01-11 certified'];
    expect(storyOf(agrees(one('2027-12-01'), plan), 'a')).toEqual(story);
  });

  describe('paper', () => {
    // Ten files on the first of each month from January to June 2028, in the order of their ids.
    const people = Array.from({ length: 60 }, (_, k): Person => {
      const month = Math.floor(k / 10) + 1;
      return { id: `p${String(k).padStart(2, '0')}`, submitted_at: `2028-0${month}-01` };
    });
    const until = day('2029-12-31');
    const certified = (found: Replicate): [string, string][] =>
      eventsOf(found).flatMap((event): [string, string][] => (event.event === 'paper_certified' ? [[event.id, dayText(event.day)]] : []));
    /** The last day of the n-th month of the plan, from 0. */
    const monthEnd = (n: number): string => dayText(Date.UTC(2028, n + 1, 0) / 86_400_000);

    test.each([4, 7])('a capacity of %i a month decides the k-th file at the end of month k / capacity', (capacity) => {
      const plan = { ...PLAIN, selection: OPEN_SELECTION, paper: { capacity, initial: null, until } };
      const found = agrees(people, plan);
      expect(certified(found)).toEqual(people.map(({ id }, k): [string, string] => [id, monthEnd(Math.floor(k / capacity))]));
      // The median is the wait of the 30th in order of waiting.
      const waits = people
        .map(({ submitted_at = '' }, k) => day(monthEnd(Math.floor(k / capacity))) - day(submitted_at))
        .sort((a, b) => a - b);
      expect(found.paperWaits?.filed_to_csq).toMatchObject({
        entered: 60,
        finished: 60,
        waiting: 0,
        p5: waits[2],
        p50: waits[29],
        p95: waits[56],
      });
    });

    test('with more capacity than files nobody waits beyond the month', () => {
      const plan = { ...PLAIN, selection: OPEN_SELECTION, paper: { capacity: 10, initial: null, until } };
      expect(certified(agrees(people, plan))).toEqual(people.map(({ id }, k): [string, string] => [id, monthEnd(Math.floor(k / 10))]));
    });

    test('initial files are ahead of everybody', () => {
      const initial = { files: 6, filedFrom: day('2026-01-01'), filedTo: day('2027-12-31'), certified: 1 };
      const plan = { ...PLAIN, selection: OPEN_SELECTION, paper: { capacity: 4, initial, until } };
      const queue = [...[1, 2, 3, 4, 5, 6].map((n) => `initial-${n}`), ...people.map(({ id }) => id)];
      expect(certified(agrees(people, plan)).sort()).toEqual(
        queue.map((id, k): [string, string] => [id, monthEnd(Math.floor(k / 4))]).sort(),
      );
    });
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
