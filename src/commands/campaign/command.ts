/** `arrima-sim campaign`: its options, the command below it, and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { formatOf } from '../formats.ts';
import { requiredOnce } from '../options/option.ts';
import { OPTIONS, READING } from '../options/table.ts';
import { oneWord } from '../words.ts';

export const command = describeCommand({
  words: oneWord('plan'),
  options: {
    pool: requiredOnce(OPTIONS.pool),
    set: OPTIONS.set,
    expect: OPTIONS.expectPublished,
    seed: OPTIONS.campaignSeed,
    replicates: OPTIONS.replicates,
    jobs: OPTIONS.jobs,
    shard: OPTIONS.shard,
    outDir: OPTIONS.outDir,
    report: OPTIONS.report,
    charts: OPTIONS.charts,
    xlsx: OPTIONS.xlsx,
    rejects: OPTIONS.rejects,
    format: formatOf('campaign'),
    force: OPTIONS.force,
    ...READING,
  },
  first: ['lang', 'color', 'set', 'expect', 'format'],
  check: ({ shard, outDir, expect, format, report, charts, xlsx }) => {
    if (shard === undefined) return;
    if (outDir === undefined) throw new Refusal(problem('shard_without_out_dir', {}));
    if (expect !== undefined || format !== 'table' || (report ?? charts ?? xlsx) !== undefined)
      throw new Refusal(problem('shard_with_comparison', {}));
  },
  commands: { merge: () => import('./merge/command.ts') },
  run: () => import('./run.ts'),
});
