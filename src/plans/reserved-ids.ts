/** The ids that arrivals and initial paper files of a plan will have, which nobody in the pool may. */

import { type CampaignPlan, civilDate } from '../engine/index.ts';

/** A function that says whether an id will be that of an arrival, or of a paper file that waits when the campaign starts. */
export function reservedIds(campaign: CampaignPlan): (id: string) => boolean {
  const isArrival = arrivalIds(campaign);
  const files = campaign.paper?.initial?.files ?? 0;
  return (id) => isArrival(id) || Number(/^initial-([1-9][0-9]*)$/.exec(id)?.[1] ?? Number.NaN) <= files;
}

/** `ARR-YYYYMM-k`, k from 1 to the arrivals of a month, for the months of the plan. */
function arrivalIds({ from, to, arrivalsPerMonth }: CampaignPlan): (id: string) => boolean {
  const first = monthOf(from);
  const last = monthOf(to);
  return (id) => {
    const [, year, month, k] = /^ARR-([0-9]{4})(0[1-9]|1[0-2])-([1-9][0-9]*)$/.exec(id) ?? [];
    if (year === undefined) return false;
    const count = Number(year) * 12 + Number(month);
    return count >= first && count <= last && Number(k) <= arrivalsPerMonth;
  };
}

function monthOf(day: number): number {
  const { year, month } = civilDate(day);
  return year * 12 + month;
}
