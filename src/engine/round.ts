/** A round of invitations: the ministry's procedure, in its order. */

import { type Bitset, count, emptySet, fullSet, has, or, rowsOf, setOf, without } from './bitset.ts';
import { type CriterionCount, type DecidedCriterion, decideAll, eligibleFor, funnel } from './criteria.ts';
import { withDerived } from './derive.ts';
import { type Extraction, extract } from './extraction.ts';
import { rankCandidates } from './rank.ts';
import { type Selected, selectFrom } from './select.ts';
import {
  type Breakdown,
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
import type { AmountColumn, Criteria, Group, Pool } from './types.ts';

/** What became of a candidate in a round; exactly one. */
export type Outcome = 'invited' | 'not_reached' | 'ineligible' | 'outside_extraction';

/** Choices of a run that are not criteria. */
export interface RoundOptions {
  /** Seed of the lottery; wins over the criteria's own. */
  readonly seed?: string | undefined;
  /** Width of a score band in points, an integer of at least 1; 50 by default. */
  readonly band?: number | undefined;
  /** The rows that are in the bank, everybody by default; the others are outside, and not counted as read. */
  readonly bank?: Bitset | undefined;
}

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

/**
 * Runs a round: extracts the bank; then each group in turn keeps those who meet its criteria and are not invited yet,
 * keeps those with the minimum score, ranks them and takes from the head; then decides for everybody.
 *
 * Pure: the same pool, criteria and options give the same result on any machine, whatever the order of rows or columns.
 *
 * @param read candidates by column, as `decodePool` gives them.
 * @param criteria the round's criteria, as `decodeCriteria` gives them.
 * @param options the lottery's seed, the width of score bands, and who is in the bank.
 * @throws RangeError when a group ranks by lottery and nobody gave a seed.
 * @throws Error when the outcomes do not add up to the candidates read (a fault of the engine, never of the input).
 */
export function runRound(read: Pool, criteria: Criteria, options: RoundOptions = {}): RoundResult {
  const { pool, incompleteScores } = withDerived(read, criteria);
  const bank = options.bank ?? fullSet(pool.size);
  const extraction = extract(pool, criteria.round, bank);
  const scores = scoresOf(pool);
  const seed = seedOf(criteria, options);
  const roundCriteria = decideAll(criteria.criteria, pool);

  const groups: GroupResult[] = [];
  let invitedSoFar = emptySet(pool.size);
  let eligibleSomewhere = emptySet(pool.size);
  for (const group of criteria.groups) {
    const decided = [...roundCriteria, ...decideAll(group.criteria, pool)];
    const eligible = eligibleFor(decided, extraction.present);
    const considered = without(eligible, invitedSoFar);
    const belowMinimum = below(group.select.minimumScore, considered, scores, pool.size);
    const lottery = `${seed}\n${criteria.id}\n${group.id}\n`;
    const ranked = rankCandidates(rowsOf(without(considered, belowMinimum)), group.rank, pool, lottery);
    const placesLeft = criteria.limit === null ? null : criteria.limit - count(invitedSoFar);
    const selected = selectFrom(ranked, group, placesLeft, pool.size);

    groups.push(record(group, decided, extraction, eligible, considered, belowMinimum, selected, scores, criteria.limit));
    invitedSoFar = or(invitedSoFar, setOf(selected.invited, pool.size));
    eligibleSomewhere = or(eligibleSomewhere, eligible);
  }
  const decided = decideForEverybody(pool, criteria, bank, extraction, groups, eligibleSomewhere, invitedSoFar, options.band ?? 50);
  return { ...decided, incompleteScores };
}

function seedOf(criteria: Criteria, options: RoundOptions): string {
  const seed = options.seed ?? criteria.seed;
  const drawn = criteria.groups.some((group) => group.rank.includes('lottery'));
  if (drawn && seed === null) throw new RangeError('a lottery needs a seed');
  return seed ?? '';
}

/** Those considered whose score is under the minimum; a blank score is below. */
function below(minimum: number | null, considered: Bitset, scores: AmountColumn | null, size: number): Bitset {
  if (minimum === null) return emptySet(size);
  const rows = rowsOf(considered).filter((row) => {
    const score = scores?.values[row];
    return score === undefined || score === scores?.blank || score < minimum;
  });
  return setOf(rows, size);
}

function record(
  group: Group,
  criteria: readonly DecidedCriterion[],
  extraction: Extraction,
  eligible: Bitset,
  considered: Bitset,
  belowMinimum: Bitset,
  selected: Selected,
  scores: AmountColumn | null,
  limit: number | null,
): GroupResult {
  const counted = count(considered);
  const low = count(belowMinimum);
  const invited = selected.invited.length;
  return {
    group,
    criteria,
    funnel: funnel(criteria, extraction.present),
    eligible,
    belowMinimum,
    selected,
    counts: {
      eligible: count(eligible),
      alreadyInvited: count(eligible) - counted,
      considered: counted,
      belowMinimum: low,
      passedOver: counted - low - invited,
      invited,
    },
    cutOff: cutOffOf(group, limit !== null, rowsOf(considered), selected.invited, scores),
    scores: summarise(selected.invited, scores),
  };
}

function decideForEverybody(
  pool: Pool,
  criteria: Criteria,
  bank: Bitset,
  extraction: Extraction,
  groups: readonly GroupResult[],
  eligible: Bitset,
  invited: Bitset,
  band: number,
): Omit<RoundResult, 'incompleteScores'> {
  const invitations = Uint32Array.from(groups.flatMap((group) => [...group.selected.invited]));
  const places = new Int32Array(pool.size).fill(-1);
  invitations.forEach((row, place) => {
    places[row] = place;
  });
  const read = count(bank);
  const present = count(extraction.present);
  const eligibleCount = count(eligible);
  const counts = {
    read,
    rejected: 0,
    outside_extraction: read - present,
    ineligible: present - eligibleCount,
    not_reached: count(without(eligible, invited)),
    invited: count(invited),
  };
  const decided = counts.outside_extraction + counts.ineligible + counts.not_reached + counts.invited;
  if (decided !== counts.read || counts.invited !== invitations.length) {
    throw new Error(`outcomes do not add up: ${JSON.stringify(counts)}, ${invitations.length} invitations`);
  }
  const outcome = (row: number): Outcome => {
    if ((places[row] ?? -1) >= 0) return 'invited';
    if (extraction.absence(row) !== null) return 'outside_extraction';
    return has(eligible, row) ? 'not_reached' : 'ineligible';
  };
  const invitation: RoundResult['invitation'] = (row) => {
    let place = places[row] ?? -1;
    if (place < 0) return null;
    for (const group of groups) {
      if (place < group.selected.invited.length) return { group, groupRank: place + 1 };
      place -= group.selected.invited.length;
    }
    return null;
  };
  const scores = scoresOf(pool);
  const bands = bandsNeeded(extraction.present, scores, band);
  return {
    criteria,
    pool,
    extraction,
    groups,
    invitations,
    counts,
    bandsNeeded: bands,
    scoreDistribution: bands > MOST_BANDS ? null : distribute(extraction.present, invited, scores, band),
    breakdowns: pool.breakdowns.map((column) => breakDown(column, bank, eligible, invited)),
    outcome,
    invitation,
  };
}
