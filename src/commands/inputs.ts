/** What commands read: criteria by file or shipped name, and pools. */

import { isUtf8 } from 'node:buffer';
import { dirname, join } from 'node:path';
import { type CriteriaFile, decodeCriteria } from '../criteria/decode.ts';
import type { Criteria } from '../engine/index.ts';
import { listReader, type OpenFile, openFile, openStream, readWhole, type StoredFile } from '../files/read.ts';
import { isShippedName, shippedFile } from '../files/shipped.ts';
import { type DecodedPool, decodePool, type PoolOptions } from '../pool/decode.ts';
import { otherKind } from '../pool/kind.ts';
import { problem, Refusal } from '../problems.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions } from './context.ts';
import { followed } from './progress.ts';

/** A criteria file is small; more bytes than this are not even read. */
const MOST_BYTES: number = 1 << 22;

export interface LoadedCriteria {
  readonly criteria: CriteriaFile;
  readonly file: StoredFile;
  /** Paths of the list files that it names. */
  readonly listPaths: readonly string[];
}

/** Reads and checks criteria, the cells of their examples too if asked; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadCriteria(argument: string, set: readonly string[], checkExamples = false): Promise<LoadedCriteria> {
  const { file, path, text } = await readYaml(argument, 'rounds');
  const criteria = decodeCriteria(text, { name: argument, readList: listReader(path), set, checkExamples });
  if (!('groups' in criteria)) throw new Failure(criteria);
  return { criteria, file, listPaths: criteria.listFiles.map(({ path: list }) => join(dirname(path), list)) };
}

/** Reads the text of a YAML file, or of the one of that name shipped with the tool; throws a `Refusal` when it is none. */
export async function readYaml(
  argument: string,
  kind: Parameters<typeof shippedFile>[0],
): Promise<{ readonly file: StoredFile; readonly path: string; readonly text: string }> {
  const path = isShippedName(argument) ? await shippedFile(kind, argument) : argument;
  const file = await readWhole(path, MOST_BYTES);
  if (file === null) throw new Refusal(problem('C104', { most: MOST_BYTES }, { file: argument, line: 1, column: 1 }));
  const other = otherKind(file.content);
  if (other !== null && other !== 'JSON') throw new Refusal(problem('C107', { kind: other }, { file: argument, line: 1, column: 1 }));
  if (!isUtf8(file.content)) throw new Refusal(problem('C106', {}, { file: argument, line: 1, column: 1 }));
  return { file, path, text: file.content.toString('utf8').replace(/^\ufeff/, '') };
}

/** A lottery needs a seed, from the command line or the file. */
export function requireSeed(criteria: Criteria, seed: string | undefined, argument: string): void {
  const drawn = criteria.groups.find((group) => group.rank.includes('lottery'));
  if (drawn === undefined || seed !== undefined || criteria.seed !== null) return;
  throw new Refusal(problem('C313', {}, { file: argument, field: `groups.${drawn.id}.rank` }));
}

export interface LoadedPool {
  readonly pool: DecodedPool;
  readonly file: StoredFile;
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
  options: CommonOptions & ReadingOptions,
  decoding: PoolOptions,
  { io, messages }: Context,
): Promise<LoadedPool> {
  try {
    const chunks = options.quiet ? opened.chunks : followed(opened.chunks, opened.size, io.stderr, messages.megabytes);
    const decoded = await decodePool(chunks, criteria, { ...decoding, ...readingOf(options), name: argument });
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
  };
}
