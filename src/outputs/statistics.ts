/** The statistics of a round, as scripts read them. */

import type { Doubts, Figures, Published, ScoreSummary, Text } from '../engine/index.ts';
import type { Asked } from './asked.ts';
import type { InputFile, NamedPool, PoolAsInput } from './pool-input.ts';
import type { PoolReading } from './reading.ts';
import type { Warning } from './warnings.ts';

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

/** Of objects that hold counts of people: that a small one is hidden, where some minimum was asked for. */
export interface Suppressible {
  readonly suppressed?: true;
}

/** Of everybody who takes part, how many pass a criterion, fail it or have a blank cell; `remaining` meet it and all before it, `decisive` miss it alone. */
export interface CriterionStatistics<Count = number> extends Suppressible {
  readonly id: string;
  readonly label: Text;
  readonly passed: Count;
  readonly failed: Count;
  readonly blank: Count;
  readonly remaining: Count;
  readonly decisive: Count;
}

/** What a cap did: `at_most` is what it allowed in the end, `full` the values that reached it. */
export interface CapStatistics<Count = number> {
  readonly id: string;
  readonly by: string;
  readonly at_most: number;
  readonly share: string | null;
  readonly full: readonly (Suppressible & {
    readonly value: string;
    readonly invited: Count;
    readonly passed_over: Count;
    readonly tied: Count;
  })[];
}

/** What a group did, in numbers of people and in points. */
export interface GroupStatistics<Count = number> extends Suppressible {
  readonly id: string;
  readonly stream: string | null;
  readonly label: Text;
  readonly criteria: readonly CriterionStatistics<Count>[];
  readonly eligible: Count;
  readonly already_invited: Count;
  readonly considered: Count;
  readonly below_minimum: Count;
  readonly passed_over: Count;
  readonly invited: Count;
  readonly minimum_score: number | null;
  readonly top: number | null;
  readonly published: Published | null;
  /** Of the published figures that were not plainly read. */
  readonly published_confidence?: Doubts;
  readonly cut_off: number | null;
  readonly at_cut_off: (Suppressible & { readonly considered: Count; readonly invited: Count }) | null;
  readonly last_invited: { readonly score: string | null; readonly submitted_at: string | null } | null;
  readonly tie: (Suppressible & { readonly size: Count; readonly invited: Count; readonly decided_by: string }) | null;
  readonly scores: ScoreSummary | null;
  /** In files that have caps. */
  readonly caps?: readonly CapStatistics<Count>[];
}

/** What became of everybody. */
export type CountsOfRound<Count = number> = Suppressible & { readonly [Key in keyof Figures['counts']]: Count };

/** Those of each value of a column. */
export interface BreakdownStatistics<Count = number> {
  readonly by: string;
  readonly groups: readonly (Suppressible & {
    readonly value: string | null;
    readonly read: Count;
    readonly eligible: Count;
    readonly invited: Count;
  })[];
}

/** How many of those who take part, and of those invited, have a score from `from` on and below `to`. */
export interface BandStatistics<Count = number> extends Suppressible {
  readonly from: number;
  readonly to: number;
  readonly candidates: Count;
  readonly invited: Count;
}

/** The statistics, keys in the order in which they are written. */
export interface Statistics<Count = number> {
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
    readonly pool: NamedPool<Count>;
    readonly reading: PoolReading | null;
    readonly criteria: { readonly name: string; readonly sha256: string };
    readonly lists: readonly { readonly name: string; readonly sha256: string }[];
    readonly set: readonly string[];
    readonly drop: readonly string[];
    readonly seed: string | null;
    /** Where counts below it are hidden, and others rounded to it. */
    readonly minimum_cell?: number;
  };
  /** The criteria as `rounds show` says them. */
  readonly asked: Asked;
  readonly counts: CountsOfRound<Count>;
  readonly published: Published | null;
  /** Of the published figures that were not plainly read. */
  readonly published_confidence?: Doubts;
  readonly groups: readonly GroupStatistics<Count>[];
  /** In files that have caps. */
  readonly caps?: readonly CapStatistics<Count>[];
  readonly score_distribution: readonly BandStatistics<Count>[] | null;
  readonly breakdowns: readonly BreakdownStatistics<Count>[];
  readonly warnings: readonly Warning[];
}

/** Counts that may be hidden. */
export type MaybeHidden = number | null;
