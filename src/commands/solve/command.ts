/** `arrima-sim solve`: its options, and what runs it. */

import { describeCommand } from '../command.ts';
import { formatOf } from '../formats.ts';
import { required, requiredOnce } from '../options/option.ts';
import { OPTIONS, READING } from '../options/table.ts';
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
    rejects: OPTIONS.rejects,
    outDir: OPTIONS.outDir,
    expect: OPTIONS.expectOwn,
    seed: OPTIONS.seed,
    format: formatOf('solve'),
    rawCells: OPTIONS.rawCells,
    force: OPTIONS.force,
    ...READING,
  },
  run: () => import('./run.ts'),
});
