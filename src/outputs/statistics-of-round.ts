/** The statistics of a round, put together from what it decided and counted. */

import { type CapFigures, type Criteria, type Group, plainDecimal, type Round, requirementsOf } from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { namedPool } from './pool-input.ts';
import { scoreText } from './score-text.ts';
import type { CapStatistics, GroupStatistics, RunInputs, Statistics } from './statistics.ts';
import { warningsOf } from './warnings.ts';

/** Puts the figures of a round together. */
export function statisticsOf(round: Round, pool: DecodedPool, inputs: RunInputs, version: string): Statistics {
  const { criteria, figures } = round;
  return {
    schema: 'arrima-sim/statistics/v1',
    tool: { name: 'arrima-sim', version },
    round: {
      id: criteria.id,
      title: criteria.title,
      program: criteria.program,
      date: criteria.round.date,
      extraction: criteria.round.extraction,
    },
    inputs: {
      pool: namedPool(inputs.pool, pool),
      reading: inputs.reading,
      criteria: { name: inputs.criteria.name, sha256: inputs.criteria.sha256 },
      lists: inputs.lists.map(({ name, sha256 }) => ({ name, sha256 })),
      set: inputs.set,
      drop: inputs.drop,
      seed: inputs.seed,
    },
    asked: inputs.asked,
    counts: figures.counts,
    published: criteria.published,
    ...(criteria.doubts === null ? {} : { published_confidence: criteria.doubts }),
    groups: criteria.groups.map((group, at) => groupStatistics(round, group, at, pool)),
    ...(hasCaps(criteria) ? { caps: figures.caps.map(capStatistics) } : {}),
    score_distribution: figures.scoreDistribution,
    breakdowns: figures.breakdowns,
    warnings: warningsOf(round, pool),
  };
}

function groupStatistics(round: Round, group: Group, at: number, pool: DecodedPool): GroupStatistics {
  const { funnel, counts, cutOff, scores, caps } = valueAt(round.figures.groups, at);
  const { tie } = valueAt(round.result.groups, at);
  const labels = requirementsOf(round.criteria, group).criteria.map(({ label }) => label);
  return {
    id: group.id,
    stream: group.stream,
    label: group.label,
    criteria: funnel.map(({ id, passed, failed, blank, remaining, decisive }, i) => ({
      id,
      label: valueAt(labels, i),
      passed,
      failed,
      blank,
      remaining,
      decisive,
    })),
    eligible: counts.eligible,
    already_invited: counts.alreadyInvited,
    considered: counts.considered,
    below_minimum: counts.belowMinimum,
    passed_over: counts.passedOver,
    invited: counts.invited,
    minimum_score: group.select.minimumScore,
    top: group.select.top,
    published: group.published,
    ...(group.doubts === null ? {} : { published_confidence: group.doubts }),
    cut_off: cutOff?.score ?? null,
    at_cut_off: cutOff?.atCutOff ?? null,
    last_invited:
      cutOff === null
        ? null
        : {
            score: scoreText(round, pool)(cutOff.lastInvited) || null,
            submitted_at: pool.cellTexts.submitted_at?.(cutOff.lastInvited) || null,
          },
    tie: tie === null ? null : { size: tie.size, invited: tie.invited, decided_by: tie.decidedBy },
    scores: scores === null ? null : { lowest: scores.lowest, median: scores.median, highest: scores.highest },
    ...(hasCaps(round.criteria) ? { caps: caps.map(capStatistics) } : {}),
  };
}

function hasCaps({ caps, groups }: Criteria): boolean {
  return caps.length > 0 || groups.some((group) => group.caps.length > 0);
}

function capStatistics({ cap, allowed, full }: CapFigures): CapStatistics {
  return {
    id: cap.id,
    by: cap.by,
    at_most: allowed,
    share: cap.share === null ? null : plainDecimal(cap.share),
    full: full.map(({ value, invited, passedOver, tied }) => ({ value, invited, passed_over: passedOver, tied })),
  };
}

/** The value at a position of a list that is as long as another. */
function valueAt<Value>(list: readonly Value[], at: number): Value {
  const value = list[at];
  if (value === undefined) throw new RangeError(`nothing at ${at}`);
  return value;
}
