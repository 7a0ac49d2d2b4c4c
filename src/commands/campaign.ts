/** `arrima-sim campaign`: runs the rounds of a plan in turn, shows them beside what was published, compares. */

import { runCampaign } from '../engine/index.ts';
import { campaignOf, tiesOf } from '../outputs/campaign.ts';
import { contextOf } from '../outputs/campaign-context.ts';
import { measuresOf } from '../outputs/measures.ts';
import { comparisonsOf, showCampaign, type TellingOptions } from './campaign-telling.ts';
import { tellComparisons } from './comparisons.ts';
import type { Context, ReadingOptions } from './context.ts';
import { loadPool, openPool } from './inputs.ts';
import { loadPlan, requirePlanSeed } from './plan-inputs.ts';
import { roundsOnly } from './rounds-only.ts';

export interface CampaignCommandOptions extends TellingOptions, ReadingOptions {
  readonly plan: string;
  readonly pool: string;
  readonly seed?: string;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function campaignCommand(options: CampaignCommandOptions, context: Context): Promise<number> {
  const { plan, file: planFile, criteria } = await loadPlan(options.plan);
  requirePlanSeed(plan, options.seed, options.plan);
  const opened = await openPool(options.pool, context);
  const { pool, file } = await loadPool(opened, options.pool, plan.reading, options, { asked: plan.asked }, context);

  const seed = options.seed ?? plan.seed;
  const rounds = plan.rounds.map((round) => round.criteria);
  const replicate = roundsOnly(runCampaign(pool, rounds, plan.declarations, { seed, end: plan.end }));
  const run = {
    context: contextOf({
      version: context.version,
      plan,
      selection: null,
      steps: { application: false, selection: false, federal: false, paper: false },
      pool,
      poolFile: file,
      planFile,
      criteria: criteria.map((each) => each.file),
      lists: criteria.flatMap((each) => each.criteria.listFiles),
      grids: criteria.flatMap(({ criteria: { gridFile } }) => (gridFile === null ? [] : [gridFile])),
      seed,
      replicates: 1,
      reading: options,
    }),
    measures: measuresOf(1, replicate),
    ties: tiesOf(replicate),
  };
  const comparisons = comparisonsOf(run, options);
  await showCampaign(run, campaignOf(run), [], options, context);
  return await tellComparisons(comparisons, options, context);
}
