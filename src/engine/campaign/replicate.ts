/** One replicate of a campaign: Arrima and the paper queue on the same people, with the same draws. */

import type { Sha256 } from '../basis/chance.ts';
import type { Pool } from '../basis/pool.ts';
import { type ArrimaRun, runArrima } from './arrima.ts';
import { monthTexts } from './calendar.ts';
import { type FirstLives, firstLivesOf } from './declarations.ts';
import { drawsOf } from './draws.ts';
import { eventLog, logNothing } from './event-log.ts';
import { type PaperRun, runPaper } from './paper.ts';
import type { CampaignColumns, CampaignPlan, Rate } from './plan.ts';
import { amountsOf, populationOf, type Roster, rosterOf } from './population.ts';
import { type PoolByFile, poolByFile } from './population-pool.ts';
import type { Month, Replicate } from './replicate-result.ts';
import type { Setting } from './setting.ts';
import { arrimaWaits, paperWaits } from './waits-at-steps.ts';

/** What all replicates share: the plan, the roster, and the pool with its tests decided for each criteria file. */
export interface Campaign {
  readonly plan: CampaignPlan;
  /** @internal */
  readonly roster: Roster;
  /** @internal */
  readonly poolByFile: PoolByFile;
  /** @internal */
  readonly lives: FirstLives;
  /** @internal */
  readonly persons: Float64Array | null;
  /** Initial paper files, and those of them that are nobody of the pool. */
  readonly initial: number;
  readonly nameless: number;
}

/**
 * Prepares the campaign of a plan on a pool.
 *
 * @throws RangeError when a `submitted_at` is blank, or a rate names a column that is none of numbers.
 */
export function prepareCampaign(pool: Pool, plan: CampaignPlan): Campaign {
  for (const rate of ratesOf(plan)) if (typeof rate !== 'number') amountsOf(pool, rate.field);
  const roster = rosterOf(pool, plan.zone, plan, plan.arrivalsPerMonth);
  const files = plan.paper?.initial?.files ?? null;
  const known = files === null ? 0 : cancelled(pool, plan.columns);
  const nameless = Math.max(0, (files ?? 0) - known);
  return {
    plan,
    roster,
    poolByFile: poolByFile(pool),
    lives: firstLivesOf(roster, plan.declarations.validityMonths),
    persons: personsOf(pool, plan.columns),
    initial: nameless + known,
    nameless,
  };
}

function ratesOf({ declarations, application, federal }: CampaignPlan): readonly Rate[] {
  const rates = [declarations.renewal, application?.rate, ...Object.values(federal?.checks ?? {})];
  return rates.filter((rate) => rate !== null && rate !== undefined);
}

/** Persons in each file; null unless all say so. */
function personsOf(pool: Pool, { persons }: CampaignColumns): Float64Array | null {
  const column = pool.columns.get(persons);
  if (column?.kind !== 'amount' || column.values.some((value) => value === column.blank)) return null;
  return Float64Array.from(column.values);
}

/** People of the pool whose paper file was ended by law: they were among the initial files. */
function cancelled(pool: Pool, columns: CampaignColumns): number {
  const column = pool.columns.get(columns.cancelled);
  if (column?.kind !== 'amount') return 0;
  return Array.from(column.values).filter((value) => value === 1).length;
}

/** How a replicate is run. */
export interface ReplicateOptions {
  /** What all chance is drawn by. */
  readonly hash: Sha256;
  /** Seed of all chance; null where nothing is left to chance. */
  readonly seed: string | null;
  /** From 1; each draws anew. */
  readonly replicate: number;
  /** Whether the result holds the events. */
  readonly events?: boolean;
}

/**
 * Runs one replicate. On each day, in this order: expiries and lapses; entries and renewals; filings; CSQ decisions;
 * paper; federal decisions; rounds in the plan's order.
 *
 * Pure: the same campaign and options give the same result on any machine, whatever the order of the pool.
 *
 * @throws RangeError when chance is asked for without a seed.
 * @throws Error when somebody would be in two states (a fault of the engine, never of the input).
 */
export function runReplicate(campaign: Campaign, { hash, seed, replicate, events = false }: ReplicateOptions): Replicate {
  const { plan, roster, lives, persons } = campaign;
  const draws = drawsOf(seed, replicate, hash);
  const population = populationOf(roster, draws);
  const { logEvent, inOrder } = events ? eventLog() : { logEvent: logNothing, inOrder: () => null };
  const setting: Setting = {
    plan,
    population,
    poolByFile: campaign.poolByFile,
    lives,
    draws,
    lottery: seed === null ? undefined : `${seed}/${replicate}`,
    hash,
    persons: persons === null ? null : (row) => persons[population.cellRow(row)] ?? 0,
    logEvent,
  };
  const arrima = runArrima(setting);
  const { paper: system, selection } = plan;
  const paper = system === null || selection === null ? null : runPaper(setting, system, selection, campaign.nameless);
  const { states, flows } = arrima.people;
  const [arrimaStates, arrimaFlows] = [states.people(), flows.people()];
  const [paperStates, paperFlows] = [paper?.files.states.people() ?? null, paper?.files.flows.people() ?? null];
  return {
    rounds: arrima.rounds,
    months: monthsOfBoth(plan, arrima, paper),
    arrima: { declared: flows.of('arrivals'), ...states.counts(), ...flows.counts() },
    paper:
      paper === null
        ? null
        : {
            filed: paper.files.flows.of('filings'),
            ...paper.files.states.counts(),
            ...paper.files.flows.counts(),
            initial: campaign.initial,
            nameless: campaign.nameless,
          },
    arrimaPeople: arrimaStates && arrimaFlows && { declared: arrimaFlows.arrivals, ...arrimaStates, ...arrimaFlows },
    paperPeople: paperStates && paperFlows && { filed: paperFlows.filings, ...paperStates, ...paperFlows },
    arrimaWaits: arrimaWaits(population, arrima),
    paperWaits: paper === null ? null : paperWaits(population, paper, system?.until ?? plan.to),
    events: inOrder(),
  };
}

function monthsOfBoth(plan: CampaignPlan, arrima: ArrimaRun, paper: PaperRun | null): Month[] {
  const last = Math.max(plan.to, paper === null ? plan.to : (plan.paper?.until ?? plan.to));
  return monthTexts(plan.from, last).map((month) => ({
    month,
    arrima: arrima.months.get(month)?.counts ?? null,
    paper: paper?.months.get(month)?.counts ?? null,
    arrimaPeople: arrima.months.get(month)?.people ?? null,
    paperPeople: paper?.months.get(month)?.people ?? null,
  }));
}
