/** Problems made, gathered while reading goes on, or raised where it cannot. */

import type { Place, Problem, ProblemArguments, ProblemCode, ProblemOf } from './codes.ts';

export type { FileKind, FileReason, LeftOut, Place, Problem, ProblemArguments, ProblemCode } from './codes.ts';

/** How many problems are kept to be shown; the rest are only counted. */
export const MOST_SHOWN = 20;

/** Makes a problem. */
export function problem<Code extends ProblemCode>(code: Code, args: ProblemArguments[Code], place: Place = {}): ProblemOf<Code> {
  return { ...place, code, args };
}

/** Problems found so far: all are counted, the first are kept. An array, so that the library can hand it out as it is. */
export class Problems extends Array<Problem> {
  total = 0;

  report(found: Problem): void {
    this.total++;
    if (this.length < MOST_SHOWN) this.push(found);
  }

  /** Counts a problem that matters more than those before it. */
  reportFirst(found: Problem): void {
    this.total++;
    this.unshift(found);
    this.splice(MOST_SHOWN);
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** Raised where reading cannot go on; carries the problem. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(found: Problem) {
    super(found.code);
    this.problem = found;
  }
}
