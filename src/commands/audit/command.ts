/** `arrima-sim audit`: its options, and what runs it. */

import { describeCommand } from '../command.ts';
import { answering } from '../options/answering.ts';
import { orElse, required, requiredOnce } from '../options/option.ts';
import { OPTIONS } from '../options/table.ts';
import { MORE_POOLS } from '../words.ts';

export const command = describeCommand({
  words: MORE_POOLS,
  options: {
    criteria: required(OPTIONS.criteria),
    pool: requiredOnce(OPTIONS.pool),
    set: OPTIONS.set,
    drop: OPTIONS.drop,
    points: orElse(OPTIONS.points, 10),
    days: orElse(OPTIONS.days, 7),
    ...answering('audit'),
  },
  run: () => import('./run.ts'),
});
