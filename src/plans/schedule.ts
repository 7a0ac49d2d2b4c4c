/** The rounds of a plan in the order of their dates, each with the criteria of its day. */

import { isInForce } from '../criteria/caps.ts';
import type { CriteriaFile } from '../criteria/decode.ts';
import { dayText, type ScheduledRound } from '../engine/index.ts';
import { dayOf, occurrenceOn } from './occurrence.ts';
import type { PlanDays } from './plan-days.ts';
import type { RoundItem } from './rounds.ts';

/** A round to be run; `file` is shared by the occurrences of one criteria file. */
export interface PlannedRound extends ScheduledRound {
  readonly criteria: CriteriaFile;
  /** Whether the plan leaves out a round before it, whose people are then still in the bank, so that its figures cannot be compared. */
  readonly afterGap: boolean;
  /** Whether pools are made so that the round gives its published count. */
  readonly fitted: boolean;
}

/**
 * Puts the rounds in the order of their dates, those of one day in the order of the plan. No line of the plan may begin
 * before the line above it, nor have a day outside the plan; no two rounds may have the same id.
 *
 * @internal
 */
export function schedule(
  items: readonly (readonly [RoundItem, CriteriaFile])[],
  planDays: PlanDays | null,
  validityMonths: number | null,
): PlannedRound[] {
  const ids = new Set<string>();
  const planned: PlannedRound[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const [{ at, days, afterGap, fitted }, file] of items) {
    const { id, round } = file;
    const rounds = days === null ? [file] : days.map((day) => occurrenceOn(file, day));
    const first = days?.[0] ?? dayOf(round);
    const outside = (days ?? [first]).find((day) => planDays !== null && (day < planDays.from || day > planDays.to));
    if (outside !== undefined && planDays !== null) {
      at.report('round_outside_plan', { id, from: dayText(planDays.from), to: dayText(planDays.to) }, dayText(outside));
    }
    if (first < before) at.report('rounds_out_of_order', { id, first: dayText(before) }, dayText(first));
    before = Math.max(before, first);
    const months = round.validityMonths;
    if (months !== null && months !== validityMonths) at.report('validity_differs', { id, months, plan: validityMonths });
    // A measure is judged by the day of each occurrence.
    for (const each of rounds) {
      const late = each.caps.find((cap) => !isInForce(cap, each.round.date, each.program));
      if (late?.inForce == null) continue;
      at.report('measure_not_in_force', late.inForce, each.round.date);
      break;
    }
    const taken = rounds.find((each) => ids.has(each.id));
    if (taken !== undefined) at.report('repeated_id', { id: taken.id });
    for (const criteria of rounds) {
      ids.add(criteria.id);
      planned.push({ day: dayOf(criteria.round), criteria, file, afterGap, fitted });
    }
  }
  // The sort is stable: rounds of one day stay in the plan's order.
  return planned.sort((a, b) => a.day - b.day);
}
