/** Problems by kind: a person is told first what kinds there are, how many of each, and where the first few stand. */

import type { Location, Problem, ProblemArguments } from './arguments.ts';
import { CODES, type ProblemName } from './codes.ts';

/** Of so many kinds the problems are counted; those of further ones count in the total only. */
const MOST_GROUPS = 10_000;

/** Of each kind so many problems are kept, to show their places and values. */
const MOST_PLACES = 3;

/** The problems of one kind. */
export interface ProblemGroup {
  readonly key: string;
  /** The first of them, at least one. */
  readonly first: readonly Problem[];
  /** How many there are, also those that are not kept. */
  readonly count: number;
}

/** Gives the position of a location in a list of problems that is in order. */
type PositionIn = (list: readonly Problem[], location: Location) => number;

/** Kinds of problems, in the order in which they are first found. */
export class Groups {
  readonly #byKey = new Map<string, { key: string; first: Problem[]; count: number }>();
  #leading: string | null = null;

  /** Counts a problem, and keeps it where it is one of the first of its kind. */
  add(key: string, found: Problem, location: Location, positionIn: PositionIn): void {
    const group = this.#byKey.get(key);
    if (group === undefined) {
      if (this.#byKey.size < MOST_GROUPS) this.#byKey.set(key, { key, first: [found], count: 1 });
      return;
    }
    group.count++;
    insert(group.first, found, positionIn(group.first, location), MOST_PLACES);
  }

  /** Counts more problems of a kind that is known. */
  count(key: string, more: number): void {
    const group = this.#byKey.get(key);
    if (group !== undefined) group.count += more;
  }

  /** Lets a kind come before all others. */
  lead(key: string): void {
    this.#leading = key;
  }

  list(): ProblemGroup[] {
    const all = [...this.#byKey.values()];
    const leading = all.filter(({ key }) => key === this.#leading);
    return [...leading, ...all.filter(({ key }) => key !== this.#leading)];
  }
}

/** Puts a problem at a position of a list that holds so many at most. */
export function insert(list: Problem[], found: Problem, at: number, most: number): void {
  if (at >= most) return;
  if (list.length < most) list.push(found);
  // One by one is faster than by `splice` in what extends an array.
  for (let to = list.length - 1; to > at; to--) list[to] = list[to - 1] ?? found;
  list[at] = found;
}

/**
 * What problems of one kind have in common. In the records of a pool it is code, column and file: thousands of rows have
 * one fault, and one cure. Elsewhere it is besides what the sentence says, since that may differ from line to line.
 */
export function groupOf(found: Problem): string {
  if (found.name === 'list_damaged') return `${found.code} ${groupOf(found.args.problem)}`;
  return found.code.startsWith('P') && found.line !== undefined ? poolKind(found) : kind(found.code, found, JSON.stringify(found.args));
}

/** The kinds of problems of one pool's records, by code and column: a pool may have millions of problems of a few kinds. */
let known: { readonly file: string | undefined; readonly kinds: Map<string, Map<string | undefined, string>> } = {
  file: undefined,
  kinds: new Map(),
};

function poolKind(found: Problem): string {
  if (known.file !== found.file || known.kinds.size > MOST_GROUPS) known = { file: found.file, kinds: new Map() };
  const byField = known.kinds.get(found.code) ?? new Map<string | undefined, string>();
  const key = byField.get(found.field) ?? kind(found.code, found, '');
  if (byField.size === 0) known.kinds.set(found.code, byField);
  if (byField.size < MOST_GROUPS) byField.set(found.field, key);
  return key;
}

/** The same of a problem whose arguments are slow to find: it has the value that stands there in their place. */
export function groupAt<Name extends ProblemName>(name: Name, args: ProblemArguments[Name] | null, location: Location): string {
  return kind(CODES[name], location, args === null ? (location.value ?? '') : JSON.stringify(args));
}

/** What stands on no line was asked by itself: each is of a kind of its own. */
function kind(code: string, { file = '', field = '', line, value = '' }: Location, rest: string): string {
  return `${code}\n${file}\n${field}\n${rest}${line === undefined ? `\n${value}` : ''}`;
}
