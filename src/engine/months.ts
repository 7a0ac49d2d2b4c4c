/** The figures of each month: what is there at its end, and what happened in its course. */

import { monthText } from './calendar.ts';
import type { Counts } from './journey.ts';
import { since, type Tally } from './tally.ts';

/** The counts of a month, in files and in persons. */
export interface MonthCounts {
  readonly counts: Counts;
  readonly people: Counts | null;
}

export interface Months {
  /** Counts from here on belong to the next month closed. */
  open(): void;
  /** Closes the month of a day; `more` are counts of files at its end that are neither states nor flows. */
  close(day: number, more: Counts): void;
  readonly byMonth: ReadonlyMap<string, MonthCounts>;
}

/** Months of these states and flows; `entered` counts in the flow `entry` from the beginning, under the name `as`. */
export function monthsOf(states: Tally<string>, flows: Tally<string>, entered: { readonly as: string; readonly entry: string }): Months {
  const byMonth = new Map<string, MonthCounts>();
  let before: MonthCounts = { counts: {}, people: {} };
  const now = (): MonthCounts => ({ counts: flows.counts(), people: flows.people() });
  const line = (state: Counts | null, later: Counts | null, earlier: Counts | null, more: Counts): Counts | null =>
    state === null || later === null
      ? null
      : { [entered.as]: later[entered.entry] ?? 0, ...state, ...since(later, earlier ?? {}), ...more };
  return {
    byMonth,
    open: () => {
      before = now();
    },
    close(day, more) {
      const later = now();
      const counts = line(states.counts(), later.counts, before.counts, more) ?? {};
      byMonth.set(monthText(day), { counts, people: line(states.people(), later.people, before.people, {}) });
      before = later;
    },
  };
}
