/** How large the campaign of a plan may be: memory and time grow with it. */

import { type CampaignPlan, civilDate } from '../engine/index.ts';
import type { PlanDays } from './plan-days.ts';

export const MOST_REPLICATES = 1_000_000;

/** Rounds, each day on which one is held counted. */
export const MOST_ROUNDS = 20_000;

/** People in one replicate, from the pool, the paper files at its beginning and the arrivals to its end. */
export const MOST_PEOPLE = 50_000_000;

/** The people that a plan brings in beside its pool. */
export function peopleOfPlan({ arrivalsPerMonth, paper }: Pick<CampaignPlan, 'arrivalsPerMonth' | 'paper'>, days: PlanDays | null): number {
  return (paper?.initial?.files ?? 0) + arrivalsPerMonth * (days === null ? 1 : monthsOf(days));
}

/** Months that begin within days, which are whole months. */
function monthsOf({ from, to }: PlanDays): number {
  const [first, last] = [civilDate(from), civilDate(to)];
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}
