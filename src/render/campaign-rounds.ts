/** The rounds of a campaign as a table, each beside what was published. */

import type { Language, Messages } from '../messages/index.ts';
import { type Campaign, type CampaignGroup, type CampaignRoundFigures, isCompared } from '../outputs/campaign.ts';
import type { Block } from './blocks.ts';
import { publishedText } from './doubted.ts';
import { groupTitle } from './group-title.ts';
import { countText, tenths } from './spread-text.ts';

type Figure = CampaignRoundFigures['published'];

/** The table, and what the mark in it means. */
export function roundsBlocks({ rounds: figures }: Campaign, language: Language, messages: Messages): Block[] {
  const { campaign: words, summary } = messages;
  const rounds = figures.map((round) => ({ ...round, ...wholeFigure(round) }));
  const compared = rounds.filter((round) => isCompared(round) && round.published !== null);
  const whole = compared.length === rounds.length;
  const nameOf = ({ id, title }: CampaignRoundFigures): string => (id.includes('@') ? id : title[language]);
  const marked = (difference: string, fitted: boolean): string => (fitted ? words.fitted(difference) : difference);
  const line = (
    date: string,
    name: string,
    { published, published_confidence: doubts, simulated, spread, fitted }: Told,
    compare: boolean,
  ): string[] => [
    date,
    name,
    published === null ? messages.none : publishedText(published, doubts?.invitations, messages),
    spread === null ? tenths(simulated, messages) : countText(spread, messages),
    published === null || !compare ? messages.none : marked(differenceText(simulated, published, messages), fitted),
  ];
  const total = (name: string, some: readonly CampaignRoundFigures[], known: boolean): string[] => {
    const published = known ? sumOf(some) : null;
    const simulated = some.reduce((sum, round) => sum + round.simulated, 0);
    // A sum that agrees because rounds in it were fitted is fitted too.
    const isFitted = some.every((round) => round.fitted) || (published === simulated && some.some((round) => round.fitted));
    return line('', name, { published, simulated, spread: null, fitted: isFitted }, true);
  };
  const table: Block = {
    kind: 'table',
    head: [words.date, words.round, summary.published, words.simulated, summary.gap],
    rows: [
      ...rounds.flatMap((round) => [
        line(round.date, nameOf(round) + (isCompared(round) ? '' : ' *'), round, isCompared(round)),
        ...(round.groups.length > 1
          ? round.groups.map((group) =>
              line('', `· ${groupTitle(group, language, messages)}`, { ...group, fitted: round.fitted }, isCompared(round)),
            )
          : []),
      ]),
      total(words.total, rounds, whole),
      ...(whole || compared.length === 0 ? [] : [total(words.compared, compared, true)]),
    ],
    texts: [0, 1],
  };
  return [
    table,
    ...(rounds.some((round) => round.fitted) ? [{ kind: 'text', text: words.meaningOfFitted, tone: 'quiet' } as const] : []),
    ...(rounds.every(isCompared) ? [] : [{ kind: 'text', text: words.gap, tone: 'plain' } as const]),
  ];
}

/** What a line tells; a sum of rounds has no spread. */
type Told = Pick<CampaignGroup, 'published' | 'published_confidence' | 'simulated'> & {
  readonly fitted: boolean;
  readonly spread: CampaignGroup['spread'] | null;
};

/** How far from what was published; nothing within a range. */
function differenceText(simulated: number, published: NonNullable<Figure>, messages: Messages): string {
  const [from, to] = typeof published === 'number' ? [published, published] : published;
  const difference = simulated < from ? simulated - from : simulated > to ? simulated - to : 0;
  const shown = tenths(Math.abs(difference), messages);
  if (difference === 0 || shown === messages.number(0)) return messages.number(0);
  return `${difference > 0 ? '+' : '−'}${shown}`;
}

/** What was published of a round: for the whole of it, or for each of its groups; the sum of such as were derived or disputed is derived. */
function wholeFigure({
  published,
  published_confidence: doubts,
  groups,
}: Pick<CampaignRoundFigures, 'published' | 'published_confidence' | 'groups'>): Pick<Told, 'published' | 'published_confidence'> {
  if (published !== null) return doubts === undefined ? { published } : { published, published_confidence: doubts };
  if (groups.some((group) => group.published === null)) return { published: null };
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) return wholeFigure({ ...only, groups: [] });
  const isDoubted = groups.some((group) => group.published_confidence !== undefined);
  const derived = { invitations: { confidence: 'derived', alternative: null } } as const;
  return isDoubted ? { published: sumOf(groups), published_confidence: derived } : { published: sumOf(groups) };
}

function sumOf(rounds: readonly { readonly published: Figure }[]): Figure {
  const sum = (end: 0 | 1): number =>
    rounds.reduce((sofar, { published }) => sofar + (typeof published === 'number' ? published : (published?.[end] ?? 0)), 0);
  return sum(0) === sum(1) ? sum(0) : [sum(0), sum(1)];
}
