/** The options of `campaign` and `campaign merge`, checked. */

import type { Shard } from '../../outputs/replicates.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { common, count, type Given, MOST_JOBS, oneOf, onlyWord, optional, reading, rejecting, required, text } from '../given.ts';
import type { MergeCommandOptions } from './merge.ts';
import type { CampaignCommandOptions } from './run.ts';
import type { TellingOptions } from './telling.ts';

const MOST_REPLICATES = 1_000_000;

/** The arguments of `campaign`; `named` is how the help calls the plan. */
export async function readCampaign(words: readonly string[], given: Given, named: string): Promise<CampaignCommandOptions> {
  const plan = onlyWord(words, named);
  const options: CampaignCommandOptions = {
    ...telling(given),
    ...(await reading(given)),
    ...rejecting(given),
    plan,
    pool: required(given, 'pool', '--pool'),
    ...optional(given, ['seed', 'outDir']),
    replicates: count(given, 'replicates', MOST_REPLICATES),
    jobs: count(given, 'jobs', MOST_JOBS) ?? 1,
    shard: shardOf(given),
    force: given['force'] === true,
  };
  if (options.shard !== null && options.outDir === undefined) throw new Refusal(problem('shard_without_out_dir', {}));
  if (options.shard !== null && (options.expect !== null || options.format !== 'table'))
    throw new Refusal(problem('shard_with_comparison', {}));
  return options;
}

/** The arguments of `campaign merge`; the words are folders, which the help calls `named`. */
export function readMerge(words: readonly string[], given: Given, named: string): MergeCommandOptions {
  if (words.length === 0) throw new Refusal(problem('missing_option', { option: named }));
  if (words.includes('')) throw new Refusal(problem('empty_option_value', {}, { value: named }));
  return { ...telling(given), folders: words, outDir: required(given, 'outDir', '--out-dir'), force: given['force'] === true };
}

/** How a campaign is told. */
function telling(given: Given): TellingOptions {
  const expected = text(given, 'expect');
  return {
    ...common(given),
    expect: expected === undefined ? null : oneOf('--expect', expected, ['published'] as const, 'published'),
    format: oneOf('--format', text(given, 'format'), ['table', 'markdown', 'json'], 'table'),
  };
}

/** `3/16`: the third of sixteen slices. */
function shardOf(given: Given): Shard | null {
  const value = text(given, 'shard');
  if (value === undefined) return null;
  const [, index, of] = /^([1-9][0-9]{0,6})\/([1-9][0-9]{0,6})$/.exec(value) ?? [];
  if (index !== undefined && Number(index) <= Number(of)) return { index: Number(index), of: Number(of) };
  throw new Refusal(
    problem('option_value_not_allowed', { option: '--shard', allowed: ['1/16', '2/16', '…', '16/16'], near: null }, { value }),
  );
}
