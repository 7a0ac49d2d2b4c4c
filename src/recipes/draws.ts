/** How a cell is drawn: a text, or a mapping with exactly one form. */

import { scoringGrid } from '../criteria/score.ts';
import { fieldsOfGrid } from '../engine/index.ts';
import { byKeys, byKind } from '../schema/choices.ts';
import type { Key } from '../schema/entries.ts';
import { mapping } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { later, named, transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { cell } from './cell.ts';
import type { CellContext } from './context.ts';
import { type Beside, type DrawSchema, FORMS, type Form, gives } from './forms.ts';
import { byDraw, dealDraw, mixDraw, whenDraw } from './parts.ts';
import { days, instants, periods } from './ranges.ts';
import type { Draw } from './types.ts';
import { rangeDraw, sequence } from './values.ts';
import { weight, weightedTexts, withBlank } from './weights.ts';

/** The draw of a column. */
export const draw: DrawSchema = later('draw', () => alone);

/** A draw that is one of several in a mix: its weight stands beside the form. */
const part: DrawSchema = later('weighted draw', () => withWeight);

/** A draw that is one of several that are dealt: how many people get it stands beside the form. */
const dealt: DrawSchema = later('dealt draw', () => withCount);

const daysDraw = transform(days, (read): Draw => ({ kind: 'days', days: read }));
const instantsDraw = transform(instants, (read): Draw => ({ kind: 'instants', instants: read }));
const periodsDraw = transform(periods, (read): Draw => ({ kind: 'periods', periods: read }));

/** The score that a shipped grid gives; the recipe must have every column that the grid needs. */
const gridDraw = transform(scoringGrid, (grid, at, { columns }: CellContext): Draw | null => {
  const absent = [...fieldsOfGrid(grid)].find((name) => !columns.has(name));
  if (absent === undefined) return { kind: 'grid', grid };
  at.report('unknown_recipe_column', () => ({ name: absent, near: nearest(absent, columns.keys()) }), absent);
  return null;
});

const alone = drawWith({});
const withWeight = drawWith({ weight });
const withCount = drawWith({ count: weight });

/** A draw; the keys of `beside` may stand beside its form. */
function drawWith(beside: Beside): DrawSchema {
  const forms: Readonly<Record<Form, DrawSchema>> = {
    text: mapping({ text: cell, ...beside }, ({ text }, _, context: CellContext) => only('text', text, context)),
    weights: mapping({ weights: weightedTexts, blank: weight, ...beside }, (keys, _, context: CellContext): Draw | null => {
      if (!gives('weights', keys.weights, context.field)) return null;
      const weighted = withBlank(keys.weights.read(context), keys.blank, '', keys.weights.at);
      return weighted === null ? null : { kind: 'weights', texts: weighted.parts, upTo: weighted.upTo };
    }),
    range: rangeDraw(beside),
    days: mapping({ days: daysDraw, ...beside }, (keys, _, context: CellContext) => only('days', keys.days, context)),
    instants: mapping({ instants: instantsDraw, ...beside }, (keys, _, context: CellContext) => only('instants', keys.instants, context)),
    periods: mapping({ periods: periodsDraw, ...beside }, (keys, _, context: CellContext) => only('periods', keys.periods, context)),
    sequence: mapping({ sequence, ...beside }, (keys, _, context: CellContext) => only('sequence', keys.sequence, context)),
    grid: mapping({ grid: gridDraw, ...beside }, ({ grid }, _, context: CellContext) => only('grid', grid, context)),
    deal: dealDraw(dealt, beside),
    mix: mixDraw(part, beside),
    by: byDraw(draw, beside),
    when: whenDraw(draw, beside),
  };
  const oneForm = byKeys(Object.values(forms), (keys, at) => {
    const form = oneOf(keys, at);
    return form === null ? null : forms[form];
  });
  return named(({ field }: CellContext) => field.name, byKind<Draw, CellContext>({ nothing: cell, text: cell }, oneForm));
}

/** The one key of a mapping that is a form; a mapping with none or several is reported. */
function oneOf(keys: readonly string[], at: Position): Form | null {
  const [form, ...more] = keys.flatMap((key) => FORMS.filter((each) => each === key));
  if (form !== undefined && more.length === 0) return form;
  const near = keys.map((key) => nearest(key, FORMS)).find((word) => word !== null) ?? null;
  const count = form === undefined ? 0 : more.length + 1;
  at.report('not_one_draw', { count, known: FORMS, near: form === undefined ? near : null }, '');
  return null;
}

/** The draw of a form that needs no key but its own. */
function only(form: Form, key: Key<Draw, CellContext>, context: CellContext): Draw | null {
  return gives(form, key, context.field) ? key.read(context) : null;
}
