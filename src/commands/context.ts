/** What every command works with: the streams, the language, and how problems end a run. */

import type { Io } from '../io.ts';
import type { Language, Messages } from '../messages/index.ts';
import { MOST_SHOWN, type Problem, type Problems } from '../problems.ts';

export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly messages: Messages;
  readonly version: string;
}

/** Options that every command has, checked. */
export interface CommonOptions {
  readonly color?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** How to read a pool. */
export interface ReadingOptions {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly allowLineBreaks: boolean;
}

/** Ends a command with problems: all counted, the first shown. */
export class Failure extends Error {
  readonly problems: readonly Problem[];
  readonly total: number;

  constructor(problems: readonly Problem[] | Problems) {
    super(problems[0]?.code);
    this.problems = problems.slice(0, MOST_SHOWN);
    this.total = 'total' in problems ? problems.total : problems.length;
  }
}

/** The exit code that a problem means. */
export function exitCodeOf({ code }: Problem): number {
  // An example that does not hold is a comparison that failed, not a fault of form.
  if (code === 'C801') return 1;
  return { C: 3, P: 4, U: 2, F: 5 }[code[0] as 'C' | 'P' | 'U' | 'F'];
}
