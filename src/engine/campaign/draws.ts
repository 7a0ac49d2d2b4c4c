/** What chance decides of each person: the same draw whatever befalls others, under Arrima and under paper. */

import { chanceOf, type Sha256 } from '../basis/chance.ts';
import type { Delay } from './plan.ts';

/** Names of the steps in the keys of chance. */
export type Step =
  | 'like'
  | 'day'
  | 'renewal'
  | 'application'
  | 'application_delay'
  | 'selection_delay'
  | 'federal_delay'
  | 'medical'
  | 'criminality'
  | 'security'
  | 'certified';

/** The draws of a replicate. */
export interface Draws {
  /** Whether a step of this share happens; nothing is drawn where it is sure or excluded. */
  happens(share: number, id: string, step: Step, attempt: number): boolean;
  /** Whole days, both ends included. */
  days(delay: Delay, id: string, step: Step, attempt: number): number;
  /** One of so many, from 0. */
  pick(among: number, id: string, step: Step): number;
}

/** The draws that a seed and a replicate (from 1) give. Throws a `RangeError` when chance is asked for without a seed. */
export function drawsOf(seed: string | null, replicate: number, hash: Sha256): Draws {
  const draw = (id: string, step: Step, attempt: number): number => {
    if (seed === null) throw new RangeError('chance needs a seed');
    return chanceOf({ seed, replicate, id, step, attempt }, hash);
  };
  const pick = (among: number, id: string, step: Step, attempt: number): number =>
    among <= 1 ? 0 : Math.floor(draw(id, step, attempt) * among);
  return {
    happens: (share, id, step, attempt) => (share <= 0 || share >= 1 ? share >= 1 : draw(id, step, attempt) < share),
    days: ({ from, to }, id, step, attempt) => from + pick(to - from + 1, id, step, attempt),
    pick: (among, id, step) => pick(among, id, step, 1),
  };
}
