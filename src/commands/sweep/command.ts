/** `arrima-sim sweep`: its options, and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { isData } from '../formats.ts';
import { answering } from '../options/answering.ts';
import { required, requiredOnce } from '../options/option.ts';
import { OPTIONS } from '../options/table.ts';
import { MORE_POOLS } from '../words.ts';

export const command = describeCommand({
  words: MORE_POOLS,
  options: {
    criteria: required(OPTIONS.criteria),
    pool: requiredOnce(OPTIONS.pool),
    vary: requiredOnce(OPTIONS.vary),
    set: OPTIONS.set,
    drop: OPTIONS.drop,
    by: OPTIONS.by,
    output: OPTIONS.outputPoints,
    report: OPTIONS.report,
    charts: OPTIONS.charts,
    xlsx: OPTIONS.xlsx,
    ...answering('sweep'),
  },
  check: ({ output, format }) => {
    if (output === '-' && isData(format)) throw new Refusal(problem('two_outputs_to_stdout', {}));
  },
  run: () => import('./run.ts'),
});
