/** The types of columns: the traits by which operators fit them. */

import type { FieldType, Trait } from '../engine/index.ts';

const TRAITS: Readonly<Record<FieldType, readonly Trait[]>> = {
  text: ['single', 'listed', 'text'],
  code: ['single', 'listed', 'text'],
  integer: ['single', 'listed', 'amount'],
  number: ['single', 'amount'],
  boolean: ['single'],
  date: ['single', 'moment'],
  datetime: ['single', 'moment'],
  codes: ['codes'],
  periods: ['periods'],
  enumeration: ['single', 'listed'],
};

/** The traits of a type. */
export function traitsOf(type: FieldType): readonly Trait[] {
  return TRAITS[type];
}
