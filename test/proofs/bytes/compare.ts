/** Where two results differ, each in one line. */

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { filesIn, type Result, resultOf } from './results.ts';

/** A change that is meant: a difference whose line has its words is passed over. */
export interface ExpectedDifference {
  readonly words: string;
  readonly why: string;
}

/** Said of problems that are the same but for their order. */
export const REORDERED = 'the same problems in another order';

/** Whether two outputs are the same lines in any order; as JSON, whatever commas end them. */
function sameLines(before: Buffer | undefined, now: Buffer | undefined): boolean {
  const [old, young] = [before, now].map((bytes) => String(bytes).replace(/,$/gm, '').split('\n').sort().join('\n'));
  return old === young;
}

/** Runs a case by both checkouts in the same folder, one after the other; every difference in a line. */
export async function differencesOf(each: Case, base: string, current: string, folder: string): Promise<string[]> {
  const results: Result[] = [];
  const found: string[] = [];
  for (const root of [base, current]) {
    mkdirSync(folder);
    results.push(await resultOf(each, root, folder));
    if (root === current && each.alike !== undefined) found.push(...unlike(each.alike, folder));
    rmSync(folder, { recursive: true });
  }
  const [before = new Map(), now = new Map()] = results;
  const command = each.steps.map(({ args }) => args.join(' '));
  const names = [...new Set([...before.keys(), ...now.keys()])];
  for (const name of names) {
    const difference = differenceOf(before.get(name), now.get(name));
    const step = /^(\d+) (?:exit|stdout|stderr)$/.exec(name)?.[1];
    if (difference === null) continue;
    // A run that ended with 3 wrote nothing but problems of criteria or of another configuration.
    const onlyProblems = step !== undefined && String(before.get(`${step} exit`)) === '3' && String(now.get(`${step} exit`)) === '3';
    const reordered = onlyProblems && sameLines(before.get(name), now.get(name)) ? ` · ${REORDERED}` : '';
    found.push(`${step === undefined ? command.join(' ; ') : command[Number(step) - 1]} · ${name} · ${difference}${reordered}`);
  }
  return found;
}

/** Folders that must be alike in the end. */
function unlike(names: readonly [string, string], folder: string): string[] {
  const [some, others] = names.map((name) => (existsSync(join(folder, name)) ? filesIn(join(folder, name)) : new Map<string, Buffer>()));
  const files = [...new Set([...(some?.keys() ?? []), ...(others?.keys() ?? [])])];
  if (files.length === 0) return [`${names.join(' and ')} are empty`];
  return files.flatMap((name) => {
    const difference = differenceOf(others?.get(name), some?.get(name));
    return difference === null ? [] : [`${names.join(' unlike ')} · ${name} · ${difference}`];
  });
}

/** The first line in which two texts differ; null where there is none. */
function differenceOf(before: Buffer | undefined, now: Buffer | undefined): string | null {
  if (before === undefined || now === undefined) return before === now ? null : `only ${before === undefined ? 'now' : 'before'}`;
  if (before.equals(now)) return null;
  const [old, young] = [before, now].map((bytes) => bytes.toString('latin1').split('\n'));
  const at = old?.findIndex((line, i) => line !== young?.[i]) ?? -1;
  const line = at === -1 ? (old?.length ?? 0) : at;
  const shown = (lines: readonly string[] | undefined): string =>
    lines?.[line] === undefined ? 'the end' : JSON.stringify(Buffer.from(lines[line].slice(0, 200), 'latin1').toString());
  return `line ${line + 1}: before ${shown(old)}, now ${shown(young)}`;
}
