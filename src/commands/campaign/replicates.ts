/** The replicates of a campaign, one after the other or on several threads: the same figures either way. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CampaignPlan, type Pool, prepareCampaign, type Replicate, runReplicate } from '../../engine/index.ts';
import { breath } from '../../files/breath.ts';
import { sha256 } from '../../hash/node.ts';
import { joined, type MeasureRow, type Measures, measuresOf } from '../../outputs/measures.ts';
import { sharePool } from '../../pool/shared.ts';
import { detached } from './detached.ts';
import type { Assignment } from './worker.ts';

/** What is to be run. */
export interface Work {
  readonly pool: Pool;
  readonly plan: CampaignPlan;
  readonly seed: string | null;
  /** Numbers of the replicates, ascending. */
  readonly numbers: readonly number[];
  readonly jobs: number;
  /** Whether the events of the first replicate are told. */
  readonly events: boolean;
  /** Told of each replicate done. */
  readonly onDone: () => void;
}

/** What was run: the measures of all, and the first replicate of the campaign itself, with its events, where it is among them. */
export interface Done {
  readonly measures: Measures;
  readonly first: Replicate | null;
}

/** Runs replicates; between two of them the process hears what else happens. */
export async function runReplicates(work: Work): Promise<Done> {
  const { pool, plan, seed, numbers, jobs, events, onDone } = work;
  const [begin, ...others] = numbers;
  if (begin === undefined) return { measures: { keys: [], rows: [] }, first: null };
  const campaign = prepareCampaign(pool, plan);
  // The first is run here: it says what is measured.
  const result = runReplicate(campaign, { hash: sha256, seed, replicate: begin, events: events && begin === 1 });
  const parts = [measuresOf(begin, result)];
  onDone();
  if (jobs > 1 && others.length > 1) {
    const rows = await onThreads({ ...work, numbers: others });
    parts.push({ keys: parts[0]?.keys ?? [], rows });
  } else {
    for (const replicate of others) {
      await breath();
      parts.push(measuresOf(replicate, runReplicate(campaign, { hash: sha256, seed, replicate })));
      onDone();
    }
  }
  return { measures: joined(parts), first: begin === 1 ? result : null };
}

/** Each thread takes the next replicate when it is done with one. */
async function onThreads({ pool, plan, seed, numbers, jobs, onDone }: Work): Promise<MeasureRow[]> {
  const assignment: Assignment = { pool: sharePool(pool), plan: detached(plan), seed };
  const rows: MeasureRow[] = [];
  let next = 0;
  const threads = Array.from(
    { length: Math.min(jobs, numbers.length, availableParallelism()) },
    () => new Worker(new URL('./worker.js', import.meta.url), { workerData: assignment }),
  );
  try {
    await Promise.all(
      threads.map(
        (thread) =>
          new Promise<void>((resolve, reject) => {
            const give = (): void => {
              const number = numbers[next++];
              if (number === undefined) resolve();
              else thread.postMessage(number);
            };
            thread.on('error', reject);
            // Once all is done it ends at our word; before that, the rest would never come.
            thread.on('exit', () => reject(new Error('a thread ended before its work')));
            thread.on('message', (row: MeasureRow) => {
              rows.push(row);
              onDone();
              give();
            });
            give();
          }),
      ),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return rows;
}
