/** A position in a YAML text: what stands there, how problems name it, and where they are reported. */

import { isScalar, type Node } from 'yaml';
import type { Location, OrderedProblems, ProblemArguments, ProblemName } from '../problems/problem.ts';
import { plainTextOf, textOf } from './scalar-text.ts';
import { spoiltAt } from './slips.ts';

/** A text that is being read: its problems, and the line and column of each of its nodes. */
interface Reading {
  readonly problems: OrderedProblems;
  readonly locate: (node: Node | null) => Location;
}

/** A node and where it stands. The combinators of this room read the node; other rooms report problems at it, or hand it to a schema. */
export class Position {
  /** The node, which only the combinators read; null where nothing stands. */
  readonly node: Node | null;
  /** The name that problems give it: a key, or a path such as `groups.0`. */
  readonly path: string;
  readonly #reading: Reading;

  constructor(node: Node | null, path: string, reading: Reading) {
    this.node = node;
    this.path = path;
    this.#reading = reading;
  }

  get location(): Location {
    return this.#reading.locate(this.node);
  }

  /** The list of all problems of the text, and of the files that the text names. */
  get problems(): OrderedProblems {
    return this.#reading.problems;
  }

  /** The text that stands there as it was typed; null for a list, a mapping or nothing at all. */
  get text(): string | null {
    return isScalar(this.node) ? textOf(this.node) : null;
  }

  /**
   * Reports a problem here. Arguments that are slow to find, such as the nearest of many words, are given as a function:
   * it is called only for a problem that is kept. `value` is shown instead of the text that stands here.
   */
  report<Name extends ProblemName>(
    name: Name,
    args: ProblemArguments[Name] | (() => ProblemArguments[Name]),
    value: string | undefined = this.text ?? undefined,
  ): void {
    const spoilt = name === 'wrong_shape' ? spoiltAt(plainTextOf(this.node) ?? '') : null;
    if (spoilt === null) this.problems.reportAt(name, args, { ...this.location, value });
    // A text stands where a mapping or a list is wanted, since it has a no-break space for a space.
    else this.problems.reportAt('unreadable_yaml', { reason: 'NO_BREAK_SPACE', instead: [] }, shifted(this.location, spoilt));
  }

  /** The same position, under another name in its problems. */
  named(path: string): Position {
    return new Position(this.node, path, this.#reading);
  }

  /** Another node of the same text. */
  to(node: Node | null, path: string): Position {
    return new Position(node, path, this.#reading);
  }

  /** The same position, whose problems are reported at `naming`: the position at which another text names this one. */
  reportedAt(naming: Position): Position {
    return new Position(this.node, this.path, { problems: naming.problems, locate: () => naming.location });
  }
}

function shifted(location: Location, columns: number): Location {
  return { ...location, column: (location.column ?? 1) + columns };
}
