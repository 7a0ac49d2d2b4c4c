/** The command line that a manifest records, as the options of its command. */

import type { ReadManifest } from './manifest-shape.ts';

/** A command with its words and options, as a command line gives them. */
export interface RecordedLine {
  readonly command: NonNullable<ReadManifest['command']>;
  readonly words: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
}

/** Where the inputs are, and where the results are to go. */
export interface InputPaths {
  readonly main: string;
  readonly baseline: string | null;
  readonly pools: readonly string[];
  readonly outDir: string;
  /** Where records that are set aside go, where they were. */
  readonly rejects: string;
}

/** The command of a manifest; those of before it was written are of a campaign where a plan was read, else of a round. */
export function commandOf({ command, inputs }: ReadManifest): RecordedLine['command'] {
  return command ?? (inputs.some(({ role }) => role === 'plan') ? 'campaign' : 'round');
}

/** The command line of a manifest; options that were not given are left out, as on a command line. */
export function recordedLine(manifest: ReadManifest, { main, baseline, pools, outDir, rejects }: InputPaths): RecordedLine {
  const command = commandOf(manifest);
  const given = manifest.arguments;
  const some = (texts: readonly string[]): readonly string[] | undefined => (texts.length === 0 ? undefined : texts);
  const isCampaign = command === 'campaign';
  const options = {
    criteria: isCampaign ? undefined : main,
    baseline: baseline ?? undefined,
    pool: pools,
    set: some(given.set),
    drop: some(given.drop),
    baselineSet: some(given.baseline_set),
    baselineDrop: some(given.baseline_drop),
    seed: given.seed ?? undefined,
    columns: some(given.columns),
    by: some(given.by),
    band: textOf(given.band),
    vary: some(given.vary),
    find: given.find,
    for: given.for,
    between: given.between ?? undefined,
    where: given.where ?? undefined,
    points: textOf(given.points),
    days: textOf(given.days),
    replicates: textOf(given.replicates),
    minimumCell: textOf(given.minimum_cell),
    delimiter: given.delimiter ?? undefined,
    encoding: given.encoding ?? undefined,
    allowLineBreaks: given.allow_line_breaks ? true : undefined,
    dateFormat: given.date_format ?? undefined,
    blank: some(given.blank),
    rawCells: given.raw_cells ? true : undefined,
    rejects: given.rejects ? rejects : undefined,
    outDir,
    quiet: true,
  };
  const known = Object.entries(options).filter(([, value]) => value !== undefined);
  return { command, words: isCampaign ? [main] : [], given: Object.fromEntries(known) };
}

function textOf(count: number | undefined): string | undefined {
  return count === undefined ? undefined : String(count);
}
