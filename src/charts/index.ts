/** The charts of each kind of result. */

import type { Language, Messages } from '../messages/index.ts';
import type { Campaign } from '../outputs/campaign.ts';
import type { Comparison } from '../outputs/comparison.ts';
import type { MaybeHidden, Statistics } from '../outputs/statistics.ts';
import type { Sweep } from '../outputs/sweep.ts';
import { breakdowns } from './breakdown.ts';
import { changes } from './changes.ts';
import type { Chart } from './chart.ts';
import { funnels } from './funnel.ts';
import { type MonthlySeries, months } from './months.ts';
import { scores } from './scores.ts';
import { sweepChart } from './sweep.ts';
import { waits } from './waits.ts';

/** Of a round: the funnel of each group, the scores, the columns asked about. */
export function chartsOfRound(statistics: Statistics<MaybeHidden>, language: Language, messages: Messages): Chart[] {
  const charts = [
    ...funnels(statistics, language, messages),
    ...scores(statistics, language, messages),
    ...breakdowns(statistics, messages),
  ];
  return withMinimum(charts, statistics.inputs.minimum_cell, messages);
}

/** Of a comparison: who gains and loses. */
export function chartsOfComparison(comparison: Comparison<MaybeHidden>, language: Language, messages: Messages): Chart[] {
  return withMinimum(changes(comparison, language, messages), comparison.inputs.minimum_cell, messages);
}

/** Of a sweep: the people invited at each value. */
export function chartsOfSweep(sweep: Sweep, messages: Messages): Chart[] {
  return [sweepChart(sweep, messages)];
}

/** Of a campaign: the bank and the queues by month, then the waits. */
export function chartsOfCampaign(campaign: Campaign, series: readonly MonthlySeries[], messages: Messages): Chart[] {
  return [...months(series, messages), ...waits(campaign, messages)];
}

/** Says under each chart that small counts are hidden, where they are. */
function withMinimum(charts: readonly Chart[], minimum: number | undefined, { minimumCell }: Messages): Chart[] {
  return charts.map((chart) => (minimum === undefined ? chart : { ...chart, notes: [...chart.notes, minimumCell.note(minimum)] }));
}
