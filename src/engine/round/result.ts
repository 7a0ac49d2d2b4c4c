/** What a round decided: outcomes at once, figures when they are asked for, since many rounds are run for their invitations alone. */

import { type Bitset, count, emptySet, has, or, setOf, without } from '../basis/bitset.ts';
import type { AmountColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import type { Criteria } from './criteria.ts';
import type { Extraction } from './extraction.ts';
import { type CriterionCount, type DecidedCriterion, funnel } from './funnel.ts';
import type { Group } from './groups.ts';
import { lazy } from './lazy.ts';
import { once } from './once.ts';
import type { Selected } from './select.ts';
import {
  type Breakdown,
  bandRange,
  bandsNeeded,
  breakDown,
  type CutOff,
  cutOffOf,
  distribute,
  MOST_BANDS,
  type ScoreBand,
  type ScoreSummary,
  scoresOf,
  summarise,
} from './statistics.ts';

/** What became of a candidate in a round; exactly one. */
export type Outcome = 'invited' | 'not_reached' | 'ineligible' | 'outside_extraction';

/** What a group did. Sets are of rows of the pool. */
export interface GroupResult {
  readonly group: Group;
  /** The round's criteria, then the group's. */
  readonly criteria: readonly DecidedCriterion[];
  readonly funnel: readonly CriterionCount[];
  readonly eligible: Bitset;
  readonly belowMinimum: Bitset;
  readonly selected: Selected;
  readonly counts: {
    readonly eligible: number;
    readonly alreadyInvited: number;
    readonly considered: number;
    readonly belowMinimum: number;
    readonly passedOver: number;
    readonly invited: number;
  };
  readonly cutOff: CutOff | null;
  readonly scores: ScoreSummary | null;
}

/** Everything a round decided; every view (lists, statistics, explanations) reads it and decides nothing itself. */
export interface RoundResult {
  readonly criteria: Criteria;
  readonly pool: Pool;
  readonly extraction: Extraction;
  readonly groups: readonly GroupResult[];
  /** Rows in the order of invitation: by group, then by rank. */
  readonly invitations: Uint32Array;
  readonly counts: {
    readonly read: number;
    readonly rejected: number;
    readonly outside_extraction: number;
    readonly ineligible: number;
    readonly not_reached: number;
    readonly invited: number;
  };
  /** How many scores lack a cell that the grid asks about; null where the scores are the pool's own. */
  readonly incompleteScores: number | null;
  /** How many bands the scores span; past `MOST_BANDS` there is no distribution. */
  readonly bandsNeeded: number;
  readonly scoreDistribution: readonly ScoreBand[] | null;
  readonly breakdowns: readonly Breakdown[];
  /** The outcome of a row. */
  outcome(row: number): Outcome;
  /** The group that invited a row and the place there, from 1; null for those not invited. */
  invitation(row: number): { readonly group: GroupResult; readonly groupRank: number } | null;
}

/** What the procedure found in one group. */
export interface Found {
  readonly group: Group;
  criteria(): readonly DecidedCriterion[];
  eligible(): Bitset;
  considered(): Bitset;
  /** Those considered who have the minimum score. */
  reaching(): Bitset;
  readonly selected: Selected;
}

/** A group's counts and figures. */
export function groupResult(found: Found, extraction: Extraction, scores: AmountColumn | null, limited: boolean): GroupResult {
  const { group, criteria, eligible, considered, reaching, selected } = found;
  const result: GroupResult = lazy<GroupResult>({
    group: () => group,
    criteria,
    funnel: () => funnel(criteria(), extraction.present),
    eligible,
    belowMinimum: () => without(considered(), reaching()),
    selected: () => selected,
    counts: () => {
      const all = count(eligible());
      const left = count(considered());
      const low = count(result.belowMinimum);
      const invited = selected.invited.length;
      return {
        eligible: all,
        alreadyInvited: all - left,
        considered: left,
        belowMinimum: low,
        passedOver: left - low - invited,
        invited,
      };
    },
    cutOff: () => cutOffOf(group, limited, considered, selected.invited, scores),
    scores: () => summarise(selected.invited, scores),
  });
  return result;
}

/** What the whole round is told from. */
export interface Decided {
  readonly criteria: Criteria;
  readonly pool: Pool;
  bank(): Bitset;
  /** How many were read but set aside: they are nobody's row. */
  readonly rejected: number;
  readonly extraction: Extraction;
  readonly groups: readonly GroupResult[];
  readonly incomplete: Bitset | null;
  readonly band: number;
}

/** Decides for everybody. The counts throw an `Error` when the outcomes do not add up to the candidates read. */
export function roundResult({ criteria, pool, bank, rejected, extraction, groups, incomplete, band }: Decided): RoundResult {
  const invitations = invitationsOf(groups);
  const eligible = once(() => groups.map((group) => group.eligible).reduce(or, emptySet(pool.size)));
  const invited = once(() => setOf(invitations, pool.size));
  const places = once(() => {
    const found = new Int32Array(pool.size).fill(-1);
    invitations.forEach((row, place) => {
      found[row] = place;
    });
    return found;
  });
  const scores = scoresOf(pool);
  const bands = once(() => bandRange(extraction.present, scores, band));
  const result: RoundResult = lazy<RoundResult>({
    criteria: () => criteria,
    pool: () => pool,
    extraction: () => extraction,
    groups: () => groups,
    invitations: () => invitations,
    counts: () => countOutcomes(bank(), rejected, extraction, eligible(), invited(), invitations.length),
    incompleteScores: () => (incomplete === null ? null : count(incomplete)),
    bandsNeeded: () => bandsNeeded(bands()),
    scoreDistribution: () => (result.bandsNeeded > MOST_BANDS ? null : distribute(bands(), extraction.present, invited(), scores, band)),
    breakdowns: () => pool.breakdowns.map((column) => breakDown(column, bank(), eligible(), invited())),
    outcome: () => (row) => {
      if (has(invited(), row)) return 'invited';
      if (!has(extraction.present, row)) return 'outside_extraction';
      return has(eligible(), row) ? 'not_reached' : 'ineligible';
    },
    invitation: () => (row) => {
      let place = places()[row] ?? -1;
      if (place < 0) return null;
      for (const group of groups) {
        if (place < group.selected.invited.length) return { group, groupRank: place + 1 };
        place -= group.selected.invited.length;
      }
      return null;
    },
  });
  return result;
}

/** Everybody invited, by group, then by rank. */
export function invitationsOf(groups: readonly GroupResult[]): Uint32Array {
  const invitations = new Uint32Array(groups.reduce((sum, { selected }) => sum + selected.invited.length, 0));
  let place = 0;
  for (const { selected } of groups) {
    invitations.set(selected.invited, place);
    place += selected.invited.length;
  }
  return invitations;
}

function countOutcomes(
  bank: Bitset,
  rejected: number,
  extraction: Extraction,
  eligible: Bitset,
  invited: Bitset,
  invitations: number,
): RoundResult['counts'] {
  const taken = count(bank);
  const present = count(extraction.present);
  const counts = {
    read: taken + rejected,
    rejected,
    outside_extraction: taken - present,
    ineligible: present - count(eligible),
    not_reached: count(without(eligible, invited)),
    invited: count(invited),
  };
  const decided = counts.rejected + counts.outside_extraction + counts.ineligible + counts.not_reached + counts.invited;
  if (decided !== counts.read || counts.invited !== invitations) {
    throw new Error(`outcomes do not add up: ${JSON.stringify(counts)}, ${invitations} invitations`);
  }
  return counts;
}
