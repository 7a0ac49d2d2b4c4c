/** The fields that a run reads of a pool: which are needed, what follows from what, and what their cells must be. */

import type { Header } from '../csv/header.ts';
import { type Criteria, type Field, fieldsNeeded, fieldsOfGrid, localDay } from '../engine/index.ts';
import { requiredBy } from '../problems/required-by.ts';
import type { SourceRule } from './columns/fields.ts';
import type { PoolOptions } from './options.ts';
import type { Requirement } from './requirement.ts';

/** The fields to be read, and what their columns must hold for others to follow; `miss` gets those that the pool lacks, with what requires them. */
export function neededFields(
  header: Header,
  criteria: Criteria,
  options: PoolOptions,
  miss: (field: Field, by: ReturnType<typeof requiredBy>) => void,
): { readonly needed: ReadonlySet<string>; readonly sources: ReadonlyMap<string, SourceRule> } {
  const sources = new Map<string, SourceRule>();
  const needed = new Set([...fieldsNeeded(criteria), ...(options.asked?.keys() ?? [])]);
  for (const field of criteria.fields.values()) {
    if (header.positions.has(field.name) || !(field.name === 'candidate_id' || needed.has(field.name))) continue;
    const source = field.derived?.from;
    if (source !== undefined && header.positions.has(source)) {
      needed.add(source);
      const rule = sourceRule(field, criteria);
      if (rule !== null) sources.set(source, rule);
    } else miss(field, options.asked?.has(field.name) === true ? null : requiredBy(criteria, field.name));
  }
  if (criteria.score === null) needed.add('score');
  for (const name of ['submitted_at', 'synthetic', ...(options.optional ?? [])]) needed.add(name);
  return { needed, sources };
}

/** What the source of a derived column must hold; null where that is not known yet. */
function sourceRule(field: Field, { occupations, round }: Criteria): SourceRule | null {
  const codes = occupations.get(field.name);
  if (codes !== undefined) return { codes };
  // A pool read for several days has its ages judged by each.
  return round.date === '' ? null : { years: field, on: localDay(round) };
}

/** What the cells of a field must be beside its type, where they must. */
export function requirementsOf({ score: grid }: Criteria, { asked }: PoolOptions): ReadonlyMap<string, Requirement> {
  // The points of everybody depend on whether there is a spouse, so nobody may leave that blank.
  const spouse = grid !== null && fieldsOfGrid(grid).has(grid.spouse) ? [[grid.spouse, 'something'] as const] : [];
  return new Map([...spouse, ...(asked ?? [])]);
}

/** The fields to decode, in the order of their columns: those needed that the pool has; `null` needs all. */
export function readings(
  header: Header,
  { fields }: Criteria,
  needed: ReadonlySet<string> | null,
): { readonly field: Field; readonly position: number }[] {
  const byPosition = [...header.positions].sort(([, a], [, b]) => a - b);
  return byPosition.flatMap(([name, position]) => {
    const field = fields.get(name);
    return field === undefined || name === 'candidate_id' || !(needed === null || needed.has(name)) ? [] : [{ field, position }];
  });
}
