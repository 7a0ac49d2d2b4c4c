/** What a replicate is run with. */

import type { Sha256 } from '../basis/chance.ts';
import type { FirstLives } from './declarations.ts';
import type { Draws } from './draws.ts';
import type { LogEvent } from './event-log.ts';
import type { CampaignPlan } from './plan.ts';
import type { Population } from './population.ts';
import type { PoolByFile } from './population-pool.ts';

export interface Setting {
  readonly plan: CampaignPlan;
  readonly population: Population;
  readonly poolByFile: PoolByFile;
  readonly lives: FirstLives;
  readonly draws: Draws;
  /** The seed of lotteries; undefined without one. */
  readonly lottery: string | undefined;
  /** What lotteries are drawn by. */
  readonly hash: Sha256;
  /** The persons in a file; null where the pool does not say so of everybody. */
  readonly persons: ((row: number) => number) | null;
  readonly logEvent: LogEvent;
}
