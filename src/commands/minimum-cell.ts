/** `--minimum-cell`: what a run publishes instead of exact counts, and what does not go with it. */

import { join } from 'node:path';
import type { Target } from '../files/targets.ts';
import { problem, Refusal } from '../problems/problem.ts';
import type { Context } from './context.ts';

export interface MinimumCellOptions {
  /** Undefined: counts as they are. */
  readonly minimumCell: number | undefined;
}

/** What lists people, or tests exact counts. */
interface Exact {
  readonly invited?: unknown;
  readonly decisions?: unknown;
  readonly changes?: unknown;
  readonly rejects?: unknown;
  readonly xlsx?: unknown;
  readonly expect?: readonly string[];
}

/** Throws a `Refusal` of an option that would publish what is hidden. */
export function refuseExact({ minimumCell, expect = [], ...lists }: MinimumCellOptions & Exact): void {
  if (minimumCell === undefined) return;
  const { invited, decisions, changes, rejects, xlsx } = lists;
  const given = Object.entries({ invited, decisions, changes, rejects, xlsx, expect: expect.length > 0 ? expect : undefined });
  const found = given.find(([, value]) => value !== undefined)?.[0];
  if (found !== undefined) throw new Refusal(problem('not_with_minimum_cell', {}, { value: `--${found}` }));
}

/** Makes what is published of exact counts, which may take seconds: meanwhile a signal ends the process by itself, with nothing to undo. */
export async function published<Json>(make: () => Json, { io }: Context): Promise<Json> {
  await io.leaveSignals();
  return make();
}

/** The lists that a folder for publication must not have from an earlier run. */
export function listsIn(folder: string | undefined, { minimumCell }: MinimumCellOptions): Target[] {
  if (folder === undefined || minimumCell === undefined) return [];
  return ['invited.csv', 'decisions.csv', 'changes.csv'].map((name) => ({ path: join(folder, name), isOurs: () => false }));
}

/** The argument as a manifest has it: where it was given. */
export function minimumCellArgument({ minimumCell }: MinimumCellOptions): { readonly minimum_cell?: number } {
  return minimumCell === undefined ? {} : { minimum_cell: minimumCell };
}
