/** The types of columns: one table, from which every room takes what it needs to know of a type. */

import type { AmountRange, Field, FieldType, Trait, Zone } from '../engine/index.ts';
import type { ColumnType, Decode, Meaning } from './column-type.ts';
import { boolean } from './types/boolean.ts';
import { code } from './types/code.ts';
import { codes } from './types/codes.ts';
import { date } from './types/date.ts';
import { datetime } from './types/datetime.ts';
import { enumeration } from './types/enumeration.ts';
import { integer } from './types/integer.ts';
import { number } from './types/number.ts';
import { periods } from './types/periods.ts';
import { text } from './types/text.ts';

/** In the order in which they are listed to people. */
export const TYPES: Readonly<Record<FieldType, ColumnType>> = {
  text,
  code,
  integer,
  number,
  boolean,
  date,
  datetime,
  codes,
  periods,
  enumeration,
};

/** The names of the types. */
export const TYPE_NAMES: readonly FieldType[] = Object.keys(TYPES) as FieldType[];

/** The traits of a type. */
export function traitsOf(type: FieldType): readonly Trait[] {
  return TYPES[type].traits;
}

/** What one value of a type is to a person. */
export function meaningOf(type: FieldType): Meaning {
  return TYPES[type].meaning;
}

/** How a text of criteria becomes a range of amounts of a field. */
export function rangeDecoder(field: Field, zone: Zone): Decode<AmountRange> {
  const type = TYPES[field.type];
  if (type.stored !== 'amount') throw new TypeError(`${field.type} has no ranges of amounts`);
  return type.ranges(field, zone);
}

/** An amount of a field as it is written: of listed values the value, else the number. */
export function amountText({ type, values }: Field, amount: number): string {
  return meaningOf(type) === 'listed_value' ? (values[amount]?.value ?? '') : String(amount);
}
