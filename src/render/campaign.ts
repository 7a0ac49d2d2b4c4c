/** The summary of a campaign: what it rests on, the rounds with what was published, the two systems, the waits, the months. */

import type { Language, Messages } from '../messages/index.ts';
import { type Campaign, type CampaignRun, campaignComparisons } from '../outputs/campaign.ts';
import { isMet } from '../outputs/expect.ts';
import { figuresOf } from '../outputs/figures.ts';
import { rejectedIn } from '../outputs/warnings.ts';
import { type Block, heading, text } from './blocks.ts';
import { assumptionsList } from './campaign-assumptions.ts';
import { chartBlocks } from './campaign-chart.ts';
import { roundsBlocks } from './campaign-rounds.ts';
import { systemsBlocks } from './campaign-systems.ts';
import { waitBlocks } from './campaign-waits.ts';
import { warningSentence } from './warnings.ts';

/** The summary as blocks, for the terminal or Markdown; `campaign` is what `campaignOf` makes of the run. */
export function campaignSummary(run: CampaignRun, campaign: Campaign, language: Language, messages: Messages): Block[] {
  const { campaign: words, summary } = messages;
  const figures = figuresOf(run.measures);
  const comparisons = campaignComparisons(run);
  const agrees = comparisons.length > 0 && comparisons.every(isMet);
  return [
    ...headBlocks(campaign, language, messages),
    heading(2, words.rounds),
    ...(campaign.replicates === 1 ? [] : [text(words.band)]),
    ...roundsBlocks(campaign, language, messages),
    ...systemsBlocks(campaign, figures.months, messages),
    ...waitBlocks(campaign, messages),
    ...chartBlocks(figures, messages),
    ...warningBlocks(campaign.warnings, messages),
    ...(agrees ? [text(summary.agreement, 'quiet')] : []),
  ];
}

/** Which plan it is, and all that it rests on. */
export function headBlocks(campaign: Campaign, language: Language, messages: Messages): Block[] {
  const { campaign: words, summary } = messages;
  const { plan, inputs, replicates, warnings } = campaign;
  const { rows, synthetic } = inputs.pool;
  const rejected = rejectedIn(warnings.filter((warning) => !('round' in warning)));
  return [
    ...(synthetic > 0 ? [text(summary.synthetic(synthetic, rows - rejected), 'warning')] : []),
    heading(1, plan.title[language]),
    text(words.plan(plan.id, plan.from, plan.to)),
    ...(inputs.seed === null ? [] : [text(words.seed(inputs.seed))]),
    ...(inputs.set.length === 0 ? [] : [text(summary.changes), { kind: 'list', items: inputs.set } as const]),
    ...(replicates === 1 ? [] : [text(words.replicates(replicates))]),
    heading(2, words.figures),
    assumptionsList(campaign, language, messages),
  ];
}

/** The warnings, those of ties with their round. */
export function warningBlocks(found: Campaign['warnings'], messages: Messages): Block[] {
  if (found.length === 0) return [];
  const sentence = (warning: Campaign['warnings'][number]): string =>
    'round' in warning
      ? messages.warnings.decided_by_id({ group: `${warning.round}/${warning.group}`, size: warning.size })
      : warningSentence(warning, messages);
  return [heading(2, messages.summary.warnings), { kind: 'list', items: found.map(sentence) }];
}
