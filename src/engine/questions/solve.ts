/** Which values of a criteria file give a number of invitations: all that do, or those on both sides of the jump over it. */

import type { Pool } from '../basis/pool.ts';
import { roundsOn } from '../many-rounds/rounds-on.ts';
import type { Criteria } from '../round/criteria.ts';
import type { LotOptions } from '../round/waiting.ts';

/** A value that was tried, by its position among those to try, and the number that it gives. */
export interface TriedValue {
  readonly position: number;
  readonly invited: number;
}

/** The answer, as if every value were tried. */
export interface Solution {
  /** Positions, both ends included, of neighbouring values that give the number exactly. */
  readonly exact: readonly { readonly from: number; readonly to: number }[];
  /** Of the greatest number below, the value next to the crossing; null where some give the number, or none gives less. */
  readonly below: TriedValue | null;
  /** Of the least number above, likewise. */
  readonly above: TriedValue | null;
  /** Whether the number only grows, or only falls, from the first value to the last. */
  readonly monotone: boolean;
}

/** What is varied: the limit of the round, or the minimum score or the places of a group, by its position. */
export type VariedNumber = { readonly kind: 'limit' } | { readonly kind: 'top' | 'minimum_score'; readonly group: number };

/** What is counted: those invited by a group, by its position, or by all (null); all of them, or only some people. */
export interface CountedTarget {
  readonly group: number | null;
  readonly isPart: boolean;
}

/**
 * Whether the laws of rounds prove that the number only grows, or only falls, with a value. Without caps, a group that
 * takes from further down its order, or the round further down all orders, invites everybody whom it invited before, and
 * later groups lose nobody but those.
 */
export function isProvenMonotone(
  { caps, groups, limit }: Criteria,
  varied: VariedNumber,
  { group: target, isPart }: CountedTarget,
): boolean {
  if (caps.length > 0 || groups.some((group) => group.caps.length > 0)) return false;
  if (varied.kind === 'limit') return true;
  const group = groups[varied.group];
  if (group === undefined || (target !== null && target !== varied.group)) return false;
  // A limit takes from later groups what this one gains: of some people fewer may be invited in all.
  if (target === null && limit !== null && isPart) return false;
  const [first] = group.rank;
  const byScore = first !== undefined && first !== 'lottery' && first.field === 'score' && first.order === 'descending';
  // A lower minimum adds people to the end of an order by score, and to all where everybody is taken.
  return varied.kind === 'top' || byScore || (group.select.top === null && limit === null);
}

/** Finds how many a round invites, of a group by its position or of all (null); rounds on one pool are found by many rounds. */
export function invitedFinder(
  pool: Pool,
  { hash, seed }: LotOptions,
  countOf: (rows: Uint32Array) => number = (rows) => rows.length,
): (criteria: Criteria, group: number | null) => number {
  const rounds = roundsOn(pool, hash);
  return (criteria, group) => {
    const { groups, invitations } = rounds.invite(criteria, { seed });
    return countOf(group === null ? invitations : (groups[group]?.invited ?? new Uint32Array()));
  };
}

/**
 * Finds the answer. Asks for the number that each position gives, once each, and gives the position back to be tried: so
 * that a caller may pause between two.
 *
 * @param size how many values there are to try.
 * @param invitedAt the number that the value at a position gives.
 * @param isMonotone whether it is proven that the numbers only grow or only fall: few values are tried then.
 */
export function* solving(
  size: number,
  invitedAt: (position: number) => number,
  wanted: number,
  isMonotone: boolean,
): Generator<number, Solution> {
  const known = new Map<number, number>();
  function* at(position: number): Generator<number, number> {
    const found = known.get(position);
    if (found !== undefined) return found;
    const invited = invitedAt(position);
    known.set(position, invited);
    yield position;
    return invited;
  }
  if (size === 0) return { exact: [], below: null, above: null, monotone: true };
  if (isMonotone) return yield* byHalves(size, at, wanted);
  const numbers: number[] = [];
  for (let position = 0; position < size; position++) numbers.push(yield* at(position));
  return answerOf(numbers, wanted);
}

type At = (position: number) => Generator<number, number>;

/** The answer among numbers that only grow or only fall. */
function* byHalves(size: number, at: At, wanted: number): Generator<number, Solution> {
  const [first, last] = [yield* at(0), yield* at(size - 1)];
  const grows = first <= last;
  /** The first position from which on numbers lie past a bound, in the direction in which they go; `size` for none. */
  function* firstPast(isPast: (invited: number) => boolean): Generator<number, number> {
    let [from, to] = [0, size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (isPast(yield* at(middle))) to = middle;
      else from = middle + 1;
    }
    return from;
  }
  const reached = yield* firstPast((invited) => (grows ? invited >= wanted : invited <= wanted));
  const passed = yield* firstPast((invited) => (grows ? invited > wanted : invited < wanted));
  if (reached < passed) return { exact: [{ from: reached, to: passed - 1 }], below: null, above: null, monotone: true };
  const before = reached === 0 ? null : yield* nearest(reached - 1, reached === size);
  const after = reached === size ? null : { position: reached, invited: yield* at(reached) };
  return { exact: [], below: grows ? before : after, above: grows ? after : before, monotone: true };

  /** The value at a position; where there is no other side, the first of those that give its number. */
  function* nearest(position: number, isAlone: boolean): Generator<number, TriedValue> {
    const invited = yield* at(position);
    if (!isAlone) return { position, invited };
    return { position: yield* firstPast((each) => (grows ? each >= invited : each <= invited)), invited };
  }
}

/** The answer where the number of every value is known. */
function answerOf(numbers: readonly number[], wanted: number): Solution {
  const exact: { from: number; to: number }[] = [];
  for (const [position, invited] of numbers.entries()) {
    if (invited !== wanted) continue;
    const run = exact.at(-1);
    if (run !== undefined && run.to === position - 1) run.to = position;
    else exact.push({ from: position, to: position });
  }
  const grows = numbers.every((invited, at) => at === 0 || invited >= (numbers[at - 1] ?? 0));
  const falls = numbers.every((invited, at) => at === 0 || invited <= (numbers[at - 1] ?? 0));
  const monotone = grows || falls;
  if (exact.length > 0) return { exact, below: null, above: null, monotone };
  const [low, high] = [numbers.filter((invited) => invited < wanted), numbers.filter((invited) => invited > wanted)];
  const nearestTo = (isOther: (invited: number) => boolean): Float64Array => stepsTo(numbers, isOther);
  const pick = (wantedNumber: number, steps: Float64Array): TriedValue => {
    let best = -1;
    for (const [position, invited] of numbers.entries()) {
      if (invited === wantedNumber && (best === -1 || (steps[position] ?? 0) < (steps[best] ?? 0))) best = position;
    }
    return { position: best, invited: wantedNumber };
  };
  const most = low.reduce((sofar, invited) => Math.max(sofar, invited), Number.NEGATIVE_INFINITY);
  const least = high.reduce((sofar, invited) => Math.min(sofar, invited), Number.POSITIVE_INFINITY);
  return {
    exact,
    below:
      low.length === 0
        ? null
        : pick(
            most,
            nearestTo((invited) => invited > wanted),
          ),
    above:
      high.length === 0
        ? null
        : pick(
            least,
            nearestTo((invited) => invited < wanted),
          ),
    monotone,
  };
}

/** Of each position, how many steps away the nearest is whose number fits; infinite where none does. */
function stepsTo(numbers: readonly number[], fits: (invited: number) => boolean): Float64Array {
  const steps = new Float64Array(numbers.length).fill(Number.POSITIVE_INFINITY);
  const pass = (positions: Iterable<number>): void => {
    let away = Number.POSITIVE_INFINITY;
    for (const position of positions) {
      away = fits(numbers[position] ?? 0) ? 0 : away + 1;
      steps[position] = Math.min(steps[position] ?? away, away);
    }
  };
  pass(numbers.keys());
  pass(Array.from(numbers.keys()).reverse());
  return steps;
}
