/** An explanation for scripts. */

import type { Verdict } from '../../engine/index.ts';
import { enoughJson } from '../../outputs/enough.ts';
import type { ExplainedCandidate } from '../../render/explanation.ts';
import { blocksOf, type FactorPoints, sumOf } from '../../render/points.ts';

/** The same as the text says, for scripts; a value is null where the pool has no such column, empty where it is blank. */
export function candidateJson(one: ExplainedCandidate): object {
  return {
    candidate_id: one.id,
    outcome: one.outcome,
    group: one.invitation?.group.id ?? null,
    group_rank: one.invitation?.rank ?? null,
    score: one.score,
    submitted_at: one.submittedAt,
    why_not: one.whyNot,
    waiting: one.waiting === null ? null : { group: one.waiting.group.id, rank: one.waiting.rank },
    ...(one.points === null ? {} : { points: pointsJson(one.points.factors) }),
    groups: one.groups.map(({ group, eligible, result, cap, criteria, lot, enough }, at) => ({
      id: group.id,
      label: group.label,
      eligible,
      result,
      ...(cap === null ? {} : { cap: cap.id }),
      ...(lot === null ? {} : { lot }),
      criteria: criteria.map(({ criterion, verdict, seen }) => ({
        id: criterion.id,
        label: criterion.label,
        verdict: verdict satisfies Verdict,
        seen: seen.map(({ leaf, verdict: part, value }) => ({
          field: leaf.field,
          operator: leaf.operator,
          operand: leaf.list === null ? leaf.operand : { list: leaf.list },
          value,
          verdict: part,
        })),
      })),
      ...(enough === null ? {} : { enough: enough.enough.map((each) => enoughJson(each, at, one.rule, one.watched)) }),
    })),
  };
}

/** Points by block and factor; a factor is missing where a blank kept it from giving any. */
function pointsJson(factors: readonly FactorPoints[]): object {
  return blocksOf(factors).map(({ block, points }) => ({
    id: block.id,
    label: block.label,
    points: sumOf(points),
    factors: points.map(({ factor, points: given, missing }) => ({ id: factor.id, label: factor.label, points: given, missing })),
  }));
}
