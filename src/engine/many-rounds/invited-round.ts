/** What a round among many decided. */

import type { Tie } from '../round/result.ts';

/** What a round decided, in short: the invitations and the cut-offs. */
export interface InvitedRound {
  /** In the order of the criteria; `invited` are rows in order, `cutOff` the score of the cut-off. */
  readonly groups: readonly {
    readonly id: string;
    readonly invited: Uint32Array;
    readonly cutOff: number | null;
    readonly tie: Tie | null;
  }[];
  /** Rows in the order of invitation: by group, then by rank. */
  readonly invitations: Uint32Array;
}
