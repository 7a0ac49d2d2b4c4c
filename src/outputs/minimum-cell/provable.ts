/** Which hidden counts can be worked out exactly from all others together: what no single sum shows. */

import { type Model, solve } from 'yalps';
import type { AtMostZero, Range } from './bounds.ts';

/** A system of so many counts is looked at as a whole; of a larger one each sum by itself. */
export const MOST_CELLS = 1000;

/** Solutions are found with this much of an error. */
const PRECISION = 1e-6;

/**
 * Of some hidden counts the first that can be nothing else, by linear programming: for all others there are numbers with
 * which every sum holds and in which they are another. Null where there is none.
 */
export function firstProvable(
  hidden: readonly number[],
  truths: readonly number[],
  ranges: readonly Range[],
  rules: readonly AtMostZero[],
): number | null {
  const open = new Set(hidden);
  const system = systemOf(ranges, rules);
  for (const cell of open) {
    for (const direction of ['maximize', 'minimize'] as const) {
      const solution = solve({ ...system, direction, objective: objectiveOf(cell) }, { precision: PRECISION, includeZeroVariables: true });
      if (solution.status !== 'optimal') continue;
      const found = new Map(solution.variables);
      for (const other of open) {
        const value = (found.get(String(other)) ?? 0) + (ranges[other]?.least ?? 0);
        // A whole number away from the truth, or as good as.
        if (Math.abs(value - (truths[other] ?? 0)) >= 1 - PRECISION * 10) open.delete(other);
      }
      if (!open.has(cell)) break;
    }
    if (open.has(cell)) return cell;
  }
  return null;
}

function objectiveOf(cell: number): string {
  return `x${cell}`;
}

type System = Required<Pick<Model<string, string>, 'constraints' | 'variables'>>;

/** The counts as variables from their least on, and all sums between them. */
function systemOf(ranges: readonly Range[], rules: readonly AtMostZero[]): System {
  const variables = new Map<string, Map<string, number>>();
  const constraints = new Map<string, { max: number }>();
  for (const [cell, { least, most }] of ranges.entries()) {
    if (least === most) continue;
    const column = new Map([[objectiveOf(cell), 1]]);
    if (most !== Number.POSITIVE_INFINITY) {
      constraints.set(`m${cell}`, { max: most - least });
      column.set(`m${cell}`, 1);
    }
    variables.set(String(cell), column);
  }
  for (const [at, { terms }] of rules.entries()) {
    const known = terms.reduce((sum, { cell, times }) => sum + times * (ranges[cell]?.least ?? 0), 0);
    const name = `r${at}`;
    let isOpen = false;
    for (const { cell, times } of terms) {
      const column = variables.get(String(cell));
      if (column === undefined) continue;
      column.set(name, (column.get(name) ?? 0) + times);
      isOpen = true;
    }
    if (isOpen) constraints.set(name, { max: -known });
  }
  return { variables, constraints };
}
