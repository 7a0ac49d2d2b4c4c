/** The criteria files that a plan names, each read once. */

import type { CriteriaFile } from '../criteria/decode.ts';
import type { Problem } from '../problems/problem.ts';
import type { Position } from '../schema/position.ts';

/**
 * Reads and checks the criteria file that a plan names. A problem without a file is about the name (there is no such file,
 * it may not be read, no such round is shipped) and is reported where the plan has it; a problem of the file keeps its own
 * location.
 */
export type ReadRound = (reference: string) => Promise<CriteriaFile | RoundProblems>;

/** The problems of a criteria file: `total` counts all, of which the first are kept. */
export interface RoundProblems {
  readonly problems: readonly Problem[];
  readonly total: number;
}

/** The position in a plan that names a criteria file. @internal */
export interface Naming {
  readonly at: Position;
  /** The criteria file, or the name of a shipped round. */
  readonly reference: string;
}

/** The criteria files by reference, each read once. A wrong one is left out, and reported where the plan names it first. @internal */
export async function readNamed(namings: readonly Naming[], readRound: ReadRound): Promise<ReadonlyMap<string, CriteriaFile>> {
  const files = new Map<string, CriteriaFile>();
  const seen = new Set<string>();
  for (const { at, reference } of namings) {
    if (seen.has(reference)) continue;
    seen.add(reference);
    const found = await readRound(reference);
    if ('groups' in found) files.set(reference, found);
    else report(at, reference, found);
  }
  return files;
}

function report(at: Position, reference: string, { problems, total }: RoundProblems): void {
  const { location, problems: ofPlan } = at;
  for (const found of problems) {
    ofPlan.report(found.file === undefined ? { ...found, ...location, value: reference } : found, location);
  }
  ofPlan.total += total - problems.length;
}
