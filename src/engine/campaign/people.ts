/** The people of one replicate of Arrima: where each is, and since when. */

import type { Population } from './population.ts';
import { FLOWS, type Flow, STATES, type State } from './replicate-result.ts';
import { type States, statesOf } from './states.ts';
import { type Tally, tallyOf } from './tally.ts';
import { NEVER } from './waits.ts';

/** Days are `NEVER` until they come. */
export interface People extends States<State> {
  readonly flows: Tally<Flow>;
  readonly firstInvited: Int32Array;
  readonly invited: Int32Array;
  readonly filed: Int32Array;
  readonly csq: Int32Array;
  /** The federal decision. */
  readonly decided: Int32Array;
}

/** Nobody has entered yet. */
export function peopleOf(population: Population, persons: ((row: number) => number) | null): People {
  const never = (): Int32Array => new Int32Array(population.size).fill(NEVER);
  return {
    ...statesOf(STATES, population.size, persons, (row) => population.ids.at(row)),
    flows: tallyOf(FLOWS, persons),
    firstInvited: never(),
    invited: never(),
    filed: never(),
    csq: never(),
    decided: never(),
  };
}
