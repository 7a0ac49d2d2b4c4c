/** `arrima-sim campaign merge`: its options, and what runs it. */

import { problem, Refusal } from '../../../problems/problem.ts';
import { describeCommand } from '../../command.ts';
import { formatOf } from '../../formats.ts';
import { required } from '../../options/option.ts';
import { OPTIONS } from '../../options/table.ts';
import { severalWords } from '../../words.ts';

export const command = describeCommand({
  words: severalWords('folder', 'folders', (folders, called) => {
    if (folders.length === 0) throw new Refusal(problem('missing_option', { option: called }));
    if (folders.includes('')) throw new Refusal(problem('empty_option_value', {}, { value: called }));
  }),
  options: {
    outDir: required(OPTIONS.outDir),
    expect: OPTIONS.expectPublished,
    format: formatOf('merge'),
    force: OPTIONS.force,
  },
  first: ['lang', 'color', 'expect', 'format'],
  run: () => import('./run.ts'),
});
