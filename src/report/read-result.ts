/** Results read back from the texts that a run has written, checked like a stranger's. */

import { type GenericSchema, safeParse } from 'valibot';
import type { Campaign } from '../outputs/campaign.ts';
import type { Comparison } from '../outputs/comparison.ts';
import { jsonOf } from '../outputs/read-json.ts';
import { campaignShape } from '../outputs/shapes/campaign.ts';
import { comparisonShape } from '../outputs/shapes/comparison.ts';
import { statisticsShape } from '../outputs/shapes/statistics.ts';
import { sweepShape } from '../outputs/shapes/sweep.ts';
import type { MaybeHidden, Statistics } from '../outputs/statistics.ts';
import type { Sweep } from '../outputs/sweep.ts';
import type { Provenance, ReportedCommand, Result } from './result.ts';
import { seriesIn } from './timeline.ts';

/** The files of a folder that are read of the results of each command, the JSON first. */
export const FILES_READ = {
  round: ['statistics.json'],
  compare: ['comparison.json'],
  sweep: ['sweep.json'],
  campaign: ['campaign.json', 'timeline.csv'],
} as const satisfies Readonly<Record<ReportedCommand, readonly string[]>>;

const SHAPES: Readonly<Record<ReportedCommand, GenericSchema>> = {
  round: statisticsShape,
  compare: comparisonShape,
  sweep: sweepShape,
  campaign: campaignShape,
};

/** The result in the texts of its files; else the file that is none of this tool's, with the path of its first wrong key. */
export function readResult(
  command: ReportedCommand,
  texts: readonly string[],
  provenance: Provenance,
): Result | { readonly file: string; readonly wrong: string } {
  const [text = '', timeline = ''] = texts;
  const [file] = FILES_READ[command];
  const value = jsonOf(text);
  const { success, issues } = safeParse(SHAPES[command], value, { abortEarly: true });
  if (!success) return { file, wrong: issues[0].path?.map(({ key }) => String(key)).join('.') ?? '' };
  switch (command) {
    // The shape has been looked at; what it does not say of the types is never asked.
    case 'round':
      return { command, json: value as Statistics<MaybeHidden>, provenance };
    case 'compare':
      return { command, json: value as Comparison<MaybeHidden>, provenance };
    case 'sweep': {
      const json = value as Sweep;
      const whole = json.vary.reduce((product, { values }) => product * values.length, 1);
      const isWhole = json.points.length === whole && json.points.every(({ values }) => values.length === json.vary.length);
      return isWhole ? { command, json, provenance } : { file, wrong: 'points' };
    }
    case 'campaign': {
      const months = seriesIn(timeline);
      return months === null ? { file: 'timeline.csv', wrong: '' } : { command, json: value as Campaign, months, provenance };
    }
  }
}
