/** A result that is reported on: its JSON, and what its manifest says of how it was made. */

import type { MonthlySeries } from '../charts/months.ts';
import type { Campaign } from '../outputs/campaign.ts';
import type { Comparison } from '../outputs/comparison.ts';
import type { Manifest } from '../outputs/manifest.ts';
import type { MaybeHidden, Statistics } from '../outputs/statistics.ts';
import type { Sweep } from '../outputs/sweep.ts';

/** What is reported of a manifest. */
export type Provenance = Pick<Manifest, 'tool' | 'inputs' | 'arguments'>;

export type Result =
  | { readonly command: 'round'; readonly json: Statistics<MaybeHidden>; readonly provenance: Provenance }
  | { readonly command: 'compare'; readonly json: Comparison<MaybeHidden>; readonly provenance: Provenance }
  | { readonly command: 'sweep'; readonly json: Sweep; readonly provenance: Provenance }
  | {
      readonly command: 'campaign';
      readonly json: Campaign;
      readonly months: readonly MonthlySeries[];
      readonly provenance: Provenance;
    };

/** The commands whose results can be reported on. */
export type ReportedCommand = Result['command'];
