/** What somebody could change so that a test holds: for each way to meet it, what is wanted of which questions. */

import type { Leaf, Test } from '../operators/tests.ts';

/** What is wanted of a question: that it holds, or that it does not. */
export interface LeafGoal {
  readonly leaf: Leaf;
  readonly holds: boolean;
}

/** One way to meet a test; empty where nothing need be changed. */
export type Way = readonly LeafGoal[];

/** What is known of a question now. */
export type Verdicts = (leaf: Leaf) => 'met' | 'missed' | 'blank';

/** So many ways are looked at. */
const MOST_WAYS = 64;

/** Ways, and whether there are more than were looked at. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly isCut: boolean;
}

/** The ways to meet all of some tests at once. */
export function waysToMeet(tests: readonly Test[], verdicts: Verdicts): Ways {
  return crossed(tests.map((test) => waysOf(test, true, verdicts)));
}

/** The ways in which a test holds, or fails: the one that changes nothing where it does already. */
function waysOf(test: Test, holds: boolean, verdicts: Verdicts): Ways {
  if (test.kind === 'leaf') return { ways: [isSo(verdicts(test), holds) ? [] : [{ leaf: test, holds }]], isCut: false };
  // `none` holds where every part fails.
  const partHolds = test.kind === 'none' ? !holds : holds;
  const needsAll = test.kind === 'any' ? !holds : holds;
  const parts = test.tests.map((part) => waysOf(part, partHolds, verdicts));
  return needsAll ? crossed(parts) : joined(parts);
}

/** A blank is neither so nor not so. */
function isSo(verdict: 'met' | 'missed' | 'blank', holds: boolean): boolean {
  return verdict === (holds ? 'met' : 'missed');
}

/** One way of every part. */
function crossed(parts: readonly Ways[]): Ways {
  let ways: Way[] = [[]];
  let isCut = false;
  for (const part of parts) {
    const longer = ways.flatMap((way) => part.ways.map((other) => [...way, ...other]));
    isCut ||= part.isCut || longer.length > MOST_WAYS;
    ways = longer.slice(0, MOST_WAYS);
  }
  return { ways, isCut };
}

/** A way of any part; where one needs no change that is the only one. */
function joined(parts: readonly Ways[]): Ways {
  const ways = parts.flatMap((part) => part.ways);
  if (ways.some((way) => way.length === 0)) return { ways: [[]], isCut: false };
  return { ways: ways.slice(0, MOST_WAYS), isCut: ways.length > MOST_WAYS || parts.some((part) => part.isCut) };
}
