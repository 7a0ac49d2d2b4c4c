/** A reform beside its baseline, as scripts read it: the JSON. */

import {
  compareRounds,
  type Group,
  type GroupOnSide,
  groupsOfDifferentLots,
  isSameRule,
  type Round,
  type RoundComparison,
  type Text,
} from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import type { Asked } from './asked.ts';
import { type CriteriaRead, type NamedCriteria, type NamedReading, namedCriteria, namedReading, type PoolRead } from './question-inputs.ts';
import type { Suppressible, Tool } from './statistics.ts';
import { type Warning, warningsOfPool, warningsOfRule } from './warnings.ts';

/** Two rounds that were held on one pool, and what they were read from. */
export interface ComparedRounds {
  readonly baseline: Side;
  readonly reform: Side;
  readonly pool: DecodedPool;
  readonly read: PoolRead;
  /** The seed that was asked for; null where each file has its own, or none. */
  readonly seed: string | null;
}

/** One side of a comparison. */
export interface Side {
  readonly round: Round;
  readonly read: CriteriaRead;
}

/** A warning, and the rule that it is about where it is about one. */
export type ComparisonWarning =
  | Warning
  | ({ readonly of: 'baseline' | 'reform' } & Warning)
  | { readonly code: 'same_rule' }
  | { readonly code: 'different_lots'; readonly group: string };

interface GroupFigures<Count> extends Suppressible {
  readonly eligible: Count;
  readonly invited: Count;
  readonly cut_off: number | null;
}

/** A group on both sides; `reform.invited = both + joined + moved_in`. */
export interface GroupComparison<Count = number> extends Suppressible {
  readonly id: string;
  readonly label: Text;
  readonly baseline: GroupFigures<Count>;
  readonly reform: GroupFigures<Count>;
  readonly both: Count;
  readonly joined: Count;
  readonly left: Count;
  readonly moved_in: Count;
  readonly moved_out: Count;
}

interface NamedRule {
  readonly id: string;
  readonly title: Text;
  readonly date: string;
  readonly asked: Asked;
}

/** The comparison, keys in the order in which they are written. */
export interface Comparison<Count = number> extends Pick<RoundComparison, 'scores'> {
  readonly schema: 'arrima-sim/comparison/v1';
  readonly tool: Tool;
  readonly inputs: NamedReading<Count> & {
    readonly baseline: NamedCriteria;
    readonly reform: NamedCriteria;
    readonly seed: string | null;
    /** Where counts below it are hidden, and others rounded to it. */
    readonly minimum_cell?: number;
  };
  readonly baseline: NamedRule;
  readonly reform: NamedRule;
  readonly counts: Suppressible & { readonly [Key in keyof RoundComparison['counts']]: Count };
  readonly outcomes: readonly (Suppressible & Omit<RoundComparison['outcomes'][number], 'candidates'> & { readonly candidates: Count })[];
  readonly groups: readonly GroupComparison<Count>[];
  readonly breakdowns: readonly {
    readonly by: string;
    readonly groups: readonly (Suppressible & {
      readonly value: string | null;
      readonly read: Count;
      readonly baseline: Count;
      readonly reform: Count;
      readonly joined: Count;
      readonly left: Count;
    })[];
  }[];
  readonly warnings: readonly ComparisonWarning[];
}

/** Compares two rounds, and puts the figures together. */
export function comparisonOf(rounds: ComparedRounds, version: string): Comparison {
  const { baseline, reform, pool, read, seed } = rounds;
  const found = compareRounds(baseline.round, reform.round);
  const groups = [...reform.round.criteria.groups, ...baseline.round.criteria.groups];
  return {
    schema: 'arrima-sim/comparison/v1',
    tool: { name: 'arrima-sim', version },
    inputs: {
      ...namedReading(read, pool),
      baseline: namedCriteria(baseline.read),
      reform: namedCriteria(reform.read),
      seed: seed ?? reform.round.criteria.seed ?? baseline.round.criteria.seed,
    },
    baseline: namedRule(baseline),
    reform: namedRule(reform),
    counts: found.counts,
    outcomes: found.outcomes,
    groups: found.groups.map((group) => ({
      id: group.id,
      label: labelOf(groups, group.id),
      baseline: figures(group.baseline),
      reform: figures(group.reform),
      both: group.both,
      joined: group.joined,
      left: group.left,
      moved_in: group.movedIn,
      moved_out: group.movedOut,
    })),
    scores: found.scores,
    breakdowns: found.breakdowns,
    warnings: comparisonWarnings(rounds),
  };
}

function namedRule({ round, read }: Side): NamedRule {
  const { id, title, round: held } = round.criteria;
  return { id, title, date: held.date, asked: read.asked };
}

function labelOf(groups: readonly Group[], id: string): Text {
  return groups.find((group) => group.id === id)?.label ?? { fr: id, en: id };
}

function figures({ eligible, invited, cutOff }: GroupOnSide): GroupFigures<number> {
  return { eligible, invited, cut_off: cutOff };
}

/** The pool's warnings, each rule's own, then those of the comparison. */
function comparisonWarnings({ baseline, reform, pool, seed }: ComparedRounds): ComparisonWarning[] {
  const own = (of: 'baseline' | 'reform', { round }: Side): ComparisonWarning[] =>
    warningsOfRule(round, pool).map(({ code, ...rest }) => ({ code, of, ...rest }) as ComparisonWarning);
  const [a, b] = [baseline.round.criteria, reform.round.criteria];
  const seeds = { a: seed ?? a.seed, b: seed ?? b.seed };
  return [
    ...warningsOfPool([baseline.round, reform.round], pool),
    ...own('baseline', baseline),
    ...own('reform', reform),
    ...(isSameRule(a, b, seeds) ? [{ code: 'same_rule' } as const] : []),
    ...groupsOfDifferentLots(b, a, { a: seeds.b, b: seeds.a }).map((group) => ({ code: 'different_lots', group }) as const),
  ];
}
