/** The statistics of a round, as scripts read them. */

import {
  type CapFigures,
  type Criteria,
  type Doubts,
  type Figures,
  type Group,
  type Published,
  plainDecimal,
  type Round,
  requirementsOf,
  type ScoreSummary,
  type Text,
} from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import type { Asked } from './asked.ts';
import { type InputFile, type NamedPool, namedPool, type PoolAsInput } from './pool-input.ts';
import type { PoolReading } from './reading.ts';
import { scoreText } from './score-text.ts';
import { type Warning, warningsOf } from './warnings.ts';

/** Everything that a run read, and what was asked of it. */
export interface RunInputs {
  readonly pool: PoolAsInput;
  readonly reading: PoolReading | null;
  readonly criteria: InputFile;
  readonly lists: readonly InputFile[];
  readonly grid: InputFile | null;
  readonly set: readonly string[];
  readonly drop: readonly string[];
  readonly seed: string | null;
  readonly asked: Asked;
}

/** The program that wrote the statistics. */
export interface Tool {
  readonly name: 'arrima-sim';
  readonly version: string;
}

/** Of everybody who takes part, how many pass a criterion, fail it or have a blank cell; `remaining` meet it and all before it, `decisive` miss it alone. */
export interface CriterionStatistics {
  readonly id: string;
  readonly label: Text;
  readonly passed: number;
  readonly failed: number;
  readonly blank: number;
  readonly remaining: number;
  readonly decisive: number;
}

/** What a cap did: `at_most` is what it allowed in the end, `full` the values that reached it. */
export interface CapStatistics {
  readonly id: string;
  readonly by: string;
  readonly at_most: number;
  readonly share: string | null;
  readonly full: readonly {
    readonly value: string;
    readonly invited: number;
    readonly passed_over: number;
    readonly tied: number;
  }[];
}

/** What a group did, in numbers of people and in points. */
export interface GroupStatistics {
  readonly id: string;
  readonly stream: string | null;
  readonly label: Text;
  readonly criteria: readonly CriterionStatistics[];
  readonly eligible: number;
  readonly already_invited: number;
  readonly considered: number;
  readonly below_minimum: number;
  readonly passed_over: number;
  readonly invited: number;
  readonly minimum_score: number | null;
  readonly top: number | null;
  readonly published: Published | null;
  /** Of the published figures that were not plainly read. */
  readonly published_confidence?: Doubts;
  readonly cut_off: number | null;
  readonly at_cut_off: { readonly considered: number; readonly invited: number } | null;
  readonly last_invited: { readonly score: string | null; readonly submitted_at: string | null } | null;
  readonly tie: { readonly size: number; readonly invited: number; readonly decided_by: string } | null;
  readonly scores: ScoreSummary | null;
  /** In files that have caps. */
  readonly caps?: readonly CapStatistics[];
}

/** The statistics, keys in the order in which they are written. */
export interface Statistics {
  readonly schema: 'arrima-sim/statistics/v1';
  readonly tool: Tool;
  readonly round: {
    readonly id: string;
    readonly title: Text;
    readonly program: string | null;
    readonly date: string;
    readonly extraction: string | null;
  };
  readonly inputs: {
    readonly pool: NamedPool;
    readonly reading: PoolReading | null;
    readonly criteria: { readonly name: string; readonly sha256: string };
    readonly lists: readonly { readonly name: string; readonly sha256: string }[];
    readonly set: readonly string[];
    readonly drop: readonly string[];
    readonly seed: string | null;
  };
  /** The criteria as `rounds show` says them. */
  readonly asked: Asked;
  readonly counts: Figures['counts'];
  readonly published: Published | null;
  /** Of the published figures that were not plainly read. */
  readonly published_confidence?: Doubts;
  readonly groups: readonly GroupStatistics[];
  /** In files that have caps. */
  readonly caps?: readonly CapStatistics[];
  readonly score_distribution: Figures['scoreDistribution'];
  readonly breakdowns: Figures['breakdowns'];
  readonly warnings: readonly Warning[];
}

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
