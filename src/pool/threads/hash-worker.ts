/** A thread that reads a file for its hash alone, and answers with it. */

import { parentPort, workerData } from 'node:worker_threads';
import { hashFile } from '../../files/chunks.ts';

// An error of the system is reported when the main thread reads the file next.
const answer = await hashFile(workerData as string).catch(() => null);
parentPort?.postMessage(answer);
