/** Decodes a plan: takes YAML, gives the rounds of a campaign in order, or every problem with its line and column. */

import { usualColumns } from '../criteria/fields.ts';
import { type PlanColumns, planColumns } from '../criteria/named-columns.ts';
import { type Source, sources } from '../criteria/sources.ts';
import { askedBy, askedFor, type NamedFile, readTogether } from '../criteria/together.ts';
import {
  type CampaignPlan,
  type Criteria,
  type Declarations,
  dayText,
  endOfDay,
  type Field,
  type Text,
  type Zone,
} from '../engine/index.ts';
import type { Requirement } from '../pool/requirement.ts';
import { type Location, OrderedProblems, type Problems } from '../problems/problem.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { changeName } from '../schema/changes.ts';
import { byKind, refused } from '../schema/choices.ts';
import type { Key } from '../schema/entries.ts';
import { fileOf, rootOf } from '../schema/file.ts';
import { type Keys, mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { count, day, id, text, word } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { rateColumns } from './columns.ts';
import { declarations, NEVER_EXPIRING } from './declarations.ts';
import type { Figure, FigureContext, NamedColumn } from './figures.ts';
import { MOST_PEOPLE, MOST_REPLICATES, MOST_ROUNDS } from './limits.ts';
import { type ReadRound, readNamed } from './named.ts';
import { paper } from './paper.ts';
import { peopleOfPlan } from './people-of-plan.ts';
import { type PlanDays, planDaysOf } from './plan-days.ts';
import { type RoundItem, rounds } from './rounds.ts';
import { type PlannedRound, schedule } from './schedule.ts';
import { type PlannedSelection, selection, selectionStep } from './selection.ts';
import { application, arrivals, federal } from './steps.ts';

/** A plan as decoded. */
export interface Plan {
  readonly id: string;
  readonly title: Text;
  readonly sources: readonly Source[];
  /** The first day of the plan and the last, as the file has them. */
  readonly from: string;
  readonly to: string;
  /** The last instant of the plan. */
  readonly end: number;
  readonly rounds: readonly PlannedRound[];
  /** What the engine runs. */
  readonly campaign: CampaignPlan;
  /** The declarations of the campaign, with the zone in which months are counted. */
  readonly declarations: Declarations & { readonly zone: Zone };
  /** The figures of the plan, each with its source. */
  readonly figures: readonly Figure[];
  /** The number of replicates, unless the command gives another. */
  readonly replicates: number;
  readonly seed: string | null;
  /** The criteria by which the pool is read: they have the fields of all rounds, and no criterion. */
  readonly reading: Criteria;
  /** The columns that the rounds and the plan require, and what the cells of each must hold. */
  readonly asked: ReadonlyMap<string, Requirement>;
  /** Columns that are read if the pool has them. */
  readonly optional: readonly string[];
  /** Columns of rates that no file declares, so that the pool must have such a header, and where the plan names each. */
  readonly undeclared: ReadonlyMap<string, Location>;
}

export interface PlanOptions {
  /** The file as named by the user, for problems. */
  readonly name: string;
  readonly readRound: ReadRound;
  /** Changes `PATH=VALUE`, applied in order before checking. */
  readonly set?: readonly string[] | undefined;
}

const SCHEMA = 'arrima-sim/plan/v1';

/** Decodes and checks a plan and the criteria of its rounds: the plan, or the problems of all of them. */
export async function decodePlan(source: string, { name, readRound, set = [] }: PlanOptions): Promise<Plan | Problems> {
  const problems = new OrderedProblems(...set.map(changeName), name);
  const root = rootOf(source, name, problems, set);
  const read = root === null ? null : planFile.read(root, null);
  const planned = read === null ? null : await withCriteria(read, readRound);
  return planned === null || problems.total > 0 ? problems : planned;
}

/** A plan before the criteria files that it names are read. @internal */
interface ReadPlan extends Pick<Plan, 'id' | 'title' | 'sources' | 'figures' | 'replicates' | 'seed'> {
  readonly planDays: PlanDays | null;
  readonly steps: Steps;
  readonly items: readonly RoundItem[];
  readonly rates: readonly NamedColumn[];
  /** The key `columns`, which is read once the fields of the criteria files are known. */
  readonly columns: Key<PlanColumns, ReadonlyMap<string, Field>>;
}

/** The steps of a plan; the selection does not have its criteria yet. @internal */
interface Steps extends Omit<CampaignPlan, 'from' | 'to' | 'zone' | 'rounds' | 'selection' | 'columns'> {
  readonly planned: PlannedSelection | null;
}

const KEYS = {
  schema: needed(word([SCHEMA]), SCHEMA),
  id: needed(id),
  title: bothLanguages,
  sources,
  from: needed(day),
  to: needed(day),
  rounds: needed(rounds),
  declarations,
  arrivals,
  application,
  selection,
  federal,
  paper,
  columns: planColumns,
  replicates: count(1),
  seed: text,
};

const whole = mapping(KEYS, (keys): ReadPlan => {
  keys.schema.read();
  const own = keys.id.read() ?? '';
  const title = textOr(keys.title.read(), own);
  const sources = keys.sources.read() ?? [];
  const planDays = planDaysOf(keys);
  const context = { sources: new Set(sources.map((source) => source.id)), figures: [], columns: [] };
  const steps = stepsOf(keys, context, planDays);
  const [replicates, seed] = [keys.replicates.read() ?? 1, keys.seed.read()];
  if (replicates > MOST_REPLICATES) keys.replicates.at.report('plan_too_large', { what: 'replicates', most: MOST_REPLICATES });
  if (peopleOfPlan(steps, planDays) > MOST_PEOPLE) {
    (keys.arrivals.given ? keys.arrivals : keys.paper).key.report('plan_too_large', { what: 'people', most: MOST_PEOPLE });
  }
  const items = keys.rounds.read({ left: MOST_ROUNDS }) ?? [];
  return {
    id: own,
    title,
    sources,
    planDays,
    steps,
    replicates,
    seed,
    items,
    figures: context.figures,
    rates: context.columns,
    columns: keys.columns,
  };
});

/** A plan as a whole. @internal */
export const planFile: Schema<ReadPlan> = byKind({ nothing: refused(reportEmpty) }, fileOf(SCHEMA, whole));

function reportEmpty(at: Position): void {
  at.report('empty_file', { schema: SCHEMA, keys: ['id', 'from', 'to', 'rounds'] });
}

function stepsOf(keys: Keys<typeof KEYS>, context: FigureContext, planDays: PlanDays | null): Steps {
  // The federal step and the paper queue follow the decision on the CSQ: a plan that has one of them needs `selection`.
  for (const key of ['federal', 'paper'] as const) {
    if (keys[key].given && !keys.selection.given) keys[key].key.report('selection_needed', { key });
  }
  return {
    declarations: keys.declarations.read(context) ?? NEVER_EXPIRING,
    arrivalsPerMonth: keys.arrivals.read(context) ?? 0,
    application: keys.application.read({ ...context, from: planDays === null ? '' : dayText(planDays.from) }),
    planned: keys.selection.read(context),
    federal: keys.federal.read(context),
    paper: keys.paper.read({ ...context, to: planDays?.to ?? null }),
  };
}

async function withCriteria(read: ReadPlan, readRound: ReadRound): Promise<Plan | null> {
  const { planDays, steps, items } = read;
  const { planned } = steps;
  const files = await readNamed([...items, ...(planned === null ? [] : [planned])], readRound);
  const held = items.flatMap((item) => {
    const file = files.get(item.reference);
    return file === undefined ? [] : [[item, file] as const];
  });
  const planRounds = schedule(held, planDays, steps.declarations.validityMonths);
  const decided = planned === null ? undefined : files.get(planned.reference);
  const selectionRun = planned === null || decided === undefined ? null : selectionStep(planned, decided);
  const named = [
    ...held.map(([{ at }, criteria]): NamedFile => ({ at, name: criteria.id, criteria, isRound: true })),
    ...(planned === null || decided === undefined ? [] : [{ at: planned.at, name: decided.id, criteria: decided, isRound: false }]),
  ];
  const reading = readTogether(named);
  if (reading === null || planDays === null) return null;
  const rates = rateColumns(read.rates, reading.fields);
  const own = read.columns.read(reading.fields) ?? {};
  const { persons = usualColumns().persons, cancelled = usualColumns().cancelled } = own;
  const { zone } = reading.round;
  const { declarations, arrivalsPerMonth, application, federal, paper } = steps;
  const { id, title, sources, figures, replicates, seed } = read;
  return {
    id,
    title,
    sources,
    from: dayText(planDays.from),
    to: dayText(planDays.to),
    end: endOfDay(zone, planDays.to),
    rounds: planRounds,
    campaign: {
      ...planDays,
      zone,
      rounds: planRounds,
      declarations,
      arrivalsPerMonth,
      application,
      selection: selectionRun,
      federal,
      paper,
      columns: { persons, cancelled },
    },
    declarations: { ...declarations, zone },
    figures,
    replicates,
    seed,
    reading: { ...reading, fields: rates.fields },
    asked: new Map([...askedFor(Object.values(own)), ...askedBy(named), ['submitted_at', 'submission'], ...rates.asked]),
    optional: paper?.initial == null ? [persons] : [persons, cancelled],
    undeclared: rates.undeclared,
  };
}
