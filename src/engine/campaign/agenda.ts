/** The days on which something is due for a person. */

/** Rows by the day on which something is due for them. */
export interface Agenda {
  add(day: number, row: number): void;
  /** Removes and returns the rows due on a day, in the order in which they were added. */
  take(day: number): readonly number[];
}

const NOBODY: readonly number[] = [];

/** Adds a row to those of a day. */
export function putOn(days: Map<number, number[]>, day: number, row: number): void {
  const rows = days.get(day);
  if (rows === undefined) days.set(day, [row]);
  else rows.push(row);
}

/** An agenda; `planned` is known before chance, shared by all replicates, and comes first on each day. */
export function agendaOf(planned: ReadonlyMap<number, readonly number[]> = new Map()): Agenda {
  const due = new Map<number, number[]>();
  return {
    add: (day, row) => putOn(due, day, row),
    take(day) {
      const known = planned.get(day);
      const added = due.get(day);
      due.delete(day);
      if (known === undefined) return added ?? NOBODY;
      return added === undefined ? known : [...known, ...added];
    },
  };
}
