/** Counts of people by name, and of all the persons in their files where the pool says how many those are. */

import type { Counts } from './replicate-result.ts';

/** Counts that go up and down. */
export interface Tally<Name extends string> {
  /** Counts one file more, or with `by` -1 one less. */
  add(name: Name, row: number, by?: 1 | -1): void;
  of(name: Name): number;
  counts(): Record<Name, number>;
  /** The same in persons; null where they are not known. */
  people(): Record<Name, number> | null;
}

/** A tally of these names at 0; `persons` gives for each row the persons in its file. */
export function tallyOf<Name extends string>(names: readonly Name[], persons: ((row: number) => number) | null): Tally<Name> {
  const zeros = (): Record<Name, number> => Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  const counts = zeros();
  const people = zeros();
  return {
    add(name, row, by = 1) {
      counts[name] += by;
      if (persons !== null) people[name] += by * persons(row);
    },
    of: (name) => counts[name],
    counts: () => ({ ...counts }),
    people: () => (persons === null ? null : { ...people }),
  };
}

/** What was added since: later counts less earlier ones. */
export function since(later: Counts, earlier: Counts): Record<string, number> {
  return Object.fromEntries(Object.entries(later).map(([name, count]) => [name, count - (earlier[name] ?? 0)]));
}
