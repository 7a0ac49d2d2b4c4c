/** Where each of many is, in one state at a time: the one place where that changes. */

import { type Tally, tallyOf } from './tally.ts';

/** Not in any state yet. */
const OUTSIDE = 255;

export interface Whereabouts<State extends string> {
  readonly states: Tally<State>;
  /** Null for whoever has not entered. */
  stateOf(row: number): State | null;
  isIn(row: number, state: State): boolean;
  /** Moves somebody from one state (null: from outside) to another. Throws an `Error` when they are elsewhere. */
  move(row: number, from: State | null, to: State): void;
  /** Throws an `Error` when the states do not add up to so many who have entered. */
  check(entered: number): void;
  /** Throws an `Error` when somebody is not where the states count them, by looking at everybody. */
  recount(): void;
}

/** So many rows, nobody of whom has entered; `idOf` is for telling a fault. */
export function whereaboutsOf<State extends string>(
  names: readonly State[],
  size: number,
  persons: ((row: number) => number) | null,
  idOf: (row: number) => string,
): Whereabouts<State> {
  const numbers = Object.fromEntries(names.map((state, number) => [state, number])) as Record<State, number>;
  const places = new Uint8Array(size).fill(OUTSIDE);
  const states = tallyOf(names, persons);
  return {
    states,
    stateOf: (row) => names[places[row] ?? OUTSIDE] ?? null,
    isIn: (row, state) => places[row] === numbers[state],
    move(row, from, to) {
      if (places[row] !== (from === null ? OUTSIDE : numbers[from])) throw new Error(`${idOf(row)} is not in ${from ?? 'nothing'}`);
      places[row] = numbers[to];
      if (from !== null) states.add(from, row, -1);
      states.add(to, row);
    },
    check(entered) {
      const counted = names.reduce((sum, state) => sum + states.of(state), 0);
      if (counted !== entered) throw new Error(`${counted} in states, ${entered} entered`);
    },
    recount() {
      const found = new Uint32Array(OUTSIDE + 1);
      for (let row = 0; row < size; row++) {
        const place = places[row] ?? OUTSIDE;
        found[place] = (found[place] ?? 0) + 1;
      }
      for (const state of names) {
        const there = found[numbers[state]];
        if (states.of(state) !== there) throw new Error(`${state}: ${states.of(state)} counted, ${there} there`);
      }
    },
  };
}
