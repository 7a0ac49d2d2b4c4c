/** Whether results are made again from their inputs, in English. */

import type { verify as french } from '../fr/verification.ts';
import { listed, quoted } from './phrases.ts';

export const verify: typeof french = {
  title: (folder, command) => `Verification of ${folder} (${command})`,
  otherVersion: (theirs, ours) =>
    `These results come from version ${theirs} of the tool, this one is ${ours}: version numbers are not compared.`,
  roles: { plan: 'plan', criteria: 'criteria', baseline: 'baseline', list: 'list', grid: 'grid', pool: 'pool' },
  input: { same: 'same bytes', missing: 'missing', other: 'another file of that name' },
  output: { same: 'same', missing: 'missing', other: 'differs' },
  unused: (files) => `Not among the inputs: ${listed(files.map(quoted))}.`,
  same: 'Everything is the same, byte for byte.',
  differs: 'The results are not those that these inputs give.',
  notRun: 'The results could not be made again: give the inputs that are missing, or the right ones.',
};
