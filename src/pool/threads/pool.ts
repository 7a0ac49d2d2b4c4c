/** A large pool read in parts by several threads: the same pool as one thread reads. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cut } from '../../csv/split.ts';
import type { Criteria } from '../../engine/index.ts';
import { openPart } from '../../files/chunks.ts';
import { systemCode } from '../../files/reason.ts';
import { decodePool } from '../decode.ts';
import type { DecodedPool } from '../decoded-pool.ts';
import type { PoolOptions } from '../options.ts';
import { type PoolPart, partOf, poolOfParts } from '../parts.ts';
import { answerOf } from './answer.ts';

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

/** A file to be read by several threads. */
export interface SharedFile {
  readonly path: string;
  readonly size: number;
  readonly identity: string;
}

/**
 * Reads a file with several threads, this one among them. `undivided` where one thread must read it, because there is but
 * one or the file cannot be cut; null where one thread must read it to report what is wrong, or because the file has changed.
 * `follow` is passed the bytes that this thread reads, and how many they will be.
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
    return await decodeParts(file, criteria, options, { asksForIds, follow, readers });
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  } finally {
    await Promise.all(readers.map(({ thread }) => thread.terminate()));
  }
}

async function decodeParts(
  { path, size, identity }: SharedFile,
  criteria: Criteria,
  options: PoolOptions,
  { asksForIds, follow, readers }: { readonly asksForIds: boolean; readonly follow: Follow; readonly readers: readonly Reader[] },
): Promise<DecodedPool | 'undivided' | null> {
  const file = await openPart(path);
  try {
    const division = file.identity === identity ? await cut(file.chunks, size, readers.length + 1, options.delimiter) : null;
    const [own, ...others] = division?.parts ?? [];
    if (division === null || own === undefined || others.length === 0) return 'undivided';
    const { zone } = criteria.round;
    const bare = { ...criteria, round: { ...criteria.round, zone: null } } as unknown as Criteria;
    const assignment = { path, header: division.header, zone: zone.name, criteria: bare, options };
    const [pool, ...answers] = await Promise.all([
      // There will be room for the others in it.
      decodePool(follow(file.chunks(0, own.end), own.end), criteria, options),
      ...others.map((part, at) => readBy(readers[at], { ...assignment, ...part })),
    ]);
    const found = answers.flatMap((answer) => (answer?.identity === identity && answer.part !== null ? [answer.part] : []));
    const first = 'ids' in pool ? partOf(pool) : null;
    return first === null || found.length < answers.length ? null : poolOfParts([first, ...found], criteria, asksForIds);
  } finally {
    await file.close();
  }
}

/** Passes bytes on, of which there will be so many. */
type Follow = (chunks: AsyncIterable<Uint8Array>, size: number) => AsyncIterable<Uint8Array>;

/** A thread that reads the part which it is sent. */
interface Reader {
  readonly thread: Worker;
  readonly answer: Promise<PartAnswer>;
}

function startReader(): Reader {
  const thread = new Worker(new URL('./part-worker.js', import.meta.url));
  const answer = answerOf<PartAnswer>(thread);
  // A failure is thrown where the answer is awaited; until then Node must not take it for unhandled.
  answer.catch(() => {});
  return { thread, answer };
}

async function readBy(reader: Reader | undefined, assignment: PartAssignment): Promise<PartAnswer | null> {
  reader?.thread.postMessage(assignment);
  return (await reader?.answer) ?? null;
}
