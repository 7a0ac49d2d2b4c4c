/** What commands read beside pools: criteria by file or shipped name. */

import { dirname, join } from 'node:path';
import { type CriteriaFile, decodeCriteria } from '../criteria/decode.ts';
import type { ReadList } from '../criteria/lists.ts';
import { yamlText } from '../criteria/yaml-text.ts';
import type { Criteria } from '../engine/index.ts';
import { listReader, readWhole } from '../files/read.ts';
import { isShippedName, shippedFile } from '../files/shipped.ts';
import type { StoredFile } from '../files/stored-file.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { MOST_YAML_BYTES } from '../schema/yaml.ts';
import { Failure } from './context.ts';
import type { Io } from './io.ts';

/** What reading YAML needs of the world. */
type ReadingIo = Pick<Io, 'leaveSignals'>;

export interface LoadedCriteria {
  readonly criteria: CriteriaFile;
  readonly file: StoredFile;
  /** The text of the file, and how what it names is read: it may be read again with other values. */
  readonly source: { readonly text: string; readonly readList: ReadList };
  /** Paths of the lists and of the grid that it names. */
  readonly listPaths: readonly string[];
}

/** How a file is changed before it is checked. */
export interface CriteriaChanges {
  readonly set: readonly string[];
  /** None by default. */
  readonly drop?: readonly string[] | undefined;
}

/** Reads and checks criteria, the cells of their examples too if asked; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadCriteria(
  argument: string,
  changes: CriteriaChanges,
  io: ReadingIo,
  { checkExamples = false } = {},
): Promise<LoadedCriteria> {
  const { path, file, text } = await readYaml('round', argument, io);
  const readList = listReader(path);
  const criteria = decodeCriteria(text, { name: argument, readList, ...changes, checkExamples });
  if (!('groups' in criteria)) throw new Failure(criteria);
  const named = [...criteria.listFiles, ...(criteria.gridFile === null ? [] : [criteria.gridFile])];
  return {
    criteria,
    file,
    source: { text, readList },
    listPaths: named.flatMap(({ path: list }) => (list === null ? [] : [join(dirname(path), list)])),
  };
}

interface YamlFile {
  readonly path: string;
  readonly file: StoredFile;
  readonly text: string;
}

/** The text of a file, or of what is shipped under a name, unless it is plainly no YAML. */
export async function readYaml(shipped: 'round' | 'recipe' | 'plan', argument: string, io: ReadingIo): Promise<YamlFile> {
  const path = isShippedName(argument) ? await shippedFile(shipped, argument) : argument;
  return { path, ...(await readYamlFile(path, argument, io, shipped === 'recipe' ? 'recipe_not_yaml' : 'not_yaml')) };
}

/** The text of a YAML file at a path, which the user calls `argument`; throws a `Refusal` of what is none. */
export async function readYamlFile(
  path: string,
  argument: string,
  io: ReadingIo,
  notYaml?: 'not_yaml' | 'recipe_not_yaml',
): Promise<{ readonly file: StoredFile; readonly text: string }> {
  const read = await readWhole(path, MOST_YAML_BYTES);
  const text = yamlText(read?.content ?? null, argument, notYaml);
  if (typeof text !== 'string') throw new Refusal(text);
  if (read === null) throw new RangeError('a file that was not read has no text');
  const { content: _, ...file } = read;
  // What follows is to read the text as YAML, in one go.
  await io.leaveSignals();
  return { file, text };
}

/** A lottery needs a seed, from the command line or the file. */
export function requireSeed(criteria: Criteria, seed: string | undefined, argument: string): void {
  const drawn = criteria.groups.find((group) => group.rank.includes('lottery'));
  if (drawn === undefined || seed !== undefined || criteria.seed !== null) return;
  throw new Refusal(problem('seed_needed', {}, { file: argument, field: `groups.${drawn.id}.rank` }));
}
