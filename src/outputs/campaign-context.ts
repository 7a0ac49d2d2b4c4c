/** What is known of a campaign before chance is drawn: plain data, so that a slice of the replicates can carry it along. */

import type { SourceKind } from '../criteria/sources.ts';
import type { Criteria, Delay, Doubt, Published, Rate, Text } from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import type { Asked } from './asked.ts';
import type { Manifest } from './manifest.ts';
import { type InputFile, type NamedPool, namedPool, type PoolAsInput, poolInManifest } from './pool-input.ts';
import { type PoolReading, type ReadingArguments, type ReadingGiven, readingArguments, readingOf } from './reading.ts';
import type { Tool } from './statistics.ts';
import { poolWarnings, type Warning } from './warnings.ts';

export type Figure = NonNullable<Published['invitations']>;

/** Something that a campaign rests on; without a source it is an assumption. */
export interface Assumption {
  readonly path: string;
  readonly value: Rate | Delay | string | boolean;
  readonly source: string | null;
}

/** A source that the plan names. */
export interface PlanSource {
  readonly id: string;
  readonly title: Text;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly kind: SourceKind | null;
}

/** Steps after the invitation that the plan has. */
export interface Steps {
  readonly application: boolean;
  readonly selection: boolean;
  readonly federal: boolean;
  readonly paper: boolean;
}

/** How surely published invitations are known that were not plainly read. */
export interface PublishedDoubt {
  readonly invitations: Doubt;
}

/** The published invitations of a round or group. */
export interface PublishedInvitations {
  readonly published: Figure | null;
  /** Of invitations that were not plainly read. */
  readonly published_confidence?: PublishedDoubt;
}

/** A round before it is held. */
export interface ContextRound extends PublishedInvitations {
  readonly id: string;
  readonly title: Text;
  readonly date: string;
  readonly after_gap: boolean;
  /** Whether an invented pool was made so that the round gives its published count. */
  readonly fitted: boolean;
  readonly groups: readonly ContextGroup[];
}

interface ContextGroup extends PublishedInvitations {
  readonly id: string;
  readonly stream: string | null;
  readonly label: Text;
}

interface Hashed {
  readonly name: string;
  readonly sha256: string;
}

/** The inputs as `campaign.json` names them. */
export interface CampaignInputs {
  readonly pool: NamedPool;
  readonly reading: PoolReading | null;
  readonly plan: Hashed;
  readonly criteria: readonly Hashed[];
  readonly lists: readonly Hashed[];
  /** Changes of the plan, as given. */
  readonly set: readonly string[];
  readonly seed: string | null;
}

export type PoolWarning = Exclude<Warning, { code: 'decided_by_id' }>;

/** The context of a campaign. */
export interface CampaignContext {
  readonly tool: Tool;
  readonly plan: { readonly id: string; readonly title: Text; readonly from: string; readonly to: string };
  readonly inputs: CampaignInputs;
  /** The criteria of the rounds, then those of the decision on the CSQ, each file once. */
  readonly asked: Asked;
  /** How many in all, whatever slice is run. */
  readonly replicates: number;
  readonly assumptions: readonly Assumption[];
  readonly steps: Steps;
  readonly rounds: readonly ContextRound[];
  readonly sources: readonly PlanSource[];
  readonly warnings: readonly PoolWarning[];
  /** Every file that was read, for the manifest. */
  readonly files: Manifest['inputs'];
  /** How the pool was read, and whether records with bad cells were set aside. */
  readonly reading: ReadingArguments & { readonly rejects: boolean };
}

/** What a context is made from. */
export interface ContextParts {
  readonly version: string;
  readonly plan: CampaignContext['plan'] & {
    readonly sources: readonly PlanSource[];
    readonly rounds: readonly { readonly criteria: Criteria; readonly afterGap: boolean; readonly fitted: boolean }[];
    readonly figures: readonly Assumption[];
  };
  /** The criteria of the CSQ decision, whose assumptions count too. */
  readonly selection: Criteria | null;
  readonly steps: Steps;
  readonly pool: DecodedPool;
  readonly poolFile: PoolAsInput;
  readonly planFile: InputFile;
  readonly criteria: readonly InputFile[];
  readonly lists: readonly InputFile[];
  readonly grids: readonly InputFile[];
  readonly set: readonly string[];
  readonly seed: string | null;
  readonly asked: Asked;
  readonly replicates: number;
  readonly reading: ReadingGiven & { readonly rejects?: string | undefined };
}

/** Puts the context of a campaign together. */
export function contextOf(parts: ContextParts): CampaignContext {
  const { plan, pool, selection, seed, replicates, reading } = parts;
  const { id, title, from, to, sources } = plan;
  const [criteria, lists, grids] = [parts.criteria, parts.lists, parts.grids].map(eachOnce);
  const rounds = plan.rounds.map((round) => round.criteria);
  return {
    tool: { name: 'arrima-sim', version: parts.version },
    plan: { id, title, from, to },
    inputs: {
      pool: namedPool(parts.poolFile, pool),
      reading: readingOf(reading),
      plan: hashed(parts.planFile),
      criteria: (criteria ?? []).map(hashed),
      lists: (lists ?? []).map(hashed),
      set: parts.set,
      seed,
    },
    asked: parts.asked,
    replicates,
    assumptions: [
      ...plan.figures.map(({ path, value, source }) => ({ path, value, source })),
      ...assumedIn(selection === null ? rounds : [...rounds, selection]),
    ],
    steps: parts.steps,
    rounds: plan.rounds.map((round) => contextRound(round.criteria, round.afterGap, round.fitted && pool.synthetic > 0)),
    sources: sources.map(({ id: source, title: name, publisher, date, url, kind }) => ({
      id: source,
      title: name,
      publisher,
      date,
      url,
      kind,
    })),
    warnings: [...poolWarnings(pool, rounds[0]?.score ?? selection?.score ?? null), ...pool.warnings].filter(
      (warning) => warning.code !== 'decided_by_id',
    ),
    files: [
      asInput('plan', parts.planFile),
      ...(criteria ?? []).map((file) => asInput('criteria', file)),
      ...poolInManifest(parts.poolFile, readingOf(reading)),
      ...(lists ?? []).map((file) => asInput('list', file)),
      ...(grids ?? []).map((file) => asInput('grid', file)),
    ],
    reading: { ...readingArguments(reading), rejects: reading.rejects !== undefined },
  };
}

/** The published invitations of a round or group, and how surely they are known. */
function publishedOf({ published, doubts }: Pick<Criteria, 'published' | 'doubts'>): PublishedInvitations {
  const doubt = doubts?.invitations;
  return { published: published?.invitations ?? null, ...(doubt === undefined ? {} : { published_confidence: { invitations: doubt } }) };
}

function contextRound(criteria: Criteria, afterGap: boolean, fitted: boolean): ContextRound {
  const { id, title, round, groups } = criteria;
  return {
    id,
    title,
    date: round.date,
    ...publishedOf(criteria),
    after_gap: afterGap,
    fitted,
    groups: groups.map((group) => ({
      id: group.id,
      stream: group.stream,
      label: group.label,
      ...publishedOf(group),
    })),
  };
}

/** What criteria files themselves mark as assumed. */
function assumedIn(criteria: readonly Criteria[]): Assumption[] {
  const found = criteria.flatMap(({ id, round, fields }): Assumption[] => [
    ...(round.assumption && round.extraction !== null ? [{ path: `${id}.round.extraction`, value: round.extraction, source: null }] : []),
    ...[...fields.values()]
      .filter((field) => field.assumption)
      .map((field) => ({ path: `fields.${field.name}`, value: { field: field.column ?? field.name }, source: null })),
  ]);
  return [...new Map(found.map((assumption) => [assumption.path, assumption])).values()];
}

function hashed({ name, sha256 }: InputFile): Hashed {
  return { name, sha256 };
}

function asInput<Role extends string>(role: Role, { name, sha256, bytes }: InputFile): { readonly role: Role } & InputFile {
  return { role, name, sha256, bytes };
}

/** Files that several criteria files name, once. */
function eachOnce(files: readonly InputFile[]): InputFile[] {
  return [...new Map(files.map((file) => [`${file.sha256} ${file.name}`, file])).values()];
}
