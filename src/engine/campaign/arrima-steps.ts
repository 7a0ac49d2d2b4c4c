/** The decisions on filed applications: the CSQ, then the federal step. */

import { agendaOf } from './agenda.ts';
import { isDecisionDay } from './calendar.ts';
import { csqStep } from './csq.ts';
import { type FederalDecisions, federalDecisions } from './federal.ts';
import type { People } from './people.ts';
import type { Population } from './population.ts';
import type { Setting } from './setting.ts';
import { waitingLineOf } from './waiting-line.ts';

/** The CSQ step of Arrima: files are ready some days after they are filed. */
export interface ArrimaCsq {
  /** `late`: the decisions of the day were taken before this file came. */
  file(row: number, day: number, late: boolean): void;
  decide(day: number): void;
  readonly ready: readonly number[];
  readonly notReached: readonly number[];
}

/** The step; null where the plan has none. */
export function csqOf(
  { plan: { selection }, population, poolByFile, lottery, hash, draws, logEvent }: Setting,
  people: People,
  submitted: () => Float64Array,
  apply: (row: number, day: number) => void,
): ArrimaCsq | null {
  if (selection === null) return null;
  const due = agendaOf();
  const ready = waitingLineOf((a, b) => (people.filed[a] ?? 0) - (people.filed[b] ?? 0) || byId(population, a, b));
  const step = csqStep({
    selection,
    population,
    poolByFile,
    lottery,
    hash,
    submitted,
    ready,
    certify(row, day, group) {
      people.move(row, 'filed', 'certified');
      people.flows.add('csq_issued', row);
      people.csq[row] = day;
      logEvent(() => population.ids.at(row), day, 'certified', group);
      apply(row, day);
    },
    refuse(row, day, why) {
      people.move(row, 'filed', 'csq_refused');
      people.flows.add('csq_refusals', row);
      people.csq[row] = day;
      logEvent(() => population.ids.at(row), day, 'csq_refused', why);
    },
  });
  return {
    file(row, day, late) {
      const wait = draws.days(selection.delay, population.ids.at(row), 'selection_delay', 1);
      if (late && wait === 0) ready.add(row);
      else due.add(day + wait, row);
    },
    decide(day) {
      for (const row of due.take(day)) ready.add(row);
      if (isDecisionDay(day, selection.capacity, ready.length)) step.decide(day, selection.capacity);
    },
    get ready() {
      return ready.waiting;
    },
    get notReached() {
      return step.notReached;
    },
  };
}

/** The federal step; null where the plan has none. */
export function federalOf({ plan: { federal }, population, draws, logEvent }: Setting, people: People): FederalDecisions | null {
  if (federal === null) return null;
  return federalDecisions({
    federal,
    draws,
    idOf: (row) => population.ids.at(row),
    shareOf: population.shareOf,
    order: (a, b) => (people.csq[a] ?? 0) - (people.csq[b] ?? 0) || byId(population, a, b),
    decided(row, day, refusal) {
      people.move(row, 'certified', refusal === null ? 'resident' : 'federal_refused');
      people.flows.add(refusal === null ? 'residents' : `${refusal}_refusals`, row);
      people.decided[row] = day;
      logEvent(
        () => population.ids.at(row),
        day,
        refusal === null ? 'resident' : 'federal_refused',
        () => refusal ?? '',
      );
    },
  });
}

function byId({ positions }: Population, a: number, b: number): number {
  return (positions[a] ?? 0) - (positions[b] ?? 0);
}
