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

/** How much more than a part costs the hash of the whole file, which this thread makes: some third of reading it. */
const HASHING = 0.3;
/** The part of this thread where there are many others. */
const LEAST_SHARE = 0.02;

/** Divides a file of `size` bytes among so many threads; null where one must read it, because there is but one, or it cannot be cut. */
export async function divide(path: string, size: number, jobs: number, delimiter: string | undefined): Promise<Division | null> {
  const threads = Math.min(jobs, availableParallelism());
  if (threads < 2) return null;
  try {
    const { identity, chunks, close } = await openPart(path);
    const found = await cut(chunks, size, sharesOf(threads), delimiter).finally(close);
    return found === null || found.parts.length < 2 ? null : { ...found, path, identity };
  } catch (error) {
    if (isOfSystem(error)) return null;
    throw error;
  }
}

/** The shares of a file for so many threads, the first of which hashes all of it beside. */
function sharesOf(threads: number): number[] {
  const first = Math.max((1 + HASHING) / threads - HASHING, LEAST_SHARE);
  return [first, ...Array.from({ length: threads - 1 }, () => (1 - first) / (threads - 1))];
}

/** Who reads a file alone tells what the system has against it. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/**
 * Reads a divided file with several threads, this one among them; null where one thread must read it, to tell what is
 * wrong, or because it is not the same file any more. `chunks` are the bytes of the file as this thread reads them, all of
 * which it uses up.
 */
export async function decodeOnThreads(
  { path, identity, header, parts }: Division,
  chunks: AsyncIterable<Uint8Array>,
  criteria: Criteria,
  options: PoolOptions,
  asksForIds: boolean,
): Promise<DecodedPool | null> {
  const { zone } = criteria.round;
  const bare = { ...criteria, round: { ...criteria.round, zone: null } } as unknown as Criteria;
  const [own, ...others] = parts;
  const threads = others.map((part) => {
    const workerData: PartAssignment = { ...part, path, header, zone: zone.name, criteria: bare, options };
    return new Worker(new URL('./part-worker.js', import.meta.url), { workerData });
  });
  try {
    const [pool, ...answers] = await Promise.all([readOwn(chunks, own?.end ?? 0, criteria, options), ...threads.map(answerOf)]);
    const found = answers.flatMap((answer) => (answer?.identity === identity && answer.part !== null ? [answer.part] : []));
    const first = 'ids' in pool ? partOf(pool) : null;
    return first === null || found.length < answers.length ? null : poolOfParts([first, ...found], zone, asksForIds);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
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

/** Reads the bytes up to a place as the first part of a pool, and uses up the rest. */
async function readOwn(
  chunks: AsyncIterable<Uint8Array>,
  end: number,
  criteria: Criteria,
  options: PoolOptions,
): Promise<DecodedPool | Problems> {
  const iterator = chunks[Symbol.asyncIterator]();
  async function* first(): AsyncGenerator<Uint8Array> {
    let at = 0;
    while (at < end) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value.subarray(0, end - at);
      at += next.value.length;
    }
  }
  const pool = await decodePool(first(), criteria, options);
  for (let next = await iterator.next(); next.done !== true; ) next = await iterator.next();
  return pool;
}
