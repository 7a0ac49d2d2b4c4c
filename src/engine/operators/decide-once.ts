/** Decides each test once: the criteria of a round are asked by all its groups, those of a campaign by all its rounds. */

import type { Pool } from '../basis/pool.ts';
import { decide, type Truth } from './decide.ts';
import type { Test } from './tests.ts';

/** Who of a pool meets a test. */
export type Decide = (test: Test) => Truth;

/** Decides tests as `decideAnew` does, and keeps what it found for each test object as long as that lives. */
export function decideOnce(decideAnew: Decide): Decide {
  const known = new WeakMap<Test, Truth>();
  return (test) => {
    let found = known.get(test);
    if (found === undefined) {
      found = decideAnew(test);
      known.set(test, found);
    }
    return found;
  };
}

/** Decides each test once, as the columns of a pool tell. */
export function deciderOf(pool: Pool): Decide {
  return decideOnce((test) => decide(test, pool));
}
