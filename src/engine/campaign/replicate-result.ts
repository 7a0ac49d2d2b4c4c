/** What a replicate of a campaign gives: counts a month and over the run, waits, rounds as they were held, events. */

import type { Criteria } from '../round/criteria.ts';
import type { Tie } from '../round/result.ts';

/** The states of a person who has submitted a declaration; each is in exactly one. */
export const STATES = ['bank', 'invited', 'filed', 'certified', 'resident', 'csq_refused', 'federal_refused', 'expired'] as const;
export type State = (typeof STATES)[number];

/** What happens to people under Arrima, counted in the month. */
export const FLOWS = [
  'arrivals',
  'renewals',
  'expiries',
  'invitations',
  'lapses',
  'filings',
  'csq_issued',
  'csq_refusals',
  'medical_refusals',
  'criminality_refusals',
  'security_refusals',
  'residents',
] as const;
export type Flow = (typeof FLOWS)[number];

/** Files that wait at the end of the month within a state: to be examined, for a place, for the federal decision. */
export const WAITING = ['csq_ready', 'csq_not_reached', 'federal_ready'] as const;

/** Where a paper file is. */
export const PAPER_STATES = ['queue', 'certified', 'resident', 'csq_refused', 'federal_refused'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** What happens to paper files, counted in the month; the initial files among them. */
export const PAPER_FLOWS = [
  'filings',
  'csq_issued',
  'csq_refusals',
  'medical_refusals',
  'criminality_refusals',
  'security_refusals',
  'residents',
] as const;
export type PaperFlow = (typeof PAPER_FLOWS)[number];

/** Paper files at the end of the month within the queue: initial files not yet decided, and files for which there was no place. */
export const PAPER_WAITING = ['queue_initial', 'not_reached'] as const;

/** Counts by name; names are those of the lists above. */
export type Counts = Readonly<Record<string, number>>;

/** The figures of a month, `declared` (or `filed`) for everybody so far among them: counts at its end and in its course. Null where a system is not run in that month. */
export interface Month {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly arrima: Counts | null;
  readonly paper: Counts | null;
  /** The same in people, where the pool says for everybody how many a file has. */
  readonly arrimaPeople: Counts | null;
  readonly paperPeople: Counts | null;
}

/** Steps whose wait is reported, in days. */
export const ARRIMA_WAITS = ['declared_to_invited', 'invited_to_filed', 'filed_to_csq', 'csq_to_federal', 'declared_to_resident'] as const;
export const PAPER_WAITS = ['filed_to_csq', 'filed_to_resident', 'initial_filed_to_csq', 'initial_filed_to_resident'] as const;
/** A step of which the wait is reported, in days, under Arrima or on paper. */
export type Wait = (typeof ARRIMA_WAITS)[number] | (typeof PAPER_WAITS)[number];

/**
 * The wait at a step. Quantiles are over all who entered it, those unfinished counting as infinite (null): the smallest
 * value with at least ⌈p·n⌉ values at or below it.
 */
export interface Waited {
  readonly entered: number;
  readonly finished: number;
  /** May still finish. */
  readonly waiting: number;
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** A round as it was held. */
export interface CampaignRound {
  readonly criteria: Criteria;
  /** In the order of the criteria. */
  readonly groups: readonly CampaignGroup[];
  readonly invitations: number;
}

/** What a group did in a round of a campaign. */
export interface CampaignGroup {
  readonly id: string;
  readonly eligible: number;
  /** Rows in order. */
  readonly invited: Uint32Array;
  /** The score of the cut-off; null where there is none. */
  readonly cutOff: number | null;
  readonly tie: Tie | null;
  /** How many caps passed over; null where none concerns the group. */
  readonly capped: number | null;
}

/** Something that happened on a day. `id` is a candidate's, an arrival's or an initial file's. */
export interface CampaignEvent {
  readonly id: string;
  readonly day: number;
  readonly event: string;
  readonly detail: string;
}

/** One replicate of a campaign. */
export interface Replicate {
  readonly rounds: readonly CampaignRound[];
  readonly months: readonly Month[];
  /** Counts over the whole run, what came before `from` too: every flow, and every state at the end; `declared` is everybody who has entered. */
  readonly arrima: Counts;
  /** `filed` is all files so far, `initial` those of the initial queue, `nameless` those of them that are nobody of the pool. */
  readonly paper: Counts | null;
  readonly arrimaPeople: Counts | null;
  readonly paperPeople: Counts | null;
  readonly arrimaWaits: Readonly<Record<(typeof ARRIMA_WAITS)[number], Waited>>;
  readonly paperWaits: Readonly<Record<(typeof PAPER_WAITS)[number], Waited>> | null;
  /** By day, order of the day and id; null unless asked for. */
  readonly events: Iterable<CampaignEvent> | null;
}
