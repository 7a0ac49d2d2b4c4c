/** The criteria files that a plan names, each read once. */

import type { CriteriaFile } from '../criteria/decode.ts';
import type { Problem } from '../problems/problem.ts';
import type { Position } from '../schema/position.ts';

/**
 * Reads and checks the criteria file that a plan names. Problems without a file are about the naming (it is not there,
 * not allowed, not shipped) and are reported where the plan names it; those of the file itself keep their own location.
 */
export type ReadRound = (reference: string) => Promise<CriteriaFile | RoundProblems>;

/** What is wrong with a criteria file: all are counted, the first kept. */
export interface RoundProblems {
  readonly problems: readonly Problem[];
  readonly total: number;
}

/** Somewhere that a plan names a criteria file. @internal */
export interface Naming {
  readonly at: Position;
  /** The criteria file, or the name of a shipped round. */
  readonly reference: string;
}

/** The files by reference, each read once; those that are wrong are left out, reported where they are first named. @internal */
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
