/** `arrima-sim validate`: its options, and what runs it. */

import { describeCommand } from '../command.ts';
import { formatOf } from '../formats.ts';
import { OPTIONS, READING } from '../options/table.ts';
import { MORE_POOLS } from '../words.ts';

export const command = describeCommand({
  words: MORE_POOLS,
  options: {
    criteria: OPTIONS.criteriaMany,
    pool: OPTIONS.pool,
    set: OPTIONS.set,
    explainCriteria: OPTIONS.explainCriteria,
    format: formatOf('validate'),
    ...READING,
  },
  run: () => import('./run.ts'),
});
