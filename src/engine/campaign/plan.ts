/** A campaign as a plan describes it: from the declaration to permanent residence, and the paper queue. */

import type { Zone } from '../basis/time.ts';
import type { Criteria } from '../round/criteria.ts';

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
