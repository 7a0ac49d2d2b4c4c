/** The decision on the CSQ: a criteria file too, run by the same engine on the files that are examined. */

import { setOf } from '../basis/bitset.ts';
import type { Sha256 } from '../basis/chance.ts';
import { dayText, startOfDay, type Zone } from '../basis/time.ts';
import type { Criteria } from '../round/criteria.ts';
import { whyNot } from '../round/explain.ts';
import { type HeldRound, invitationOf, outcomeOf } from '../round/result.ts';
import { runRound } from '../round/round.ts';
import type { SelectionStep } from './plan.ts';
import type { Population } from './population.ts';
import { type PoolByFile, poolOfPopulation } from './population-pool.ts';
import type { WaitingLine } from './waiting-line.ts';

/** Criteria as held on a day: the id is `ID@DATE`, and ages are those of its first instant. */
function heldOn(criteria: Criteria, day: number, zone: Zone): Criteria {
  const date = dayText(day);
  return { ...criteria, id: `${criteria.id}@${date}`, round: { ...criteria.round, date, reference: startOfDay(zone, day) } };
}

/**
 * Criteria for a bank that is known: the extraction and the life of declarations have had their say, and the seed is the
 * campaign's, since a round's own would repeat the draw wherever the round is repeated.
 */
export function forBank(criteria: Criteria): Criteria {
  return { ...criteria, seed: null, round: { ...criteria.round, latest: null, validityMonths: null } };
}

/** What the decision needs, and the functions that it calls for each person. */
export interface CsqSetting {
  readonly selection: SelectionStep;
  readonly population: Population;
  readonly poolByFile: PoolByFile;
  readonly lottery: string | undefined;
  readonly hash: Sha256;
  /** When each declaration was last submitted. */
  readonly submitted: () => Float64Array;
  /** Files ready to be examined. */
  readonly ready: WaitingLine;
  readonly certify: (row: number, day: number, group: () => string) => void;
  readonly refuse: (row: number, day: number, why: () => string) => void;
}

export interface CsqStep {
  /**
   * Examines the oldest files, `capacity` at most, together with those for which there was no place before:
   * those invited get a certificate, the ineligible are refused, for the others there was no place.
   */
  decide(day: number, capacity: number | null): void;
  /** Files that meet the criteria and wait for a place. */
  readonly notReached: readonly number[];
}

export function csqStep({ selection, population, poolByFile, lottery, hash, submitted, ready, certify, refuse }: CsqSetting): CsqStep {
  let notReached: readonly number[] = [];
  const examine = (rows: readonly number[], day: number): HeldRound => {
    const criteria = forBank(heldOn(selection.criteria, day, population.zone));
    const { pool, decide } = poolOfPopulation(poolByFile(selection.criteria, criteria), population, submitted(), criteria);
    const bank = setOf(rows, population.size);
    return { criteria, pool, result: runRound(pool, criteria, { hash, bank, seed: lottery, decide }) };
  };
  return {
    get notReached() {
      return notReached;
    },
    decide(day, capacity) {
      const rows = [...notReached, ...ready.take(capacity)];
      if (rows.length === 0) return;
      const round = examine(rows, day);
      const { result } = round;
      for (const row of rows) {
        const outcome = outcomeOf(result, row);
        if (outcome === 'invited') certify(row, day, () => result.groups[invitationOf(result, row)?.group ?? -1]?.id ?? '');
        else if (outcome === 'ineligible') refuse(row, day, () => whyNot(round, row).join('|'));
      }
      notReached = rows.filter((row) => outcomeOf(result, row) === 'not_reached');
    },
  };
}
