/** The report on a campaign. */

import { chartsOfCampaign } from '../charts/index.ts';
import type { MonthlySeries } from '../charts/months.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Campaign } from '../outputs/campaign.ts';
import { heading, text } from '../render/blocks.ts';
import { headBlocks, warningBlocks } from '../render/campaign.ts';
import { roundsBlocks } from '../render/campaign-rounds.ts';
import { systemsBlocks } from '../render/campaign-systems.ts';
import { askedParts } from './asked.ts';
import { figure, type Part } from './part.ts';

export function campaignParts(campaign: Campaign, series: readonly MonthlySeries[], language: Language, messages: Messages): Part[] {
  const months = (series[0]?.months ?? []).map(({ month }) => month);
  return [
    ...headBlocks(campaign, language, messages),
    ...askedParts(
      campaign.asked,
      campaign.rounds.map(({ title }) => title[language]),
      language,
      messages,
    ),
    heading(2, messages.campaign.rounds),
    ...(campaign.replicates === 1 ? [] : [text(messages.campaign.band)]),
    ...roundsBlocks(campaign, language, messages),
    ...systemsBlocks(campaign, months, messages),
    ...chartsOfCampaign(campaign, series, messages).map(figure),
    ...warningBlocks(campaign.warnings, messages),
  ];
}
