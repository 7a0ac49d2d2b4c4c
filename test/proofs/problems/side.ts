/**
 * What the comparison of problems asks of a checkout: to decode a file, and to run a command. All that the proof imports
 * from the sources is imported here; `side-at-8b30be2.txt` is the same for the sources of that commit.
 */

import { readFileSync } from 'node:fs';
import { main } from '../../../src/cli/main.ts';
import { loadCriteria } from '../../../src/commands/inputs.ts';
import { decodeCriteria } from '../../../src/criteria/decode.ts';
import { decodeGrid } from '../../../src/criteria/grid.ts';
import { listReader, pathBeside } from '../../../src/files/read.ts';
import { isShippedName } from '../../../src/files/shipped.ts';
import { decodePlan } from '../../../src/plans/decode.ts';
import type { ReadRound } from '../../../src/plans/named.ts';
import { MOST_SHOWN, type Problem, Problems, Refusal } from '../../../src/problems/problem.ts';
import { decodeRecipe } from '../../../src/recipes/decode.ts';
import type { File, Ran, Reported } from './exchange.ts';

/** Criteria files that plans name, each read once. */
const rounds = new Map<string, ReturnType<ReadRound>>();

const readRound: ReadRound = (reference) => {
  const known = rounds.get(reference) ?? readNamed(reference);
  rounds.set(reference, known);
  return known;
};

async function readNamed(reference: string): ReturnType<ReadRound> {
  const path = isShippedName(reference) ? reference : pathBeside('plan.yaml', reference);
  if (path === null) return { problems: [], total: 1 };
  try {
    return (await loadCriteria(path, { set: [] }, { leaveSignals: async () => {} })).criteria;
  } catch (error) {
    if (error instanceof Refusal) return { problems: [withoutFile(error.problem)], total: 1 };
    if (error instanceof Error && 'problems' in error && 'total' in error) return error as Error & Awaited<ReturnType<ReadRound>>;
    throw error;
  }
}

/** What cannot be read at all is reported where the plan names it. */
function withoutFile(found: Problem): Problem {
  if (found.line !== undefined) return found;
  const { file: _, ...rest } = found;
  return rest;
}

/** Decodes a file as the commands do: what is wrong with it, or null. */
export async function decode({ kind, name, text, set }: File): Promise<Reported | null> {
  const decoded = await decodedOf({ kind, name, text, set });
  return decoded instanceof Problems ? { problems: decoded.slice(0, MOST_SHOWN), total: decoded.total } : null;
}

async function decodedOf({ kind, name, text, set }: File): Promise<object> {
  switch (kind) {
    case 'criteria':
      return decodeCriteria(text, { name, readList: listReader(name), set, checkExamples: true });
    case 'plan':
      return await decodePlan(text, { name, readRound });
    case 'recipe':
      return decodeRecipe(text, name);
    case 'grid':
      return decodeGrid(text, name);
  }
}

/** Runs the command in memory. */
export async function run(argv: readonly string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const sink = (stream: 'stdout' | 'stderr') => ({
    write: async (text: string) => {
      written[stream] += text;
    },
    isTTY: false,
    columns: null,
  });
  const stdin = async function* (): AsyncGenerator<Uint8Array> {
    yield readFileSync('/dev/null');
  };
  const exit = await main(argv, {
    stdin,
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    env: {},
    onInterrupt: () => {},
    leaveSignals: async () => {},
  });
  return { exit, ...written };
}
