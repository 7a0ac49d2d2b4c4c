/** The hash of a file found by another thread, while this one works on what it has read of it. */

import { Worker } from 'node:worker_threads';
import { type HashedFile, hashFile } from '../../files/chunks.ts';
import { answerOf } from './answer.ts';

/** Hashes a file; throws a `Refusal` where it cannot be read, or changes meanwhile. */
export async function hashOnThread(path: string): Promise<HashedFile> {
  const thread = new Worker(new URL('./hash-worker.js', import.meta.url), { workerData: path });
  try {
    return (await answerOf<HashedFile | null>(thread)) ?? (await hashFile(path));
  } finally {
    await thread.terminate();
  }
}
