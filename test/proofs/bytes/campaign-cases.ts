/** Campaigns: both shipped plans, replicates, threads, slices and their merging. */

import { bilingual, type Case, line, pool } from './cases.ts';

const PLANS = [`campaign prtq-2019-2020 -p ${pool('prtq-2019-2020')}`, `campaign pstq-2025 -p ${pool('pstq-2025')}`];

const SLICES = ['1', '2', '3', '4'];

const words = (text: string): string[] => text.split(' ');

export function campaignCases(): Case[] {
  return PLANS.flatMap((plan): Case[] => [
    ...['1', '20'].flatMap((replicates) =>
      ['1', '2'].map((jobs) => line(`${plan} --replicates ${replicates} --jobs ${jobs} --out-dir out`)),
    ),
    ...['table', 'markdown', 'json'].flatMap((format) => bilingual(`${plan} --replicates 3 --format ${format}`)),
    ...bilingual(`${plan} -v --expect published`),
    line(`${plan} --seed other --quiet --format json`),
    line(`${plan} --replicates 0`),
    line(`${plan} --replicates 5 --shard 6/5 --out-dir out`),
    line(`${plan} --replicates 20 --shard 2/4`),
    // Slices merged are what one run gives; too few of them, or twice the same, are refused.
    {
      steps: [
        ...SLICES.map((slice) => ({ args: words(`${plan} --replicates 20 --shard ${slice}/4 --out-dir slices/${slice}`) })),
        { args: words('campaign merge slices/1 slices/2 slices/3 slices/4 --out-dir merged') },
        { args: words(`${plan} --replicates 20 --jobs 2 --out-dir whole`) },
        { args: words('campaign merge slices/4 slices/2 slices/3 slices/1 --format json --quiet') },
        { args: words('campaign merge slices/1 slices/2 slices/3 slices/4 --format markdown --lang en --expect published') },
        { args: words('campaign merge slices/1 slices/3 --lang fr') },
        { args: words('campaign merge slices/1 slices/1 --lang en') },
        { args: words('campaign merge slices/1 whole --lang en') },
      ],
      alike: ['merged', 'whole'],
    },
    line(`${plan.replace(/-p \S+/, `-p ${pool('benchmark')}`)} --format json`),
    ...bilingual(`${plan.replace(/-p \S+/, '-p ../inputs/bad-pool.csv')}`),
    line(`${plan.replace(/-p \S+/, '-p ../inputs/bad-pool.csv')} --rejects r.csv --out-dir out`),
  ]);
}
