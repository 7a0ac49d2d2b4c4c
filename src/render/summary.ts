/** The summary of a round: counts, groups with what was published beside what was simulated, the funnel of criteria. */

import type { countAbsences } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { GroupStatistics, MaybeHidden, Statistics } from '../outputs/statistics.ts';
import { cut } from '../words/printable.ts';
import { type Block, heading, text } from './blocks.ts';
import { groupTitle } from './group-title.ts';
import { peopleText, withMinimumCell } from './people.ts';
import { agreementBlock, groupsBlocks, LONGEST_VALUE } from './round-groups.ts';
import { type SourceLine, sourceBlocks } from './sources.ts';
import { syntheticBlock, warningBlocks } from './warnings.ts';

type Absences = ReturnType<typeof countAbsences>;

/** What a summary is made from beside the statistics. */
export interface SummaryOptions {
  readonly language: Language;
  readonly messages: Messages;
  /** How long a declaration is valid, null where the criteria say nothing. */
  readonly validityMonths: number | null;
  /** How many take no part, by why; null where that is not said. */
  readonly absences: Absences | null;
  readonly sources: readonly SourceLine[];
}

/** The summary as blocks, for the terminal or Markdown. */
export function summaryOf(statistics: Statistics<MaybeHidden>, options: SummaryOptions): Block[] {
  const { language, messages, validityMonths, absences } = options;
  const blocks = [
    ...syntheticBlock(statistics.inputs.pool, statistics.counts.rejected, messages),
    ...headBlocks(statistics, validityMonths, language, messages),
    ...countsBlocks(statistics, absences, messages),
    ...groupsBlocks(statistics, language, messages),
    ...funnels(statistics, options),
    ...breakdowns(statistics, messages),
    ...warningBlocks(statistics.warnings, messages),
    ...sourceBlocks(options.sources, language, messages),
    ...agreementBlock(statistics, messages),
  ];
  return withMinimumCell(blocks, statistics.inputs.minimum_cell, messages);
}

/** Which round it is, and what was changed in its rule. */
export function headBlocks(
  { round, inputs }: Statistics<MaybeHidden>,
  validityMonths: number | null,
  language: Language,
  messages: Messages,
): Block[] {
  const words = messages.summary;
  return [
    heading(1, round.title[language]),
    text(words.round(round.id, round.date)),
    ...(round.program === null ? [] : [text(words.program(round.program))]),
    ...(round.extraction === null ? [] : [text(words.extraction(round.extraction))]),
    ...(validityMonths === null ? [] : [text(words.validity(validityMonths))]),
    ...(inputs.seed === null ? [] : [text(words.seed(inputs.seed))]),
    ...(inputs.set.length === 0 ? [] : [text(words.changes), list(inputs.set)]),
    ...(inputs.drop.length === 0 ? [] : [text(words.dropped), list(inputs.drop)]),
  ];
}

/** What became of everybody; where it is not known why people take no part, they are one line. */
export function countsBlocks({ round, counts }: Statistics<MaybeHidden>, absences: Absences | null, messages: Messages): Block[] {
  const words = messages.summary;
  const line = (outcome: string, people: MaybeHidden): string[] => [outcome, peopleText(people, messages)];
  const some = (outcome: string, people: MaybeHidden): string[][] => (people === 0 ? [] : [line(outcome, people)]);
  const absent =
    absences === null
      ? some(words.outside, counts.outside_extraction)
      : (['submitted_at?', 'extraction', 'validity'] as const).flatMap((why) =>
          some(words.absent[round.extraction === null && why === 'extraction' ? 'round_day' : why], absences[why]),
        );
  return [
    heading(2, words.counts),
    {
      kind: 'table',
      head: [words.outcome, words.people],
      rows: [
        line(words.read, counts.read),
        ...some(words.rejected, counts.rejected),
        ...absent,
        ...some(words.ineligible, counts.ineligible),
        ...some(words.not_reached, counts.not_reached),
        line(words.invited, counts.invited),
      ],
      texts: [0],
    },
  ];
}

function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}

/** The criteria of each group; what the last column means is said once, under the first table. */
function funnels({ groups }: Statistics<MaybeHidden>, options: SummaryOptions): Block[] {
  const [first, ...others] = groups.map((group) => funnel(group, options)).filter((blocks) => blocks.length > 0);
  return first === undefined ? [] : [...first, text(options.messages.summary.meaningOfDecisive, 'quiet'), ...others.flat()];
}

function funnel(group: GroupStatistics<MaybeHidden>, { language, messages }: SummaryOptions): Block[] {
  const words = messages.summary;
  if (group.criteria.length === 0) return [];
  return [
    heading(2, words.funnel(groupTitle(group, language, messages))),
    {
      kind: 'table',
      head: [words.criterion, words.passed, words.failed, words.blank, words.remaining, words.decisive],
      rows: group.criteria.map((criterion) => [
        criterion.label[language],
        ...[criterion.passed, criterion.failed, criterion.blank, criterion.remaining, criterion.decisive].map((people) =>
          peopleText(people, messages),
        ),
      ]),
      texts: [0],
    },
  ];
}

function breakdowns(statistics: Statistics<MaybeHidden>, messages: Messages): Block[] {
  const words = messages.summary;
  return statistics.breakdowns.flatMap(({ by, groups }) => [
    heading(2, words.breakdown(by)),
    {
      kind: 'table' as const,
      head: [words.value, words.read, words.eligible, words.invited],
      rows: groups.map((line) => [
        line.value === null ? words.noValue : cut(line.value, LONGEST_VALUE),
        ...[line.read, line.eligible, line.invited].map((people) => peopleText(people, messages)),
      ]),
      texts: [0],
    },
  ]);
}
