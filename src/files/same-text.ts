/** Whether two files have the same bytes, but for the version of the tool where they were written by two of them. */

import { statSync } from 'node:fs';
import { hashOf } from './earlier-results.ts';
import { readWhole } from './read.ts';
import { systemCode } from './reason.ts';

/** Whether something is at a path; not where the system cannot tell, since whoever reads there is told why. */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}

/** Versions of the tool: of who wrote the first file, and of who wrote the second. */
export interface Versions {
  readonly from: string;
  readonly to: string;
}

/** Whether the files are the same; a JSON file names the version that wrote it, and a manifest the bytes that depend on that. */
export async function sameText(first: string, second: string, { from, to }: Versions): Promise<boolean> {
  try {
    if (hashOf(first) === hashOf(second)) return true;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
  if (from === to || !first.endsWith('.json')) return false;
  return (await withoutVersion(first, from)) === (await withoutVersion(second, to));
}

async function withoutVersion(path: string, version: string): Promise<string | null> {
  const file = await readWhole(path, Number.POSITIVE_INFINITY);
  const text = file?.content.toString('utf8').replace(`"version": ${JSON.stringify(version)}`, '"version": ""') ?? null;
  // What a manifest tells of JSON files follows from the version in them.
  return text?.replace(/("name": "[^"]*\.json",\n\s*"sha256": )"[0-9a-f]{64}",\n\s*"bytes": [0-9]+/g, '$1') ?? null;
}
