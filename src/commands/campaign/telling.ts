/** A campaign told: its figures as data or as a summary, what was written, and how it compares with what was published. */

import { type Campaign, type CampaignRun, comparePublished } from '../../outputs/campaign.ts';
import type { Comparison } from '../../outputs/expect.ts';
import { jsonText } from '../../outputs/statistics.ts';
import { campaignSummary } from '../../render/campaign.ts';
import { asMarkdown } from '../../render/markdown.ts';
import { asTerminal } from '../../render/terminal.ts';
import { printable, printableLines } from '../../words/printable.ts';
import { areProblems } from '../comparisons.ts';
import { type CommonOptions, type Context, Failure } from '../context.ts';
import { isAscii, isColoured } from '../io.ts';

/** How a campaign is told. */
export interface TellingOptions extends CommonOptions {
  readonly expect: 'published' | undefined;
  readonly format: 'table' | 'markdown' | 'json';
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
  { io, language, messages }: Context,
): Promise<void> {
  if (options.format === 'json') {
    const json = jsonText(campaign);
    await io.stdout.write(io.stdout.isTTY ? printableLines(json) : json);
  }
  if (options.quiet) return;
  const sink = options.format === 'json' ? io.stderr : io.stdout;
  const blocks = campaignSummary(run, campaign, language, messages);
  const style = { color: isColoured(options.color, io.env, sink), width: sink.columns ?? 80, ascii: isAscii(io.env) };
  const shown = options.format === 'markdown' ? printableLines(asMarkdown(blocks)) : asTerminal(blocks, style);
  const lines = written.map((path) => `${messages.wrote(printable(path))}\n`);
  await sink.write(shown + (lines.length === 0 ? '' : `\n${lines.join('')}`));
}
