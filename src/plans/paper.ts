/** The paper system of a plan: its capacity, the files that wait at the start, and how long it runs. */

import { dayText, type InitialQueue, type PaperStep } from '../engine/index.ts';
import type { Key } from '../schema/entries.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { day } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import type { FigureContext } from './figures.ts';
import { countFigure, dayFigure, shareFigure } from './kinds.ts';
import { checkLastOfMonth } from './plan-days.ts';

/** The context in which `paper` is read; `to` is the last day of the plan, null when it could not be read. */
interface PaperContext extends FigureContext {
  readonly to: number | null;
}

const initialQueue = mapping(
  {
    files: needed(countFigure('paper.initial_queue.files'), '{value: 18000, assumption: true}'),
    filed_from: needed(dayFigure('paper.initial_queue.filed_from'), '2015-01-01'),
    filed_to: needed(dayFigure('paper.initial_queue.filed_to'), '2018-12-31'),
    certified: needed(shareFigure('paper.initial_queue.certified'), '{value: 0.6, assumption: true}'),
  },
  (keys, _, context: FigureContext): InitialQueue | null => {
    const files = keys.files.read(context);
    const filedFrom = keys.filed_from.read(context);
    const filedTo = keys.filed_to.read(context);
    const certified = keys.certified.read(context);
    if (filedFrom !== null && filedTo !== null && filedTo < filedFrom) {
      const args = { from: dayText(filedFrom), keys: ['filed_from', 'filed_to'] } as const;
      keys.filed_to.at.report('end_before_start', args, dayText(filedTo));
    }
    if (files === null || filedFrom === null || filedTo === null || certified === null) return null;
    return { files, filedFrom, filedTo, certified };
  },
);

export const paper: Schema<PaperStep, PaperContext> = mapping(
  { capacity_per_month: countFigure('paper.capacity_per_month'), initial_queue: initialQueue, run_until: day },
  (keys, _, context: PaperContext): PaperStep | null => {
    const capacity = keys.capacity_per_month.read(context);
    const initial = keys.initial_queue.read(context);
    const until = untilOf(keys.run_until, context.to);
    return until === null ? null : { capacity, initial, until };
  },
);

/** The day until which the paper system runs: that of `run_until`, the last of a month and not before the end of the plan; else that end. */
function untilOf(key: Key<number>, to: number | null): number | null {
  const until = key.read();
  if (until === null) return to;
  if (checkLastOfMonth(key, 'run_until', until) && to !== null && until < to) {
    key.at.report('run_until_before_end', { to: dayText(to) });
  }
  return until;
}
