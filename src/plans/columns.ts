/** The columns of the pool in which a plan finds rates and refusals. */

import { foldHeader } from '../cells/trim.ts';
import { meaningOf } from '../cells/types.ts';
import type { Field } from '../engine/index.ts';
import type { Requirement } from '../pool/requirement.ts';
import type { Location } from '../problems/problem.ts';
import type { Position } from '../schema/position.ts';
import type { NamedColumn } from './figures.ts';

/** The columns of rates: their fields, together with those of the files, and what the cells of each must hold. */
export interface RateColumns {
  readonly fields: ReadonlyMap<string, Field>;
  readonly asked: ReadonlyMap<string, Requirement>;
  /** Columns that only the plan names, and where it does: each must be a header of the pool. */
  readonly undeclared: ReadonlyMap<string, Location>;
}

/** The columns of rates that a plan names. A name that no file declares as a field is taken for a header of the pool. */
export function rateColumns(named: readonly NamedColumn[], declared: ReadonlyMap<string, Field>): RateColumns {
  const fields = new Map(declared);
  const asked = new Map<string, Requirement>();
  const undeclared = new Map<string, Location>();
  for (const { name, at, use } of named) {
    const known = fields.get(name);
    if (known !== undefined && !undeclared.has(name)) {
      const requirement = requirementOf(known, use);
      if (requirement === null) at.report('column_not_a_rate', { name, type: known.type });
      else asked.set(name, requirement);
    } else if (known !== undefined || isFree(at, name, fields)) {
      // A column that the plan names both as rates and as refusals must hold rates.
      if (use === 'rate' || !asked.has(name)) asked.set(name, use);
      if (known !== undefined) continue;
      fields.set(name, columnOf(name));
      undeclared.set(name, at.location);
    }
  }
  return { fields, asked, undeclared };
}

/** What the cells of a field must hold for its use as rate or refusal; null when its type does not allow this use. */
function requirementOf({ type, derived }: Field, use: NamedColumn['use']): Requirement | null {
  // A column that follows from another is not read from the pool.
  if (derived !== null) return null;
  if (meaningOf(type) === 'number') return 'rate';
  return meaningOf(type) === 'yes_or_no' && use === 'refusal' ? 'refusal' : null;
}

/** Whether no field is read from a header of that name; if one is, the name is reported, since the plan must name the field. */
function isFree(at: Position, name: string, fields: ReadonlyMap<string, Field>): boolean {
  const header = foldHeader(name);
  const meant = [...fields.values()].find((field) =>
    (field.column === null ? [field.name, field.alias ?? field.name] : [field.column]).some((word) => foldHeader(word) === header),
  );
  if (meant === undefined) return true;
  at.report('unknown_field', { name, near: meant.name, alias: meant.name });
  return false;
}

function columnOf(name: string): Field {
  const label = { fr: name, en: name };
  const none = { alias: null, values: [], from: null, to: null, pattern: null, separator: null, derived: null };
  return { name, type: 'number', column: name, ...none, label, assumption: false };
}
