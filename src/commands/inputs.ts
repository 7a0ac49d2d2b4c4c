/** What commands read: criteria by file or shipped name, and pools. */

import { isUtf8 } from 'node:buffer';
import { dirname, join } from 'node:path';
import { type CriteriaFile, decodeCriteria } from '../criteria/decode.ts';
import { otherKind } from '../csv/kind.ts';
import type { Criteria } from '../engine/index.ts';
import { type OpenFile, openFile, openStream } from '../files/chunks.ts';
import { listReader, readWhole, type StoredFile } from '../files/read.ts';
import { isShippedName, shippedFile } from '../files/shipped.ts';
import { decodePool } from '../pool/decode.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import type { PoolOptions } from '../pool/options.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions, type RejectsOptions } from './context.ts';
import { followed } from './progress.ts';

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
  if (kind !== null && kind !== 'JSON') throw new Refusal(problem(shipped === 'recipe' ? 'recipe_not_yaml' : 'not_yaml', { kind }, start));
  if (!isUtf8(file.content)) throw new Refusal(problem('not_utf8', {}, start));
  return { path, file, text: file.content.toString('utf8').replace(/^\ufeff/, '') };
}

/** A lottery needs a seed, from the command line or the file. */
export function requireSeed(criteria: Criteria, seed: string | undefined, argument: string): void {
  const drawn = criteria.groups.find((group) => group.rank.includes('lottery'));
  if (drawn === undefined || seed !== undefined || criteria.seed !== null) return;
  throw new Refusal(problem('seed_needed', {}, { file: argument, field: `groups.${drawn.id}.rank` }));
}

export interface LoadedPool {
  readonly pool: DecodedPool;
  /** What was read. */
  readonly file: StoredFile;
}

/** The path of a pool; standard input may be a file too: `-p - < pool.csv`. */
export function poolPath(argument: string): string {
  return argument === '-' ? '/dev/stdin' : argument;
}

/** Opens a pool: a file, or `-` for standard input; throws a `Refusal` when it cannot be opened. */
export async function openPool(argument: string, { io }: Context): Promise<OpenFile> {
  return argument === '-' ? openStream(io.stdin()) : await openFile(argument);
}

/** Reads and checks a pool, and closes it; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadPool(
  opened: OpenFile,
  argument: string,
  criteria: Criteria,
  options: CommonOptions & ReadingOptions & RejectsOptions,
  decoding: PoolOptions,
  { io, messages }: Pick<Context, 'io' | 'messages'>,
): Promise<LoadedPool> {
  const follow = (chunks: AsyncIterable<Uint8Array>, size: number | null): AsyncIterable<Uint8Array> =>
    options.quiet ? chunks : followed(chunks, size, io.stderr, messages.megabytes);
  const { ARRIMA_SIM_READER: wanted } = io.env;
  const reader = wanted === 'csv-parse' ? 'csv-parse' : undefined;
  const setAside = options.rejects !== undefined;
  const reading: PoolOptions = { ...decoding, ...readingOf(options), size: opened.size ?? undefined, setAside, reader, name: argument };
  try {
    const decoded = await decodePool(follow(opened.chunks, opened.size), criteria, reading);
    if (!('ids' in decoded)) throw new Failure(decoded);
    return { pool: decoded, file: await opened.finish() };
  } finally {
    await opened.close();
  }
}

function readingOf(options: ReadingOptions): PoolOptions {
  return {
    delimiter: options.delimiter === 'tab' ? '\t' : options.delimiter,
    encoding: options.encoding,
    allowLineBreaks: options.allowLineBreaks,
    dateFormat: options.dateFormat,
    blank: options.blank,
  };
}
