/** The forms of draws, and the column types for which each form can draw cells. */

import { TYPE_NAMES } from '../cells/types.ts';
import type { Field, FieldType } from '../engine/index.ts';
import type { Key } from '../schema/entries.ts';
import type { Schema } from '../schema/schema.ts';
import type { CellContext } from './context.ts';
import type { Draw } from './types.ts';

export type DrawSchema = Schema<Draw, CellContext>;

/** Keys that may stand beside any form. */
export interface Beside {
  readonly weight?: Schema<number>;
  readonly count?: Schema<number>;
}

export const FORMS = ['text', 'weights', 'range', 'days', 'instants', 'periods', 'sequence', 'grid', 'deal', 'mix', 'by', 'when'] as const;

export type Form = (typeof FORMS)[number];

/** Forms that can draw cells of every type. */
const OF_EVERY_TYPE: readonly Form[] = ['text', 'weights', 'deal', 'mix', 'by', 'when'];

/** The other forms that can draw cells of a type. */
const OF_TYPE: Readonly<Record<FieldType, readonly Form[]>> = {
  text: ['sequence'],
  code: ['sequence'],
  integer: ['range', 'grid'],
  number: ['range', 'grid'],
  boolean: [],
  date: ['days'],
  datetime: ['days', 'instants'],
  codes: [],
  periods: ['periods'],
  enumeration: [],
};

/** Whether a form can draw cells of a field and has a value; if not, that is reported. */
export function gives(form: Form, { key, given }: Key<unknown, never>, { name, type }: Field): boolean {
  const allowed = TYPE_NAMES.filter((each) => OF_EVERY_TYPE.includes(form) || OF_TYPE[each].includes(form));
  if (!allowed.includes(type)) key.report('draw_does_not_fit', { form, field: name, type, allowed });
  else if (!given) key.report('missing_value', { key: form });
  return allowed.includes(type) && given;
}
