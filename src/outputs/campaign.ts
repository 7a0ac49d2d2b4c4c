/** The figures of a campaign, as scripts read them, and compared with those published. */

import type { CampaignResult, CampaignRound, Delay, Published, Rate, States, Text } from '../engine/index.ts';
import type { DecodedPool } from '../pool/decode.ts';
import { type Problem, problem } from '../problems.ts';
import { type Comparison, publishedFigure } from './expect.ts';
import { type InputFile, poolWarnings, type Tool, type Warning } from './statistics.ts';

type Figure = NonNullable<Published['invitations']>;

export interface CampaignGroup {
  readonly id: string;
  readonly stream: string | null;
  readonly label: Text;
  readonly published: Figure | null;
  readonly simulated: number;
}

export interface CampaignRoundFigures {
  readonly id: string;
  readonly date: string;
  readonly published: Figure | null;
  readonly simulated: number;
  readonly after_gap: boolean;
  readonly groups: readonly CampaignGroup[];
}

export type CampaignWarning =
  | Exclude<Warning, { code: 'decided_by_id' }>
  | { readonly code: 'decided_by_id'; readonly round: string; readonly group: string; readonly size: number };

/** Something that a campaign rests on; without a source it is an assumption. */
export interface Assumption {
  readonly path: string;
  readonly value: Rate | Delay | string | boolean;
  readonly source: string | null;
}

/** The campaign, keys in the order in which they are written. */
export interface Campaign {
  readonly schema: 'arrima-sim/campaign/v1';
  readonly tool: Tool;
  readonly plan: { readonly id: string; readonly title: Text; readonly from: string; readonly to: string };
  readonly inputs: {
    readonly pool: { readonly name: string; readonly sha256: string; readonly rows: number; readonly synthetic: number };
    readonly plan: { readonly name: string; readonly sha256: string };
    readonly criteria: readonly { readonly name: string; readonly sha256: string }[];
    readonly lists: readonly { readonly name: string; readonly sha256: string }[];
    readonly seed: string | null;
  };
  readonly assumptions: readonly Assumption[];
  readonly rounds: readonly CampaignRoundFigures[];
  readonly arrima: { readonly totals: States };
  readonly warnings: readonly CampaignWarning[];
}

/** What the figures are put together from beside the result. */
export interface CampaignSource {
  readonly plan: Campaign['plan'] & {
    readonly rounds: readonly { readonly afterGap: boolean }[];
    readonly figures: readonly Assumption[];
  };
  readonly pool: InputFile;
  readonly planFile: InputFile;
  readonly criteria: readonly InputFile[];
  readonly lists: readonly InputFile[];
  readonly seed: string | null;
}

/** Puts the figures of a campaign together. */
export function campaignOf(result: CampaignResult, pool: DecodedPool, source: CampaignSource, version: string): Campaign {
  const { id, title, from, to, rounds, figures } = source.plan;
  const hashed = ({ name, sha256 }: InputFile): { name: string; sha256: string } => ({ name, sha256 });
  return {
    schema: 'arrima-sim/campaign/v1',
    tool: { name: 'arrima-sim', version },
    plan: { id, title, from, to },
    inputs: {
      pool: { ...hashed(source.pool), rows: pool.size, synthetic: pool.synthetic },
      plan: hashed(source.planFile),
      criteria: source.criteria.map(hashed),
      lists: source.lists.map(hashed),
      seed: source.seed,
    },
    assumptions: [...figures.map(({ path, value, source: read }) => ({ path, value, source: read })), ...assumedIn(result)],
    rounds: result.rounds.map((round, i) => roundFigures(round, rounds[i]?.afterGap ?? false)),
    arrima: { totals: result.end },
    warnings: [
      ...poolWarnings(pool, result.rounds[0]?.criteria.score ?? null).filter((warning) => warning.code !== 'decided_by_id'),
      ...ties(result),
    ],
  };
}

function roundFigures({ criteria, groups, invitations }: CampaignRound, afterGap: boolean): CampaignRoundFigures {
  return {
    id: criteria.id,
    date: criteria.round.date,
    published: criteria.published?.invitations ?? null,
    simulated: invitations.length,
    after_gap: afterGap,
    groups: groups.map(({ group, counts }) => ({
      id: group.id,
      stream: group.stream,
      label: group.label,
      published: group.published?.invitations ?? null,
      simulated: counts.invited,
    })),
  };
}

/** What the criteria files of the rounds themselves mark as assumed. */
function assumedIn({ rounds }: CampaignResult): Assumption[] {
  const found = rounds.flatMap(({ criteria: { id, round, fields } }): Assumption[] => [
    ...(round.assumption && round.extraction !== null ? [{ path: `${id}.round.extraction`, value: round.extraction, source: null }] : []),
    ...[...fields.values()]
      .filter((field) => field.assumption)
      .map((field) => ({ path: `fields.${field.name}`, value: { field: field.column ?? field.name }, source: null })),
  ]);
  return [...new Map(found.map((assumption) => [assumption.path, assumption])).values()];
}

function ties({ rounds }: CampaignResult): CampaignWarning[] {
  return rounds.flatMap(({ criteria, groups }) =>
    groups.flatMap(({ group, selected: { tie } }) =>
      tie?.decidedBy === 'candidate_id' ? [{ code: 'decided_by_id', round: criteria.id, group: group.id, size: tie.size } as const] : [],
    ),
  );
}

/** The rounds that are compared with what was published: all but those after a gap. */
export function isCompared({ after_gap: afterGap }: CampaignRoundFigures): boolean {
  return !afterGap;
}

/** Published invitations of the rounds and their groups, against those simulated; rounds after a gap do not count. */
export function campaignComparisons({ rounds }: Campaign): Comparison[] {
  return rounds
    .filter(isCompared)
    .flatMap(({ id, published, simulated, groups }) => [
      ...publishedFigure(`rounds.${id}.simulated`, published, simulated),
      ...groups.flatMap((group) => publishedFigure(`rounds.${id}.groups.${group.id}.simulated`, group.published, group.simulated)),
    ]);
}

/** What `--expect published` compares; a problem where nothing was published. */
export function comparePublished(campaign: Campaign): Comparison[] | Problem[] {
  const comparisons = campaignComparisons(campaign);
  return comparisons.length > 0 ? comparisons : [problem('U112', { where: 'plan' })];
}
