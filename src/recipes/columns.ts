/** The columns of a recipe: their fields, the tests that it names, and how their cells are drawn. */

import { holdsControl } from '../cells/texts.ts';
import { foldHeader, trimCell } from '../cells/trim.ts';
import { fieldName } from '../criteria/leaf.ts';
import type { Field, Test } from '../engine/index.ts';
import { entries, type Key } from '../schema/entries.ts';
import type { Position } from '../schema/position.ts';
import { id } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { isFormula } from '../words/formulas.ts';
import type { CellContext, ColumnContext, DrawContext } from './context.ts';
import { draw } from './draws.ts';
import { dealsWithin } from './parts.ts';
import { SYNTHETIC } from './people.ts';
import { ownTest } from './tests.ts';
import type { Draw } from './types.ts';

/** Columns by name, whose draws are not read yet: a draw may look at any column, so all fields must be known first. */
export type Columns = ReadonlyMap<string, Key<Draw, CellContext>>;

/** The key `columns`, in the order of the pool. */
export const columns: Schema<Columns> = entries(draw, (keys) => keys);

/** The fields of the columns, of which no two may have the same header. `synthetic` is not among them: every pool has it. */
export function fieldsOfColumns(drawn: Columns, at: Position, declared: ReadonlyMap<string, Field>): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const headers = new Map([[foldHeader(SYNTHETIC), SYNTHETIC]]);
  for (const [name, { key }] of drawn) {
    const field = name === SYNTHETIC ? null : fieldName.read(key, declared);
    if (name === SYNTHETIC) key.report('synthetic_drawn', {}, '');
    if (field === null) continue;
    const typed = field.column ?? name;
    const header = foldHeader(typed);
    // The reader of pools would refuse such a header.
    if (header === '' || holdsControl(typed, false)) key.report('wrong_header', {}, typed);
    else if (isFormula(trimCell(typed))) key.report('formula_in_recipe', {}, typed);
    const first = headers.get(header);
    if (first !== undefined) key.report('columns_share_header', { first, second: name });
    headers.set(header, name);
    fields.set(name, field);
  }
  if (fields.keys().next().value !== 'candidate_id') at.report('ids_not_running_numbers', {}, '');
  return fields;
}

/** The key `tests`: tests by name; one that is wrong is null. */
export const tests: Schema<ReadonlyMap<string, Test | null>, ColumnContext> = entries(ownTest, (keys, at, context: ColumnContext) => {
  const named = new Map<string, Test | null>();
  for (const [name, { key, given, read }] of keys) {
    id.read(key.named(at.path), null);
    if (!given) key.report('missing_value', { key: name });
    named.set(name, read(context));
  }
  return named;
});

/** How the cells of each column are drawn. */
export function drawsOf(drawn: Columns, context: DrawContext): ReadonlyMap<string, Draw> {
  const draws = new Map<string, Draw>();
  for (const [name, { key, readBare }] of drawn) {
    const field = context.columns.get(name);
    const read = field === undefined ? null : readBare({ ...context, field });
    if (read !== null) draws.set(name, read);
    if (read !== null && dealsWithin(read)) key.report('deal_within', {}, '');
    // Ids must all differ, which only running numbers make sure of.
    if (name === 'candidate_id' && read !== null && read.kind !== 'sequence') key.report('ids_not_running_numbers', {}, '');
  }
  return draws;
}
