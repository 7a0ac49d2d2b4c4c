/** The summary of a round: counts, groups with what was published beside what was simulated, the funnel of criteria. */

import type { countAbsences, Published, Text } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { isMet, publishedFigures } from '../outputs/expect.ts';
import type { GroupStatistics, Statistics } from '../outputs/statistics.ts';
import { cut } from '../words/printable.ts';
import { type Block, heading, text } from './blocks.ts';
import { publishedText } from './doubted.ts';
import { groupTitle } from './group-title.ts';
import { type SourceLine, sourceBlocks } from './sources.ts';
import { syntheticBlock, warningBlocks } from './warnings.ts';

/** What a summary is made from beside the statistics. */
export interface SummaryOptions {
  readonly language: Language;
  readonly messages: Messages;
  /** How long a declaration is valid, null where the criteria say nothing. */
  readonly validityMonths: number | null;
  /** How many take no part, by why. */
  readonly absences: ReturnType<typeof countAbsences>;
  readonly sources: readonly SourceLine[];
}

/** The summary as blocks, for the terminal or Markdown. */
export function summaryOf(statistics: Statistics, options: SummaryOptions): Block[] {
  const { language, messages, validityMonths, absences } = options;
  const words = messages.summary;
  const { round, inputs, counts } = statistics;
  const line = (outcome: string, people: number): string[] => [outcome, messages.number(people)];
  const some = (outcome: string, people: number): string[][] => (people === 0 ? [] : [line(outcome, people)]);
  const say = (label: Text): string => label[language];
  const synthetic = inputs.pool.synthetic;
  return [
    ...syntheticBlock(inputs.pool, counts.rejected, messages),
    heading(1, say(round.title)),
    text(words.round(round.id, round.date)),
    ...(round.program === null ? [] : [text(words.program(round.program))]),
    ...(round.extraction === null ? [] : [text(words.extraction(round.extraction))]),
    ...(validityMonths === null ? [] : [text(words.validity(validityMonths))]),
    ...(inputs.seed === null ? [] : [text(words.seed(inputs.seed))]),
    ...(inputs.set.length === 0 ? [] : [text(words.changes), list(inputs.set)]),
    ...(inputs.drop.length === 0 ? [] : [text(words.dropped), list(inputs.drop)]),
    heading(2, words.counts),
    {
      kind: 'table',
      head: [words.outcome, words.people],
      rows: [
        line(words.read, counts.read),
        ...some(words.rejected, counts.rejected),
        ...(['submitted_at?', 'extraction', 'validity'] as const).flatMap((why) =>
          some(words.absent[round.extraction === null && why === 'extraction' ? 'round_day' : why], absences[why]),
        ),
        ...some(words.ineligible, counts.ineligible),
        ...some(words.not_reached, counts.not_reached),
        line(words.invited, counts.invited),
      ],
      texts: [0],
    },
    heading(2, words.groups),
    ...groups(statistics, options),
    ...ties(statistics, messages),
    ...caps(statistics, options),
    ...funnels(statistics, options),
    ...breakdowns(statistics, messages),
    ...warningBlocks(statistics.warnings, messages),
    ...sourceBlocks(options.sources, language, messages),
    ...(synthetic > 0 && !isChanged(statistics) && agrees(statistics) ? [text(words.agreement, 'quiet')] : []),
  ];
}

/** Whether the rule is not the published one: what was published is then of another rule. */
function isChanged({ inputs }: Statistics): boolean {
  return inputs.set.length > 0 || inputs.drop.length > 0;
}

function hasPublished(statistics: Statistics): boolean {
  return [statistics, ...statistics.groups].some(({ published }) => published !== null);
}

/** Whether something was published and the round gives it everywhere. */
function agrees(statistics: Statistics): boolean {
  const figures = publishedFigures(statistics);
  return figures.length > 0 && figures.every(isMet);
}

function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}

/** A published figure of a round or group, with how surely it is known where it was not plainly read. */
function publishedFigure(
  { published, published_confidence: doubts }: Pick<Statistics, 'published' | 'published_confidence'>,
  key: keyof Published,
  messages: Messages,
): string {
  const figure = published?.[key];
  return figure === undefined ? messages.none : publishedText(figure, doubts?.[key], messages);
}

/** The table of groups, and what its column of cut-offs means. */
function groups(statistics: Statistics, { language, messages }: SummaryOptions): Block[] {
  const words = messages.summary;
  const figure = (value: number | null): string => (value === null ? messages.none : messages.number(value));
  const changed = isChanged(statistics);
  const minimum = statistics.groups.some((group) => group.minimum_score !== null);
  const cutOff = statistics.groups.some((group) => group.cut_off !== null);
  const publishedMinimum = [statistics, ...statistics.groups].some(({ published }) => published?.minimum_score !== undefined);
  const line = (name: string, group: GroupStatistics | null, told: GroupStatistics | Statistics, invited: number): string[] => [
    name,
    group === null ? '' : figure(group.eligible),
    group === null ? '' : figure(group.considered),
    ...(publishedMinimum ? [publishedFigure(told, 'minimum_score', messages)] : []),
    ...(minimum ? [group === null ? '' : figure(group.minimum_score)] : []),
    ...(cutOff ? [group === null ? '' : figure(group.cut_off)] : []),
    publishedFigure(told, 'invitations', messages),
    figure(invited),
  ];
  const rows = statistics.groups.map((group) => line(groupTitle(group, language, messages), group, group, group.invited));
  const table: Block = {
    kind: 'table',
    head: [
      words.group,
      words.eligible,
      words.considered,
      ...(publishedMinimum ? [changed ? words.publishedMinimumAsRuled : words.publishedMinimum] : []),
      ...(minimum ? [words.minimumScore] : []),
      ...(cutOff ? [words.cutOff] : []),
      changed ? words.publishedAsRuled : words.published,
      words.invited,
    ],
    rows: [...rows, line(words.total, null, statistics, statistics.counts.invited)],
    texts: [0],
  };
  return [
    table,
    ...(cutOff ? [text(words.meaningOfCutOff, 'quiet')] : []),
    ...(changed && hasPublished(statistics) ? [text(words.meaningOfAsRuled, 'quiet')] : []),
  ];
}

function ties(statistics: Statistics, messages: Messages): Block[] {
  return statistics.groups.flatMap(({ id, tie }) => {
    const by = messages.summary.decidedBy[(tie?.decided_by ?? 'candidate_id') as keyof Messages['summary']['decidedBy']];
    return tie === null ? [] : [text(messages.summary.tie(id, tie.size, tie.invited, by))];
  });
}

/** So many values of a cap are shown; the statistics have them all. */
const MOST_VALUES = 20;

/** What the caps did: how many of one value each allowed, and the values that are full. */
function caps(statistics: Statistics, { language, messages }: SummaryOptions): Block[] {
  const words = messages.summary;
  const levels = [
    { title: words.total, caps: statistics.caps ?? [] },
    ...statistics.groups.map((group) => ({ title: groupTitle(group, language, messages), caps: group.caps ?? [] })),
  ];
  return levels.flatMap(({ title, caps: found }) =>
    found.flatMap(({ id, by, at_most, share, full }): Block[] => [
      heading(2, words.cap(title, id)),
      text(words.capAllows(by, at_most, share === null ? null : messages.number(Number(share) * 100))),
      ...(full.length === 0
        ? [text(words.noneFull)]
        : [
            {
              kind: 'table' as const,
              head: [words.value, words.invited, words.passedOver],
              rows: full
                .slice(0, MOST_VALUES)
                .map((value) => [cut(value.value, LONGEST_VALUE), messages.number(value.invited), messages.number(value.passed_over)]),
              texts: [0],
            },
            ...(full.length > MOST_VALUES ? [text(words.moreValues(full.length - MOST_VALUES), 'quiet')] : []),
          ]),
    ]),
  );
}

/** The criteria of each group; what the last column means is said once, under the first table. */
function funnels({ groups }: Statistics, options: SummaryOptions): Block[] {
  const [first, ...others] = groups.map((group) => funnel(group, options)).filter((blocks) => blocks.length > 0);
  return first === undefined ? [] : [...first, text(options.messages.summary.meaningOfDecisive, 'quiet'), ...others.flat()];
}

function funnel(group: GroupStatistics, { language, messages }: SummaryOptions): Block[] {
  const words = messages.summary;
  if (group.criteria.length === 0) return [];
  return [
    heading(2, words.funnel(groupTitle(group, language, messages))),
    {
      kind: 'table',
      head: [words.criterion, words.passed, words.failed, words.blank, words.remaining, words.decisive],
      rows: group.criteria.map((criterion) => [
        criterion.label[language],
        ...[criterion.passed, criterion.failed, criterion.blank, criterion.remaining, criterion.decisive].map(messages.number),
      ]),
      texts: [0],
    },
  ];
}

/** A value of a breakdown is shown up to so many characters; the statistics have it whole. */
const LONGEST_VALUE = 60;

function breakdowns(statistics: Statistics, messages: Messages): Block[] {
  const words = messages.summary;
  return statistics.breakdowns.flatMap(({ by, groups }) => [
    heading(2, words.breakdown(by)),
    {
      kind: 'table' as const,
      head: [words.value, words.read, words.eligible, words.invited],
      rows: groups.map((line) => [
        line.value === null ? words.noValue : cut(line.value, LONGEST_VALUE),
        ...[line.read, line.eligible, line.invited].map(messages.number),
      ]),
      texts: [0],
    },
  ]);
}
