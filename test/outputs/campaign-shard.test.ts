/** Slices of a campaign: what makes them one whole, and what does not. */

import { describe, expect, it, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type CampaignShard, type FoundShard, readShard, shardOf, shardProblems } from '../../src/outputs/campaign-shard.ts';
import { jsonText } from '../../src/outputs/json-text.ts';
import { runOf } from './campaign-runs.ts';

const found = (index: number, of = 2, change: Partial<CampaignShard> = {}, folder = `part-${index}`): FoundShard => ({
  folder,
  shard: { ...shardOf(runOf(4), { index, of }), ...change },
});
const { context } = runOf(4);
const inputs = (change: Partial<typeof context.inputs>): Partial<CampaignShard> => ({
  context: { ...context, inputs: { ...context.inputs, ...change } },
});

it('comes back as it was written; ties only from the first slice', () => {
  const run = runOf(4, { tie: true });
  const first = shardOf(run, { index: 1, of: 2 });
  expect(readShard(jsonText(first), 'f')).toEqual(first);
  expect([first.ties?.length, shardOf(run, { index: 2, of: 2 }).ties]).toEqual([1, null]);
});

test.each(['', '{', 'null', '[]', '{"schema": "arrima-sim/campaign/v1"}'])('%j is none', (text) => {
  expect(readShard(text, 'f')).toMatchObject({ code: 'C590', file: 'f' });
});

test.each<[string, object]>([
  ['slice 3 of 2', { shard: { index: 3, of: 2 } }],
  ['slice 0', { shard: { index: 0, of: 2 } }],
  ['half a replicate', { replicates: 1.5 }],
  ['no version', { tool: { name: 'arrima-sim' } }],
  ['nothing but its schema', { tool: undefined, context: undefined }],
])('%s has not the shape of one', (_, change) => {
  expect(readShard(JSON.stringify({ ...found(1).shard, ...change }), 'f')).toMatchObject({ code: 'C597' });
});

describe('whether slices make a whole', () => {
  test.each<[string, FoundShard[], object[]]>([
    ['all there, in any order', [found(2), found(1)], []],
    ['one of one', [found(1, 1)], []],
    ['one missing', [found(1)], [{ code: 'C593', args: { missing: ['2/2'], count: 1 } }]],
    ['one twice', [found(1), found(2), found(1, 2, {}, 'copy')], [{ code: 'C592', file: 'copy', args: { shard: '1/2', first: 'part-1' } }]],
    [
      'one twice, one missing',
      [found(1), found(1, 2, {}, 'copy')],
      [
        { code: 'C592', file: 'copy' },
        { code: 'C593', args: { missing: ['2/2'] } },
      ],
    ],
    [
      'another plan',
      [found(1), found(2, 2, inputs({ plan: { name: 'p.yaml', sha256: 'd' } }))],
      [{ code: 'C591', args: { what: 'plan', first: 'part-1' } }],
    ],
    [
      'another pool',
      [found(1), found(2, 2, inputs({ pool: { ...context.inputs.pool, sha256: 'd' } }))],
      [{ code: 'C591', args: { what: 'pool' } }],
    ],
    ['other criteria', [found(1), found(2, 2, inputs({ criteria: [] }))], [{ code: 'C591', args: { what: 'criteria' } }]],
    ['another seed', [found(1), found(2, 2, inputs({ seed: null }))], [{ code: 'C591', args: { what: 'seed' } }]],
    ['other replicates', [found(1), found(2, 2, { replicates: 5 })], [{ code: 'C591', args: { what: 'replicates' } }]],
    ['other slices', [found(1), found(2, 3)], [{ code: 'C591', args: { what: 'shards' } }]],
    [
      'the pool read otherwise',
      [found(1), found(2, 2, { context: { ...context, reading: { ...context.reading, delimiter: ';' } } })],
      [{ code: 'C591', args: { what: 'reading' } }],
    ],
    [
      'another version',
      [found(1), found(2, 2, { tool: { name: 'arrima-sim', version: '0.0.9' } })],
      [{ code: 'C596', file: 'part-2', args: { made: '0.0.9', tool: packageJson.version } }],
    ],
  ])('%s', (_, slices, problems) => {
    expect(shardProblems(slices, packageJson.version)).toMatchObject(problems);
  });

  it('names the first of many that are missing', () => {
    const missing = Array.from({ length: 10 }, (_, i) => `${i + 2}/100`);
    expect(shardProblems([found(1, 100)], packageJson.version)).toMatchObject([{ code: 'C593', args: { missing, count: 99 } }]);
  });
});
