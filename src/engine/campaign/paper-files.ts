/** The files of the paper queue: those of the population by date of filing, and before them the nameless ones that waited already. */

import type { InitialQueue } from './plan.ts';
import type { Population } from './population.ts';
import { PAPER_FLOWS, PAPER_STATES, type PaperFlow, type PaperState } from './replicate-result.ts';
import { type States, statesOf } from './states.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { WaitingLine } from './waiting-line.ts';
import { NEVER } from './waits.ts';

/** Files by number: rows of the population, then the nameless ones. */
export interface PaperFiles extends States<PaperState> {
  readonly flows: Tally<PaperFlow>;
  /** Days of the CSQ decision and of the federal one; `NEVER` until then. */
  readonly csq: Int32Array;
  readonly decided: Int32Array;
  /** Numbers from here on are nameless. */
  readonly firstNameless: number;
  readonly size: number;
  idOf(file: number): string;
  filedOn(file: number): number;
}

/** The files before anybody has filed; `nameless` of the initial queue are nobody of the pool. */
export function paperFilesOf(
  population: Population,
  initial: InitialQueue | null,
  nameless: number,
  persons: ((row: number) => number) | null,
): PaperFiles {
  const size = population.size + nameless;
  // Nobody knows how many people a nameless file has.
  const known = nameless === 0 ? persons : null;
  const span = initial === null ? 0 : initial.filedTo - initial.filedFrom + 1;
  const idOf = (file: number): string => (file < population.size ? population.ids.at(file) : `initial-${file - population.size + 1}`);
  return {
    ...statesOf(PAPER_STATES, size, known, idOf),
    flows: tallyOf(PAPER_FLOWS, known),
    csq: new Int32Array(size).fill(NEVER),
    decided: new Int32Array(size).fill(NEVER),
    firstNameless: population.size,
    size,
    idOf,
    // Evenly: the first on the first day, and as many on each day as on any other, give or take one.
    filedOn: (file) =>
      file < population.size
        ? (population.days[file] ?? 0)
        : (initial?.filedFrom ?? 0) + Math.floor(((file - population.size) * span) / nameless),
  };
}

/** Files in the order in which they are taken. */
export interface Queue extends WaitingLine {
  /** Those filed on a day or before and not seen yet, which join the queue. */
  join(day: number): readonly number[];
  /** Those in the queue. */
  readonly waiting: readonly number[];
}

/** The queue of files that are in order already. */
export function queueOf(files: ArrayLike<number>, dayOf: (file: number) => number): Queue {
  let joined = 0;
  let taken = 0;
  const between = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => files[from + k] ?? 0);
  return {
    join(day) {
      const from = joined;
      while (joined < files.length && dayOf(files[joined] ?? 0) <= day) joined++;
      return between(from, joined);
    },
    get length() {
      return joined - taken;
    },
    get waiting() {
      return between(taken, joined);
    },
    take(most) {
      const from = taken;
      taken = Math.min(joined, most === null ? joined : taken + most);
      return between(from, taken);
    },
  };
}
