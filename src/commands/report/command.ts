/** `arrima-sim report`: its options, and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { required } from '../options/option.ts';
import { OPTIONS } from '../options/table.ts';
import { severalWords } from '../words.ts';

/** Folders of results, one at least. */
const FOLDERS = severalWords('folder', 'folders', (folders, called) => {
  if (folders.length === 0) throw new Refusal(problem('missing_option', { option: called }));
  if (folders.includes('')) throw new Refusal(problem('empty_option_value', {}, { value: called }));
});

export const command = describeCommand({
  words: FOLDERS,
  options: { output: required(OPTIONS.outputPage), title: OPTIONS.title, charts: OPTIONS.charts, force: OPTIONS.force },
  run: () => import('./run.ts'),
});
