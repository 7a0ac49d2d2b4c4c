/** How long declarations live in a plan, and how many are submitted again when they expire. */

import type { Declarations } from '../engine/index.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Schema } from '../schema/schema.ts';
import type { FigureContext } from './figures.ts';
import { bareCount, rateFigure } from './kinds.ts';

/** The declarations of a plan without the key `declarations`: they do not expire. */
export const NEVER_EXPIRING: Declarations = { validityMonths: null, renewal: null };

export const declarations: Schema<Declarations, FigureContext> = mapping(
  { validity_months: needed(bareCount('declarations.validity_months', 1)), renewal: rateFigure('declarations.renewal') },
  (keys, _, context: FigureContext) => ({ validityMonths: keys.validity_months.read(context), renewal: keys.renewal.read(context) }),
);
