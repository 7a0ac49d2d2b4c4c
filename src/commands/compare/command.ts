/** `arrima-sim compare`: its options, and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { refuseExact } from '../minimum-cell.ts';
import { answering } from '../options/answering.ts';
import { required, requiredOnce } from '../options/option.ts';
import { OPTIONS } from '../options/table.ts';
import { MORE_POOLS } from '../words.ts';

export const command = describeCommand({
  words: MORE_POOLS,
  options: {
    criteria: required(OPTIONS.criteria),
    pool: requiredOnce(OPTIONS.pool),
    set: OPTIONS.set,
    drop: OPTIONS.drop,
    baseline: OPTIONS.baseline,
    baselineSet: OPTIONS.baselineSet,
    baselineDrop: OPTIONS.baselineDrop,
    by: OPTIONS.by,
    changes: OPTIONS.changes,
    minimumCell: OPTIONS.minimumCell,
    report: OPTIONS.report,
    charts: OPTIONS.charts,
    xlsx: OPTIONS.xlsx,
    ...answering('compare'),
  },
  check: ({ set, drop, baseline, baselineSet, baselineDrop, ...others }) => {
    refuseExact(others);
    const changed = [set, drop, baselineSet, baselineDrop].some(({ length }) => length > 0);
    if (!changed && baseline === undefined) throw new Refusal(problem('nothing_to_compare', {}));
  },
  run: () => import('./run.ts'),
});
