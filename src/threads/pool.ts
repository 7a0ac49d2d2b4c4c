/** A large pool read in parts by several threads: the same pool as one thread reads. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Criteria } from '../engine/index.ts';
import { openPart } from '../files/read.ts';
import { type DecodedPool, decodePool, type PoolOptions } from '../pool/decode.ts';
import { type PoolPart, partOf, poolOfParts } from '../pool/parts.ts';
import type { Problems } from '../problems.ts';
import { type Cut, cut } from './split.ts';

/** What a thread reads: a part of a file, after its header. */
export interface PartAssignment {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly header: Uint8Array;
  readonly zone: string;
  /** Without its zone, which no message carries. */
  readonly criteria: Criteria;
  readonly options: PoolOptions;
}

/** What a thread answers: the part, null where something is wrong with it, and what file it was. */
export interface PartAnswer {
  readonly part: PoolPart | null;
  readonly identity: string;
}

/** Who reads a file alone tells what the system has against it. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/** A file to be read by several threads. */
export interface SharedFile {
  readonly path: string;
  readonly size: number;
  readonly identity: string;
}

/**
 * Reads a file with several threads, this one among them. `undivided` where one must read it, because there is but one or
 * it cannot be cut; null where one must read it to tell what is wrong, or because it is not the same file any more.
 * `follow` is told of the bytes that this thread reads, and of how many they will be.
 */
export async function decodeOnThreads(
  file: SharedFile,
  criteria: Criteria,
  options: PoolOptions,
  { asksForIds, jobs, follow }: { readonly asksForIds: boolean; readonly jobs: number; readonly follow: Follow },
): Promise<DecodedPool | 'undivided' | null> {
  const count = Math.min(jobs, availableParallelism());
  if (count < 2) return 'undivided';
  // They start while it is found where to cut.
  const readers = Array.from({ length: count - 1 }, startReader);
  try {
    const division = await divide(file, count, options.delimiter);
    const [own, ...others] = division?.parts ?? [];
    if (division === null || own === undefined || others.length === 0) return 'undivided';
    const { zone } = criteria.round;
    const bare = { ...criteria, round: { ...criteria.round, zone: null } } as unknown as Criteria;
    const assignment = { path: file.path, header: division.header, zone: zone.name, criteria: bare, options };
    const [pool, ...answers] = await Promise.all([
      readOwn(file.path, own.end, criteria, options, follow),
      ...others.map((part, at) => readers[at]?.read({ ...assignment, ...part }) ?? null),
    ]);
    const found = answers.flatMap((answer) => (answer?.identity === file.identity && answer.part !== null ? [answer.part] : []));
    const first = pool !== null && 'ids' in pool ? partOf(pool) : null;
    return first === null || found.length < answers.length ? null : poolOfParts([first, ...found], zone, asksForIds);
  } finally {
    await Promise.all(readers.map(({ end }) => end()));
  }
}

/** How a file is cut; null where it is another, or the system refuses to read it. */
async function divide({ path, size, identity }: SharedFile, count: number, delimiter: string | undefined): Promise<Cut | null> {
  try {
    const part = await openPart(path);
    const found = await cut(part.chunks, size, count, delimiter).finally(part.close);
    return part.identity === identity ? found : null;
  } catch (error) {
    if (isOfSystem(error)) return null;
    throw error;
  }
}

/** Passes bytes on, of which there will be so many. */
type Follow = (chunks: AsyncIterable<Uint8Array>, size: number) => AsyncIterable<Uint8Array>;

/** Reads the bytes up to a place as the first part of a pool, in which there will be room for the others; null where the system refuses. */
async function readOwn(
  path: string,
  end: number,
  criteria: Criteria,
  options: PoolOptions,
  follow: Follow,
): Promise<DecodedPool | Problems | null> {
  try {
    const { chunks, close } = await openPart(path);
    return await decodePool(follow(chunks(0, end), end), criteria, options).finally(close);
  } catch (error) {
    if (isOfSystem(error)) return null;
    throw error;
  }
}

/** A thread that reads one part; its answer is null where the system refuses. */
interface Reader {
  readonly read: (assignment: PartAssignment) => Promise<PartAnswer | null>;
  readonly end: () => Promise<unknown>;
}

function startReader(): Reader {
  const thread = new Worker(new URL('./part-worker.js', import.meta.url));
  const answer = new Promise<PartAnswer | null>((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', (error) => (isOfSystem(error) ? resolve(null) : reject(error)));
    thread.on('exit', () => reject(new Error('a thread ended before its work')));
  });
  // Who asks it to read is told.
  answer.catch(() => {});
  return {
    read: (assignment) => {
      thread.postMessage(assignment);
      return answer;
    },
    end: () => thread.terminate(),
  };
}
