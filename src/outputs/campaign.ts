/** The figures of a campaign over its replicates, as scripts read them, and compared with those published. */

import type { Replicate, Text } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Asked } from './asked.ts';
import type {
  Assumption,
  CampaignContext,
  CampaignInputs,
  ContextRound,
  PlanSource,
  PoolWarning,
  PublishedInvitations,
  Steps,
} from './campaign-context.ts';
import type { Comparison } from './expect.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Measures, System } from './measures.ts';
import { type Spread, spreadOf } from './spread.ts';
import type { Tool } from './statistics.ts';

/** A tie at the last place that the id decided, in the first replicate. */
export interface TieWarning {
  readonly code: 'decided_by_id';
  readonly round: string;
  readonly group: string;
  readonly size: number;
}

/** A campaign that was run: all that its outputs are made from, but for the events. */
export interface CampaignRun {
  readonly context: CampaignContext;
  readonly measures: Measures;
  readonly ties: readonly TieWarning[];
}

export interface CampaignGroup extends PublishedInvitations {
  readonly id: string;
  readonly stream: string | null;
  readonly label: Text;
  /** The count; of several replicates the mean. */
  readonly simulated: number;
  readonly spread: Spread;
  /** Null where the group has none in any replicate. */
  readonly cut_off: Spread | null;
  /** Those whom caps passed over; where caps concern the group. */
  readonly passed_over_by_caps?: Spread;
}

export interface CampaignRoundFigures extends PublishedInvitations {
  readonly id: string;
  readonly title: Text;
  readonly date: string;
  readonly simulated: number;
  readonly after_gap: boolean;
  readonly fitted: boolean;
  readonly spread: Spread;
  readonly groups: readonly CampaignGroup[];
}

type Spreads = Readonly<Record<string, Spread>>;

/** One system over the whole run: counts by name, and the waits by step. */
export interface SystemFigures {
  readonly totals: Spreads;
  /** The same in people, where the pool says for everybody how many a file has. */
  readonly people?: Spreads;
  readonly waiting: Readonly<Record<string, Spreads>>;
}

/** The campaign, keys in the order in which they are written. */
export interface Campaign {
  readonly schema: 'arrima-sim/campaign/v1';
  readonly tool: Tool;
  readonly plan: CampaignContext['plan'];
  readonly inputs: CampaignInputs;
  readonly asked: Asked;
  readonly replicates: number;
  readonly steps: Steps;
  readonly assumptions: readonly Assumption[];
  /** The sources that assumptions name. */
  readonly sources: readonly PlanSource[];
  readonly rounds: readonly CampaignRoundFigures[];
  readonly arrima: SystemFigures;
  readonly paper: SystemFigures | null;
  readonly warnings: readonly (PoolWarning | TieWarning)[];
}

/** Puts the figures of a campaign together. */
export function campaignOf({ context, measures, ties }: CampaignRun): Campaign {
  const figures = figuresOf(measures);
  return {
    schema: 'arrima-sim/campaign/v1',
    tool: context.tool,
    plan: context.plan,
    inputs: context.inputs,
    asked: context.asked,
    replicates: context.replicates,
    steps: context.steps,
    assumptions: context.assumptions,
    sources: context.sources,
    rounds: context.rounds.map((round) => roundFigures(round, figures)),
    arrima: systemFigures('arrima', figures) ?? { totals: {}, waiting: {} },
    paper: systemFigures('paper', figures),
    warnings: [...context.warnings, ...ties],
  };
}

function roundFigures(round: ContextRound, figures: Figures): CampaignRoundFigures {
  const { id, title, date, after_gap, fitted, groups } = round;
  const spread = spreadIn(figures, `round.${id}.invited`);
  return {
    id,
    title,
    date,
    ...publishedOf(round),
    simulated: spread.mean ?? 0,
    after_gap,
    fitted,
    spread,
    groups: groups.map((group) => {
      const invited = spreadIn(figures, `round.${id}.${group.id}.invited`);
      const passed = figures.spread(`round.${id}.${group.id}.passed_over_by_caps`);
      const cutOffs = figures.values(`round.${id}.${group.id}.cut_off`) ?? [];
      return {
        id: group.id,
        stream: group.stream,
        label: group.label,
        ...publishedOf(group),
        simulated: invited.mean ?? 0,
        spread: invited,
        cut_off: cutOffs.every((value) => value === null) ? null : spreadOf(cutOffs),
        ...(passed === null ? {} : { passed_over_by_caps: passed }),
      };
    }),
  };
}

function publishedOf({ published, published_confidence: doubt }: PublishedInvitations): PublishedInvitations {
  return doubt === undefined ? { published } : { published, published_confidence: doubt };
}

/** The spread of a figure that every replicate has. */
function spreadIn(figures: Figures, measure: string): Spread {
  const spread = figures.spread(measure);
  if (spread === null) throw new Error(`no replicate measures ${measure}`);
  return spread;
}

/** The figures of a system; null when the plan does not have it. */
function systemFigures(system: System, figures: Figures): SystemFigures | null {
  const totals = figures.after(`total.${system}.`);
  if (totals.length === 0) return null;
  const people = totals.filter((name) => name.endsWith('.people'));
  const total = (name: string): Spread => spreadIn(figures, `total.${system}.${name}`);
  const steps = [...new Set(figures.after(`wait.${system}.`).map((name) => name.slice(0, name.lastIndexOf('.'))))];
  return {
    totals: Object.fromEntries(totals.filter((name) => !people.includes(name)).map((name) => [name, total(name)])),
    ...(people.length === 0 ? {} : { people: Object.fromEntries(people.map((name) => [name.slice(0, -'.people'.length), total(name)])) }),
    waiting: Object.fromEntries(
      steps.map((step) => {
        const told = figures.after(`wait.${system}.${step}.`);
        return [step, Object.fromEntries(told.map((figure) => [figure, spreadIn(figures, `wait.${system}.${step}.${figure}`)]))];
      }),
    ),
  };
}

/** The ties at a last place that the id decided: of the first replicate they are warnings. */
export function tiesOf({ rounds }: Replicate): TieWarning[] {
  return rounds.flatMap(({ criteria, groups }) =>
    groups.flatMap(({ id, tie }) =>
      tie?.decidedBy === 'candidate_id' ? [{ code: 'decided_by_id', round: criteria.id, group: id, size: tie.size } as const] : [],
    ),
  );
}

/** The rounds that are compared with what was published: all but those after a gap. */
export function isCompared({ after_gap: afterGap }: { readonly after_gap: boolean }): boolean {
  return !afterGap;
}

/** Published invitations of the rounds and their groups against those of every replicate; rounds after a gap do not count. */
export function campaignComparisons({ context, measures }: Pick<CampaignRun, 'context' | 'measures'>): Comparison[] {
  const figures = figuresOf(measures);
  const compared = (path: string, measure: string, told: PublishedInvitations, fitted: boolean): Comparison[] => {
    const { published, published_confidence: doubts } = told;
    if (published === null) return [];
    const [from, to] = typeof published === 'number' ? [published, published] : published;
    const { least, most } = endsOf(figures.values(measure) ?? []);
    const doubt = doubts === undefined ? {} : { doubt: doubts.invitations };
    return [{ path, from, to, got: least, ...(most === null || most === least ? {} : { most }), ...doubt, ...(fitted ? { fitted } : {}) }];
  };
  return context.rounds
    .filter(isCompared)
    .flatMap((round) => [
      ...compared(`rounds.${round.id}.simulated`, `round.${round.id}.invited`, round, round.fitted),
      ...round.groups.flatMap((group) =>
        compared(`rounds.${round.id}.groups.${group.id}.simulated`, `round.${round.id}.${group.id}.invited`, group, round.fitted),
      ),
    ]);
}

function endsOf(values: readonly (number | null)[]): { readonly least: number | null; readonly most: number | null } {
  const known = values.filter((value) => value !== null);
  const least = known.reduce((sofar, value) => Math.min(sofar, value), Number.POSITIVE_INFINITY);
  const most = known.reduce((sofar, value) => Math.max(sofar, value), Number.NEGATIVE_INFINITY);
  return known.length === 0 ? { least: null, most: null } : { least, most };
}

/** What `--expect published` compares; a problem where nothing was published. */
export function comparePublished(run: Pick<CampaignRun, 'context' | 'measures'>): Comparison[] | Problem[] {
  const comparisons = campaignComparisons(run);
  return comparisons.length > 0 ? comparisons : [problem('nothing_published', { where: 'plan' })];
}
