/** The forms of draws: the keys of each, and the types whose cells it gives. */

import { TYPE_NAMES } from '../cells/types.ts';
import type { FieldType } from '../engine/index.ts';

/** The form, and keys that may stand beside it. */
export const FORMS = {
  text: ['text'],
  weights: ['weights', 'blank'],
  range: ['range', 'step'],
  days: ['days'],
  instants: ['instants'],
  periods: ['periods'],
  sequence: ['sequence'],
  grid: ['grid'],
  mix: ['mix', 'blank'],
  by: ['by', 'cases', 'otherwise'],
  when: ['when', 'otherwise'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Form = keyof typeof FORMS;

/** Forms that give cells of every type. */
const OF_EVERY_TYPE: readonly Form[] = ['text', 'weights', 'mix', 'by', 'when'];

/** The other forms that give cells of a type. */
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

export function isForm(key: string): key is Form {
  return Object.hasOwn(FORMS, key);
}

/** The types whose cells a form gives. */
export function typesOf(form: Form): readonly FieldType[] {
  return TYPE_NAMES.filter((type) => OF_EVERY_TYPE.includes(form) || OF_TYPE[type].includes(form));
}
