/** `arrima-sim campaign`: runs the rounds of a plan in turn, shows them beside what was published, compares. */

import { groundOf, type Journey, runReplicate } from '../engine/index.ts';
import { campaignOf, tiesOf } from '../outputs/campaign.ts';
import { contextOf, type Steps } from '../outputs/campaign-context.ts';
import { measuresOf } from '../outputs/measures.ts';
import { comparisonsOf, showCampaign, type TellingOptions } from './campaign-telling.ts';
import { tellComparisons } from './comparisons.ts';
import type { Context, ReadingOptions } from './context.ts';
import { openPool } from './inputs.ts';
import { loadPlan, loadPlanPool, requirePlanSeed } from './plan-inputs.ts';

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
  const { pool, file } = await loadPlanPool(opened, options.pool, plan, options, context);

  const seed = options.seed ?? plan.seed;
  const replicate = runReplicate(groundOf(pool, plan.journey), { seed, replicate: 1 });
  const run = {
    context: contextOf({
      version: context.version,
      plan,
      selection: plan.journey.selection?.criteria ?? null,
      steps: stepsOf(plan.journey),
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

/** The steps after the invitation that a plan has. */
function stepsOf({ application, selection, federal, paper }: Journey): Steps {
  return { application: application !== null, selection: selection !== null, federal: federal !== null, paper: paper !== null };
}
