/** `arrima-sim campaign merge`: puts the slices of a campaign together, as if it had been run at once. */

import { join } from 'node:path';
import { openFile } from '../../../files/chunks.ts';
import { ResultsFolder } from '../../../files/earlier-results.ts';
import { MOST_JSON_BYTES } from '../../../files/limits.ts';
import { readWhole, refuseSpecial } from '../../../files/read.ts';
import type { StoredFile } from '../../../files/stored-file.ts';
import { checkTargets } from '../../../files/targets.ts';
import { campaignOf } from '../../../outputs/campaign.ts';
import { type CampaignShard, type FoundShard, readManifest, readShard, shardProblems } from '../../../outputs/campaign-shard.ts';
import { measuredIn } from '../../../outputs/measure-names.ts';
import { joined, type Measures, sameKeys } from '../../../outputs/measures.ts';
import { readReplicates } from '../../../outputs/replicates.ts';
import { type Problem, problem, Refusal } from '../../../problems/problem.ts';
import { printComparisons } from '../../comparisons.ts';
import { type Context, Failure } from '../../context.ts';
import { campaignStrangers, campaignTargets, writeCampaign } from '../outputs.ts';
import { comparisonsOf, showCampaign, type TellingOptions } from '../telling.ts';

export interface MergeCommandOptions extends TellingOptions {
  /** The folders of the slices. */
  readonly folders: readonly string[];
  readonly outDir: string;
  readonly force: boolean;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: MergeCommandOptions, context: Context): Promise<number> {
  const inputs = options.folders.flatMap((folder) => INPUTS.map((name) => join(folder, name)));
  const targets = campaignTargets(options.outDir, null);
  const judged = [...targets, ...campaignStrangers(options.outDir, null)];
  const judgeAgain = checkTargets(judged, inputs, { force: options.force, folder: new ResultsFolder(options.outDir) });

  const slices = await Promise.all(options.folders.map(readSlice));
  const problems = shardProblems(slices, context.version);
  if (problems.length > 0) throw new Failure(problems);
  const measures = await measuresOfAll(slices);
  const first = slices.find(({ shard: { shard } }) => shard.index === 1);
  if (first === undefined) throw new Error('no first slice');
  const merged = { context: first.shard.context, measures, ties: first.shard.ties ?? [] };
  const comparisons = comparisonsOf(merged, options);
  const campaign = campaignOf(merged);
  await writeCampaign(options.outDir, { run: merged, campaign, events: eventsOf(first), beside: [], folders: [] }, judgeAgain, context);
  const written = targets.map(({ path }) => path);
  await showCampaign(merged, campaign, written, options, context);
  return await printComparisons(comparisons, { kind: 'plan', id: campaign.plan.id, pool: campaign.inputs.pool }, options, context);
}

/** What a slice is read from. */
const INPUTS = ['shard.json', 'manifest.json', 'replicates.csv', 'events.csv'] as const;

interface Slice extends FoundShard {
  readonly shard: CampaignShard;
  /** The hash of each file when it was written. */
  readonly hashes: ReadonlyMap<string, string>;
}

async function readSlice(folder: string): Promise<Slice> {
  for (const name of INPUTS) refuseSpecial(join(folder, name));
  const path = join(folder, 'shard.json');
  const { text, file } = await readText(path);
  const shard = readShard(text, path);
  if ('code' in shard) throw new Refusal(shard);
  const hashes = await hashesIn(join(folder, 'manifest.json'));
  const slice = { folder, shard, hashes };
  requireUnchanged(slice, path, file);
  return slice;
}

async function readText(path: string): Promise<{ readonly text: string; readonly file: StoredFile }> {
  const file = await readWhole(path, MOST_JSON_BYTES);
  if (file === null) throw new Refusal(problem('not_a_slice', {}, { file: path }));
  return { text: file.content.toString('utf8'), file };
}

/** The hashes that a manifest gives. */
async function hashesIn(path: string): Promise<ReadonlyMap<string, string>> {
  const outputs = readManifest((await readText(path)).text, path);
  if ('code' in outputs) throw new Refusal(outputs);
  return new Map(outputs.map(({ name, sha256 }) => [name, sha256]));
}

/** Refuses a file that is not the one that the slice's manifest tells of. */
function requireUnchanged({ hashes }: Pick<Slice, 'hashes'>, path: string, { name, sha256 }: StoredFile): void {
  if (hashes.get(name) !== sha256) throw new Refusal(problem('slice_changed', {}, { file: path }));
}

/** The replicates of all slices, one slice read after the other. */
async function measuresOfAll(slices: readonly Slice[]): Promise<Measures> {
  const parts: Measures[] = [];
  for (const slice of slices) {
    const path = join(slice.folder, 'replicates.csv');
    const opened = await openFile(path);
    try {
      const { shard, replicates, context } = slice.shard;
      const measures = await readReplicates(linesOf(opened.chunks), shard, replicates, measuredIn(context), path);
      if ('code' in measures) throw new Refusal(measures);
      requireUnchanged(slice, path, await opened.finish());
      const known = parts.find(({ keys }) => keys.length > 0) ?? measures;
      if (measures.rows.length > 0 && !sameKeys(known.keys, measures.keys)) throw new Refusal(otherMeasures(slice, slices[0]));
      parts.push(measures);
    } finally {
      await opened.close();
    }
  }
  return joined(parts);
}

function otherMeasures({ folder }: Slice, first: Slice | undefined): Problem {
  return problem('slice_of_other_campaign', { what: 'reading', first: first?.folder ?? folder }, { file: folder });
}

/** A line of `replicates.csv` has no more characters. */
const LONGEST_LINE = 1024;

/** The text of chunks by lines, each with its line feed. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield `${line}\n`;
    // No line of ours is so long: it is given as far as it is known, to be refused.
    if (rest.length > LONGEST_LINE) break;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** The bytes of `events.csv`, which are taken over as they are, and must in the end be those of the slice's manifest. */
async function* eventsOf(first: Slice): AsyncGenerator<Uint8Array> {
  const path = join(first.folder, 'events.csv');
  const opened = await openFile(path);
  try {
    yield* opened.chunks;
    requireUnchanged(first, path, await opened.finish());
  } finally {
    await opened.close();
  }
}
