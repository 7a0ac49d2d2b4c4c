/** The columns of a pool that are read cell by cell, each by the builder of its type. */

import { meaningOf } from '../cells/types.ts';
import type { Header } from '../csv/header.ts';
import type { Field } from '../engine/index.ts';
import { type ColumnContext, columnBuilder, refusals } from './builders.ts';
import type { ColumnBuilder } from './column-builder.ts';
import type { Requirement } from './requirement.ts';

/** A column read cell by cell under a header. */
export interface Reading {
  readonly position: number;
  readonly header: string;
  readonly field: Field;
  readonly builder: ColumnBuilder;
  readonly requirement: Requirement;
}

/** The columns to decode: those needed that the pool has; `null` needs all. */
export function readings(
  header: Header,
  fields: ReadonlyMap<string, Field>,
  needed: ReadonlySet<string> | null,
  context: ColumnContext,
  requirements: ReadonlyMap<string, Requirement>,
): Reading[] {
  const byPosition = [...header.positions].sort(([, a], [, b]) => a - b);
  return byPosition.flatMap(([name, position]) => {
    const field = fields.get(name);
    if (field === undefined || name === 'candidate_id' || !(needed === null || needed.has(name))) return [];
    const requirement = requirements.get(name) ?? 'anything';
    // A column known to hold yes or no holds nothing else.
    const builder = requirement === 'refusal' && meaningOf(field.type) !== 'yes_or_no' ? refusals(context) : columnBuilder(field, context);
    return [{ position, header: header.names[position] ?? '', field, builder, requirement }];
  });
}
