/** `arrima-sim campaign`: simulates a plan over time, writes and shows what came of it, compares with what was published. */

import type { CampaignPlan } from '../../engine/index.ts';
import { ResultsFolder } from '../../files/earlier-results.ts';
import { isShippedName } from '../../files/shipped.ts';
import { checkTargets, type JudgeAgain } from '../../files/targets.ts';
import { type Campaign, type CampaignRun, campaignOf, tiesOf } from '../../outputs/campaign.ts';
import { contextOf, type Steps } from '../../outputs/campaign-context.ts';
import { timelineText } from '../../outputs/campaign-tables.ts';
import { eventsText } from '../../outputs/events.ts';
import { jsonText } from '../../outputs/json-text.ts';
import { replicatesOf, type Shard } from '../../outputs/replicates.ts';
import { rejectedIn } from '../../outputs/warnings.ts';
import { printable } from '../../words/printable.ts';
import { askedIn } from '../asked.ts';
import { printComparisons } from '../comparisons.ts';
import type { Context, ReadingOptions, RejectsOptions } from '../context.ts';
import { alsoOfCharts, type PagesOptions, type PagesSource, pageFiles, pages } from '../pages.ts';
import { poolPath } from '../pools.ts';
import { progressOf } from '../progress.ts';
import { rejectsFiles, rejectsTargets, writeAlone } from '../rejects.ts';
import { foldersOf, named, targetsOf } from '../results.ts';
import { type WorkbookOptions, workbookOf } from '../workbooks.ts';
import { type CampaignFiles, campaignArguments, campaignStrangers, campaignTargets, writeCampaign, writeShard } from './outputs.ts';
import { type LoadedPlan, loadPlan, loadPlanPool, requirePlanSeed } from './plan-inputs.ts';
import { runReplicates } from './replicates.ts';
import { comparisonsOf, showCampaign, type TellingOptions } from './telling.ts';

export interface CampaignCommandOptions extends TellingOptions, ReadingOptions, RejectsOptions, PagesOptions, WorkbookOptions {
  readonly plan: string;
  readonly pool: readonly string[];
  readonly seed: string | undefined;
  /** Undefined: as many as the plan says. */
  readonly replicates: number | undefined;
  readonly jobs: number;
  /** Undefined: all replicates. */
  readonly shard: Shard | undefined;
  readonly set: readonly string[];
  readonly outDir: string | undefined;
  readonly force: boolean;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: CampaignCommandOptions, context: Context): Promise<number> {
  const { outDir, shard = null } = options;
  const planned = pages(options);
  const workbooks = named(options.xlsx, 'xlsx');
  const own = [...campaignTargets(outDir, shard), ...rejectsTargets(options), ...targetsOf(workbooks)];
  const targets = [...own, ...targetsOf(planned)];
  const inputs = [...(isShippedName(options.plan) ? [] : [options.plan]), ...options.pool.map(poolPath)];
  const kept = [...targets, ...campaignStrangers(outDir, shard)];
  const results = outDir === undefined ? null : new ResultsFolder(outDir);
  const check = (paths: readonly string[]): JudgeAgain => checkTargets(kept, paths, { force: options.force, folder: results });
  check(inputs);
  const loaded = await loadPlan(options.plan, options.set, context);
  const judgeAgain = alsoOfCharts(check([...inputs, ...loaded.paths]), planned, options.force);
  requirePlanSeed(loaded.plan, options.seed, options.plan);

  const simulated = await simulate(options, loaded, context);
  const { run: campaignRun } = simulated;
  if (shard !== null && outDir !== undefined) {
    await writeShard(outDir, shard, simulated, judgeAgain, context);
    if (!options.quiet) await context.io.stdout.write(targets.map(({ path }) => `${context.messages.wrote(printable(path))}\n`).join(''));
    return 0;
  }
  const comparisons = comparisonsOf(campaignRun, options);
  const campaign = campaignOf(campaignRun);
  const beside = [...simulated.beside];
  for (const page of planned) beside.push(...(await pageFiles(page, pagesSource(campaignRun, campaign), context)));
  const sheets = { campaign, timeline: Array.from(timelineText(campaignRun)) };
  for (const { path } of workbooks) beside.push({ path, text: workbook(sheets, campaignRun, context), private: false });
  const { folders } = simulated;
  if (outDir !== undefined) await writeCampaign(outDir, { ...simulated, campaign, beside }, judgeAgain, context);
  else await writeAlone(beside, judgeAgain, context, folders);
  const written = [...own, ...planned].map(({ path }) => path);
  await showCampaign(campaignRun, campaign, written, options, context);
  return await printComparisons(comparisons, { kind: 'plan', id: campaign.plan.id, pool: campaign.inputs.pool }, options, context);
}

async function simulate(
  options: CampaignCommandOptions,
  { plan, file: planFile, criteria }: LoadedPlan,
  context: Context,
): Promise<Omit<CampaignFiles, 'campaign'>> {
  const { pool, file } = await loadPlanPool(options.pool, plan, options, context);
  const seed = options.seed ?? plan.seed;
  const replicates = options.replicates ?? plan.replicates;
  const numbers = replicatesOf(options.shard ?? { index: 1, of: 1 }, replicates);
  const progress = progressOf(numbers.length, options.quiet ? null : context.io.stderr);
  const work = { pool, plan: plan.campaign, seed, numbers, jobs: options.jobs, events: options.outDir !== undefined };
  const { measures, first } = await runReplicates({ ...work, onDone: progress.one }).finally(progress.end);
  const run: CampaignRun = {
    context: contextOf({
      version: context.version,
      plan,
      selection: plan.campaign.selection?.criteria ?? null,
      steps: stepsOf(plan.campaign),
      pool,
      poolFile: await file,
      planFile,
      criteria: criteria.map((each) => each.file),
      lists: criteria.flatMap((each) => each.criteria.listFiles),
      grids: criteria.flatMap(({ criteria: { gridFile } }) => (gridFile === null ? [] : [gridFile])),
      set: options.set,
      seed,
      asked: await askedIn([...new Map(criteria.map((each) => [each.file.sha256, each.criteria])).values()], context),
      replicates,
      reading: options,
    }),
    measures,
    ties: first === null ? [] : tiesOf(first),
  };
  return {
    run,
    events: eventsText(first?.events ?? [], { rawCells: false }),
    beside: await rejectsFiles(options, pool, context),
    folders: foldersOf(pages(options)),
  };
}

/** What pages are made from: the texts of the folder that the campaign has, or would have. */
function pagesSource(run: CampaignRun, campaign: Campaign): PagesSource {
  const timeline = Array.from(timelineText(run), String).join('');
  return {
    command: 'campaign',
    texts: [jsonText(campaign), timeline],
    inputs: run.context.files,
    arguments: campaignArguments(run.context),
  };
}

function workbook(
  { campaign, timeline }: { readonly campaign: Campaign; readonly timeline: readonly Buffer[] },
  { context: { warnings } }: CampaignRun,
  context: Context,
): AsyncGenerator<Uint8Array> {
  const of = { pool: campaign.inputs.pool, rejected: rejectedIn(warnings) };
  return workbookOf(
    of,
    async () => (await import('../../workbook/index.ts')).campaignSheets(campaign, timeline, context.language, context.messages),
    context,
  );
}

/** The steps after the invitation that a plan has. */
function stepsOf({ application, selection, federal, paper }: CampaignPlan): Steps {
  return { application: application !== null, selection: selection !== null, federal: federal !== null, paper: paper !== null };
}
