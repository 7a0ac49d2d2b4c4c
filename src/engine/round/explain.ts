/** Why a candidate was or was not invited: the round's own evaluation, read for one person. */

import { has } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import type { Leaf, Test } from '../operators/condition.ts';
import { decide } from '../operators/truth.ts';
import type { Absence } from './extraction.ts';
import type { Criterion } from './groups.ts';
import type { GroupResult, Outcome, RoundResult } from './result.ts';

export type Verdict = 'met' | 'missed' | 'blank';

/** What kept somebody eligible from an invitation. */
export type Barrier = 'minimum_score' | 'top' | 'limit';

export interface GroupExplanation {
  readonly group: GroupResult;
  readonly criteria: readonly { readonly criterion: Criterion; readonly verdict: Verdict }[];
  readonly eligible: boolean;
  /** `invited` here; `earlier`: invited by a group before; else what was missed; null when not eligible. */
  readonly result: 'invited' | 'earlier' | Barrier | null;
}

export interface Explanation {
  readonly outcome: Outcome;
  readonly absence: Absence | null;
  readonly groups: readonly GroupExplanation[];
}

/** Explains the outcome of one row of the round's pool. */
export function explain(result: RoundResult, row: number): Explanation {
  const invitedBy = result.invitation(row)?.group ?? null;
  return {
    outcome: result.outcome(row),
    absence: result.extraction.absence(row),
    groups: result.groups.map((group) => {
      const eligible = has(group.eligible, row);
      return {
        group,
        criteria: group.criteria.map(({ criterion, truth }) => ({ criterion, verdict: verdictOf(truth, row) })),
        eligible,
        result: eligible ? resultIn(group, row, invitedBy) : null,
      };
    }),
  };
}

function resultIn(group: GroupResult, row: number, invitedBy: GroupResult | null): GroupExplanation['result'] {
  if (group === invitedBy) return 'invited';
  if (has(group.belowMinimum, row)) return 'minimum_score';
  if (has(group.selected.pastTop, row)) return 'top';
  if (has(group.selected.pastLimit, row)) return 'limit';
  return 'earlier';
}

function verdictOf(truth: { met: Uint32Array; unknown: Uint32Array }, row: number): Verdict {
  return has(truth.met, row) ? 'met' : has(truth.unknown, row) ? 'blank' : 'missed';
}

/**
 * Why a row was not invited, as tokens: the absence alone for those outside the extraction; else for each group in
 * order `GROUP:CRITERION` for each criterion missed (`?` after it when blank), or `GROUP:BARRIER` where eligible.
 * Empty for the invited.
 */
export function whyNot(result: RoundResult, row: number): string[] {
  const { outcome, absence, groups } = explain(result, row);
  if (outcome === 'invited') return [];
  if (absence !== null) return [absence];
  return groups.flatMap(({ group, criteria, eligible, result: barrier }) =>
    eligible
      ? [`${group.group.id}:${barrier}`]
      : criteria
          .filter(({ verdict }) => verdict !== 'met')
          .map(({ criterion, verdict }) => `${group.group.id}:${criterion.id}${verdict === 'blank' ? '?' : ''}`),
  );
}

/** Ids of the groups for which a row is eligible, in file order. */
export function groupsMet(result: RoundResult, row: number): string[] {
  return result.groups.filter((group) => has(group.eligible, row)).map(({ group }) => group.id);
}

/** Each leaf of a criterion with its verdict for one row, in file order: what `any` or `all` was made of. */
export function leafVerdicts(test: Test, pool: Pool, row: number): { leaf: Leaf; verdict: Verdict }[] {
  if (test.kind !== 'leaf') return test.tests.flatMap((part) => leafVerdicts(part, pool, row));
  return [{ leaf: test, verdict: verdictOf(decide(test, pool), row) }];
}
