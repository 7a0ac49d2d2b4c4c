/** A campaign of rounds alone as a replicate of the journey, which goes no further than the invitation. */

import { ARRIMA_WAITS, type CampaignResult, type Replicate } from '../engine/index.ts';

const NOBODY = { entered: 0, finished: 0, waiting: 0, p5: null, p50: null, p95: null };

/** The rounds and where everybody is at the end; nothing by month. */
export function roundsOnly({ rounds, end }: CampaignResult): Replicate {
  const { entered, bank, invited, expired } = end;
  return {
    rounds: rounds.map(({ criteria, groups, invitations }) => ({ criteria, groups, invitations: invitations.length })),
    months: [],
    arrima: { declared: entered, bank, invited, expired, invitations: invited },
    paper: null,
    arrimaPeople: null,
    paperPeople: null,
    arrimaWaits: Object.fromEntries(ARRIMA_WAITS.map((step) => [step, NOBODY])) as Replicate['arrimaWaits'],
    paperWaits: null,
    events: null,
  };
}
