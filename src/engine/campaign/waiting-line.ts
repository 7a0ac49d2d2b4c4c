/** Files that wait for a decision, oldest first. */

export interface WaitingLine {
  readonly length: number;
  /** Takes the oldest files, `most` at most; all of them when null. */
  take(most: number | null): readonly number[];
}

/** A waiting line that files join at any time. */
export interface OpenWaitingLine extends WaitingLine {
  add(file: number): void;
  /** The files in the line, in no order. */
  readonly waiting: readonly number[];
}

/** An empty waiting line in this order, which is total. */
export function waitingLineOf(compare: (a: number, b: number) => number): OpenWaitingLine {
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
