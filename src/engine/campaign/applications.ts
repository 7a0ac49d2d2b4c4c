/** What the invited do: file an application, or let the invitation lapse. */

import { add, type Bitset, emptySet, remove } from '../basis/bitset.ts';
import { agendaOf } from './agenda.ts';
import type { Draws } from './draws.ts';
import type { Application } from './plan.ts';
import type { Population } from './population.ts';

export interface Applications {
  /** Rows that no round may invite: with a running invitation, a filed application, or an invitation that lapsed for good. */
  readonly taken: Bitset;
  /** Records an invitation, and returns how many the person has had. */
  invite(row: number, day: number): number;
  /** The rows whose invitation lapses on a day; where the plan says `reinvite`, rounds may invite them again. */
  lapsing(day: number): readonly number[];
  /** The rows that file on a day. */
  filing(day: number): readonly number[];
}

/** Applications of a population; null: invitations run to the end. */
export function applicationsOf(application: Application | null, population: Population, draws: Draws): Applications {
  const taken = emptySet(population.size);
  const invitations = new Uint16Array(population.size);
  const lapsing = agendaOf();
  const filing = agendaOf();
  return {
    taken,
    invite(row, day) {
      const attempt = (invitations[row] ?? 0) + 1;
      invitations[row] = attempt;
      add(taken, row);
      if (application === null) return attempt;
      const { rate, delay, deadlineDays } = application;
      const id = population.ids.at(row);
      if (draws.happens(population.shareOf(rate, row), id, 'application', attempt)) {
        filing.add(day + draws.days(delay, id, 'application_delay', attempt), row);
      } else lapsing.add(day + deadlineDays + 1, row);
      return attempt;
    },
    lapsing(day) {
      const rows = lapsing.take(day);
      if (application?.reinvite === true) for (const row of rows) remove(taken, row);
      return rows;
    },
    filing: (day) => filing.take(day),
  };
}
