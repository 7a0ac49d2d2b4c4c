/** `arrima-sim score`: its options, and what runs it. */

import { describeCommand } from '../command.ts';
import { required } from '../options/option.ts';
import { OPTIONS, READING } from '../options/table.ts';
import { severalWords } from '../words.ts';

export const command = describeCommand({
  words: severalWords('id', 'ids'),
  options: {
    grid: required(OPTIONS.grid),
    pool: OPTIONS.pool,
    date: OPTIONS.date,
    output: OPTIONS.output,
    xlsx: OPTIONS.xlsx,
    rejects: OPTIONS.rejects,
    force: OPTIONS.force,
    ...READING,
  },
  first: ['date'],
  run: () => import('./run.ts'),
});
