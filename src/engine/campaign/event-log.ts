/** The events of a replicate, as they happen. */

import type { CampaignEvent } from './replicate-result.ts';

/** The order of events within a day. */
const STAGES: Readonly<Record<string, number>> = {
  lapsed: 1,
  expired: 1,
  declared: 2,
  renewed: 2,
  filed: 3,
  certified: 4,
  csq_refused: 4,
  paper_filed: 5,
  paper_certified: 5,
  paper_csq_refused: 5,
  resident: 6,
  federal_refused: 6,
  paper_resident: 6,
  paper_federal_refused: 6,
  invited: 7,
  // An application filed on the day of the invitation.
  filed_at_once: 8,
};

/** Logs that an event happened to somebody on a day. `id` and `detail` are made only where events are kept. */
export type LogEvent = (id: () => string, day: number, event: string, detail?: () => string) => void;

/** For replicates whose events nobody asked for. */
export const logNothing: LogEvent = () => {};

interface LoggedEvent extends CampaignEvent {
  readonly stage: number;
}

/** A log that takes events as they happen, and gives them in order: by day, order of the day, and id. */
export function eventLog(): { readonly logEvent: LogEvent; readonly inOrder: () => CampaignEvent[] } {
  const logged: LoggedEvent[] = [];
  return {
    logEvent: (id, day, event, detail = () => '') => {
      const stage = STAGES[event] ?? 0;
      logged.push({ id: id(), day, event: event === 'filed_at_once' ? 'filed' : event, detail: detail(), stage });
    },
    inOrder: () =>
      logged
        .sort((a, b) => a.day - b.day || a.stage - b.stage || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
        .map(({ id, day, event, detail }) => ({ id, day, event, detail })),
  };
}
