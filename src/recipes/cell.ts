/** Cells as a recipe has them, and whether the reader of pools would take them. */

import { trimCell } from '../cells/trim.ts';
import type { Field, Zone } from '../engine/index.ts';
import { fieldColumn } from '../pool/columns/fields.ts';
import type { Position } from '../schema/position.ts';
import { textOrNothing } from '../schema/scalars.ts';
import { named, type Schema, transform } from '../schema/schema.ts';
import { isFormula } from '../words/formulas.ts';
import type { CellContext } from './context.ts';
import type { Draw } from './types.ts';

/** Whether the reader of pools would take the text as a cell of a column; if not, that is reported. */
export function isCell(at: Position, text: string, field: Field, zone: Zone): boolean {
  const refused = fieldColumn(field, { zone, decimalComma: false, lineBreaks: false }, 'anything').refused(trimCell(text));
  if (refused !== null) at.report('value_refused', { field: field.name, type: field.type, refused }, text);
  // Guarded by a quote it would be another text than the recipe's.
  else if (isFormula(trimCell(text))) at.report('formula_in_recipe', {}, text);
  else return true;
  return false;
}

/** A cell as the recipe has it; nothing is a blank cell. */
export const cell: Schema<Draw, CellContext> = named(
  ({ field }: CellContext) => field.name,
  transform(textOrNothing, (text, at, { field, zone }: CellContext) => (isCell(at, text, field, zone) ? { kind: 'text', text } : null)),
);
