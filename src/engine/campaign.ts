/** A campaign: rounds in turn on one pool, each on the bank of its moment; the invited leave it, declarations expire or are renewed. */

import { add, and, type Bitset, count, emptySet, has, or, setOf } from './bitset.ts';
import { chanceOf } from './chance.ts';
import { isValid } from './extraction.ts';
import type { GroupResult } from './result.ts';
import { runRound } from './round.ts';
import { addMonths, type Zone } from './time.ts';
import type { AmountColumn, Criteria, Pool } from './types.ts';

/** A share of people, from 0 to 1; or the column that says it of each. */
export type Rate = number | { readonly field: string };

/** How long a declaration lives in the bank, and how many submit it again when it ends. */
export interface Declarations {
  /** Calendar months; null when declarations do not expire. */
  readonly validityMonths: number | null;
  readonly renewal: Rate | null;
  /** The zone in which months are counted. */
  readonly zone: Zone;
}

export interface CampaignOptions {
  /** Seed of renewals and lotteries. */
  readonly seed?: string | null | undefined;
  /** The last instant of the campaign. */
  readonly end: number;
}

/** Where everybody who has entered is at an instant: in exactly one of the three. */
export interface States {
  readonly entered: number;
  readonly bank: number;
  readonly invited: number;
  readonly expired: number;
}

/** A round of a campaign. */
export interface CampaignRound {
  readonly criteria: Criteria;
  /** At the reference instant, before the round invites. */
  readonly before: States;
  readonly groups: readonly Pick<GroupResult, 'group' | 'counts' | 'cutOff' | 'selected'>[];
  /** Rows in the order of invitation. */
  readonly invitations: Uint32Array;
}

export interface CampaignResult {
  readonly rounds: readonly CampaignRound[];
  /** At the end of the campaign. */
  readonly end: States;
}

/** Chance is drawn once: there are no replicates yet. */
const REPLICATE = 1;

/**
 * Runs rounds in the order given. For each: the bank is everybody who has entered (`submitted_at` at or before the
 * round's reference instant), whose declaration has not expired then, and whom no earlier round invited; the round is
 * run on that bank by `runRound`; those whom it invites leave for good. A declaration expires its months after
 * `submitted_at`; who renews it submits it again at that very instant.
 *
 * @param pool candidates by column; everybody has a `submitted_at`.
 * @param rounds the criteria of each round, by date.
 * @throws RangeError when a `submitted_at` is blank, or chance is asked for without a seed.
 * @throws Error when the states do not add up to those who have entered (a fault of the engine, never of the input).
 */
export function runCampaign(
  pool: Pool,
  rounds: readonly Criteria[],
  declarations: Declarations,
  { seed = null, end }: CampaignOptions,
): CampaignResult {
  const submitted = submissionsOf(pool);
  const renews = renewalsOf(pool, declarations.renewal, seed);
  let invited = emptySet(pool.size);
  const done = rounds.map((criteria): CampaignRound => {
    const moment = at(criteria.round.reference, submitted.values, invited, declarations, renews);
    const now = { ...pool, columns: new Map(pool.columns).set('submitted_at', { ...submitted, values: moment.submitted }) };
    // The campaign's seed is the only one: a round's own would repeat the draw wherever the round is repeated.
    const result = runRound(
      now,
      { ...criteria, seed: null },
      { bank: moment.bank, seed: seed === null ? undefined : `${seed}/${REPLICATE}` },
    );
    invited = or(invited, setOf(result.invitations, pool.size));
    const groups = result.groups.map(({ group, counts, cutOff, selected }) => ({ group, counts, cutOff, selected }));
    return { criteria, before: moment.states, groups, invitations: result.invitations };
  });
  return { rounds: done, end: at(end, submitted.values, invited, declarations, renews).states };
}

type Renews = (row: number, attempt: number) => boolean;

/** The bank at an instant, and of everybody in it when the declaration was last submitted. */
function at(
  instant: number,
  submitted: AmountColumn['values'],
  invited: Bitset,
  declarations: Declarations,
  renews: Renews,
): { readonly bank: Bitset; readonly submitted: Float64Array; readonly states: States } {
  const size = submitted.length;
  const latest = Float64Array.from(submitted);
  const entered = emptySet(size);
  const bank = emptySet(size);
  const expired = emptySet(size);
  for (const [row, first] of latest.entries()) {
    if (first <= instant || has(invited, row)) add(entered, row);
    if (first > instant || has(invited, row)) continue;
    const last = lastSubmission(first, instant, declarations, (attempt) => renews(row, attempt));
    if (last === null) add(expired, row);
    else {
      add(bank, row);
      latest[row] = last;
    }
  }
  const states = { entered: count(entered), bank: count(bank), invited: count(invited), expired: count(expired) };
  const apart = count(and(bank, expired)) + count(and(or(bank, expired), invited)) === 0;
  if (!apart || states.entered !== states.bank + states.invited + states.expired) {
    throw new Error(`states do not add up: ${JSON.stringify(states)}`);
  }
  return { bank, submitted: latest, states };
}

/** When a declaration was last submitted before an instant at which it lives; null when it has expired by then. */
function lastSubmission(
  first: number,
  instant: number,
  { validityMonths, zone }: Declarations,
  renews: (attempt: number) => boolean,
): number | null {
  if (validityMonths === null) return first;
  let submitted = first;
  for (let attempt = 1; !isValid(submitted, instant, zone, validityMonths); attempt++) {
    if (!renews(attempt)) return null;
    submitted = addMonths(zone, submitted, validityMonths);
  }
  return submitted;
}

/** Who renews at an expiry: each by a draw of their own, so that nobody's fate depends on the presence of others. */
function renewalsOf(pool: Pool, renewal: Rate | null, seed: string | null): Renews {
  if (renewal === null) return () => false;
  const column = typeof renewal === 'number' ? null : pool.columns.get(renewal.field);
  if (column !== null && column?.kind !== 'amount') throw new TypeError('a rate is a column of numbers');
  // What was drawn is remembered for later rounds: the attempts that renew are the first ones, up to one that does not.
  const renewed = new Uint16Array(pool.size);
  const ended = new Uint16Array(pool.size);
  return (row, attempt) => {
    const rate = typeof renewal === 'number' ? renewal : (column?.values[row] ?? 0);
    if (rate <= 0 || rate >= 1) return rate >= 1;
    if (attempt <= (renewed[row] ?? 0)) return true;
    if (attempt === ended[row]) return false;
    if (seed === null) throw new RangeError('chance needs a seed');
    const renews = chanceOf({ seed, replicate: REPLICATE, id: pool.ids.at(row), step: 'renewal', attempt }) < rate;
    (renews ? renewed : ended)[row] = attempt;
    return renews;
  };
}

function submissionsOf(pool: Pool): AmountColumn {
  const column = pool.columns.get('submitted_at');
  if (column?.kind !== 'amount') throw new RangeError('a campaign needs submitted_at');
  if (column.values.some((value) => value === column.blank)) throw new RangeError('a campaign needs submitted_at of everybody');
  return column;
}
