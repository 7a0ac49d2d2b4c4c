/** A pool of one person, from cells by field: what the examples of a criteria file give. */

import type { Refused } from '../cells/refused.ts';
import { trimCell } from '../cells/trim.ts';
import type { Column, Field, Pool, Zone } from '../engine/index.ts';
import { fieldColumn } from './columns/fields.ts';
import { columnOfTexts } from './columns/of-texts.ts';
import { Ids } from './ids.ts';

/** Whether a column is not given but follows from one that is. */
function follows({ name, derived }: Field, given: ReadonlyMap<string, string>): boolean {
  return derived !== null && !given.has(name) && given.has(derived.from);
}

/** The pool; columns that are not given are blank, refused cells are given to `report`. */
export function poolOfOne(
  given: ReadonlyMap<string, string>,
  fields: ReadonlyMap<string, Field>,
  zone: Zone,
  report: (name: string, refused: Refused) => void,
): Pool {
  const context = { zone, decimalComma: false, lineBreaks: false };
  const ids = new Ids();
  const id = trimCell(given.get('candidate_id') ?? '') || 'example';
  if (ids.add(id, 1, 1) !== null) {
    report('candidate_id', { reason: 'form' });
    ids.add('example', 1, 1);
  }
  const columns = new Map<string, Column>();
  for (const field of fields.values()) {
    if (field.name === 'candidate_id' || follows(field, given)) continue;
    const cell = trimCell(given.get(field.name) ?? '');
    const refused = fieldColumn(field, context, 'anything').refused(cell);
    if (refused !== null) report(field.name, refused);
    columns.set(field.name, columnOfTexts(field, [refused === null ? cell : ''], context));
  }
  const finished = ids.finish();
  columns.set('candidate_id', ids.column());
  return { size: 1, ids: finished, columns, breakdowns: [] };
}
