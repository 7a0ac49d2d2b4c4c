/** A round of invitations: the ministry's procedure, in its order. */

import { and, type Bitset, fullSet, setOf, without } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import { between } from '../operators/truth.ts';
import { type Answers, answersOf } from './answers.ts';
import type { Criteria } from './criteria.ts';
import { extract, submittedBy } from './extraction.ts';
import { decideAll, eligibleFor } from './funnel.ts';
import { once } from './once.ts';
import { type GroupResult, groupResult, invitationsOf, type RoundResult, roundResult } from './result.ts';
import { selectFrom } from './select.ts';
import { scoresOf } from './statistics.ts';

/** Choices of a run that are not criteria. */
export interface RoundOptions {
  /** Seed of the lottery; wins over the criteria's own. */
  readonly seed?: string | undefined;
  /** Width of a score band in points, an integer of at least 1; 50 by default. */
  readonly band?: number | undefined;
  /** The rows that are in the bank, everybody by default; the others are outside, and not counted as read. */
  readonly bank?: Bitset | undefined;
  /** What the pool answers, where that is known already (for many rounds `remembered`); else it is asked. */
  readonly answers?: Answers | undefined;
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
 * @returns who is invited, found at once; the sets, counts and figures are found when they are asked for. To ask for
 * the counts throws an `Error` when the outcomes do not add up to the candidates read (a fault of the engine, never of
 * the input).
 */
export function runRound(read: Pool, criteria: Criteria, options: RoundOptions = {}): RoundResult {
  const answers = options.answers ?? answersOf(read, criteria);
  const { pool } = answers;
  const given = options.bank?.slice() ?? null;
  const bank = once(() => given ?? fullSet(pool.size));
  // Who was set aside is in no bank.
  const rejected = options.bank === undefined ? (read.rejected ?? 0) : 0;
  const extraction = extract(answers, criteria.round, bank);
  const scores = scoresOf(pool);
  const seed = seedOf(criteria, options);
  const { latest } = criteria.round;
  const roundCriteria = once(() => decideAll(criteria.criteria, answers));

  const groups: GroupResult[] = [];
  for (const group of criteria.groups) {
    const { rank, select } = group;
    const decided = once(() => [...roundCriteria(), ...decideAll(group.criteria, answers)]);
    const minimum = select.minimumScore === null ? null : between('score', select.minimumScore, Number.POSITIVE_INFINITY);
    const before = invitationsOf(groups);
    const eligible = once(() => eligibleFor(decided(), extraction.present));
    const considered = once(() => (before.length === 0 ? eligible() : without(eligible(), setOf(before, pool.size))));
    const reaching = once(() => (minimum === null ? considered() : and(considered(), answers.truthOf(minimum).met)));
    const ranked = answers.ranked({
      rank,
      lottery: `${seed}\n${criteria.id}\n${group.id}\n`,
      bank: given,
      round: criteria.round,
      tests: [
        ...(latest === null ? [] : [submittedBy(latest)]),
        ...[...criteria.criteria, ...group.criteria].map(({ test }) => test),
        ...(minimum === null ? [] : [minimum]),
      ],
      before,
      reaching,
    });
    const placesLeft = criteria.limit === null ? null : criteria.limit - before.length;
    const selected = selectFrom(ranked, group, placesLeft, pool.size);

    const found = { group, criteria: decided, eligible, considered, reaching, selected };
    groups.push(groupResult(found, extraction, scores, criteria.limit !== null));
  }
  const { incomplete } = answers;
  return roundResult({ criteria, pool, bank, rejected, extraction, groups, incomplete, band: options.band ?? 50 });
}

function seedOf(criteria: Criteria, options: RoundOptions): string {
  const seed = options.seed ?? criteria.seed;
  const drawn = criteria.groups.some((group) => group.rank.includes('lottery'));
  if (drawn && seed === null) throw new RangeError('a lottery needs a seed');
  return seed ?? '';
}
