/** Files that wait for their turn, oldest first. */

export interface Turns {
  readonly length: number;
  /** Takes the first of the line, at most `most`, everybody when null. */
  take(most: number | null): readonly number[];
}

/** A line that others join at any time. */
export interface Line extends Turns {
  add(file: number): void;
  /** Those in the line, in no order. */
  readonly waiting: readonly number[];
}

/** A line in this order, which is total. */
export function lineOf(compare: (a: number, b: number) => number): Line {
  let waiting: number[] = [];
  return {
    add: (file) => waiting.push(file),
    get length() {
      return waiting.length;
    },
    get waiting() {
      return waiting;
    },
    take(most) {
      const sorted = waiting.sort(compare);
      const taken = sorted.slice(0, most ?? sorted.length);
      waiting = sorted.slice(taken.length);
      return taken;
    },
  };
}
