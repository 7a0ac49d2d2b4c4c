/** A campaign told: its figures as data or as a summary, what was written, and how it compares with what was published. */

import { type Campaign, type CampaignRun, comparePublished } from '../../outputs/campaign.ts';
import type { Comparison } from '../../outputs/expect.ts';
import { jsonText } from '../../outputs/json-text.ts';
import type { Block } from '../../render/blocks.ts';
import { campaignSummary } from '../../render/campaign.ts';
import { areProblems } from '../comparisons.ts';
import { type CommonOptions, type Context, Failure } from '../context.ts';
import type { FormatName } from '../formats.ts';
import { showResult } from '../show.ts';

/** How a campaign is told. */
export interface TellingOptions extends CommonOptions {
  readonly expect: 'published' | undefined;
  readonly format: FormatName;
}

/** The comparisons asked for; throws a `Failure` where nothing was published, before anything is written. */
export function comparisonsOf(run: CampaignRun, { expect }: TellingOptions): Comparison[] {
  const comparisons = expect === undefined ? [] : comparePublished(run);
  if (areProblems(comparisons)) throw new Failure(comparisons);
  return comparisons;
}

/** Shows a campaign, and the paths of what was written. */
export async function showCampaign(
  run: CampaignRun,
  campaign: Campaign,
  written: readonly string[],
  options: TellingOptions,
  context: Context,
): Promise<void> {
  const blocks = (): Block[] => campaignSummary(run, campaign, context.language, context.messages);
  await showResult({ blocks, json: () => jsonText(campaign) }, { ...options, written, sendsData: false }, context);
}
