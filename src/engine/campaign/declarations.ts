/** The life of declarations: submitted, expired, renewed; and the bank at an instant, as the ministry extracts it. */

import { add, type Bitset, emptySet, remove } from '../basis/bitset.ts';
import { addMonths, dayAt, startOfDay } from '../basis/time.ts';
import { type Agenda, agendaOf, putOn } from './agenda.ts';
import type { Draws } from './draws.ts';
import type { LogEvent } from './event-log.ts';
import type { People } from './people.ts';
import type { CampaignPlan } from './plan.ts';
import type { Population, Roster } from './population.ts';

/** What is known of the pool's declarations before chance; shared by replicates. */
export interface FirstLives {
  /** The instant at which each expires unless renewed; infinite where declarations live on. */
  readonly ends: Float64Array;
  readonly entries: ReadonlyMap<number, readonly number[]>;
  readonly expiries: ReadonlyMap<number, readonly number[]>;
}

/** The first lives of the pool's declarations. */
export function firstLivesOf({ pool, zone, submitted, days, size }: Roster, months: number | null): FirstLives {
  const ends = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const entries = new Map<number, number[]>();
  const expiries = new Map<number, number[]>();
  for (let row = 0; row < pool.size; row++) {
    putOn(entries, days[row] ?? 0, row);
    if (months === null) continue;
    const end = addMonths(zone, submitted[row] ?? 0, months);
    ends[row] = end;
    if (Number.isFinite(end)) putOn(expiries, dayAt(zone, end), row);
  }
  return { ends, entries, expiries };
}

/** The bank at an instant: declarations submitted and not expired, and when each was last submitted. */
export interface Extract {
  readonly alive: Bitset;
  readonly submitted: Float64Array;
}

/** The declarations of a replicate. */
export interface Bank {
  /** Ends and submits the declarations of a day, in the order of their instants; returns the bank at each of the instants given. */
  onDay(day: number, extractions: readonly number[]): ReadonlyMap<number, Extract>;
  /** Puts a declaration that expired after the extraction back among those alive: the person is invited. */
  revive(row: number): void;
  /** A person returns to the bank at the beginning of a day; the declaration expires at once if its end has passed. */
  back(row: number, day: number): void;
  /** When each was last submitted. */
  readonly submitted: Float64Array;
}

/** What the bank of a replicate needs. */
export interface BankSetting {
  readonly plan: CampaignPlan;
  readonly lives: FirstLives;
  readonly population: Population;
  readonly draws: Draws;
  readonly logEvent: LogEvent;
}

/** The bank before anybody has entered. */
export function bankOf({ plan, lives, population, draws, logEvent }: BankSetting, people: People): Bank {
  const { zone, declarations } = plan;
  const months = declarations.validityMonths;
  const { renewal } = declarations;
  let submitted = population.submitted;
  const ends = lives.ends.slice();
  const expiries: Agenda = agendaOf(lives.expiries);
  const entries: Agenda = agendaOf(lives.entries);
  const attempts = new Map<number, number>();
  const alive = emptySet(population.size);
  const live = (row: number, from: number): void => {
    if (months === null) return;
    const end = addMonths(zone, from, months);
    ends[row] = end;
    if (Number.isFinite(end)) expiries.add(dayAt(zone, end), row);
  };
  population.donorRows.forEach((_, k) => {
    const row = population.pool.size + k;
    entries.add(population.days[row] ?? 0, row);
    live(row, population.submitted[row] ?? 0);
  });

  const expire = (row: number, instant: number, day: number): void => {
    const attempt = (attempts.get(row) ?? 0) + 1;
    attempts.set(row, attempt);
    const share = renewal === null ? 0 : population.shareOf(renewal, row);
    if (share > 0 && draws.happens(share, population.ids.at(row), 'renewal', attempt)) {
      // All replicates share the array of instants; a replicate copies it at its first renewal.
      if (submitted === population.submitted) submitted = submitted.slice();
      submitted[row] = instant;
      add(alive, row);
      live(row, instant);
      people.flows.add('renewals', row);
      logEvent(() => population.ids.at(row), day, 'renewed');
      return;
    }
    people.move(row, 'bank', 'expired');
    remove(alive, row);
    people.flows.add('expiries', row);
    logEvent(() => population.ids.at(row), day, 'expired');
  };

  // A declaration does not expire while an invitation runs: `back` looks at its end when the invitation lapses.
  const end = (row: number, day: number): void => {
    const instant = ends[row] ?? 0;
    if (people.isIn(row, 'bank') && instant < startOfDay(zone, day + 1)) expire(row, instant, day);
  };

  const enter = (row: number, day: number): void => {
    people.move(row, null, 'bank');
    add(alive, row);
    people.flows.add('arrivals', row);
    logEvent(() => population.ids.at(row), day, 'declared');
  };

  const extract = (): Extract => ({ alive: alive.slice(), submitted: submitted === population.submitted ? submitted : submitted.slice() });

  return {
    get submitted() {
      return submitted;
    },
    onDay(day, extractions) {
      const ending = expiries.take(day);
      const entering = entries.take(day);
      const extracts = new Map<number, Extract>();
      // On most days no bank is extracted, and the hours do not matter.
      const [first, ...later] = extractions;
      if (first === undefined) {
        for (const row of ending) end(row, day);
        for (const row of entering) enter(row, day);
        return extracts;
      }
      const changes = [
        ...ending.map((row) => ({ instant: ends[row] ?? 0, row, act: end })),
        ...entering.map((row) => ({ instant: population.submitted[row] ?? 0, row, act: enter })),
      ].sort((a, b) => a.instant - b.instant);
      let next = 0;
      for (const instant of [first, ...later, Number.POSITIVE_INFINITY]) {
        for (let change = changes[next]; change !== undefined && change.instant <= instant; change = changes[++next]) {
          change.act(change.row, day);
        }
        if (Number.isFinite(instant)) extracts.set(instant, extract());
      }
      return extracts;
    },
    revive: (row) => add(alive, row),
    back(row, day) {
      const start = startOfDay(zone, day);
      if ((ends[row] ?? 0) <= start) expire(row, start, day);
    },
  };
}
