/** `events.csv`: what happened to whom on which day, in the first replicate. */

import { type CampaignEvent, dayText } from '../engine/index.ts';
import { csvText, guarded } from './csv.ts';
import type { ListOptions } from './lists.ts';

/** Columns of `events.csv`. */
export const EVENT_COLUMNS = ['candidate_id', 'date', 'event', 'detail'] as const;

/** The text of `events.csv`, in the order of the events. */
export function eventsText(events: Iterable<CampaignEvent>, { rawCells }: ListOptions): Generator<Buffer> {
  return csvText(EVENT_COLUMNS, eventRecords(events, rawCells ? (text) => text : guarded));
}

function* eventRecords(events: Iterable<CampaignEvent>, copy: (text: string) => string): Generator<string[]> {
  for (const { id, day, event, detail } of events) yield [copy(id), dayText(day), event, detail];
}
