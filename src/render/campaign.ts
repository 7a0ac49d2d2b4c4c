/** The summary of a campaign: its figures and their sources, the rounds with what was published, where the declarations are. */

import type { Text } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import {
  type Assumption,
  type Campaign,
  type CampaignRoundFigures,
  type CampaignWarning,
  campaignComparisons,
  isCompared,
} from '../outputs/campaign.ts';
import { isMet } from '../outputs/expect.ts';
import { type Block, heading, text } from './blocks.ts';
import { groupTitle } from './group-title.ts';
import { type SourceLine, sourceLine, warningSentence } from './summary.ts';

/** What a summary is made with beside the figures. */
export interface CampaignSummaryOptions {
  readonly language: Language;
  readonly messages: Messages;
  readonly sources: readonly (SourceLine & { readonly id: string })[];
  /** The title of each round by its id. */
  readonly titles: ReadonlyMap<string, Text>;
}

type Figure = CampaignRoundFigures['published'];

/** The summary as blocks, for the terminal or Markdown. */
export function campaignSummary(campaign: Campaign, options: CampaignSummaryOptions): Block[] {
  const { language, messages } = options;
  const { campaign: words, summary } = messages;
  const { plan, inputs, rounds } = campaign;
  const { rows, synthetic } = inputs.pool;
  const comparisons = campaignComparisons(campaign);
  const agrees = comparisons.length > 0 && comparisons.every(isMet);
  return [
    ...(synthetic > 0 ? [text(summary.synthetic(synthetic, rows), 'warning')] : []),
    heading(1, plan.title[language]),
    text(words.plan(plan.id, plan.from, plan.to)),
    ...(inputs.seed === null ? [] : [text(words.seed(inputs.seed))]),
    heading(2, words.figures),
    { kind: 'list', items: [...campaign.assumptions.map((each) => assumptionLine(each, options)), words.invitations, words.columns] },
    heading(2, words.rounds),
    roundsTable(rounds, options),
    ...(rounds.every(isCompared) ? [] : [text(words.gap)]),
    heading(2, words.declarations(plan.to)),
    {
      kind: 'table',
      head: [words.state, summary.people],
      rows: (['entered', 'invited', 'expired', 'bank'] as const).map((state) => [
        words[state],
        messages.number(campaign.arrima.totals[state]),
      ]),
      texts: [0],
    },
    ...warnings(campaign.warnings, messages),
    ...(agrees ? [text(summary.agreement, 'quiet')] : []),
  ];
}

function assumptionLine({ path, value, source }: Assumption, { language, messages, sources }: CampaignSummaryOptions): string {
  const { campaign: words, colon } = messages;
  const known: Readonly<Record<string, string>> = words.figure;
  const read = sources.find(({ id }) => id === source);
  return `${known[path] ?? path}${colon}${figureValue(value, messages)} (${read === undefined ? (source ?? words.assumption) : sourceLine(read, language)})`;
}

function figureValue(value: Assumption['value'], { campaign, plain, number }: Messages): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? plain.yes : plain.no;
  return 'field' in value ? campaign.column(value.field) : `${number(value.from)}–${number(value.to)}`;
}

function roundsTable(figures: readonly CampaignRoundFigures[], { language, messages, titles }: CampaignSummaryOptions): Block {
  const { campaign: words, summary } = messages;
  const rounds = figures.map((round) => ({ ...round, published: wholeFigure(round) }));
  const line = (date: string, name: string, published: Figure, simulated: number, compare = true): string[] => [
    date,
    name,
    published === null ? messages.none : figureText(published, messages),
    messages.number(simulated),
    published === null || !compare ? messages.none : differenceText(simulated, published, messages),
  ];
  const compared = rounds.filter((round) => isCompared(round) && round.published !== null);
  const whole = compared.length === rounds.length;
  const total = (name: string, some: readonly CampaignRoundFigures[], known: boolean): string[] =>
    line(
      '',
      name,
      known ? sumOf(some) : null,
      some.reduce((sum, { simulated }) => sum + simulated, 0),
    );
  return {
    kind: 'table',
    head: [words.date, words.round, summary.published, words.simulated, summary.gap],
    rows: [
      ...rounds.flatMap((round) => [
        line(
          round.date,
          (round.id.includes('@') ? round.id : (titles.get(round.id)?.[language] ?? round.id)) + (isCompared(round) ? '' : ' *'),
          round.published,
          round.simulated,
          isCompared(round),
        ),
        ...(round.groups.length > 1
          ? round.groups.map((group) =>
              line('', `· ${groupTitle(group, language, messages)}`, group.published, group.simulated, isCompared(round)),
            )
          : []),
      ]),
      total(words.total, rounds, whole),
      ...(whole || compared.length === 0 ? [] : [total(words.compared, compared, true)]),
    ],
    texts: [0, 1],
  };
}

function figureText(figure: NonNullable<Figure>, { number }: Messages): string {
  return typeof figure === 'number' ? number(figure) : figure.map(number).join('–');
}

/** How far from what was published; nothing within a range. */
function differenceText(simulated: number, published: NonNullable<Figure>, { number }: Messages): string {
  const [from, to] = typeof published === 'number' ? [published, published] : published;
  const difference = simulated < from ? simulated - from : simulated > to ? simulated - to : 0;
  if (difference === 0) return number(0);
  return `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`;
}

/** What was published of a round: for the whole of it, or for each of its groups. */
function wholeFigure({ published, groups }: CampaignRoundFigures): Figure {
  return published ?? (groups.every((group) => group.published !== null) ? sumOf(groups) : null);
}

function sumOf(rounds: readonly { readonly published: Figure }[]): Figure {
  const sum = (end: 0 | 1): number =>
    rounds.reduce((sofar, { published }) => sofar + (typeof published === 'number' ? published : (published?.[end] ?? 0)), 0);
  return sum(0) === sum(1) ? sum(0) : [sum(0), sum(1)];
}

function warnings(found: readonly CampaignWarning[], messages: Messages): Block[] {
  if (found.length === 0) return [];
  const sentence = (warning: CampaignWarning): string =>
    'round' in warning
      ? messages.warnings.decided_by_id(`${warning.round}/${warning.group}`, warning.size)
      : warningSentence(warning, messages);
  return [heading(2, messages.summary.warnings), { kind: 'list', items: found.map(sentence) }];
}
