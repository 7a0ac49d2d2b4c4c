/** What the groups of a round did, as people read it: beside what was published, with ties and caps. */

import type { Published } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { isMet, publishedFigures } from '../outputs/expect.ts';
import type { GroupStatistics, MaybeHidden, Statistics } from '../outputs/statistics.ts';
import { cut } from '../words/printable.ts';
import { type Block, heading, text } from './blocks.ts';
import { publishedText } from './doubted.ts';
import { groupTitle } from './group-title.ts';
import { peopleText } from './people.ts';

/** A value of a cap or of a breakdown is shown up to so many characters; the statistics have it whole. */
export const LONGEST_VALUE = 60;

/** The table of groups, then ties and caps. */
export function groupsBlocks(statistics: Statistics<MaybeHidden>, language: Language, messages: Messages): Block[] {
  return [
    heading(2, messages.summary.groups),
    ...groups(statistics, language, messages),
    ...ties(statistics, messages),
    ...caps(statistics, language, messages),
  ];
}

/** That an agreement with what was published validates nothing, where there is one on invented people. */
export function agreementBlock(statistics: Statistics<MaybeHidden>, { summary }: Messages): Block[] {
  if (!isExact(statistics)) return [];
  return statistics.inputs.pool.synthetic > 0 && !isChanged(statistics) && agrees(statistics) ? [text(summary.agreement, 'quiet')] : [];
}

/** Whether counts are as they are. */
function isExact(statistics: Statistics<MaybeHidden>): statistics is Statistics {
  return statistics.inputs.minimum_cell === undefined;
}

/** Whether the rule is not the published one: what was published is then of another rule. */
function isChanged({ inputs }: Statistics<MaybeHidden>): boolean {
  return inputs.set.length > 0 || inputs.drop.length > 0;
}

function hasPublished(statistics: Statistics<MaybeHidden>): boolean {
  return [statistics, ...statistics.groups].some(({ published }) => published !== null);
}

/** Whether something was published and the round gives it everywhere. */
function agrees(statistics: Statistics): boolean {
  const figures = publishedFigures(statistics);
  return figures.length > 0 && figures.every(isMet);
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
function groups(statistics: Statistics<MaybeHidden>, language: Language, messages: Messages): Block[] {
  const words = messages.summary;
  const figure = (value: number | null): string => (value === null ? messages.none : messages.number(value));
  const people = (value: MaybeHidden): string => peopleText(value, messages);
  const changed = isChanged(statistics);
  const minimum = statistics.groups.some((group) => group.minimum_score !== null);
  const cutOff = statistics.groups.some((group) => group.cut_off !== null);
  const publishedMinimum = [statistics, ...statistics.groups].some(({ published }) => published?.minimum_score !== undefined);
  const line = (
    name: string,
    group: GroupStatistics<MaybeHidden> | null,
    told: Pick<Statistics, 'published' | 'published_confidence'>,
    invited: MaybeHidden,
  ): string[] => [
    name,
    group === null ? '' : people(group.eligible),
    group === null ? '' : people(group.considered),
    ...(publishedMinimum ? [publishedFigure(told, 'minimum_score', messages)] : []),
    ...(minimum ? [group === null ? '' : figure(group.minimum_score)] : []),
    ...(cutOff ? [group === null ? '' : figure(group.cut_off)] : []),
    publishedFigure(told, 'invitations', messages),
    people(invited),
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

function ties(statistics: Statistics<MaybeHidden>, messages: Messages): Block[] {
  return statistics.groups.flatMap(({ id, tie }) => {
    const by = messages.summary.decidedBy[(tie?.decided_by ?? 'candidate_id') as keyof Messages['summary']['decidedBy']];
    if (tie === null || tie.size === null || tie.invited === null) return [];
    return [text(messages.summary.tie(id, tie.size, tie.invited, by))];
  });
}

/** So many values of a cap are shown; the statistics have them all. */
const MOST_VALUES = 20;

/** What the caps did: how many of one value each allowed, and the values that are full. */
function caps(statistics: Statistics<MaybeHidden>, language: Language, messages: Messages): Block[] {
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
                .map((value) => [
                  cut(value.value, LONGEST_VALUE),
                  peopleText(value.invited, messages),
                  peopleText(value.passed_over, messages),
                ]),
              texts: [0],
            },
            ...(full.length > MOST_VALUES ? [text(words.moreValues(full.length - MOST_VALUES), 'quiet')] : []),
          ]),
    ]),
  );
}
