/** The figures of each month: what is there at its end, and what happened in its course. */

import { monthText } from './calendar.ts';
import type { Counts } from './replicate-result.ts';
import { since, type Tally } from './tally.ts';

/** The counts of a month, in files and in persons. */
export interface MonthCounts {
  readonly counts: Counts;
  readonly people: Counts | null;
}

export interface Months {
  /** Counts from here on belong to the next month closed. */
  open(): void;
  /** Closes the month of a day; `waiting` are files that wait at its end within a state. */
  close(day: number, waiting: Readonly<Record<string, readonly number[]>>): void;
  readonly byMonth: ReadonlyMap<string, MonthCounts>;
}

/** Months of these states and flows; `entered` counts in the flow `entry` from the beginning, under the name `as`. */
export function monthsOf(
  states: Tally<string>,
  flows: Tally<string>,
  entered: { readonly as: string; readonly entry: string },
  persons: ((row: number) => number) | null,
): Months {
  const byMonth = new Map<string, MonthCounts>();
  const now = (): MonthCounts => ({ counts: flows.counts(), people: flows.people() });
  const line = (state: Counts, later: Counts, earlier: Counts, waiting: Counts): Counts => ({
    [entered.as]: later[entered.entry] ?? 0,
    ...state,
    ...since(later, earlier),
    ...waiting,
  });
  let before = now();
  return {
    byMonth,
    open: () => {
      before = now();
    },
    close(day, waiting) {
      const later = now();
      const people = states.people();
      const files = Object.entries(waiting);
      const counted = Object.fromEntries(files.map(([name, rows]) => [name, rows.length]));
      const inPersons = Object.fromEntries(files.map(([name, rows]) => [name, rows.reduce((sum, row) => sum + (persons?.(row) ?? 0), 0)]));
      byMonth.set(monthText(day), {
        counts: line(states.counts(), later.counts, before.counts, counted),
        people: people && later.people && line(people, later.people, before.people ?? {}, inPersons),
      });
      before = later;
    },
  };
}
