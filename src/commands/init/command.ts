/** `arrima-sim init`: its options, and what runs it. */

import { describeCommand } from '../command.ts';
import { OPTIONS } from '../options/table.ts';
import { refuseExtra, type Words } from '../words.ts';

const NO_WORDS: Words<object> = {
  names: [],
  read: (words) => {
    refuseExtra(words);
    return {};
  },
};

export const command = describeCommand({
  words: NO_WORDS,
  options: { output: OPTIONS.output, fromRound: OPTIONS.fromRound, force: OPTIONS.force },
  run: () => import('./run.ts'),
});
