/** The figures of a round: outcomes, the funnel of each group, cut-offs, scores, breakdowns. */

import { type Bitset, count, without } from '../basis/bitset.ts';
import type { AmountColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { type Breakdown, breakDown } from './breakdown.ts';
import type { Criteria } from './criteria.ts';
import { type CapFigures, capFigures } from './full-values.ts';
import { type CriterionCount, funnel } from './funnel.ts';
import type { Group } from './groups.ts';
import type { GroupResult, RoundResult } from './result.ts';
import {
  bandRange,
  bandsNeeded,
  type CutOff,
  cutOffOf,
  distribute,
  MOST_BANDS,
  type ScoreBand,
  type ScoreSummary,
  scoresOf,
  summarise,
} from './scores.ts';

/** The figures of a group. */
export interface GroupFigures {
  readonly funnel: readonly CriterionCount[];
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
  /** What the group's own caps did. */
  readonly caps: readonly CapFigures[];
}

/** The figures of a round. */
export interface Figures {
  readonly counts: {
    readonly read: number;
    readonly rejected: number;
    readonly outside_extraction: number;
    readonly ineligible: number;
    readonly not_reached: number;
    readonly invited: number;
  };
  /** In the order of the groups. */
  readonly groups: readonly GroupFigures[];
  /** What the round's caps did. */
  readonly caps: readonly CapFigures[];
  /** How many scores lack a cell that the grid asks about; null where the scores are the pool's own. */
  readonly incompleteScores: number | null;
  /** How many bands the scores span; past `MOST_BANDS` there is no distribution. */
  readonly bandsNeeded: number;
  readonly scoreDistribution: readonly ScoreBand[] | null;
  readonly breakdowns: readonly Breakdown[];
}

/** What figures need beside the round. */
export interface FigureOptions {
  /** Width of a score band in points, an integer of at least 1; 50 by default. */
  readonly band?: number | undefined;
  /** How many were read but set aside: they are nobody's row; none by default. */
  readonly rejected?: number | undefined;
  /** Whose score lacks a cell that the grid asks about; null where the scores are the pool's own. */
  readonly incomplete?: Bitset | null | undefined;
}

/**
 * Counts what a round decided.
 *
 * @param pool the pool on which it was run, with the columns that follow from others.
 * @throws Error when the outcomes do not add up to the candidates read (a fault of the engine, never of the input).
 */
export function figuresOf(pool: Pool, criteria: Criteria, result: RoundResult, options: FigureOptions = {}): Figures {
  const { band = 50, rejected = 0, incomplete = null } = options;
  const { extraction, groups, eligible, invited } = result;
  const { bank, present } = extraction;
  const scores = scoresOf(pool);
  const caps = capFigures({ criteria, pool, result });
  const range = bandRange(present, scores, band);
  const bands = bandsNeeded(range);
  return {
    counts: countOutcomes(result, rejected),
    groups: criteria.groups.flatMap((group, at) => {
      const found = groups[at];
      const beside = { present, scores, limited: criteria.limit !== null, caps: caps.groups[at] ?? [] };
      return found === undefined ? [] : [groupFigures(group, found, beside)];
    }),
    caps: caps.round,
    incompleteScores: incomplete === null ? null : count(incomplete),
    bandsNeeded: bands,
    scoreDistribution: bands > MOST_BANDS ? null : distribute(range, present, invited, scores, band),
    breakdowns: pool.breakdowns.map((column) => breakDown(column, bank, eligible, invited)),
  };
}

interface BesideGroup {
  readonly present: Bitset;
  readonly scores: AmountColumn | null;
  readonly limited: boolean;
  readonly caps: readonly CapFigures[];
}

function groupFigures(group: Group, found: GroupResult, { present, scores, limited, caps }: BesideGroup): GroupFigures {
  const eligible = count(found.eligible);
  const considered = count(found.considered);
  const belowMinimum = considered - count(found.reaching);
  const invited = found.invited.length;
  return {
    funnel: funnel(found.decided, present),
    counts: {
      eligible,
      alreadyInvited: eligible - considered,
      considered,
      belowMinimum,
      passedOver: considered - belowMinimum - invited,
      invited,
    },
    cutOff: cutOffOf(group, limited, found, scores),
    scores: summarise(found.invited, scores),
    caps,
  };
}

function countOutcomes({ extraction, eligible, invited, invitations }: RoundResult, rejected: number): Figures['counts'] {
  const inBank = count(extraction.bank);
  const present = count(extraction.present);
  const counts = {
    read: inBank + rejected,
    rejected,
    outside_extraction: inBank - present,
    ineligible: present - count(eligible),
    not_reached: count(without(eligible, invited)),
    invited: count(invited),
  };
  const decided = counts.rejected + counts.outside_extraction + counts.ineligible + counts.not_reached + counts.invited;
  if (decided !== counts.read || counts.invited !== invitations.length) {
    throw new Error(`outcomes do not add up: ${JSON.stringify(counts)}, ${invitations.length} invitations`);
  }
  return counts;
}
