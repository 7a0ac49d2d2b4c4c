/** Problems made, gathered while reading goes on, or raised where it cannot. */

import type { Location, Problem, ProblemArguments, ProblemOf } from './arguments.ts';
import { CODES, type ProblemName } from './codes.ts';
import { Groups, groupAt, groupOf, insert, type ProblemGroup } from './groups.ts';

export type { BadValue, FileKind, FileReason, LeftOut, Location, OtherKind, Problem, ProblemArguments, ProblemOf } from './arguments.ts';
export type { ProblemCode, ProblemName } from './codes.ts';
export type { ProblemGroup } from './groups.ts';

/** So many problems are shown, of as many kinds, unless all are asked for. */
export const MOST_SHOWN = 20;

/** How many problems are kept; the rest are only counted. */
export const MOST_KEPT = 10_000;

/** A problem whose arguments are slow to find is made among so many of the first only: a nearest word among thousands takes its time. */
const MOST_SOUGHT = 200;

/** A value that a problem keeps may have this many UTF-16 units: a cell may be as long as a record. */
const LONGEST_VALUE = 400;

/** Makes a problem. */
export function problem<Name extends ProblemName>(name: Name, args: ProblemArguments[Name], location: Location = {}): ProblemOf<Name> {
  // A pool may have millions, and to spread a location takes five times as long.
  return Object.assign({}, location, { name, code: CODES[name], args });
}

/** Problems as they are found: all are counted, the first are kept. An array, so that the library can hand it out as it is. */
export class Problems extends Array<Problem> {
  total = 0;
  readonly #groups = new Groups();
  /** The kinds of problems whose arguments were slow to find. */
  readonly #sought = new WeakMap<Problem, string>();

  /** `_named` is the location in the texts where a file is named, for a problem of that file. */
  report(found: Problem, _named?: Location): void {
    this.keep(bounded(found), found);
  }

  /** Counts a problem at a location, whose arguments may be given as a function: it is called only where the problem is kept. */
  reportAt<Name extends ProblemName>(name: Name, args: ProblemArguments[Name] | (() => ProblemArguments[Name]), location: Location): void {
    const isSlow = typeof args === 'function';
    const key = groupAt(name, isSlow ? null : args, location);
    if (isSlow && this.positionIn(this, location) >= MOST_SOUGHT) {
      this.countMore(key, 1);
      return;
    }
    const found = bounded(problem(name, isSlow ? args() : args, location) as Problem);
    if (isSlow) this.#sought.set(found, key);
    this.keep(found, location, key);
  }

  /** Counts a problem that matters more than those before it. */
  reportFirst(found: Problem): void {
    const kept = bounded(found);
    this.total++;
    insert(this, kept, 0, MOST_KEPT);
    this.#groups.add(groupOf(kept), kept, kept, () => 0);
    this.#groups.lead(groupOf(kept));
  }

  /** Counts all problems of another list, each as one that stands where `named` says. */
  reportAll(others: Problems, named?: Location): void {
    for (const found of others.kept()) this.report(found, named);
    for (const [key, more] of others.beyond()) this.countMore(key, more);
  }

  /** Counts problems that are not kept; `key` is their kind. */
  countMore(key: string, more: number): void {
    this.total += more;
    this.#groups.count(key, more);
  }

  /** The kinds of problems, in the order of their first. */
  kinds(): ProblemGroup[] {
    return this.#groups.list();
  }

  /** All problems that are kept, in order: the first, and the first of each kind. */
  kept(): Problem[] {
    return [...new Set([...this, ...this.kinds().flatMap(({ first }) => first)])];
  }

  /** How many problems of each kind are only counted; under no name, those of kinds that are not known. */
  beyond(): Map<string, number> {
    const counts = new Map(this.kinds().map(({ key, count }) => [key, count]));
    let others = this.total;
    for (const count of counts.values()) others -= count;
    for (const key of this.kept().map((found) => this.#sought.get(found) ?? groupOf(found))) counts.set(key, (counts.get(key) ?? 0) - 1);
    return new Map([...counts, ['', others] as const].filter(([, more]) => more > 0));
  }

  /** The position of a problem at a location in a list that is in order. */
  protected positionIn(list: readonly Problem[], _location: Location): number {
    return list.length;
  }

  /** Counts a problem, and keeps it in its position. */
  protected keep(found: Problem, location: Location, key: string = groupOf(found)): void {
    this.total++;
    insert(this, found, this.positionIn(this, location), MOST_KEPT);
    this.#groups.add(key, found, location, (list) => this.positionIn(list, location));
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** Problems that are all there, as a list of them. */
export function gathered(problems: readonly Problem[]): Problems {
  if (problems instanceof Problems) return problems;
  const all = new Problems();
  for (const found of problems) all.report(found);
  return all;
}

/** A problem that does not keep a long text in memory. */
function bounded(found: Problem): Problem {
  if (found.value === undefined || found.value.length <= LONGEST_VALUE) return found;
  // A part of a text keeps the whole of it, unless it is made anew.
  return { ...found, value: JSON.parse(JSON.stringify(found.value.slice(0, LONGEST_VALUE))) as string };
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

  override report(found: Problem, named?: Location): void {
    // Another list may know this very problem by another place.
    const own = { ...bounded(found) };
    if (named !== undefined) this.#named.set(own, named);
    this.keep(own, named ?? own);
  }

  override kinds(): ProblemGroup[] {
    const first = ({ first: [found] }: ProblemGroup): Location => this.#locationOf(found ?? {});
    return super.kinds().sort((a, b) => this.#distance(first(a), first(b)));
  }

  protected override positionIn(list: readonly Problem[], location: Location): number {
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#distance(this.#locationOf(list[middle] ?? {}), location) <= 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #locationOf(found: Problem | Location): Location {
    return ('code' in found ? this.#named.get(found) : undefined) ?? found;
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
