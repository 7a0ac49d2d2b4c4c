/** A reform beside its baseline, as scripts read it: the JSON, and the list of those whose fate differs. */

import {
  changeFinder,
  compareRounds,
  type Group,
  type GroupOnSide,
  groupsOfDifferentLots,
  invitationFinder,
  isSameRule,
  outcomeOf,
  type Round,
  type RoundComparison,
  type Text,
  whyNot,
} from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { textData } from '../pool/texts.ts';
import type { Asked } from './asked.ts';
import { CsvLines, guarded } from './csv.ts';
import { type CriteriaRead, type NamedCriteria, type NamedReading, namedCriteria, namedReading, type PoolRead } from './question-inputs.ts';
import { scoreText } from './score-text.ts';
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

/** Columns of the list of those whose fate differs. */
export const CHANGE_COLUMNS = [
  'candidate_id',
  'change',
  'baseline_outcome',
  'baseline_group',
  'outcome',
  'group',
  'score',
  'submitted_at',
  'baseline_why_not',
  'why_not',
] as const;

/** Those whose outcome or group differs, a line each, in the pool's order. */
export function* changeList(
  { baseline: { round: before }, reform: { round: after }, pool }: ComparedRounds,
  { rawCells }: { readonly rawCells: boolean },
): Generator<Buffer> {
  const lines = new CsvLines(CHANGE_COLUMNS);
  const ids = textData(pool.ids);
  const changeOf = changeFinder(before, after);
  const [groupBefore, groupAfter] = [groupFinder(before), groupFinder(after)];
  const [scoreBefore, scoreAfter] = [scoreText(before, pool), scoreText(after, pool)];
  const submitted = pool.cellTexts.submitted_at;
  for (let row = 0; row < pool.size; row++) {
    const change = changeOf(row);
    if (change === null) continue;
    const score = (change === 'left' ? scoreBefore : scoreAfter)(row);
    lines.copy(ids, row, rawCells);
    lines.text(change);
    lines.text(outcomeOf(before.result, row));
    lines.text(groupBefore(row));
    lines.text(outcomeOf(after.result, row));
    lines.text(groupAfter(row));
    lines.text(rawCells ? score : guarded(score));
    if (submitted === null) lines.text('');
    else lines.cellText(submitted, row, rawCells);
    lines.text(whyNot(before, row).join('|'));
    lines.text(whyNot(after, row).join('|'));
    lines.end();
    if (lines.isFull) yield lines.take();
  }
  yield lines.take();
}

/** The id of the group that invited a row; empty where none did. */
function groupFinder({ result, pool }: Round): (row: number) => string {
  const invitation = invitationFinder(result, pool.size);
  return (row) => result.groups[invitation(row)?.group ?? -1]?.id ?? '';
}
