/** `arrima-sim explain`: its options, and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { formatOf } from '../formats.ts';
import { required, requiredOnce } from '../options/option.ts';
import { OPTIONS, READING } from '../options/table.ts';
import { severalWords } from '../words.ts';

export const command = describeCommand({
  words: severalWords('id', 'ids', ({ length }) => {
    if (length === 0) throw new Refusal(problem('missing_candidate', {}));
  }),
  options: {
    criteria: required(OPTIONS.criteria),
    pool: requiredOnce(OPTIONS.pool),
    set: OPTIONS.set,
    drop: OPTIONS.drop,
    enough: OPTIONS.enough,
    seed: OPTIONS.seed,
    rejects: OPTIONS.rejects,
    format: formatOf('explain'),
    force: OPTIONS.force,
    ...READING,
  },
  run: () => import('./run.ts'),
});
