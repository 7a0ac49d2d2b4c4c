/** What reading a text gives: its value, or every problem. */

import { MOST_SHOWN, type Problem } from '../problems/problem.ts';

/** What was read. */
export interface Valid<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** The problems of a text, in its order. `total` counts all of them; at most the first 20 are kept. */
export interface Invalid {
  readonly ok: false;
  readonly problems: readonly Problem[];
  readonly total: number;
}

/** The value that a text holds, or what is wrong with it: `if (result.ok)` finds out which. */
export type Result<Value> = Valid<Value> | Invalid;

/** A text that was read. */
export function valid<Value>(value: Value): Valid<Value> {
  return { ok: true, value };
}

/** A text that is wrong. */
export function invalid(problems: readonly Problem[], total: number = problems.length): Invalid {
  return { ok: false, problems: [...problems].slice(0, MOST_SHOWN), total };
}
