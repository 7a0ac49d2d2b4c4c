/** A large pool read in parts by several threads: the same pool as one thread reads. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Criteria } from '../engine/index.ts';
import { openPart } from '../files/read.ts';
import type { DecodedPool, PoolOptions } from '../pool/decode.ts';
import { type PoolPart, poolOfParts } from '../pool/parts.ts';
import { cut } from './split.ts';

/** What a thread reads: a part of a file, after its header unless it has it itself. */
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

/** Reads a file of `size` bytes with several threads; null where one thread must read it, to tell what is wrong or because it cannot be cut. */
export async function decodeOnThreads(
  path: string,
  size: number,
  criteria: Criteria,
  options: PoolOptions,
  asksForIds: boolean,
  jobs: number,
): Promise<ThreadedPool | null> {
  const file = await openPart(path);
  const parts = await cut(file.chunks, size, Math.min(jobs, availableParallelism()), options.delimiter).finally(file.close);
  if (parts === null || parts.parts.length < 2) return null;
  const { zone } = criteria.round;
  const bare = { ...criteria, round: { ...criteria.round, zone: null } } as unknown as Criteria;
  const answers = await Promise.all(
    parts.parts.map(({ start, end }) =>
      readPart({
        path,
        start,
        end,
        header: start === 0 ? Buffer.alloc(0) : parts.header,
        zone: zone.name,
        criteria: bare,
        options,
      }),
    ),
  );
  const found = answers.flatMap(({ part }) => (part === null ? [] : [part]));
  const pool = found.length < answers.length ? null : poolOfParts(found, zone, asksForIds);
  return pool === null ? null : { pool, identities: answers.map(({ identity }) => identity) };
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
