/** A plan without anything, to which a test adds what it is about. */

import type { CampaignPlan } from '../../../src/engine/campaign/plan.ts';
import { day, fileOf, ZONE } from '../../laws/campaigns.ts';
import type { Person } from '../people.ts';

/** A plan of the first half of 2028 without a round, of people who are only there. */
export const PLAIN: CampaignPlan = {
  from: day('2028-01-01'),
  to: day('2028-06-30'),
  zone: ZONE,
  rounds: [],
  declarations: { validityMonths: null, renewal: null },
  arrivalsPerMonth: 0,
  application: null,
  selection: null,
  federal: null,
  paper: null,
  columns: { persons: 'persons', cancelled: 'bill9_cancelled' },
};

/** A round that invites everybody; `moment` is more of its `round`. */
export function everybodyOn(date: string, moment = ''): CampaignPlan['rounds'][number] {
  return { day: day(date), criteria: fileOf(`id: r-${date}\nround: {date: ${date}${moment}}`), file: {} };
}

/** Everybody gets a certificate on the day the file is ready. */
export const OPEN_SELECTION: NonNullable<CampaignPlan['selection']> = {
  criteria: fileOf('id: csq'),
  delay: { from: 0, to: 0 },
  capacity: null,
};

/** A pool of one. */
export function one(submitted_at: string, id = 'a'): Person[] {
  return [{ id, submitted_at }];
}
