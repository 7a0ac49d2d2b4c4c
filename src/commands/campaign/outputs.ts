/** What a campaign writes into a folder: all results with their manifest, or a slice of the replicates to be merged. */

import { join } from 'node:path';
import { Litter } from '../../files/litter.ts';
import type { StoredFile } from '../../files/stored-file.ts';
import type { JudgeAgain, Target } from '../../files/targets.ts';
import { type OutputFile, type OutputText, writeOutputs } from '../../files/write.ts';
import type { Campaign, CampaignRun } from '../../outputs/campaign.ts';
import type { CampaignContext } from '../../outputs/campaign-context.ts';
import { shardOf } from '../../outputs/campaign-shard.ts';
import { roundsText, timelineText } from '../../outputs/campaign-tables.ts';
import { jsonText } from '../../outputs/json-text.ts';
import { type CampaignKind, isOutput, type SharedKind, SUMMARY_MARK } from '../../outputs/kinds.ts';
import { manifestText } from '../../outputs/manifest.ts';
import { replicatesText, type Shard } from '../../outputs/replicates.ts';
import { campaignSummary } from '../../render/campaign.ts';
import { asMarkdown } from '../../render/markdown.ts';
import type { Context } from '../context.ts';
import { strangersIn } from '../results.ts';

interface Named {
  readonly name: string;
  readonly kind: CampaignKind | SharedKind;
}

/** The files of a whole campaign in the order in which they are renamed, the manifest and then the figures last. */
const WHOLE: readonly Named[] = [
  { name: 'events.csv', kind: 'events' },
  { name: 'timeline.csv', kind: 'timeline' },
  { name: 'rounds.csv', kind: 'rounds' },
  { name: 'replicates.csv', kind: 'replicates' },
  { name: 'summary.fr.md', kind: 'summary_fr' },
  { name: 'summary.en.md', kind: 'summary_en' },
  { name: 'manifest.json', kind: 'manifest' },
  { name: 'campaign.json', kind: 'campaign' },
];

/** The files of a slice; the events are those of the first replicate. */
const SLICE: readonly Named[] = [
  { name: 'events.csv', kind: 'events' },
  { name: 'replicates.csv', kind: 'replicates' },
  { name: 'manifest.json', kind: 'manifest' },
  { name: 'shard.json', kind: 'campaign-shard' },
];

/** The files that a folder gets: of everything, or of a slice. */
function filesOf(shard: Shard | null): readonly Named[] {
  return shard === null ? WHOLE : SLICE.filter(({ kind }) => kind !== 'events' || shard.index === 1);
}

/** The targets of a campaign, for the checks that come before any work. */
export function campaignTargets(folder: string | undefined, shard: Shard | null): Target[] {
  if (folder === undefined) return [];
  return filesOf(shard).map(({ name, kind }) => ({ path: join(folder, name), isOurs: (head, isTold) => isTold || isOutput(kind, head) }));
}

/** What the folder must not hold already: a whole campaign beside a slice too, or the reverse, would be taken for its own. */
export function campaignStrangers(folder: string | undefined, shard: Shard | null): Target[] {
  return strangersIn(folder, shard === null ? 'campaign.json' : 'shard.json');
}

/** What goes into the folder of a campaign; `events` is the text of `events.csv`, of the first replicate. */
export interface CampaignFiles {
  readonly run: CampaignRun;
  readonly campaign: Campaign;
  readonly events: OutputText;
  /** The file of the records set aside, and pages, if they were asked for: written with the others, wherever they lie, and no part of the folder. */
  readonly beside: readonly OutputFile[];
  /** Folders that are made for them. */
  readonly folders: readonly string[];
}

/** Writes the folder of a whole campaign, all or none. */
export async function writeCampaign(
  folder: string,
  { run, campaign, events, beside, folders }: CampaignFiles,
  judgeAgain: JudgeAgain,
  context: Context,
): Promise<void> {
  const summary = async (language: 'fr' | 'en'): Promise<string> =>
    `${SUMMARY_MARK}\n${asMarkdown(campaignSummary(run, campaign, language, await context.messagesIn(language)))}`;
  const texts: Texts = {
    events,
    timeline: timelineText(run),
    rounds: roundsText(run),
    replicates: replicatesText(run.measures),
    summary_fr: [await summary('fr')],
    summary_en: [await summary('en')],
    campaign: [jsonText(campaign)],
  };
  await writeFolder({ folder, named: filesOf(null), texts, beside, folders, judgeAgain }, run.context, context);
}

/** Writes the folder of a slice, all or none; `events` counts only where the slice holds the first replicate. */
export async function writeShard(
  folder: string,
  shard: Shard,
  { run, events, beside, folders }: Omit<CampaignFiles, 'campaign'>,
  judgeAgain: JudgeAgain,
  context: Context,
): Promise<void> {
  const texts: Texts = { events, replicates: replicatesText(run.measures), 'campaign-shard': [jsonText(shardOf(run, shard))] };
  await writeFolder({ folder, named: filesOf(shard), texts, beside, folders, judgeAgain }, run.context, context);
}

type Texts = { readonly [Kind in CampaignKind | SharedKind]?: OutputText };

interface Folder {
  readonly folder: string;
  readonly named: readonly Named[];
  readonly texts: Texts;
  /** Written first, and not told by the manifest. */
  readonly beside: readonly OutputFile[];
  readonly folders: readonly string[];
  readonly judgeAgain: JudgeAgain;
}

async function writeFolder(
  { folder, named, texts, beside, folders, judgeAgain }: Folder,
  read: CampaignContext,
  { io }: Context,
): Promise<void> {
  const litter = new Litter();
  io.onInterrupt(() => litter.remove());
  const file = ({ name, kind }: Named): OutputFile => ({ path: join(folder, name), text: texts[kind] ?? [], private: kind === 'events' });
  const before = named.findIndex(({ kind }) => kind === 'manifest');
  const of = (written: readonly StoredFile[]): OutputFile => ({
    path: join(folder, 'manifest.json'),
    text: [manifestText(read.tool.version, 'campaign', read.files, written.slice(beside.length), campaignArguments(read))],
    private: false,
  });
  const files = [...beside, ...named.filter(({ kind }) => kind !== 'manifest').map(file)];
  await writeOutputs(files, { before: before + beside.length, of }, { folders: [folder, ...folders], litter, judgeAgain });
}

/** The arguments that change results. */
export function campaignArguments({ inputs, replicates, reading }: CampaignContext): Record<string, unknown> {
  return { set: inputs.set, seed: inputs.seed, replicates, ...reading };
}
