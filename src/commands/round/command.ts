/** `arrima-sim round`: its options, and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { formatOf, isData } from '../formats.ts';
import { refuseExact } from '../minimum-cell.ts';
import { orElse, required, requiredOnce } from '../options/option.ts';
import { OPTIONS, READING } from '../options/table.ts';
import { MORE_POOLS } from '../words.ts';

export const command = describeCommand({
  words: MORE_POOLS,
  options: {
    criteria: required(OPTIONS.criteria),
    pool: requiredOnce(OPTIONS.pool),
    invited: OPTIONS.invited,
    statistics: OPTIONS.statistics,
    decisions: OPTIONS.decisions,
    rejects: OPTIONS.rejects,
    outDir: OPTIONS.outDir,
    report: OPTIONS.report,
    charts: OPTIONS.charts,
    xlsx: OPTIONS.xlsx,
    expect: OPTIONS.expect,
    set: OPTIONS.set,
    drop: OPTIONS.drop,
    seed: OPTIONS.seed,
    columns: OPTIONS.columns,
    by: OPTIONS.by,
    band: orElse(OPTIONS.band, 50),
    minimumCell: OPTIONS.minimumCell,
    format: formatOf('round'),
    rawCells: OPTIONS.rawCells,
    force: OPTIONS.force,
    ...READING,
  },
  first: ['lang', 'color', 'delimiter', 'encoding', 'rejects', 'criteria', 'pool', 'set', 'drop', 'format', 'band', 'expect'],
  check: ({ invited, statistics, format, ...others }) => {
    refuseExact({ invited, ...others });
    const onStdout = [invited === '-', statistics === '-', isData(format)];
    if (onStdout.filter(Boolean).length > 1) throw new Refusal(problem('two_outputs_to_stdout', {}));
  },
  run: () => import('./run.ts'),
});
