/** A large pool read in parts by several threads: the same pool as one thread reads. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Criteria } from '../engine/index.ts';
import { openPart } from '../files/read.ts';
import { type DecodedPool, decodePool, type PoolOptions } from '../pool/decode.ts';
import { type PoolPart, partOf, poolOfParts } from '../pool/parts.ts';
import type { Problems } from '../problems.ts';
import { cut } from './split.ts';

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

/** A pool and the file that all threads have read. */
export interface ThreadedPool {
  readonly pool: DecodedPool;
  readonly identities: readonly string[];
}

/** How much more than a part costs the hash of the whole file, which this thread makes: some third of reading it. */
const HASHING = 0.3;

/**
 * Reads a file of `size` bytes with several threads, this one among them; null where one thread must read it, to tell
 * what is wrong or because it cannot be cut. `chunks` are the bytes of the file as this thread reads them, all of which
 * it uses up.
 */
export async function decodeOnThreads(
  { path, size, chunks }: { readonly path: string; readonly size: number; readonly chunks: AsyncIterable<Uint8Array> },
  criteria: Criteria,
  options: PoolOptions,
  asksForIds: boolean,
  jobs: number,
): Promise<ThreadedPool | null> {
  const file = await openPart(path);
  const parts = await cut(file.chunks, size, sharesOf(Math.min(jobs, availableParallelism())), options.delimiter).finally(file.close);
  const [own, ...others] = parts?.parts ?? [];
  if (own === undefined || others.length === 0) {
    for await (const _ of chunks);
    return null;
  }
  const { zone } = criteria.round;
  const bare = { ...criteria, round: { ...criteria.round, zone: null } } as unknown as Criteria;
  const header = parts?.header ?? Buffer.alloc(0);
  const [pool, ...answers] = await Promise.all([
    readOwn(chunks, own.end, criteria, options),
    ...others.map((part) => readPart({ ...part, path, header, zone: zone.name, criteria: bare, options })),
  ]);
  const found = answers.flatMap(({ part }) => (part === null ? [] : [part]));
  const first = 'ids' in pool ? partOf(pool) : null;
  const whole = first === null || found.length < answers.length ? null : poolOfParts([first, ...found], zone, asksForIds);
  return whole === null ? null : { pool: whole, identities: answers.map(({ identity }) => identity) };
}

/** The shares of a file for so many threads, the first of which hashes all of it beside. */
function sharesOf(threads: number): number[] {
  const others = (1 + HASHING) / threads;
  return [Math.max(others - HASHING, 0.02), ...Array.from({ length: threads - 1 }, () => others)];
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

async function readPart(assignment: PartAssignment): Promise<PartAnswer> {
  const thread = new Worker(new URL('./part-worker.js', import.meta.url), { workerData: assignment });
  try {
    return await new Promise<PartAnswer>((resolve, reject) => {
      thread.on('message', resolve);
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('a thread ended before its work')));
    });
  } finally {
    await thread.terminate();
  }
}
