/** What commands read: criteria by file or shipped name, and pools. */

import { isUtf8 } from 'node:buffer';
import { type CriteriaFile, decodeCriteria } from '../criteria/decode.ts';
import type { Criteria } from '../engine/index.ts';
import { listReader, openFile, openStream, readWhole, type StoredFile } from '../files/read.ts';
import { isShippedName, shippedRound } from '../files/shipped.ts';
import { type DecodedPool, decodePool, type PoolOptions } from '../pool/decode.ts';
import { problem, Refusal } from '../problems.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions } from './context.ts';
import { followed } from './progress.ts';

export interface LoadedCriteria {
  readonly criteria: CriteriaFile;
  readonly file: StoredFile;
}

/** Reads and checks criteria; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadCriteria(argument: string, set: readonly string[]): Promise<LoadedCriteria> {
  const path = isShippedName(argument) ? await shippedRound(argument) : argument;
  const file = await readWhole(path);
  if (!isUtf8(file.content)) throw new Refusal(problem('C106', {}, { file: argument, line: 1, column: 1 }));
  const text = file.content.toString('utf8').replace(/^\ufeff/, '');
  const criteria = decodeCriteria(text, { name: argument, readList: listReader(path), set });
  if (!('groups' in criteria)) throw new Failure(criteria);
  return { criteria, file };
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

/** Reads and checks a pool; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadPool(
  argument: string,
  criteria: Criteria,
  options: CommonOptions & ReadingOptions,
  decoding: PoolOptions,
  { io, messages }: Context,
): Promise<LoadedPool> {
  const opened = argument === '-' ? openStream(io.stdin()) : await openFile(argument);
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
