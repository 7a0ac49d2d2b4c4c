/** What every command works with: the streams, the language, and how problems end a run. */

import type { DateFormat } from '../cells/date-formats.ts';
import type { Language, Messages } from '../messages/index.ts';
import { gathered, type Problem, type Problems } from '../problems/problem.ts';
import type { CompletedCommand } from './described-command.ts';
import type { Io } from './io.ts';

export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly messages: Messages;
  /** The sentences of either language, for what is written in both. */
  readonly messagesIn: (language: Language) => Promise<Messages>;
  readonly version: string;
  /** All commands, as a shell completes them. */
  readonly described: () => Promise<readonly CompletedCommand[]>;
}

/** Options that every command has, checked. */
export interface CommonOptions {
  readonly color: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** How to read a pool. */
export interface ReadingOptions {
  readonly delimiter: string | undefined;
  readonly encoding: string | undefined;
  readonly allowLineBreaks: boolean;
  readonly dateFormat: DateFormat | undefined;
  readonly blank: readonly string[];
}

/** Where records with bad cells go, if they do not refuse the pool. */
export interface RejectsOptions {
  readonly rejects: string | undefined;
}

/** Of several kinds of problems the first in this order gives the exit code, whatever was found first. */
const EXIT_ORDER = [2, 3, 5, 4, 1];

/** Ends a command with problems: all counted, the first kept. */
export class Failure extends Error {
  readonly problems: Problems;
  /** The exit code that the problems mean, those that are not shown too. */
  readonly exit: number;
  /** Shows all that are kept, as with `--verbose`. */
  readonly showsAll: boolean;

  constructor(problems: readonly Problem[], { showsAll = false }: { readonly showsAll?: boolean } = {}) {
    super(problems[0]?.code);
    this.problems = gathered(problems);
    const exits = new Set(this.problems.kept().map(exitCodeOf));
    this.exit = EXIT_ORDER.find((exit) => exits.has(exit)) ?? 1;
    this.showsAll = showsAll;
  }

  get total(): number {
    return this.problems.total;
  }
}

/** The exit code that a problem means. */
function exitCodeOf({ name, code }: Problem): number {
  // An example that does not hold is a comparison that failed, not a fault of form.
  if (name === 'example_fails') return 1;
  return { C: 3, P: 4, U: 2, F: 5 }[code[0] as 'C' | 'P' | 'U' | 'F'];
}
