/** Who is due on a day. */

/** Rows by the day on which something is due for them. */
export interface Agenda {
  add(day: number, row: number): void;
  /** Those due on a day, in the order in which they were added; they are no longer in the agenda. */
  take(day: number): readonly number[];
}

const NOBODY: readonly number[] = [];

/** Puts a row among those of a day. */
export function putOn(days: Map<number, number[]>, day: number, row: number): void {
  const rows = days.get(day);
  if (rows === undefined) days.set(day, [row]);
  else rows.push(row);
}

/** An agenda; `planned` is what is known beforehand and shared with others. */
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
