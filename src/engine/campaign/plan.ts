/** A campaign as a plan describes it, and what a replicate of it gives: from the declaration to permanent residence, and the paper queue. */

import type { Zone } from '../basis/time.ts';
import type { Criteria } from '../round/criteria.ts';
import type { Tie } from '../round/result.ts';

/** A share of people, from 0 to 1; or the column that says it of each. */
export type Rate = number | { readonly field: string };

/** Whole days, uniform, both ends included. */
export interface Delay {
  readonly from: number;
  readonly to: number;
}

/** How long a declaration lives in the bank, and how many submit it again when it ends. */
export interface Declarations {
  /** Calendar months; null when declarations do not expire. */
  readonly validityMonths: number | null;
  readonly renewal: Rate | null;
}

/** What the invited do: file an application within the deadline, or let the invitation lapse. */
export interface Application {
  readonly rate: Rate;
  /** Filing so many days after the invitation still counts; the invitation lapses on the next. */
  readonly deadlineDays: number;
  readonly delay: Delay;
  /** Whether those who let an invitation lapse may be invited again. */
  readonly reinvite: boolean;
}

/** The decision on the CSQ. */
export interface SelectionStep {
  readonly criteria: Criteria;
  readonly delay: Delay;
  /** Files examined in a calendar month, on its last day; null: each on the day it is ready. */
  readonly capacity: number | null;
}

/** The checks of the federal government, in the order in which a refusal is named. */
export const CHECKS = ['medical', 'criminality', 'security'] as const;
/** One of the checks of the federal government. */
export type Check = (typeof CHECKS)[number];

/** The federal step: each check has a share of refusals. */
export interface FederalStep {
  readonly checks: Readonly<Record<Check, Rate>>;
  readonly delay: Delay;
  readonly capacity: number | null;
}

/** The files that waited when the paper queue is taken up: nameless, ahead of everybody, spread evenly over their days. */
export interface InitialQueue {
  readonly files: number;
  /** First and last day of filing. */
  readonly filedFrom: number;
  readonly filedTo: number;
  /** Share that gets a certificate. */
  readonly certified: number;
}

/** The paper system: first come, first served. */
export interface PaperStep {
  readonly capacity: number | null;
  readonly initial: InitialQueue | null;
  /** Last day of its run, the last of a month. */
  readonly until: number;
}

/** A round of the plan: its day, and the file whose criteria it holds; occurrences of one file share it. */
export interface ScheduledRound {
  readonly day: number;
  readonly criteria: Criteria;
  readonly file: object;
}

/** A plan as the engine runs it. Days are counted from 1970; `from` is the first of a month, `to` the last of one. */
export interface CampaignPlan {
  readonly from: number;
  readonly to: number;
  readonly zone: Zone;
  /** By day; those of one day in the plan's order. */
  readonly rounds: readonly ScheduledRound[];
  readonly declarations: Declarations;
  /** People who arrive in each month beside those of the pool, each with the cells of a person of the pool. */
  readonly arrivalsPerMonth: number;
  /** Without it an invitation runs to the end. */
  readonly application: Application | null;
  readonly selection: SelectionStep | null;
  readonly federal: FederalStep | null;
  readonly paper: PaperStep | null;
  readonly columns: CampaignColumns;
}

/** The columns of the pool that say more of a file, where the pool has them. */
export interface CampaignColumns {
  /** How many persons a file has. */
  readonly persons: string;
  /** Whether a paper file was ended by law: it was among the initial files. */
  readonly cancelled: string;
}

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
  readonly events: readonly CampaignEvent[] | null;
}
