/** Prints expectations: what was expected, and what came out. */

import { type Comparison, isAlternative, isMet } from '../outputs/expect.ts';
import type { Problem } from '../problems/problem.ts';
import { annotation } from '../render/annotations.ts';
import { doubted } from '../render/doubted.ts';
import { printable } from '../words/printable.ts';
import type { CommonOptions, Context } from './context.ts';
import type { FormatName } from './formats.ts';

/** Whether expectations could not even be compared. */
export function areProblems(found: Comparison[] | Problem[]): found is Problem[] {
  return found.some((item) => 'code' in item);
}

/** What was compared: a round or a plan, on a pool of so many records. */
export interface Compared {
  readonly kind: 'round' | 'plan';
  readonly id: string;
  readonly pool: { readonly name: string; readonly rows: number };
}

/** The only figures of which an empty pool says something: how many records there are. */
const SAID_OF_EMPTY: readonly string[] = ['read', 'counts.read', 'inputs.pool.rows'];

/** Prints of each expectation whether it is met, with both figures where it is not; gives the exit code. An empty pool meets none. */
export async function printComparisons(
  comparisons: readonly Comparison[],
  { kind, id, pool }: Compared,
  options: CommonOptions & { readonly format?: FormatName },
  { io, messages }: Context,
): Promise<0 | 1> {
  const isWorkflow = options.format === 'github';
  const missed = async (said: string): Promise<void> =>
    isWorkflow ? await io.stdout.write(annotation('error', { title: 'expect' }, said)) : await io.stderr.write(`${said}\n`);
  const { number, expect } = messages;
  const wanted = ({ from, to, doubt }: Comparison): string => {
    if (doubt !== undefined) return doubted(from === to ? number(from) : expect.between(number(from), number(to)), doubt, messages);
    if (from === to) return number(from);
    if (to === Number.POSITIVE_INFINITY) return `≥ ${number(from)}`;
    return from === Number.NEGATIVE_INFINITY ? `≤ ${number(to)}` : expect.between(number(from), number(to));
  };
  const compared = { kind, id: printable(id), pool: printable(pool.name) };
  const isEmpty = pool.rows === 0;
  const holds = (comparison: Comparison): boolean => isMet(comparison) && !(isEmpty && !SAID_OF_EMPTY.includes(comparison.path));
  if (isEmpty && !comparisons.every(holds)) await missed(expect.emptyPool(compared));
  for (const comparison of comparisons) {
    const { got: least, most } = comparison;
    const got = least === null ? expect.nothing : most === undefined ? number(least) : expect.between(number(least), number(most));
    const path = printable(comparison.path);
    if (!isMet(comparison)) await missed(expect.missed(path, wanted(comparison), got, compared));
    else if (holds(comparison) && !options.quiet && !isWorkflow) {
      const told = comparison.doubt === undefined ? '' : wanted(comparison);
      const mark = comparison.fitted === true ? ` (${expect.fitted})` : '';
      await io.stderr.write(`${isAlternative(comparison) ? expect.metByOther(path, got, told) : expect.met(path, got, told)}${mark}\n`);
    }
  }
  return comparisons.every(holds) ? 0 : 1;
}
