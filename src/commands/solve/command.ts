/** `arrima-sim solve`: its options, and what runs it. */

import { describeCommand } from '../command.ts';
import { answering } from '../options/answering.ts';
import { required, requiredOnce } from '../options/option.ts';
import { OPTIONS } from '../options/table.ts';
import { MORE_POOLS } from '../words.ts';

export const command = describeCommand({
  words: MORE_POOLS,
  options: {
    criteria: required(OPTIONS.criteria),
    pool: requiredOnce(OPTIONS.pool),
    find: required(OPTIONS.find),
    target: required(OPTIONS.target),
    between: OPTIONS.between,
    where: OPTIONS.where,
    set: OPTIONS.set,
    drop: OPTIONS.drop,
    ...answering('solve'),
  },
  run: () => import('./run.ts'),
});
