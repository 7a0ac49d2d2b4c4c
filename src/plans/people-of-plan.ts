/** How many people and files a plan brings in beside its pool. */

import { type CampaignPlan, civilDate } from '../engine/index.ts';
import type { PlanDays } from './plan-days.ts';

/** The people and files that a plan brings in beside its pool. */
export function peopleOfPlan({ arrivalsPerMonth, paper }: Pick<CampaignPlan, 'arrivalsPerMonth' | 'paper'>, days: PlanDays | null): number {
  return (paper?.initial?.files ?? 0) + arrivalsPerMonth * (days === null ? 1 : monthsOf(days));
}

/** The declarations of a pool of so many and of those who arrive: each again whenever it expires, where some are. */
export function declarationsOfPlan(size: number, plan: Pick<CampaignPlan, 'arrivalsPerMonth' | 'declarations' | 'from' | 'to'>): number {
  const { validityMonths, renewal } = plan.declarations;
  const people = size + peopleOfPlan({ ...plan, paper: null }, plan);
  return renewal === null || validityMonths === null ? people : people * (1 + Math.floor(monthsOf(plan) / validityMonths));
}

/** Months that begin within days, which are whole months. */
function monthsOf({ from, to }: PlanDays): number {
  const [first, last] = [civilDate(from), civilDate(to)];
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}
