/** What is wrong with the slices of a campaign, and what to do about it, in English. */

import type { sliceProblems as french } from '../../fr/problems/slices.ts';
import type { SameProblems } from '../../sentences.ts';
import { number } from '../numbers.ts';
import { listed, quoted } from '../phrases.ts';

export const sliceProblems: SameProblems<typeof french> = {
  not_a_manifest: () => ['is no manifest of this tool', 'give a folder that --out-dir has written'],
  manifest_key_damaged: ({ field }) => [
    `the key ${quoted(field ?? '')} has not the form that this tool writes`,
    'this manifest was changed: make the folder again, or take the manifest that was there',
  ],
  result_changed: () => ['is not the file that its manifest names', 'make the folder again, or take back the original file'],
  result_key_damaged: ({ field }) => [
    field === ''
      ? 'has not the form that this version of the tool writes'
      : `the key ${quoted(field ?? '')} has not the form that this version of the tool writes`,
    'make the folder again with this version',
  ],
  not_a_slice: () => ['is not the file of a slice of a campaign', 'give a folder written by “campaign --shard k/n --out-dir”'],
  slice_of_other_campaign: ({ what, first }) => [
    `this slice is not of the same campaign as ${quoted(first)}: ${
      {
        plan: 'another plan',
        pool: 'another pool',
        criteria: 'other criteria or other lists',
        seed: 'another seed',
        replicates: 'another number of replicates',
        shards: 'another number of slices',
        reading: 'the pool read in another way',
      }[what]
    }`,
    'merge the slices of one campaign',
  ],
  repeated_slice: ({ shard, first }) => [`the slice ${shard} is also in ${quoted(first)}`, 'give each slice once'],
  missing_slices: ({ missing, count }) => [
    count === 1
      ? `the slice ${listed(missing)} is missing`
      : `${number(count)} slices are missing: ${listed(missing)}${count > missing.length ? ', …' : ''}`,
    'give the folders of all slices',
  ],
  slice_damaged: ({ value }) => [
    value === '' ? 'the file ends before the slice does' : `${quoted(value)} is not what was written on this line`,
    'make this slice again',
  ],
  slice_key_damaged: ({ field }) => [
    field === ''
      ? 'the file has not the form in which it was written'
      : `the key ${quoted(field)} has not the form in which it was written`,
    'make this slice again',
  ],
  slice_changed: () => ['has changed since its manifest was written', 'make this slice again'],
  slice_of_other_version: ({ made, tool }) => [
    `a slice made by version ${made}; this tool is version ${tool}`,
    'merge the slices with the version that made them',
  ],
};
