/** A reform beside its baseline, as people read it: what changes in the rule, in the counts, in the groups, and for whom. */

import type { ScoreSummary } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Comparison, ComparisonWarning } from '../outputs/comparison.ts';
import type { MaybeHidden } from '../outputs/statistics.ts';
import type { Warning } from '../outputs/warnings.ts';
import { cut } from '../words/printable.ts';
import { type Block, heading, text } from './blocks.ts';
import { type ComparedRules, changeBlocks } from './changes-in-words.ts';
import { peopleText, withMinimumCell } from './people.ts';
import { syntheticBlock, warningSentence } from './warnings.ts';

/** A value of a column is shown up to so many characters, and so many values of one; the JSON has them all. */
const LONGEST_VALUE = 60;
const MOST_VALUES = 40;

/** The comparison as blocks. */
export function comparisonBlocks(
  comparison: Comparison<MaybeHidden>,
  rules: ComparedRules,
  language: Language,
  messages: Messages,
): Block[] {
  const streams = new Map([...rules.baseline.groups, ...rules.reform.groups].map(({ id, stream }) => [id, stream]));
  const blocks = [
    ...syntheticBlock(comparison.inputs.pool, 0, messages),
    ...headBlocks(comparison, language, messages),
    ...changeBlocks(rules, language, messages),
    ...comparedBlocks(comparison, streams, language, messages),
    ...breakdownBlocks(comparison, messages),
    ...warningBlocks(comparison.warnings, messages),
  ];
  return withMinimumCell(blocks, comparison.inputs.minimum_cell, messages);
}

/** Which rules are compared. */
export function headBlocks({ inputs, baseline, reform }: Comparison<MaybeHidden>, language: Language, messages: Messages): Block[] {
  const words = messages.comparison;
  const rule = ({ id, title, date }: Comparison['baseline']): string => words.rule(title[language], id, date);
  return [
    heading(1, words.title),
    text(words.before(rule(baseline))),
    text(words.after(rule(reform))),
    ...(inputs.seed === null ? [] : [text(messages.summary.seed(inputs.seed))]),
  ];
}

/** The stream of each group, where it is known. */
type Streams = ReadonlyMap<string, string | null>;

/** The counts of both, and their groups. */
export function comparedBlocks(comparison: Comparison<MaybeHidden>, streams: Streams, language: Language, messages: Messages): Block[] {
  const words = messages.comparison;
  const { counts, scores } = comparison;
  return [
    heading(2, messages.summary.counts),
    {
      kind: 'table',
      head: [messages.summary.outcome, messages.summary.people],
      rows: (['read', 'baseline', 'reform', 'both', 'joined', 'left'] as const).map((key) => [
        words.counts[key],
        peopleText(counts[key], messages),
      ]),
      texts: [0],
    },
    ...(scores.joined === null ? [] : [text(words.scores(words.counts.joined, ...spread(scores.joined, messages)))]),
    ...(scores.left === null ? [] : [text(words.scores(words.counts.left, ...spread(scores.left, messages)))]),
    heading(2, messages.summary.groups),
    groupTable(comparison, streams, language, messages),
  ];
}

function spread({ lowest, median, highest }: ScoreSummary, { number, decimal }: Messages): [string, string, string] {
  return [number(lowest), typeof median === 'number' ? number(median) : decimal(median.exact), number(highest)];
}

function groupTable({ groups }: Comparison<MaybeHidden>, streams: Streams, language: Language, messages: Messages): Block {
  const words = messages.comparison;
  const { number } = messages;
  const people = (value: MaybeHidden): string => peopleText(value, messages);
  const score = (value: number | null): string => (value === null ? messages.none : number(value));
  const moves = groups.some(({ moved_in, moved_out }) => moved_in !== 0 || moved_out !== 0);
  const lines = groups.some(({ baseline, reform }) => (baseline.cut_off ?? reform.cut_off) !== null);
  return {
    kind: 'table',
    head: [
      messages.summary.group,
      words.invitedBefore,
      words.invitedAfter,
      ...(lines ? [words.cutOffBefore, words.cutOffAfter] : []),
      words.joined,
      words.left,
      ...(moves ? [words.movedIn, words.movedOut] : []),
    ],
    rows: groups.map((group) => {
      const stream = streams.get(group.id) ?? null;
      return [
        stream === null ? group.label[language] : `${messages.summary.stream} ${stream} — ${group.label[language]}`,
        people(group.baseline.invited),
        people(group.reform.invited),
        ...(lines ? [score(group.baseline.cut_off), score(group.reform.cut_off)] : []),
        people(group.joined),
        people(group.left),
        ...(moves ? [people(group.moved_in), people(group.moved_out)] : []),
      ];
    }),
    texts: [0],
  };
}

function breakdownBlocks({ breakdowns }: Comparison<MaybeHidden>, messages: Messages): Block[] {
  const { comparison: words, summary } = messages;
  return breakdowns.flatMap(({ by, groups }): Block[] => [
    heading(2, words.breakdown(by)),
    {
      kind: 'table',
      head: [summary.value, summary.read, words.invitedBefore, words.invitedAfter, words.joined, words.left],
      rows: groups
        .slice(0, MOST_VALUES)
        .map(({ value, read, baseline, reform, joined, left }) => [
          value === null ? summary.noValue : cut(value, LONGEST_VALUE),
          ...[read, baseline, reform, joined, left].map((people) => peopleText(people, messages)),
        ]),
      texts: [0],
    },
    ...(groups.length > MOST_VALUES ? [text(words.moreValues(groups.length - MOST_VALUES), 'quiet')] : []),
  ]);
}

/** The warnings, each with the rule that it is about. */
export function warningBlocks(warnings: readonly ComparisonWarning[], messages: Messages): Block[] {
  if (warnings.length === 0) return [];
  return [heading(2, messages.summary.warnings), { kind: 'list', items: warnings.map((warning) => sentenceOf(warning, messages)) }];
}

function sentenceOf(warning: ComparisonWarning, messages: Messages): string {
  const words = messages.comparison;
  if (warning.code === 'same_rule') return words.sameRule;
  if (warning.code === 'different_lots') return words.differentLots(warning.group);
  const said = warningSentence(warning as Warning, messages);
  if (!('of' in warning)) return said;
  return warning.of === 'baseline' ? words.before(said) : words.after(said);
}
