/** The federal step: medical, criminality and security checks, then permanent residence. */

import { agendaOf } from './agenda.ts';
import { isDecisionDay } from './calendar.ts';
import type { Draws } from './draws.ts';
import { CHECKS, type Check, type FederalStep, type Rate } from './plan.ts';
import { waitingLineOf } from './waiting-line.ts';

/** How files are decided, and what that does. A file is a row, or a number past them all. */
export interface FederalSetting {
  readonly federal: FederalStep;
  readonly draws: Draws;
  readonly idOf: (file: number) => string;
  readonly shareOf: (rate: Rate, file: number) => number;
  /** Oldest first; total. */
  readonly order: (a: number, b: number) => number;
  readonly decided: (file: number, day: number, refusal: Check | null) => void;
}

export interface FederalDecisions {
  /** Somebody applies with a certificate of that day. */
  apply(file: number, day: number): void;
  decide(day: number): void;
  /** Files that wait for a decision. */
  readonly ready: readonly number[];
}

export function federalDecisions({ federal, draws, idOf, shareOf, order, decided }: FederalSetting): FederalDecisions {
  const due = agendaOf();
  const ready = waitingLineOf(order);
  /** The first check, in their order, that refuses somebody. */
  const refusalOf = (file: number): Check | null =>
    CHECKS.find((check) => draws.happens(shareOf(federal.checks[check], file), idOf(file), check, 1)) ?? null;
  return {
    apply: (file, day) => due.add(day + draws.days(federal.delay, idOf(file), 'federal_delay', 1), file),
    get ready() {
      return ready.waiting;
    },
    decide(day) {
      for (const file of due.take(day)) ready.add(file);
      if (!isDecisionDay(day, federal.capacity, ready.length)) return;
      for (const file of ready.take(federal.capacity)) decided(file, day, refusalOf(file));
    },
  };
}
