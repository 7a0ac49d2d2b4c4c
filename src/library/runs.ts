/** Rounds and campaigns for programs: each function takes values that were decoded, and runs with the hash that it is given. */

import {
  type Bitset,
  type Campaign,
  type Criteria,
  type Figures,
  holdRound,
  type ManyRounds,
  type Pool,
  type Replicate,
  type RoundResult,
  roundsOn,
  runReplicate,
  type Sha256,
} from '../engine/index.ts';
import { requireColumns, requireFrom, requireRowsOf, requireValues } from './checks.ts';

/** Choices of a round that are not criteria. */
export interface RoundOptions {
  /** The lottery's seed; wins over the criteria's own. */
  readonly seed?: string | undefined;
  /** Width of a score band in points, an integer of at least 1; 50 by default. */
  readonly band?: number | undefined;
  /** The rows that are in the bank, all by default; the other rows are not in the round, and not counted as read. */
  readonly bank?: Bitset | undefined;
}

/** What a round decided, with its figures: plain data, which can be cloned, sent to a thread and printed. */
export interface RoundWithFigures extends RoundResult {
  readonly figures: Figures;
  /** The lottery's seed: the one given, else the criteria's own; null without one. */
  readonly seed: string | null;
}

/** How a replicate of a campaign is run. */
export interface ReplicateOptions {
  /** The seed of every draw; null where nothing is drawn. */
  readonly seed: string | null;
  /** From 1; each draws anew. */
  readonly replicate: number;
  /** Whether the events are listed; they are not by default. */
  readonly events?: boolean | undefined;
}

/** The functions that run rounds and campaigns. */
export interface Runs {
  /**
   * Runs a round on a pool: extraction, eligibility, minimum score, rank and selection of each group in turn, then figures.
   *
   * Pure: the same pool, criteria and options give the same round on any machine, whatever the order of rows or columns.
   * What a criterion rests on is its `source`, an id among the `sources` of the criteria file. No source says how the
   * ministry parts people who are equal on every rank key: here the id does, and the statistics warn of it.
   *
   * @param pool candidates by column, as `decodePool` gives them; columns that follow from others are found first.
   * @param criteria the round's criteria, as `decodeCriteria` or `loadRound` gives them.
   * @param options the lottery's seed, the width of score bands in points, and who is in the bank.
   * @returns sets and lists of rows of the pool, from 0, by group and in all, and the counts.
   * @throws RangeError when a group ranks by lottery and nobody gave a seed; when the pool lacks a column that the criteria
   * ask for; when `band` is no integer of at least 1 or `bank` is no set of this pool's rows; when somebody is put in order
   * without a value in the field of a cap.
   */
  runRound(pool: Pool, criteria: Criteria, options?: RoundOptions): RoundWithFigures;

  /**
   * Prepares a pool for many rounds whose criteria differ here and there: the people in order and who meets what are found
   * once and kept, so that a round looks at no more people than it needs to fill its places.
   *
   * 8 orders are kept, of 8 bytes a candidate each; the one used longest ago is dropped for a new one.
   *
   * @param pool candidates by column, as `decodePool` gives them.
   * @returns rounds of which each gives the invitations and cut-offs (scores, in points) that `runRound` finds; for a cap a
   * blank is a value like others, and it is for the caller to see that nobody put in order has one.
   * @throws RangeError from `invite` and `count`, when a group ranks by lottery and nobody gave a seed, or when the pool lacks a column
   * that the criteria ask for.
   */
  roundsOn(pool: Pool): ManyRounds;

  /**
   * Runs one replicate of a campaign, from declarations to permanent residence, and the paper queue beside it where the
   * plan has one. On each day, in this order: expiries and lapses; entries and renewals; filings; CSQ decisions; paper;
   * federal decisions; rounds in the plan's order.
   *
   * Pure: the same campaign and options give the same replicate on any machine, whatever the order of the pool.
   *
   * @param campaign a pool and a plan's campaign, as `prepareCampaign` prepares them.
   * @returns counts of people by month and in all, waits in days, and the events if they were asked for.
   * @throws RangeError when chance is asked for without a seed, or `replicate` is no integer of at least 1.
   */
  runReplicate(campaign: Campaign, options: ReplicateOptions): Replicate;
}

/** Rounds and campaigns whose chance is drawn by a hash. */
export function runsWith(hash: Sha256): Runs {
  return {
    runRound(pool, criteria, { seed, band, bank } = {}) {
      requireColumns(pool, criteria);
      if (band !== undefined) requireFrom(1, band, 'band');
      requireRowsOf(pool, bank, 'bank');
      const round = holdRound(pool, criteria, { hash, seed, band, bank });
      requireValues(round);
      const { result, figures } = round;
      return { ...result, figures, seed: seed ?? criteria.seed };
    },
    roundsOn(pool) {
      const rounds = roundsOn(pool, hash);
      return {
        invite(criteria, options) {
          requireColumns(pool, criteria);
          return rounds.invite(criteria, options);
        },
        count(criteria, options) {
          requireColumns(pool, criteria);
          return rounds.count(criteria, options);
        },
      };
    },
    runReplicate(campaign, { seed, replicate, events }) {
      requireFrom(1, replicate, 'replicate');
      return runReplicate(campaign, { hash, seed, replicate, events: events === true });
    },
  };
}
