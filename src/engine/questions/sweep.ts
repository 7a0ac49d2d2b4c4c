/** A sweep: one round after the other on one pool, each by criteria that differ from the others in a value. */

import type { Pool } from '../basis/pool.ts';
import type { CountedRound } from '../many-rounds/counted.ts';
import { roundsOn } from '../many-rounds/rounds-on.ts';
import type { Criteria } from '../round/criteria.ts';
import type { LotOptions } from '../round/waiting.ts';

/**
 * Runs a round at each point and counts it, one when it is asked for: the figures are those of `figuresOf` on that round.
 *
 * @param pool the pool as it was read; what follows from its columns is found once for all points that ask the same of it.
 * @param points the criteria of each point, in the order in which they are given.
 * @throws RangeError when a group ranks by lottery and nobody gave a seed.
 */
export function* sweepRounds(pool: Pool, points: Iterable<Criteria>, { hash, seed }: LotOptions): Generator<CountedRound> {
  const rounds = roundsOn(pool, hash);
  for (const criteria of points) yield rounds.count(criteria, { seed });
}
