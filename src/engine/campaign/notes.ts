/** The events of a replicate, as they happen. */

import type { CampaignEvent } from './plan.ts';

/** The order of a day. */
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
  // Whoever files on the very day of the invitation.
  filed_at_once: 8,
};

/** Notes what happened to somebody on a day. */
export type Note = (id: () => string, day: number, event: string, detail?: () => string) => void;

/** Nothing is noted. */
export const noNote: Note = () => {};

interface Noted extends CampaignEvent {
  readonly stage: number;
}

/** Events as they are noted, and then in order: by day, order of the day, and id. */
export function notebook(): { readonly note: Note; readonly inOrder: () => CampaignEvent[] } {
  const noted: Noted[] = [];
  return {
    note: (id, day, event, detail = () => '') => {
      const stage = STAGES[event] ?? 0;
      noted.push({ id: id(), day, event: event === 'filed_at_once' ? 'filed' : event, detail: detail(), stage });
    },
    inOrder: () =>
      noted
        .sort((a, b) => a.day - b.day || a.stage - b.stage || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
        .map(({ id, day, event, detail }) => ({ id, day, event, detail })),
  };
}
