/** A slice of the replicates of a campaign, and the check that slices make a whole. */

import { type Problem, type ProblemArguments, problem } from '../problems/problem.ts';
import type { CampaignRun, TieWarning } from './campaign.ts';
import type { CampaignContext } from './campaign-context.ts';
import type { Manifest } from './manifest.ts';
import { jsonOf, schemaOf } from './read-json.ts';
import type { Shard } from './replicates.ts';
import { wrongInManifest, wrongInShard } from './slice-shape.ts';
import type { Tool } from './statistics.ts';

/** `shard.json`, keys in the order in which they are written; the figures are in `replicates.csv` beside it. */
export interface CampaignShard {
  readonly schema: 'arrima-sim/campaign-shard/v1';
  readonly tool: Tool;
  /** How many there are in all slices together. */
  readonly replicates: number;
  readonly shard: Shard;
  readonly context: CampaignContext;
  /** Ties decided by the id, of the slice that holds the first replicate; null elsewhere. */
  readonly ties: readonly TieWarning[] | null;
}

/** What a slice says of itself. */
export function shardOf({ context, ties }: CampaignRun, shard: Shard): CampaignShard {
  return {
    schema: 'arrima-sim/campaign-shard/v1',
    tool: context.tool,
    replicates: context.replicates,
    shard: { index: shard.index, of: shard.of },
    context,
    ties: shard.index === 1 ? ties : null,
  };
}

/** Reads `shard.json`; the problem when it is not one, or a key of it has not the shape that was written. */
export function readShard(text: string, file: string): CampaignShard | Problem {
  const value = jsonOf(text);
  if (schemaOf(value) !== 'arrima-sim/campaign-shard/v1') return problem('not_a_slice', {}, { file });
  const wrong = wrongInShard(value);
  return wrong === null ? (value as CampaignShard) : problem('slice_key_damaged', {}, { file, field: wrong });
}

/** The files that the `manifest.json` of a slice tells of; the problem when it is none. */
export function readManifest(text: string, file: string): Manifest['outputs'] | Problem {
  const value = jsonOf(text);
  if (schemaOf(value) !== 'arrima-sim/manifest/v1') return problem('not_a_slice', {}, { file });
  const wrong = wrongInManifest(value);
  return wrong === null ? (value as Manifest).outputs : problem('slice_key_damaged', {}, { file, field: wrong });
}

/** A slice and the folder that it was read from. */
export interface FoundShard {
  readonly folder: string;
  readonly shard: CampaignShard;
}

/** Whether slices make one campaign: made by this version, on equal terms, each once and all there; else every problem. */
export function shardProblems(found: readonly FoundShard[], version: string): Problem[] {
  const [first] = found;
  if (first === undefined) return [];
  const foreign = found.flatMap(({ folder, shard: { tool } }) =>
    tool.version === version ? [] : [problem('slice_of_other_version', { made: tool.version, tool: version }, { file: folder })],
  );
  const different = found.flatMap(({ folder, shard }) => {
    const what = differenceOf(first.shard, shard);
    return what === null ? [] : [problem('slice_of_other_campaign', { what, first: first.folder }, { file: folder })];
  });
  // What is missing or twice can be told only of slices of one whole.
  if (foreign.length + different.length > 0) return [...foreign, ...different];
  const { of } = first.shard.shard;
  const owners = new Map<number, string>();
  const repeated = found.flatMap(({ folder, shard: { shard } }) => {
    const owner = owners.get(shard.index);
    owners.set(shard.index, owner ?? folder);
    return owner === undefined ? [] : [problem('repeated_slice', { shard: `${shard.index}/${of}`, first: owner }, { file: folder })];
  });
  const missing: string[] = [];
  for (let index = 1; index <= of && missing.length < MOST_NAMED; index++) if (!owners.has(index)) missing.push(`${index}/${of}`);
  return [...repeated, ...(missing.length === 0 ? [] : [problem('missing_slices', { missing, count: of - owners.size })])];
}

/** More missing slices than this are only counted. */
const MOST_NAMED = 10;

type ShardDifference = ProblemArguments['slice_of_other_campaign']['what'];

/** The first thing that makes two slices parts of different campaigns; null when they are parts of one. */
function differenceOf(a: CampaignShard, b: CampaignShard): ShardDifference | null {
  const terms = ({ context, replicates, shard }: CampaignShard): (readonly [ShardDifference, unknown])[] => [
    ['plan', [context.inputs.plan, context.inputs.set, context.plan]],
    ['pool', context.inputs.pool],
    ['criteria', [context.inputs.criteria, context.inputs.lists]],
    ['seed', context.inputs.seed],
    ['replicates', replicates],
    ['shards', shard.of],
    // Whatever is left: how the pool was read, and what follows from it. The tool is compared by itself.
    ['reading', { ...context, tool: null }],
  ];
  const others = terms(b);
  return terms(a).find(([, term], i) => JSON.stringify(term) !== JSON.stringify(others[i]?.[1]))?.[0] ?? null;
}
