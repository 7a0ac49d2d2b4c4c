/** `arrima-sim campaign`: runs the rounds of a plan in turn, shows them beside what was published, compares. */

import { runCampaign } from '../engine/index.ts';
import { isColoured } from '../io.ts';
import { type Campaign, campaignOf, comparePublished } from '../outputs/campaign.ts';
import { jsonText } from '../outputs/statistics.ts';
import type { Plan } from '../plans/decode.ts';
import { printableLines } from '../printable.ts';
import { campaignSummary } from '../render/campaign.ts';
import { asMarkdown } from '../render/markdown.ts';
import { asTerminal } from '../render/terminal.ts';
import { areProblems, tellComparisons } from './comparisons.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions } from './context.ts';
import { openPool } from './inputs.ts';
import { loadPlan, loadPlanPool, requirePlanSeed } from './plan-inputs.ts';

export interface CampaignCommandOptions extends CommonOptions, ReadingOptions {
  readonly plan: string;
  readonly pool: string;
  readonly seed?: string;
  readonly expect: 'published' | null;
  readonly format: 'table' | 'markdown' | 'json';
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function campaignCommand(options: CampaignCommandOptions, context: Context): Promise<number> {
  const { plan, file: planFile, criteria } = await loadPlan(options.plan);
  requirePlanSeed(plan, options.seed, options.plan);
  const opened = await openPool(options.pool, context);
  const { pool, file } = await loadPlanPool(opened, options.pool, plan, options, context);

  const seed = options.seed ?? plan.seed;
  const rounds = plan.rounds.map((round) => round.criteria);
  const result = runCampaign(pool, rounds, plan.declarations, { seed, end: plan.end });
  const lists = criteria.flatMap((each) => each.criteria.listFiles);
  const source = { plan, pool: file, planFile, criteria: criteria.map((each) => each.file), lists, seed };
  const campaign = campaignOf(result, pool, source, context.version);
  const comparisons = options.expect === null ? [] : comparePublished(campaign);
  if (areProblems(comparisons)) throw new Failure(comparisons);

  await show(campaign, plan, options, context);
  return await tellComparisons(comparisons, options, context);
}

async function show(campaign: Campaign, plan: Plan, options: CampaignCommandOptions, context: Context): Promise<void> {
  const { io, language, messages } = context;
  if (options.format === 'json') {
    const json = jsonText(campaign);
    await io.stdout.write(io.stdout.isTTY ? printableLines(json) : json);
  }
  if (options.quiet) return;
  const sink = options.format === 'json' ? io.stderr : io.stdout;
  const titles = new Map(plan.rounds.map(({ criteria }) => [criteria.id, criteria.title]));
  const blocks = campaignSummary(campaign, { language, messages, sources: plan.sources, titles });
  const style = { color: isColoured(options.color, io.env, sink), width: sink.columns ?? 80 };
  await sink.write(options.format === 'markdown' ? printableLines(asMarkdown(blocks)) : asTerminal(blocks, style));
}
