/** Where each person of a crowd is, and since when: the one place where that changes. */

import type { Crowd } from './crowd.ts';
import { FLOWS, type Flow, STATES, type State } from './journey.ts';
import { type Tally, tallyOf } from './tally.ts';
import { NEVER } from './waits.ts';

/** Not in the bank yet. */
const OUTSIDE = 255;
const PLACE = Object.fromEntries(STATES.map((state, place) => [state, place])) as Record<State, number>;

/** The people of one replicate. Days are `NEVER` until they come. */
export interface People {
  readonly states: Tally<State>;
  readonly flows: Tally<Flow>;
  readonly firstInvited: Int32Array;
  readonly invited: Int32Array;
  readonly filed: Int32Array;
  readonly csq: Int32Array;
  /** The federal decision. */
  readonly decided: Int32Array;
  stateOf(row: number): State | null;
  /** Moves somebody from one state (null: from outside) to another. Throws an `Error` when they are elsewhere. */
  move(row: number, from: State | null, to: State): void;
  isIn(row: number, state: State): boolean;
  /** Throws an `Error` when the states do not add up to those who have entered. */
  check(): void;
  /** The same by looking at everybody. */
  recount(): void;
}

/** Nobody has entered yet. */
export function peopleOf(crowd: Crowd, persons: ((row: number) => number) | null): People {
  const places = new Uint8Array(crowd.size).fill(OUTSIDE);
  const states = tallyOf(STATES, persons);
  const flows = tallyOf(FLOWS, persons);
  const never = (): Int32Array => new Int32Array(crowd.size).fill(NEVER);
  const isIn = (row: number, state: State): boolean => places[row] === PLACE[state];
  return {
    states,
    flows,
    firstInvited: never(),
    invited: never(),
    filed: never(),
    csq: never(),
    decided: never(),
    stateOf: (row) => STATES[places[row] ?? OUTSIDE] ?? null,
    isIn,
    move(row, from, to) {
      const place = from === null ? OUTSIDE : PLACE[from];
      if (places[row] !== place) throw new Error(`${crowd.ids.at(row)} is not in ${from ?? 'nothing'}`);
      places[row] = PLACE[to];
      if (from !== null) states.add(from, row, -1);
      states.add(to, row);
    },
    check() {
      const entered = STATES.reduce((sum, state) => sum + states.of(state), 0);
      if (entered !== flows.of('arrivals')) throw new Error(`${entered} in states, ${flows.of('arrivals')} entered`);
    },
    recount() {
      const found = new Uint32Array(OUTSIDE + 1);
      for (let row = 0; row < places.length; row++) {
        const place = places[row] ?? OUTSIDE;
        found[place] = (found[place] ?? 0) + 1;
      }
      for (const state of STATES) {
        if (states.of(state) !== found[PLACE[state]])
          throw new Error(`${state}: ${states.of(state)} counted, ${found[PLACE[state]]} there`);
      }
    },
  };
}
