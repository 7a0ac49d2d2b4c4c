/** What a round decided, as sets and lists of rows; what became of a candidate is read from it. */

import { type Bitset, emptySet, has, or, setOf } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import type { Criteria } from './criteria.ts';
import type { Extraction } from './extraction.ts';
import type { DecidedCriterion } from './funnel.ts';

/** What became of a candidate in a round; exactly one. */
export type Outcome = 'invited' | 'not_reached' | 'ineligible' | 'outside_extraction';

/** What decided between people equal on every rank key at the last place. */
export interface Tie {
  /** Everybody in order with that key. */
  readonly size: number;
  readonly invited: number;
  readonly decidedBy: 'lottery' | 'candidate_id' | 'include';
}

/** Those in order for whom there was no place, by what kept them out: `top`, or within it the places left in the round. */
export type PassedOver = Readonly<Record<'top' | 'limit', Bitset>>;

/** Whom a cap passed over in a group. */
export interface Capped {
  readonly id: string;
  readonly rows: Bitset;
  /** How many of one value it allowed in the end. */
  readonly allowed: number;
}

/** What a group did. Sets are of rows of the pool. */
export interface GroupResult {
  readonly id: string;
  /** The round's criteria, then the group's. */
  readonly decided: readonly DecidedCriterion[];
  /** Those who take part and meet all criteria. */
  readonly eligible: Bitset;
  /** Those eligible whom no earlier group invited. */
  readonly considered: Bitset;
  /** Those considered who have the minimum score: they are put in order. */
  readonly reaching: Bitset;
  /** Rows in order. */
  readonly invited: Uint32Array;
  /** The place of each invited in the order, from 1; null where they stand one after the other, since no cap passed anybody over. */
  readonly ranks: Uint32Array | null;
  readonly passedOver: PassedOver;
  /** What each cap did here: the round's caps, then the group's. */
  readonly capped: readonly Capped[];
  /** What decided between equals at the last place; null where it divided none. */
  readonly tie: Tie | null;
}

/** Everything a round decided; every view (lists, figures, explanations) reads it and decides nothing itself. */
export interface RoundResult {
  readonly extraction: Extraction;
  /** In the order of the criteria. */
  readonly groups: readonly GroupResult[];
  /** Those eligible in any group. */
  readonly eligible: Bitset;
  readonly invited: Bitset;
  /** Rows in the order of invitation: by group, then by rank. */
  readonly invitations: Uint32Array;
  /** Whether the shares of caps are of the largest numbers that keep them: else the search for these was given up. */
  readonly isLargest: boolean;
}

/** A round that was held: its criteria, the pool with the columns that follow from others, and what was decided. */
export interface HeldRound {
  readonly criteria: Criteria;
  readonly pool: Pool;
  readonly result: RoundResult;
}

/** The invitation of a candidate: the place of the group among the groups, from 0, and the rank there, from 1. */
export interface Invitation {
  readonly group: number;
  readonly groupRank: number;
}

/** Puts together what the groups decided. */
export function resultOf(extraction: Extraction, groups: readonly GroupResult[], size: number): Omit<RoundResult, 'isLargest'> {
  return {
    extraction,
    groups,
    eligible: groups.map((group) => group.eligible).reduce(or, emptySet(size)),
    invited: invitedBy(groups, size),
    invitations: inTurn(groups),
  };
}

/** Everybody invited by some groups. */
export function invitedBy(groups: readonly Pick<GroupResult, 'invited'>[], size: number): Bitset {
  return setOf(inTurn(groups), size);
}

/** Everybody invited, by group, then by rank. */
export function inTurn(groups: readonly Pick<GroupResult, 'invited'>[]): Uint32Array {
  const invitations = new Uint32Array(groups.reduce((sum, { invited }) => sum + invited.length, 0));
  let before = 0;
  for (const { invited } of groups) {
    invitations.set(invited, before);
    before += invited.length;
  }
  return invitations;
}

/** The outcome of a row. */
export function outcomeOf({ extraction, eligible, invited }: RoundResult, row: number): Outcome {
  if (has(invited, row)) return 'invited';
  if (!has(extraction.present, row)) return 'outside_extraction';
  return has(eligible, row) ? 'not_reached' : 'ineligible';
}

/** The invitation of a row; null for those not invited. For all rows of a large pool `invitationFinder` is faster. */
export function invitationOf(result: RoundResult, row: number): Invitation | null {
  return has(result.invited, row) ? invitationAt(result, result.invitations.indexOf(row)) : null;
}

/** Finds the invitation of any row in the same time: it takes four bytes a candidate of the pool. */
export function invitationFinder(result: RoundResult, size: number): (row: number) => Invitation | null {
  const numbers = new Uint32Array(size);
  result.invitations.forEach((row, at) => {
    numbers[row] = at + 1;
  });
  return (row) => (numbers[row] ? invitationAt(result, (numbers[row] ?? 0) - 1) : null);
}

/** The invitation at a position among all, from 0. */
function invitationAt({ groups }: RoundResult, position: number): Invitation | null {
  let before = 0;
  for (const [group, { invited, ranks }] of groups.entries()) {
    if (position < before + invited.length) return { group, groupRank: ranks?.[position - before] ?? position - before + 1 };
    before += invited.length;
  }
  return null;
}
