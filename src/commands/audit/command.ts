/** `arrima-sim audit`: its options, and what runs it. */

import { describeCommand } from '../command.ts';
import { formatOf } from '../formats.ts';
import { orElse, required, requiredOnce } from '../options/option.ts';
import { OPTIONS, READING } from '../options/table.ts';
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
    rejects: OPTIONS.rejects,
    outDir: OPTIONS.outDir,
    expect: OPTIONS.expectOwn,
    seed: OPTIONS.seed,
    format: formatOf('audit'),
    rawCells: OPTIONS.rawCells,
    force: OPTIONS.force,
    ...READING,
  },
  run: () => import('./run.ts'),
});
