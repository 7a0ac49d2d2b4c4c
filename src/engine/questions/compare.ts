/** Two rounds on one pool: a reform beside its baseline, and who joins, leaves or moves between them. */

import { and, type Bitset, count, fullSet, rowsOf, setOf, without } from '../basis/bitset.ts';
import type { BreakdownColumn } from '../basis/pool.ts';
import { countByText } from '../round/breakdown.ts';
import { type HeldRound, invitationFinder, type Outcome, outcomeOf } from '../round/result.ts';
import { cutOffScoreOf, type ScoreSummary, scoresOf, summarise } from '../round/scores.ts';

/** What became of a record in a round; those set aside for their cells take no part in either. */
export type OutcomeOrRejected = Outcome | 'rejected';

/** How many have one outcome by the baseline and one by the reform. */
export interface OutcomePair {
  readonly baseline: OutcomeOrRejected;
  readonly reform: OutcomeOrRejected;
  readonly candidates: number;
}

/** What a group did on one side; zeros, and no cut-off, where that side has no such group. */
export interface GroupOnSide {
  readonly eligible: number;
  readonly invited: number;
  readonly cutOff: number | null;
}

/** A group on both sides. `reform.invited = both + joined + movedIn`, `baseline.invited = both + left + movedOut`. */
export interface ComparedGroup {
  readonly id: string;
  readonly baseline: GroupOnSide;
  readonly reform: GroupOnSide;
  /** Invited by this group on both sides. */
  readonly both: number;
  /** Invited by it, and by no group of the baseline. */
  readonly joined: number;
  /** Invited by it, and by no group of the reform. */
  readonly left: number;
  /** Invited on both sides, by another group of the baseline. */
  readonly movedIn: number;
  /** Invited on both sides, by another group of the reform. */
  readonly movedOut: number;
}

/** Those who have one value of a column; null is a blank cell. */
export interface ComparedValue {
  readonly value: string | null;
  readonly read: number;
  readonly baseline: number;
  readonly reform: number;
  readonly joined: number;
  readonly left: number;
}

/** A reform beside its baseline. */
export interface RoundComparison {
  /** `baseline` and `reform` are invitations; `baseline + joined = reform + left`. */
  readonly counts: {
    readonly read: number;
    readonly baseline: number;
    readonly reform: number;
    readonly both: number;
    readonly joined: number;
    readonly left: number;
  };
  /** The pairs that occur, in the order of outcomes; they add up to the records read. */
  readonly outcomes: readonly OutcomePair[];
  /** The groups of the reform in order, then those that the baseline alone has, in its order. */
  readonly groups: readonly ComparedGroup[];
  /** Of those who joined, scores by the reform; of those who left, by the baseline; null where nobody has one. */
  readonly scores: { readonly joined: ScoreSummary | null; readonly left: ScoreSummary | null };
  readonly breakdowns: readonly { readonly by: string; readonly groups: readonly ComparedValue[] }[];
}

const OUTCOMES: readonly OutcomeOrRejected[] = ['invited', 'not_reached', 'ineligible', 'outside_extraction', 'rejected'];

/**
 * Compares two rounds that were held on one pool.
 *
 * @param baseline the round as it is.
 * @param reform the round as it would be, on a pool with the same people in the same rows.
 * @throws RangeError when the pools are of different people.
 * @throws Error when what is counted does not add up (a fault of the engine, never of the input).
 */
export function compareRounds(baseline: HeldRound, reform: HeldRound): RoundComparison {
  const { pool } = reform;
  if (baseline.pool.ids !== pool.ids) throw new RangeError('two rounds of one pool are compared');
  const before = baseline.result.invited;
  const after = reform.result.invited;
  const joined = without(after, before);
  const left = without(before, after);
  const rejected = pool.rejected ?? 0;
  const counts = {
    read: pool.size + rejected,
    baseline: count(before),
    reform: count(after),
    both: count(and(before, after)),
    joined: count(joined),
    left: count(left),
  };
  if (counts.baseline + counts.joined !== counts.reform + counts.left) throw new Error(`does not add up: ${JSON.stringify(counts)}`);
  return {
    counts,
    outcomes: outcomePairs(baseline, reform, rejected),
    groups: comparedGroups(baseline, reform),
    scores: {
      joined: summarise(rowsOf(joined), scoresOf(reform.pool)),
      left: summarise(rowsOf(left), scoresOf(baseline.pool)),
    },
    breakdowns: pool.breakdowns.map((column) => ({
      by: column.header,
      groups: comparedValues(column, pool.size, { baseline: before, reform: after, joined, left }),
    })),
  };
}

/** How somebody's fate differs between the two: invited by the reform alone, by the baseline alone, by another group, or otherwise. */
export type Change = 'joined' | 'left' | 'moved' | 'other';

/** Finds how a row's fate differs; null where outcome and group are the same. */
export function changeFinder(baseline: HeldRound, reform: HeldRound): (row: number) => Change | null {
  const [before, after] = [groupFinder(baseline), groupFinder(reform)];
  return (row) => {
    const [old, now] = [before(row), after(row)];
    if (old !== null && now !== null) return old === now ? null : 'moved';
    if (now !== null) return 'joined';
    if (old !== null) return 'left';
    return outcomeOf(baseline.result, row) === outcomeOf(reform.result, row) ? null : 'other';
  };
}

/** Finds the id of the group that invited a row; null where none did. */
function groupFinder({ result, pool }: HeldRound): (row: number) => string | null {
  const invitation = invitationFinder(result, pool.size);
  return (row) => result.groups[invitation(row)?.group ?? -1]?.id ?? null;
}

function outcomePairs(baseline: HeldRound, reform: HeldRound, rejected: number): OutcomePair[] {
  const sets = (held: HeldRound): Bitset[] => {
    const { extraction, eligible, invited } = held.result;
    return [
      invited,
      without(eligible, invited),
      without(extraction.present, eligible),
      without(fullSet(held.pool.size), extraction.present),
    ];
  };
  const [before, after] = [sets(baseline), sets(reform)];
  const pairs = OUTCOMES.flatMap((old, i) =>
    OUTCOMES.map((now, k): OutcomePair => {
      const [a, b] = [before[i], after[k]];
      const people = a !== undefined && b !== undefined ? count(and(a, b)) : 0;
      return { baseline: old, reform: now, candidates: old === 'rejected' && now === 'rejected' ? rejected : people };
    }),
  );
  return pairs.filter(({ candidates }) => candidates > 0);
}

function comparedGroups(baseline: HeldRound, reform: HeldRound): ComparedGroup[] {
  const ids = (held: HeldRound): string[] => held.criteria.groups.map(({ id }) => id);
  const size = reform.pool.size;
  const nobody = setOf([], size);
  return [...new Set([...ids(reform), ...ids(baseline)])].map((id) => {
    const [before, after] = [onSide(baseline, id), onSide(reform, id)];
    const [old, now] = [before?.invited ?? nobody, after?.invited ?? nobody];
    return {
      id,
      baseline: before?.figures ?? NOTHING,
      reform: after?.figures ?? NOTHING,
      both: count(and(old, now)),
      joined: count(without(now, baseline.result.invited)),
      left: count(without(old, reform.result.invited)),
      movedIn: count(without(and(now, baseline.result.invited), old)),
      movedOut: count(without(and(old, reform.result.invited), now)),
    };
  });
}

const NOTHING: GroupOnSide = { eligible: 0, invited: 0, cutOff: null };

/** What a group of one side did, and whom it invited; null where that side has no such group. */
function onSide({ criteria, pool, result }: HeldRound, id: string): { readonly figures: GroupOnSide; readonly invited: Bitset } | null {
  const at = criteria.groups.findIndex((group) => group.id === id);
  const [group, found] = [criteria.groups[at], result.groups[at]];
  if (group === undefined || found === undefined) return null;
  const cutOff = cutOffScoreOf(group, criteria.limit !== null, found.invited, scoresOf(pool));
  return {
    figures: { eligible: count(found.eligible), invited: found.invited.length, cutOff },
    invited: setOf(found.invited, pool.size),
  };
}

type Counted = Readonly<Record<'baseline' | 'reform' | 'joined' | 'left', Bitset>>;

function comparedValues(column: BreakdownColumn, size: number, sets: Counted): ComparedValue[] {
  return countByText(column.texts, { read: fullSet(size), ...sets }).filter(({ read }) => read > 0);
}
