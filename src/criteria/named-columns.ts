/** `columns` of a grid or a plan: which column says whether there is a spouse, how many persons, which file was cancelled. */

import type { Field, FieldType } from '../engine/index.ts';
import { mapping } from '../schema/mapping.ts';
import { type Schema, transform } from '../schema/schema.ts';
import { fieldName } from './leaf.ts';

type Fields = ReadonlyMap<string, Field>;

/** The name of a field, which must be of the type that its use needs. */
function columnFor(key: string, wanted: FieldType): Schema<string, Fields> {
  return transform(fieldName, ({ name, type }, at) => {
    if (type === wanted) return name;
    at.report('column_does_not_fit', { key, name, type, wanted });
    return null;
  });
}

/** The column of a grid that says whether there is a spouse. */
export const gridColumns: Schema<string, Fields> = mapping({ spouse: columnFor('spouse', 'boolean') }, (keys, _, fields: Fields) =>
  keys.spouse.read(fields),
);

/** The columns that a plan names; the usual ones stand for the others. */
export interface PlanColumns {
  readonly persons?: string;
  readonly cancelled?: string;
}

export const planColumns: Schema<PlanColumns, Fields> = mapping(
  { persons: columnFor('persons', 'integer'), cancelled: columnFor('cancelled', 'boolean') },
  (keys, _, fields: Fields): PlanColumns => {
    const [persons, cancelled] = [keys.persons.read(fields), keys.cancelled.read(fields)];
    return { ...(persons === null ? {} : { persons }), ...(cancelled === null ? {} : { cancelled }) };
  },
);
