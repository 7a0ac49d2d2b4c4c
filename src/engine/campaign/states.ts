/** Who is in which state: each row in one at a time, which changes here alone. */

import { type Tally, tallyOf } from './tally.ts';

/** Not in any state yet. */
const OUTSIDE = 255;

export interface States<State extends string> {
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

/** The states of `size` rows, none of which has entered; `idOf` names a row in an error. */
export function statesOf<State extends string>(
  names: readonly State[],
  size: number,
  persons: ((row: number) => number) | null,
  idOf: (row: number) => string,
): States<State> {
  const numbers = Object.fromEntries(names.map((state, number) => [state, number])) as Record<State, number>;
  const stateNumbers = new Uint8Array(size).fill(OUTSIDE);
  const states = tallyOf(names, persons);
  return {
    states,
    stateOf: (row) => names[stateNumbers[row] ?? OUTSIDE] ?? null,
    isIn: (row, state) => stateNumbers[row] === numbers[state],
    move(row, from, to) {
      if (stateNumbers[row] !== (from === null ? OUTSIDE : numbers[from])) throw new Error(`${idOf(row)} is not in ${from ?? 'nothing'}`);
      stateNumbers[row] = numbers[to];
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
        const number = stateNumbers[row] ?? OUTSIDE;
        found[number] = (found[number] ?? 0) + 1;
      }
      for (const state of names) {
        const there = found[numbers[state]];
        if (states.of(state) !== there) throw new Error(`${state}: ${states.of(state)} counted, ${there} there`);
      }
    },
  };
}
