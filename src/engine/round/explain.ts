/** Why a candidate was or was not invited: the round's own evaluation, read for one person. */

import { has } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import type { Truth } from '../operators/decide.ts';
import { deciderOf } from '../operators/decide-once.ts';
import type { Leaf, Test } from '../operators/tests.ts';
import { type Absence, absenceOf } from './extraction.ts';
import { type GroupResult, type HeldRound, type Outcome, outcomeOf, type PassedOver, type RoundResult } from './result.ts';

/** Whether a candidate meets a question, misses it, or has left blank what it asks. */
export type Verdict = 'met' | 'missed' | 'blank';

/** What kept somebody eligible from an invitation. */
export type Barrier = 'minimum_score' | 'cap' | keyof PassedOver;

/** What a group decided of one candidate, and why. */
export interface GroupExplanation {
  readonly id: string;
  /** The round's criteria, then the group's. */
  readonly criteria: readonly { readonly id: string; readonly verdict: Verdict }[];
  readonly eligible: boolean;
  /** `invited` here; `earlier`: invited by a group before; else what was missed; null when not eligible. */
  readonly result: 'invited' | 'earlier' | Barrier | null;
  /** The cap that passed them over; null where none did. */
  readonly cap: string | null;
}

/** Why a candidate was invited or was not. */
export interface Explanation {
  readonly outcome: Outcome;
  readonly absence: Absence | null;
  /** In the order of the criteria file. */
  readonly groups: readonly GroupExplanation[];
}

/** Explains the outcome of one row of a round's pool. */
export function explain({ criteria, pool, result }: HeldRound, row: number): Explanation {
  return {
    outcome: outcomeOf(result, row),
    absence: absenceOf(pool, criteria.round, result.extraction, row),
    groups: result.groups.map((group) => {
      const eligible = has(group.eligible, row);
      return {
        id: group.id,
        criteria: group.decided.map((decided) => ({ id: decided.id, verdict: verdictOf(decided, row) })),
        eligible,
        result: eligible ? resultIn(group, row) : null,
        cap: cappedBy(group, row),
      };
    }),
  };
}

function resultIn(group: GroupResult, row: number): GroupExplanation['result'] {
  if (!has(group.considered, row)) return 'earlier';
  if (!has(group.reaching, row)) return 'minimum_score';
  if (cappedBy(group, row) !== null) return 'cap';
  const barriers = Object.keys(group.passedOver) as (keyof PassedOver)[];
  return barriers.find((barrier) => has(group.passedOver[barrier], row)) ?? 'invited';
}

/** The cap of a group, or of its round, that passed a row over; null where none did. */
function cappedBy({ capped }: GroupResult, row: number): string | null {
  return capped.find(({ rows }) => has(rows, row))?.id ?? null;
}

function verdictOf(truth: Truth, row: number): Verdict {
  return has(truth.met, row) ? 'met' : has(truth.unknown, row) ? 'blank' : 'missed';
}

/**
 * Why a row was not invited, as tokens: the absence alone for those outside the extraction; else for each group in
 * order `GROUP:CRITERION` for each criterion missed (`?` after it when blank), or `GROUP:BARRIER` where eligible; the
 * barrier `cap` with `:ID` after it where more than one cap concerns the group.
 * Empty for the invited.
 */
export function whyNot(round: HeldRound, row: number): string[] {
  const { outcome, absence, groups } = explain(round, row);
  if (outcome === 'invited') return [];
  if (absence !== null) return [absence];
  const several = (at: number): boolean => (round.result.groups[at]?.capped.length ?? 0) > 1;
  return groups.flatMap(({ id, criteria, eligible, result: barrier, cap }, at) =>
    eligible
      ? [`${id}:${barrier}${cap !== null && several(at) ? `:${cap}` : ''}`]
      : criteria
          .filter(({ verdict }) => verdict !== 'met')
          .map((criterion) => `${id}:${criterion.id}${criterion.verdict === 'blank' ? '?' : ''}`),
  );
}

/** Ids of the groups for which a row is eligible, in file order. */
export function groupsMet({ groups }: RoundResult, row: number): string[] {
  return groups.filter(({ eligible }) => has(eligible, row)).map(({ id }) => id);
}

/** Finds each leaf of a criterion with its verdict for a row, in file order: what `any` or `all` was made of. */
export type LeafVerdicts = (test: Test, row: number) => { readonly leaf: Leaf; readonly verdict: Verdict }[];

/** Prepares the verdicts of a pool: a leaf is decided once for everybody. */
export function leafVerdictsOf(pool: Pool): LeafVerdicts {
  const decide = deciderOf(pool);
  const verdicts: LeafVerdicts = (test, row) => {
    if (test.kind !== 'leaf') return test.tests.flatMap((part) => verdicts(part, row));
    return [{ leaf: test, verdict: verdictOf(decide(test), row) }];
  };
  return verdicts;
}
