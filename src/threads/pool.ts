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

/** How a file is divided among threads, and what file it was. */
export interface Division extends Cut {
  readonly path: string;
  readonly identity: string;
}

/** Divides a file of `size` bytes among so many threads; null where one must read it, because there is but one, or it cannot be cut. */
export async function divide(path: string, size: number, jobs: number, delimiter: string | undefined): Promise<Division | null> {
  const threads = Math.min(jobs, availableParallelism());
  if (threads < 2) return null;
  try {
    const { identity, chunks, close } = await openPart(path);
    const found = await cut(chunks, size, threads, delimiter).finally(close);
    return found === null || found.parts.length < 2 ? null : { ...found, path, identity };
  } catch (error) {
    if (isOfSystem(error)) return null;
    throw error;
  }
}

/** Who reads a file alone tells what the system has against it. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/**
 * Reads a divided file with several threads, this one among them; null where one thread must read it, to tell what is
 * wrong, or because it is not the same file any more. `follow` is told of the bytes that this thread reads, and of how
 * many they will be.
 */
export async function decodeOnThreads(
  { path, identity, header, parts }: Division,
  criteria: Criteria,
  options: PoolOptions,
  asksForIds: boolean,
  follow: (chunks: AsyncIterable<Uint8Array>, size: number) => AsyncIterable<Uint8Array>,
): Promise<DecodedPool | null> {
  const { zone } = criteria.round;
  const bare = { ...criteria, round: { ...criteria.round, zone: null } } as unknown as Criteria;
  const [own, ...others] = parts;
  const threads = others.map((part) => {
    const workerData: PartAssignment = { ...part, path, header, zone: zone.name, criteria: bare, options };
    return new Worker(new URL('./part-worker.js', import.meta.url), { workerData });
  });
  try {
    const [pool, ...answers] = await Promise.all([readOwn(path, own?.end ?? 0, criteria, options, follow), ...threads.map(answerOf)]);
    const found = answers.flatMap((answer) => (answer?.identity === identity && answer.part !== null ? [answer.part] : []));
    const first = pool !== null && 'ids' in pool ? partOf(pool) : null;
    return first === null || found.length < answers.length ? null : poolOfParts([first, ...found], zone, asksForIds);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Reads the bytes up to a place as the first part of a pool, in which there will be room for the others; null where the system refuses. */
async function readOwn(
  path: string,
  end: number,
  criteria: Criteria,
  options: PoolOptions,
  follow: (chunks: AsyncIterable<Uint8Array>, size: number) => AsyncIterable<Uint8Array>,
): Promise<DecodedPool | Problems | null> {
  try {
    const { chunks, close } = await openPart(path);
    return await decodePool(follow(chunks(0, end), end), criteria, options).finally(close);
  } catch (error) {
    if (isOfSystem(error)) return null;
    throw error;
  }
}

/** What a thread answers; null where it could not read. */
function answerOf(thread: Worker): Promise<PartAnswer | null> {
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', (error) => (isOfSystem(error) ? resolve(null) : reject(error)));
    thread.on('exit', () => reject(new Error('a thread ended before its work')));
  });
}
