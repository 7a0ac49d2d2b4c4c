/** The problems of plans and of the slices of a campaign: the arguments of each. */

import type { FieldType } from '../engine/index.ts';

/** What the problems of plans and campaigns say, by the name of each. */
export interface PlanArguments {
  readonly unknown_plan: { readonly near: string | null; readonly known: readonly string[] };
  readonly not_whole_months: { readonly key: 'from' | 'to' | 'run_until'; readonly wanted: string };
  /** `keys` are those of the start and the end. */
  readonly end_before_start: { readonly from: string; readonly keys: readonly [string, string] };
  readonly round_outside_plan: { readonly id: string; readonly from: string; readonly to: string };
  readonly rounds_out_of_order: { readonly id: string; readonly first: string };
  readonly criteria_outside_folder: { readonly name: string };
  readonly wrong_interval: Record<never, never>;
  readonly every_needed: { readonly key: string };
  readonly validity_differs: { readonly id: string; readonly months: number; readonly plan: number | null };
  readonly wrong_rate: { readonly key: string };
  /** `form` is the figure as it stands in its braces: `value: 0.3`. */
  readonly neither_source_nor_assumption: { readonly key: string; readonly form: string };
  readonly both_source_and_assumption: { readonly key: string };
  readonly field_declared_differently: { readonly name: string; readonly first: string; readonly second: string };
  readonly time_zones_differ: { readonly zone: string; readonly first: string; readonly wanted: string };
  readonly column_not_a_rate: { readonly name: string; readonly type: FieldType };
  readonly plan_seed_needed: Record<never, never>;
  readonly delay_past_deadline: { readonly most: number };
  readonly run_until_before_end: { readonly to: string };
  readonly selection_needed: { readonly key: string };
  /** The criteria of the decision on the CSQ, with what is only for rounds. */
  readonly round_key_in_selection: { readonly id: string; readonly key: 'extraction' | 'validity_months' };
  /** A delay that is one number, or no number. */
  readonly wrong_delay: { readonly key: string };
  /** A column of rates that neither the files nor the pool have. */
  readonly unknown_plan_field: { readonly name: string; readonly near: string | null };
  /** A campaign that would take more than there may be of replicates, of people or declarations in one, or of rounds. */
  readonly plan_too_large: { readonly what: 'replicates' | 'people' | 'declarations' | 'rounds'; readonly most: number };
  /** A file that is no slice of a campaign, or not one that can be read. */
  readonly not_a_slice: Record<never, never>;
  /** Slices of different campaigns. */
  readonly slice_of_other_campaign: {
    readonly what: 'plan' | 'pool' | 'criteria' | 'seed' | 'replicates' | 'shards' | 'reading';
    readonly first: string;
  };
  readonly repeated_slice: { readonly shard: string; readonly first: string };
  /** Slices that are not there: the first are named. */
  readonly missing_slices: { readonly missing: readonly string[]; readonly count: number };
  /** A line of `replicates.csv` that is not as it was written. */
  readonly slice_damaged: Record<never, never>;
  /** A key of a JSON file of a slice that has not the shape in which it was written; the location has its path. */
  readonly slice_key_damaged: Record<never, never>;
  /** A file of a slice that is not the one of its manifest. */
  readonly slice_changed: Record<never, never>;
  readonly slice_of_other_version: { readonly made: string; readonly tool: string };
}
