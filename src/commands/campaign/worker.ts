/** A thread that runs replicates: it is given a pool in shared memory and a plan, then numbers, and answers each with its figures. */

import { parentPort, workerData } from 'node:worker_threads';
import { prepareCampaign, runReplicate } from '../../engine/index.ts';
import { sha256 } from '../../hash/node.ts';
import { measuresOf } from '../../outputs/measures.ts';
import { openShared, type SharedPool } from '../../pool/shared.ts';
import { attached, type DetachedPlan } from './detached.ts';

/** What a thread works on. */
export interface Assignment {
  readonly pool: SharedPool;
  readonly plan: DetachedPlan;
  readonly seed: string | null;
}

const { pool, plan, seed } = workerData as Assignment;
const campaign = prepareCampaign(openShared(pool), attached(plan));
parentPort?.on('message', (replicate: number) => {
  const [row] = measuresOf(replicate, runReplicate(campaign, { hash: sha256, seed, replicate })).rows;
  parentPort?.postMessage(row);
});
