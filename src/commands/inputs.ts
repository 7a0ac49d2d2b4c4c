/** What commands read beside pools: criteria by file or shipped name. */

import { isUtf8 } from 'node:buffer';
import { dirname, join } from 'node:path';
import { type CriteriaFile, decodeCriteria } from '../criteria/decode.ts';
import { otherKind } from '../csv/kind.ts';
import type { Criteria } from '../engine/index.ts';
import { listReader, readWhole, type StoredFile } from '../files/read.ts';
import { isShippedName, shippedFile } from '../files/shipped.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { Failure } from './context.ts';

/** A criteria file or a recipe is small; more bytes than this are not even read. */
const MOST_BYTES: number = 1 << 22;

export interface LoadedCriteria {
  readonly criteria: CriteriaFile;
  readonly file: StoredFile;
  /** Paths of the lists and of the grid that it names. */
  readonly listPaths: readonly string[];
}

/** Reads and checks criteria, the cells of their examples too if asked; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadCriteria(argument: string, set: readonly string[], checkExamples = false): Promise<LoadedCriteria> {
  const { path, file, text } = await readYaml('round', argument);
  const criteria = decodeCriteria(text, { name: argument, readList: listReader(path), set, checkExamples });
  if (!('groups' in criteria)) throw new Failure(criteria);
  const named = [...criteria.listFiles, ...(criteria.gridFile === null ? [] : [criteria.gridFile])];
  return { criteria, file, listPaths: named.flatMap(({ path: list }) => (list === null ? [] : [join(dirname(path), list)])) };
}

interface YamlFile {
  readonly path: string;
  readonly file: StoredFile;
  readonly text: string;
}

/** The text of a file, or of what is shipped under a name, unless it is plainly no YAML. */
export async function readYaml(shipped: 'round' | 'recipe' | 'plan', argument: string): Promise<YamlFile> {
  const path = isShippedName(argument) ? await shippedFile(shipped, argument) : argument;
  const start = { file: argument, line: 1, column: 1 };
  const file = await readWhole(path, MOST_BYTES);
  if (file === null) throw new Refusal(problem('file_too_long', { most: MOST_BYTES }, start));
  const kind = otherKind(file.content);
  if (kind !== null && kind !== 'YAML' && kind !== 'JSON')
    throw new Refusal(problem(shipped === 'recipe' ? 'recipe_not_yaml' : 'not_yaml', { kind }, start));
  if (!isUtf8(file.content)) throw new Refusal(problem('not_utf8', {}, start));
  return { path, file, text: file.content.toString('utf8').replace(/^\ufeff/, '') };
}

/** A lottery needs a seed, from the command line or the file. */
export function requireSeed(criteria: Criteria, seed: string | undefined, argument: string): void {
  const drawn = criteria.groups.find((group) => group.rank.includes('lottery'));
  if (drawn === undefined || seed !== undefined || criteria.seed !== null) return;
  throw new Refusal(problem('seed_needed', {}, { file: argument, field: `groups.${drawn.id}.rank` }));
}
