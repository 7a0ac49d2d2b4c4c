/** The ids that arrivals of a plan will have, which nobody in the pool may. */

import { civilDate, type Journey } from '../engine/index.ts';

/** Whether an id is one of `ARR-YYYYMM-k`, k from 1 to the arrivals of a month, for the months of the plan. */
export function arrivalIds({ from, to, arrivalsPerMonth }: Journey): (id: string) => boolean {
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
