/** Problems made, gathered while reading goes on, or raised where it cannot. */

import type { Location, Problem, ProblemArguments, ProblemOf } from './arguments.ts';
import { CODES, type ProblemName } from './codes.ts';

export type { BadValue, FileKind, FileReason, LeftOut, Location, Problem, ProblemArguments, ProblemOf } from './arguments.ts';
export type { ProblemCode, ProblemName } from './codes.ts';

/** How many problems are kept to be shown; the rest are only counted. */
export const MOST_SHOWN = 20;

/** Makes a problem. */
export function problem<Name extends ProblemName>(name: Name, args: ProblemArguments[Name], location: Location = {}): ProblemOf<Name> {
  // A pool may have millions, and to spread a location takes five times as long.
  return Object.assign({}, location, { name, code: CODES[name], args });
}

/** Problems as they are found: all are counted, the first are kept. An array, so that the library can hand it out as it is. */
export class Problems extends Array<Problem> {
  total = 0;

  report(found: Problem): void {
    this.keep(found, this.positionAt(found));
  }

  /** Counts a problem at a location, which is only made where it is kept: to find a near word among thousands takes its time. */
  reportAt(location: Location, make: () => Problem): void {
    const at = this.positionAt(location);
    if (at < MOST_SHOWN) this.keep(make(), at);
    else this.total++;
  }

  /** Counts a problem that matters more than those before it. */
  reportFirst(found: Problem): void {
    this.keep(found, 0);
  }

  /** The position among those to be shown of a problem at a location. */
  protected positionAt(_location: Location): number {
    return this.length;
  }

  /** Counts a problem, and keeps it at a position among those to be shown. */
  protected keep(found: Problem, at: number): void {
    this.total++;
    if (at >= MOST_SHOWN) return;
    this.splice(at, 0, found);
    this.splice(MOST_SHOWN);
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/**
 * Problems of texts in the order of the texts, by line and column, whatever part of them is checked first; those of one
 * location as they are found. A problem without a line comes before all others.
 */
export class OrderedProblems extends Problems {
  readonly #texts: readonly string[];
  /** For a problem of another file, where the texts name that file. */
  readonly #named = new WeakMap<Problem, Location>();

  /** `texts` are the names of the texts that are read, in order. */
  constructor(...texts: readonly string[]) {
    super();
    this.#texts = texts;
  }

  /** `named` is the location in the texts where a file is named, for a problem of that file. */
  override report(found: Problem, named?: Location): void {
    if (named !== undefined) this.#named.set(found, named);
    this.keep(found, this.positionAt(named ?? found));
  }

  protected override positionAt(location: Location): number {
    return this.findLastIndex((other) => this.#distance(this.#named.get(other) ?? other, location) <= 0) + 1;
  }

  /** Below 0 where one location stands before another, 0 where both are one. */
  #distance(a: Location, b: Location): number {
    return this.#textOf(a) - this.#textOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  }

  #textOf({ file, line }: Location): number {
    return line === undefined ? -1 : this.#texts.indexOf(file ?? '');
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
