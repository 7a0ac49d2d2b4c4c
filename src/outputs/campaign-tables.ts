/** `timeline.csv` and `rounds.csv`: the figures of each month and of each round; of several replicates mean and quantiles. */

import { plainDecimal } from '../engine/index.ts';
import type { CampaignRun } from './campaign.ts';
import type { Figure, PublishedInvitations } from './campaign-context.ts';
import { csvText } from './csv.ts';
import { type Figures, figuresOf } from './figures.ts';
import { SHOWN, spreadOf } from './spread.ts';

/** The text of `timeline.csv`, a line a month; cells are empty where a system is not run. */
export function timelineText({ context, measures }: CampaignRun): Generator<Buffer> {
  const figures = figuresOf(measures);
  const several = context.replicates > 1;
  return csvText(
    ['month', ...figures.monthly.flatMap((measure) => columnsOf(measure, several))],
    figures.months.map((month) => [month, ...figures.monthly.flatMap((measure) => cells(figures.values(measure, month), several))]),
  );
}

/** Columns of `rounds.csv`. */
export function roundColumns(several: boolean): string[] {
  return [...earlierRoundColumns(several), 'fitted', 'confidence', 'alternative'];
}

/** Columns of `rounds.csv` as first written, before fitted rounds and doubts were told. */
export function earlierRoundColumns(several: boolean): string[] {
  return ['round', 'date', 'group', 'published', ...columnsOf('simulated', several), ...columnsOf('cut_off', several), 'after_gap'];
}

/** The text of `rounds.csv`: for each round a line without group, then one for each group. */
export function roundsText({ context, measures }: CampaignRun): Generator<Buffer> {
  return csvText(roundColumns(context.replicates > 1), roundRecords(context, figuresOf(measures)));
}

function* roundRecords({ rounds, replicates }: CampaignRun['context'], figures: Figures): Generator<string[]> {
  const several = replicates > 1;
  for (const round of rounds) {
    const { id, date, after_gap: afterGap, fitted, groups } = round;
    const line = (
      group: string,
      { published, published_confidence: doubts }: PublishedInvitations,
      measured: string,
      cutOff: (number | null)[] | null,
    ): string[] => [
      id,
      date,
      group,
      publishedText(published),
      ...cells(figures.values(`${measured}.invited`), several),
      ...cells(cutOff, several),
      String(afterGap),
      String(fitted),
      doubts?.invitations.confidence ?? '',
      doubts?.invitations.alternative == null ? '' : plainDecimal(doubts.invitations.alternative),
    ];
    yield line('', round, `round.${id}`, null);
    for (const group of groups) {
      const measured = `round.${id}.${group.id}`;
      yield line(group.id, group, measured, figures.values(`${measured}.cut_off`));
    }
  }
}

function publishedText(figure: Figure | null): string {
  if (figure === null) return '';
  return typeof figure === 'number' ? plainDecimal(figure) : figure.map(plainDecimal).join('-');
}

function columnsOf(name: string, several: boolean): string[] {
  return several ? SHOWN.map((shown) => `${name}.${shown}`) : [name];
}

function cells(values: readonly (number | null)[] | null, several: boolean): string[] {
  const cell = (value: number | null): string => (value === null ? '' : plainDecimal(value));
  if (!several) return [cell(values?.[0] ?? null)];
  const spread = values === null ? null : spreadOf(values);
  return SHOWN.map((shown) => cell(spread?.[shown] ?? null));
}
