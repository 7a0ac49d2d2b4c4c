/** `arrima-sim generate`: its options, and what runs it. */

import { describeCommand } from '../command.ts';
import { required } from '../options/option.ts';
import { OPTIONS } from '../options/table.ts';
import { oneWord } from '../words.ts';

export const command = describeCommand({
  words: oneWord('recipe'),
  options: {
    output: required(OPTIONS.outputPool),
    rows: OPTIONS.rows,
    seed: OPTIONS.seedOfPool,
    force: OPTIONS.force,
  },
  first: ['rows'],
  run: () => import('./run.ts'),
});
