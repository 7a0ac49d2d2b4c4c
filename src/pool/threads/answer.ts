/** What a thread answers. */

import type { Worker } from 'node:worker_threads';

/** The first message of a thread; throws what the thread does, or that it ended without one. */
export function answerOf<Answer>(thread: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('a thread ended before its work')));
  });
}
