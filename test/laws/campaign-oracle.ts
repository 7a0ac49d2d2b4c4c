/**
 * A campaign run a second time, from contract 8 alone: one plain object a person, everybody looked at every day. Slow and
 * obvious on purpose; the engine is compared with it.
 */

import { createHash } from 'node:crypto';
import { addMonths, dayAt, daysInMonth, startOfDay } from '../../src/engine/basis/time.ts';
import {
  type Application,
  type CampaignPlan,
  CHECKS,
  type Check,
  type Delay,
  type FederalStep,
  type Rate,
} from '../../src/engine/campaign/plan.ts';
import { type CampaignEvent, PAPER_STATES, type PaperState, STATES, type State } from '../../src/engine/campaign/replicate-result.ts';
import { type Criteria, civilDate, dayText, holdRound, outcomeOf } from '../../src/engine/index.ts';
import { sha256 } from '../../src/hash/node.ts';
import { idsOf, type Person, poolOf } from '../engine/people.ts';

/** What a month's line holds, without what is null. */
export interface ToldMonth {
  readonly month: string;
  readonly arrima: Record<string, number> | null;
  readonly paper: Record<string, number> | null;
}

export interface Told {
  readonly events: CampaignEvent[];
  readonly months: ToldMonth[];
  /** The same, each file counted with its persons. */
  readonly people: ToldMonth[];
  /** Who was invited by each round, in order of id. */
  readonly rounds: string[][];
}

/** From when to when a declaration was alive, in instants; `to` is not included. */
interface Life {
  readonly submitted: number;
  readonly from: number;
  to: number;
}

/** Somebody of the pool, or an arrival. */
interface Somebody {
  readonly id: string;
  readonly cells: Person;
  readonly persons: number;
  /** The first submission. */
  readonly first: number;
  state: State | null;
  readonly lives: Life[];
  expiries: number;
  invitations: number;
  /** The days of what comes next; null when it does not. */
  invited: number | null;
  files: number | null;
  filed: number | null;
  ready: number | null;
  examined: boolean;
  certified: number | null;
  federalReady: number | null;
}

/** A file of the paper system. */
interface PaperFile {
  readonly id: string;
  readonly cells: Person | null;
  readonly persons: number;
  readonly filed: number;
  state: PaperState | null;
  examined: boolean;
  certified: number | null;
  ready: number | null;
}

export interface OracleOptions {
  /** Criteria that know every field of the people. */
  readonly fields: Criteria;
  readonly seed: string;
  readonly replicate: number;
}

export function tell(people: readonly Person[], plan: CampaignPlan, { fields, seed, replicate }: OracleOptions): Told {
  const { zone, application, selection, federal, paper } = plan;
  const { validityMonths, renewal } = plan.declarations;
  const lottery = `${seed}/${replicate}`;

  function chance(id: string, step: string, attempt = 1): number {
    const digest = createHash('sha256').update([seed, replicate, id, step, attempt].join('\n'), 'utf8').digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  }
  function delayOf({ from, to }: Delay, id: string, step: string, attempt = 1): number {
    return from + Math.floor(chance(id, step, attempt) * (to - from + 1));
  }
  function shareOf(rate: Rate, cells: Person): number {
    if (typeof rate === 'number') return rate;
    const cell = cells[rate.field] ?? '';
    if (cell === 'true' || cell === 'false') return cell === 'true' ? 1 : 0;
    return Number(cell);
  }
  const instantOf = (text: string): number => {
    const column = poolOf(fields, [{ id: 'x', submitted_at: text }]).columns.get('submitted_at');
    if (column?.kind !== 'amount') throw new TypeError('submitted_at is an instant');
    return column.values[0] ?? Number.NaN;
  };

  const events: CampaignEvent[] = [];
  let month: CampaignEvent[] = [];
  function happens(day: number, { id }: { readonly id: string }, event: string, detail = ''): void {
    events.push({ day, id, event, detail });
    month.push({ day, id, event, detail });
  }

  // Who takes part: the pool and the arrivals.
  const byId = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const personsSaid = people.every(({ persons }) => persons !== undefined && persons !== '');
  const somebody = (id: string, cells: Person, first: number): Somebody => ({
    id,
    cells,
    persons: personsSaid ? Number(cells['persons']) : 1,
    first,
    state: null,
    lives: [],
    expiries: 0,
    invitations: 0,
    invited: null,
    files: null,
    filed: null,
    ready: null,
    examined: false,
    certified: null,
    federalReady: null,
  });
  const everybody = people.map((cells) => somebody(cells.id, cells, instantOf(cells['submitted_at'] ?? '')));
  for (let day = plan.from; day <= plan.to; day++) {
    const { year, month: number, day: first } = civilDate(day);
    if (first !== 1) continue;
    for (let k = 1; k <= plan.arrivalsPerMonth; k++) {
      const id = `ARR-${dayText(day).slice(0, 7).replace('-', '')}-${k}`;
      const like = byId[Math.floor(chance(id, 'like') * byId.length)];
      if (like === undefined) throw new Error('nobody to be like');
      const entry = day + Math.floor(chance(id, 'day') * daysInMonth(year, number));
      everybody.push(somebody(id, like, startOfDay(zone, entry)));
    }
  }

  /** The outcome of a file's criteria for some people, as they stand; by id. */
  function outcomes(criteria: Criteria, file: { id: string; cells: Person; submitted: number }[]): Map<string, string> {
    if (file.length === 0) return new Map();
    const pool = poolOf(
      fields,
      file.map(({ id, cells, submitted }) => ({ ...cells, id, submitted_at: new Date(submitted).toISOString() })),
    );
    const { result } = holdRound(pool, criteria, { hash: sha256, seed: lottery });
    return new Map(idsOf(pool, file.keys()).map((id, row) => [id, outcomeOf(result, row)]));
  }
  /** The CSQ criteria on a day. */
  function examination(criteria: Criteria, day: number): Criteria {
    const date = dayText(day);
    return {
      ...criteria,
      id: `${criteria.id}@${date}`,
      round: { ...criteria.round, date, latest: null, reference: startOfDay(zone, day) },
    };
  }
  const lastLife = (person: Somebody): Life => {
    const life = person.lives.at(-1);
    if (life === undefined) throw new Error(`${person.id} has no declaration`);
    return life;
  };
  const isMonthEnd = (day: number): boolean => civilDate(day + 1).day === 1;

  /** At this instant the declaration ends; it may be submitted again. */
  function expire(day: number, person: Somebody, instant: number): void {
    lastLife(person).to = instant;
    person.expiries++;
    if (renewal !== null && chance(person.id, 'renewal', person.expiries) < shareOf(renewal, person.cells)) {
      person.lives.push({ submitted: instant, from: instant, to: Number.POSITIVE_INFINITY });
      happens(day, person, 'renewed');
    } else {
      person.state = 'expired';
      happens(day, person, 'expired');
    }
  }
  const expiryOf = (person: Somebody): number =>
    validityMonths === null ? Number.POSITIVE_INFINITY : addMonths(zone, lastLife(person).submitted, validityMonths);

  function expiriesAndLapses(day: number): void {
    for (const person of everybody) {
      if (person.state === 'invited' && application !== null && person.files === null) {
        if (day === (person.invited ?? Number.NaN) + application.deadlineDays + 1) {
          person.state = 'bank';
          happens(day, person, 'lapsed');
          if (expiryOf(person) <= startOfDay(zone, day)) expire(day, person, startOfDay(zone, day));
        }
      }
      if (person.state === 'bank' && expiryOf(person) < startOfDay(zone, day + 1)) expire(day, person, expiryOf(person));
    }
  }

  function entries(day: number): void {
    for (const person of everybody) {
      if (person.state !== null || dayAt(zone, person.first) !== day) continue;
      person.state = 'bank';
      person.lives.push({ submitted: person.first, from: person.first, to: Number.POSITIVE_INFINITY });
      happens(day, person, 'declared');
    }
  }

  function filings(day: number): void {
    for (const person of everybody) {
      if (person.state !== 'invited' || person.files !== day) continue;
      person.state = 'filed';
      person.filed = day;
      if (selection !== null) person.ready = day + delayOf(selection.delay, person.id, 'selection_delay');
      happens(day, person, 'filed');
    }
  }

  function csq(day: number): void {
    if (selection === null) return;
    const oldest = everybody
      .filter(({ state, examined, ready }) => state === 'filed' && !examined && ready !== null && ready <= day)
      .sort((a, b) => (a.filed ?? 0) - (b.filed ?? 0) || (a.id < b.id ? -1 : 1));
    const first = selection.capacity === null ? oldest : isMonthEnd(day) ? oldest.slice(0, selection.capacity) : [];
    if (first.length === 0 && !isMonthEnd(day)) return;
    const run = [...everybody.filter(({ state, examined }) => state === 'filed' && examined), ...first];
    for (const person of first) person.examined = true;
    const found = outcomes(
      examination(selection.criteria, day),
      run.map((person) => ({ id: person.id, cells: person.cells, submitted: lastLife(person).submitted })),
    );
    for (const person of run) {
      const outcome = found.get(person.id);
      if (outcome === 'invited') {
        person.state = 'certified';
        person.certified = day;
        if (federal !== null) person.federalReady = day + delayOf(federal.delay, person.id, 'federal_delay');
        happens(day, person, 'certified');
      } else if (outcome === 'ineligible') {
        person.state = 'csq_refused';
        happens(day, person, 'csq_refused');
      } else if (outcome !== 'not_reached') throw new Error(`${person.id}: ${outcome}`);
    }
  }

  /** The check that refuses; null when none does. The nameless have no columns. */
  function refusal({ checks }: FederalStep, id: string, cells: Person | null): Check | null {
    return (
      CHECKS.find((check) => {
        const rate = checks[check];
        if (cells === null) return typeof rate === 'number' && chance(id, check) < rate;
        return chance(id, check) < shareOf(rate, cells);
      }) ?? null
    );
  }
  function taken<T>(oldest: T[], capacity: number | null, day: number): T[] {
    if (capacity === null) return oldest;
    return isMonthEnd(day) ? oldest.slice(0, capacity) : [];
  }

  function federalDecisions(day: number): void {
    if (federal === null) return;
    const ready = everybody
      .filter(({ state, federalReady }) => state === 'certified' && federalReady !== null && federalReady <= day)
      .sort((a, b) => (a.certified ?? 0) - (b.certified ?? 0) || (a.id < b.id ? -1 : 1));
    for (const person of taken(ready, federal.capacity, day)) {
      const cause = refusal(federal, person.id, person.cells);
      person.state = cause === null ? 'resident' : 'federal_refused';
      happens(day, person, person.state, cause ?? '');
    }
  }

  function invite(day: number, person: Somebody, { rate, delay }: Application): void {
    const attempt = person.invitations;
    if (chance(person.id, 'application', attempt) < shareOf(rate, person.cells)) {
      person.files = day + delayOf(delay, person.id, 'application_delay', attempt);
    }
  }

  const rounds: string[][] = [];
  function roundsOf(day: number): void {
    const invitedToday = new Set<Somebody>();
    for (const round of plan.rounds) {
      if (round.day !== day) continue;
      const { reference } = round.criteria.round;
      // The declaration as it was at the reference instant, of those who are free at the start of this day.
      const bank = everybody.flatMap((person) => {
        if (person.state !== 'bank' && person.state !== 'expired') return [];
        if (person.invitations > 0 && application?.reinvite === false) return [];
        const life = person.lives.findLast(({ from, to }) => from <= reference && reference < to);
        return life === undefined || invitedToday.has(person) ? [] : [{ person, life }];
      });
      // The plan's validity governs, and has been judged.
      const criteria = { ...round.criteria, round: { ...round.criteria.round, validityMonths: null } };
      const found = outcomes(
        criteria,
        bank.map(({ person, life }) => ({ id: person.id, cells: person.cells, submitted: life.submitted })),
      );
      const invited = bank.map(({ person }) => person).filter(({ id }) => found.get(id) === 'invited');
      for (const person of invited) {
        invitedToday.add(person);
        if (person.state === 'expired') {
          // The invitation keeps it from the end of this day on: rounds are the last thing of a day.
          const { submitted } = lastLife(person);
          person.lives.push({ submitted, from: startOfDay(zone, day + 1), to: Number.POSITIVE_INFINITY });
        }
        person.state = 'invited';
        person.invited = day;
        person.invitations++;
        person.files = null;
        happens(day, person, 'invited', round.criteria.id);
        if (application !== null) invite(day, person, application);
      }
      rounds.push(invited.map(({ id }) => id).sort());
    }
    // Who files on the very day of the invitation does so after the rounds.
    if (invitedToday.size > 0) filings(day);
  }

  // The paper system: the nameless ahead, then everybody by instant of filing and id.
  const queue: PaperFile[] = [];
  if (paper !== null && selection !== null) {
    const file = { state: null, examined: false, certified: null, ready: null };
    if (paper.initial !== null) {
      const { files, filedFrom, filedTo } = paper.initial;
      const nameless = Math.max(0, files - people.filter((person) => person['bill9_cancelled'] === 'true').length);
      for (let n = 1; n <= nameless; n++) {
        const filed = filedFrom + Math.floor(((n - 1) * (filedTo - filedFrom + 1)) / nameless);
        queue.push({ ...file, id: `initial-${n}`, cells: null, persons: 1, filed });
      }
    }
    for (const { id, cells, persons, first } of [...everybody].sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1))) {
      queue.push({ ...file, id, cells, persons, filed: dayAt(zone, first) });
    }
  }

  function paperFilings(day: number): void {
    for (const file of queue) {
      if (file.filed !== day) continue;
      file.state = 'queue';
      happens(day, file, 'paper_filed');
    }
  }

  function paperCsq(day: number): void {
    if (selection === null || paper === null || day < plan.from) return;
    const first = taken(
      queue.filter(({ state, examined }) => state === 'queue' && !examined),
      paper.capacity,
      day,
    );
    if (first.length === 0 && !isMonthEnd(day)) return;
    const run = [...queue.filter(({ state, examined }) => state === 'queue' && examined), ...first];
    for (const file of first) file.examined = true;
    const found = outcomes(
      examination(selection.criteria, day),
      run.flatMap(({ id, cells }) =>
        cells === null ? [] : [{ id, cells, submitted: everybody.find((one) => one.id === id)?.first ?? 0 }],
      ),
    );
    for (const file of run) {
      const luck = chance(file.id, 'certified') < (paper.initial?.certified ?? 0);
      const outcome = file.cells === null ? (luck ? 'invited' : 'ineligible') : found.get(file.id);
      if (outcome === 'invited') {
        file.state = 'certified';
        file.certified = day;
        if (federal !== null) file.ready = day + delayOf(federal.delay, file.id, 'federal_delay');
        happens(day, file, 'paper_certified');
      } else if (outcome === 'ineligible') {
        file.state = 'csq_refused';
        happens(day, file, 'paper_csq_refused');
      } else if (outcome !== 'not_reached') throw new Error(`${file.id}: ${outcome}`);
    }
  }

  function paperFederal(day: number): void {
    if (federal === null) return;
    const position = new Map(queue.filter(({ cells }) => cells === null).map((file, n) => [file, n]));
    const ready = queue
      .filter((file) => file.state === 'certified' && file.ready !== null && file.ready <= day)
      .sort(
        (a, b) =>
          (a.certified ?? 0) - (b.certified ?? 0) ||
          (position.get(a) ?? Number.MAX_SAFE_INTEGER) - (position.get(b) ?? Number.MAX_SAFE_INTEGER) ||
          (a.id < b.id ? -1 : 1),
      );
    for (const file of taken(ready, federal.capacity, day)) {
      const cause = refusal(federal, file.id, file.cells);
      file.state = cause === null ? 'resident' : 'federal_refused';
      happens(day, file, `paper_${file.state}`, cause ?? '');
    }
  }

  const flowNames: Readonly<Record<string, string>> = {
    declared: 'arrivals',
    renewed: 'renewals',
    expired: 'expiries',
    invited: 'invitations',
    lapsed: 'lapses',
    filed: 'filings',
    paper_filed: 'filings',
    certified: 'csq_issued',
    csq_refused: 'csq_refusals',
    resident: 'residents',
  };
  const causes = CHECKS.map((check) => `${check}_refusals`);
  function flowOf({ event, detail }: CampaignEvent): string {
    return event.endsWith('federal_refused') ? `${detail}_refusals` : (flowNames[event] ?? flowNames[event.replace('paper_', '')] ?? '?');
  }

  /** The line of a month that ends; `weight` is 1, or the persons of a file. */
  function monthLine(day: number, weight: (file: { persons: number }) => number): ToldMonth {
    const sum = (files: readonly { persons: number }[]): number => files.reduce((total, file) => total + weight(file), 0);
    const flows = (names: readonly string[], ofPaper: boolean): Record<string, number> => {
      const files = new Map([...(ofPaper ? queue : everybody)].map((file) => [file.id, file]));
      const these = month.filter(({ event }) => event.startsWith('paper_') === ofPaper);
      return Object.fromEntries(
        names.map((name) => [name, sum(these.filter((event) => flowOf(event) === name).flatMap(({ id }) => files.get(id) ?? []))]),
      );
    };
    const inState = (state: string | null, files: readonly { persons: number; state: string | null }[]): number =>
      sum(files.filter((file) => file.state === state));
    const arrima = (): Record<string, number> => ({
      declared: sum(everybody.filter(({ state }) => state !== null)),
      ...Object.fromEntries(STATES.map((state) => [state, inState(state, everybody)])),
      ...flows([...new Set(Object.values(flowNames)), ...causes], false),
      csq_ready: sum(everybody.filter((one) => one.state === 'filed' && !one.examined && one.ready !== null && one.ready <= day)),
      csq_not_reached: sum(everybody.filter(({ state, examined }) => state === 'filed' && examined)),
      federal_ready: sum(everybody.filter((one) => one.state === 'certified' && one.federalReady !== null && one.federalReady <= day)),
    });
    const paperLine = (): Record<string, number> => ({
      filed: sum(queue.filter(({ state }) => state !== null)),
      ...Object.fromEntries(PAPER_STATES.map((state) => [state, inState(state, queue)])),
      ...flows(['filings', 'csq_issued', 'csq_refusals', 'residents', ...causes], true),
      queue_initial: sum(queue.filter(({ state, cells }) => state === 'queue' && cells === null)),
      not_reached: sum(queue.filter(({ state, examined }) => state === 'queue' && examined)),
    });
    return {
      month: dayText(day).slice(0, 7),
      arrima: day <= plan.to ? arrima() : null,
      paper: paper !== null && selection !== null && day <= paper.until ? paperLine() : null,
    };
  }

  const months: ToldMonth[] = [];
  const inPeople: ToldMonth[] = [];
  const begin = Math.min(plan.from, ...everybody.map(({ first }) => dayAt(zone, first)), ...queue.map(({ filed }) => filed));
  const end = Math.max(plan.to, paper?.until ?? plan.to);
  for (let day = begin; day <= end; day++) {
    const running = day <= plan.to;
    const paperRuns = paper !== null && day <= paper.until;
    if (running) {
      expiriesAndLapses(day);
      entries(day);
      filings(day);
      csq(day);
    }
    if (paperRuns) {
      paperFilings(day);
      paperCsq(day);
    }
    if (running) federalDecisions(day);
    if (paperRuns) paperFederal(day);
    if (running) roundsOf(day);
    if (!isMonthEnd(day)) continue;
    if (day >= plan.from) {
      months.push(monthLine(day, () => 1));
      inPeople.push(monthLine(day, ({ persons }) => persons));
    }
    month = [];
  }
  return { events, months, people: personsSaid ? inPeople : [], rounds };
}

/** The waits at each step, from the events alone. */
export function waitsOf(events: readonly CampaignEvent[]): { readonly arrima: unknown; readonly paper: unknown } {
  const ids = [...new Set(events.map(({ id }) => id))];
  const first = (id: string, ...names: string[]): number | null =>
    events.find((event) => event.id === id && names.includes(event.event))?.day ?? null;
  const last = (id: string, name: string): number | null =>
    events.findLast((event) => event.id === id && event.event === name)?.day ?? null;
  function wait(among: string[], from: (id: string) => number | null, to: (id: string) => number | null): unknown {
    const days = among
      .flatMap((id) => {
        const [start, end] = [from(id), to(id)];
        return start === null ? [] : [end === null ? Number.POSITIVE_INFINITY : end - start];
      })
      .sort((a, b) => a - b);
    // The smallest value with at least p of all values at or below it.
    const quantile = (percent: number): number | null => {
      const found = days.find((value) => days.filter((each) => each <= value).length * 100 >= percent * days.length);
      return found === undefined || found === Number.POSITIVE_INFINITY ? null : found;
    };
    const finished = days.filter((value) => value !== Number.POSITIVE_INFINITY).length;
    return { entered: days.length, finished, p5: quantile(5), p50: quantile(50), p95: quantile(95) };
  }
  const isInitial = (id: string): boolean => id.startsWith('initial-');
  const named = ids.filter((id) => !isInitial(id));
  const nameless = ids.filter(isInitial);
  const paperFiled = (id: string): number | null => first(id, 'paper_filed');
  const paperCsq = (id: string): number | null => first(id, 'paper_certified', 'paper_csq_refused');
  const paperResident = (id: string): number | null => first(id, 'paper_resident');
  const declared = (id: string): number | null => first(id, 'declared');
  return {
    arrima: {
      declared_to_invited: wait(named, declared, (id) => first(id, 'invited')),
      // Of somebody invited again, from the last invitation.
      invited_to_filed: wait(
        named,
        (id) => last(id, 'invited'),
        (id) => first(id, 'filed'),
      ),
      filed_to_csq: wait(
        named,
        (id) => first(id, 'filed'),
        (id) => first(id, 'certified', 'csq_refused'),
      ),
      csq_to_federal: wait(
        named,
        (id) => first(id, 'certified'),
        (id) => first(id, 'resident', 'federal_refused'),
      ),
      declared_to_resident: wait(named, declared, (id) => first(id, 'resident')),
    },
    paper: {
      filed_to_csq: wait(named, paperFiled, paperCsq),
      filed_to_resident: wait(named, paperFiled, paperResident),
      initial_filed_to_csq: wait(nameless, paperFiled, paperCsq),
      initial_filed_to_resident: wait(nameless, paperFiled, paperResident),
    },
  };
}
