/** The problems of plans and of the slices of a campaign: the arguments of each. */

import type { FieldType } from '../engine/index.ts';

export interface PlanArguments {
  readonly C550: { readonly near: string | null; readonly known: readonly string[] };
  readonly C551: { readonly key: 'from' | 'to' | 'run_until'; readonly wanted: string };
  /** `keys` are those of the start and the end. */
  readonly C552: { readonly from: string; readonly keys: readonly [string, string] };
  readonly C553: { readonly id: string; readonly from: string; readonly to: string };
  readonly C554: { readonly id: string; readonly first: string };
  readonly C555: { readonly name: string };
  readonly C556: Record<never, never>;
  readonly C557: { readonly key: string };
  readonly C558: { readonly id: string; readonly months: number; readonly plan: number | null };
  readonly C559: { readonly key: string };
  /** `form` is the figure as it stands in its braces: `value: 0.3`. */
  readonly C560: { readonly key: string; readonly form: string };
  readonly C561: { readonly key: string };
  readonly C562: { readonly name: string; readonly first: string; readonly second: string };
  readonly C563: { readonly zone: string; readonly first: string; readonly wanted: string };
  readonly C564: { readonly name: string; readonly type: FieldType };
  readonly C565: Record<never, never>;
  readonly C566: { readonly most: number };
  readonly C567: { readonly to: string };
  readonly C568: { readonly key: string };
  readonly C569: { readonly id: string; readonly extraction: string };
  /** The criteria of the decision on the CSQ, with what is only for rounds. */
  readonly C580: { readonly id: string; readonly key: 'extraction' | 'validity_months' };
  /** A delay that is one number, or no number. */
  readonly C582: { readonly key: string };
  /** A column of rates that neither the files nor the pool have. */
  readonly C581: { readonly name: string; readonly near: string | null };
  /** A file that is no slice of a campaign, or not one that can be read. */
  readonly C590: Record<never, never>;
  /** Slices of different campaigns. */
  readonly C591: {
    readonly what: 'plan' | 'pool' | 'criteria' | 'seed' | 'replicates' | 'shards' | 'reading';
    readonly first: string;
  };
  readonly C592: { readonly shard: string; readonly first: string };
  /** Slices that are not there: the first are named. */
  readonly C593: { readonly missing: readonly string[]; readonly count: number };
  /** A line of `replicates.csv` that is not as it was written. */
  readonly C594: Record<never, never>;
  /** A file of a slice that is not the one of its manifest. */
  readonly C595: Record<never, never>;
  readonly C596: { readonly made: string; readonly tool: string };
}
