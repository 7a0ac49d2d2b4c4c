/** The decision on the CSQ in a plan: a criteria file, run on other days than its own. */

import type { CriteriaFile } from '../criteria/decode.ts';
import type { Delay, SelectionStep } from '../engine/index.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { text } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import type { FigureContext } from './figures.ts';
import { countFigure, delayFigure } from './kinds.ts';
import type { Naming } from './named.ts';
import { AT_ONCE } from './steps.ts';

/** The key `selection`, before its criteria file is read. @internal */
export interface PlannedSelection extends Naming {
  readonly delay: Delay;
  readonly capacity: number | null;
}

/** The key `selection`; null when it names no criteria file. @internal */
export const selection: Schema<PlannedSelection, FigureContext> = mapping(
  {
    criteria: needed(text),
    delay_days: delayFigure('selection.delay_days'),
    capacity_per_month: countFigure('selection.capacity_per_month'),
  },
  (keys, _, context: FigureContext): PlannedSelection | null => {
    const reference = keys.criteria.read();
    const delay = keys.delay_days.read({ ...context, most: null }) ?? AT_ONCE;
    const capacity = keys.capacity_per_month.read(context);
    return reference === null ? null : { at: keys.criteria.at, reference, delay, capacity };
  },
);

/** The step of the selection, with the criteria of its file. @internal */
export function selectionStep(
  { at, delay, capacity }: PlannedSelection,
  criteria: CriteriaFile,
): SelectionStep & { readonly criteria: CriteriaFile } {
  const { extraction, validityMonths } = criteria.round;
  // A selection decides on files of applicants, not on a bank: nothing is extracted from one, and no declaration expires.
  const wrong = { extraction: extraction !== null, validity_months: validityMonths !== null };
  for (const key of ['extraction', 'validity_months'] as const)
    if (wrong[key]) at.report('round_key_in_selection', { id: criteria.id, key });
  return { criteria, delay, capacity };
}
