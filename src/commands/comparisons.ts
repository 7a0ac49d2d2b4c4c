/** Prints expectations: what was expected, and what came out. */

import { type Comparison, isMet } from '../outputs/expect.ts';
import type { Problem } from '../problems/problem.ts';
import { printable } from '../words/printable.ts';
import type { CommonOptions, Context } from './context.ts';

/** Whether expectations could not even be compared. */
export function areProblems(found: Comparison[] | Problem[]): found is Problem[] {
  return found.some((item) => 'code' in item);
}

/** Prints of each expectation whether it is met, with both figures where it is not; gives the exit code. */
export async function printComparisons(
  comparisons: readonly Comparison[],
  options: CommonOptions,
  { io, messages }: Context,
): Promise<0 | 1> {
  const { number, expect } = messages;
  const wanted = ({ from, to }: Comparison): string => {
    if (from === to) return number(from);
    if (to === Number.POSITIVE_INFINITY) return `≥ ${number(from)}`;
    return from === Number.NEGATIVE_INFINITY ? `≤ ${number(to)}` : expect.between(number(from), number(to));
  };
  for (const comparison of comparisons) {
    const { got: least, most } = comparison;
    const got = least === null ? expect.nothing : most === undefined ? number(least) : expect.between(number(least), number(most));
    const path = printable(comparison.path);
    if (!isMet(comparison)) await io.stderr.write(`${expect.missed(path, wanted(comparison), got)}\n`);
    else if (!options.quiet) await io.stderr.write(`${expect.met(path, got)}\n`);
  }
  return comparisons.every(isMet) ? 0 : 1;
}
