/** One pool for several criteria files, those of a plan or of a comparison: what they need together, and where they contradict each other. */

import { foldHeader } from '../cells/trim.ts';
import { type Criteria, type Field, fieldsNeeded } from '../engine/index.ts';
import type { Requirement } from '../pool/requirement.ts';
import type { Position } from '../schema/position.ts';
import { poolCriteria } from './decode.ts';
import { standardFields } from './fields.ts';

/** A criteria file, and where it is named. */
export interface NamedFile {
  readonly at: Pick<Position, 'report'>;
  /** What problems call it. */
  readonly name: string;
  readonly criteria: Criteria;
  readonly isRound: boolean;
}

/**
 * The criteria by which the pool is read: they have the fields of all files, and no criterion. Where two files contradict
 * each other, the later one is reported. The score column of the pool is read unless a grid gives the score in every round,
 * and in every other file that needs a score.
 */
export function readTogether(files: readonly NamedFile[]): Criteria | null {
  const [first] = files;
  if (first === undefined) return null;
  const fields = new Map(standardFields());
  const owners = new Map<string, string>();
  const columns = new Map<string, string>();
  for (const { at, name, criteria } of files) {
    const { zone } = criteria.round;
    const wanted = first.criteria.round.zone.name;
    if (zone.name !== wanted) at.report('time_zones_differ', { zone: zone.name, first: first.name, wanted });
    for (const field of concerned(criteria)) {
      // What a grid gives in one file may be a column of the pool in another.
      if (
        field.byGrid === true &&
        files.some((other) => other.criteria.fields.get(field.name)?.byGrid === undefined && other.criteria.fields.has(field.name))
      )
        continue;
      const owner = owners.get(field.name);
      const known = fields.get(field.name);
      if (owner !== undefined && known !== undefined && !sameField(known, field)) {
        at.report('field_declared_differently', { name: field.name, first: owner, second: name });
        continue;
      }
      const column = foldHeader(field.column ?? field.name);
      const other = columns.get(column) ?? field.name;
      if (field.column !== null && other !== field.name) at.report('column_declared_twice', { first: other, second: field.name });
      if (field.column !== null) columns.set(column, field.name);
      owners.set(field.name, owner ?? name);
      fields.set(field.name, field);
    }
  }
  const scored = files.filter(({ isRound, criteria }) => isRound || criteria.score !== null || fieldsNeeded(criteria).has('score'));
  const grids = scored.map(({ criteria }) => criteria.score);
  const score = grids.includes(null) ? null : (grids[0] ?? null);
  return { ...poolCriteria(), round: first.criteria.round, score, fields };
}

/** The fields that both have, and that both read from other columns or in other ways; what a grid gives is read from none. */
export function fieldsThatDiffer(a: Criteria, b: Criteria): string[] {
  return [...a.fields.values()].flatMap((field) => {
    const other = b.fields.get(field.name);
    const isRead = other !== undefined && field.byGrid !== true && other.byGrid !== true;
    return isRead && !sameField(field, other) ? [field.name] : [];
  });
}

/** The columns that a plan requires itself: their cells may hold anything. */
export function askedFor(names: readonly string[]): [string, Requirement][] {
  return names.map((name) => [name, 'anything']);
}

/** The columns that the files require; the column by which a grid finds whether there is a spouse must have no blank cell. */
export function askedBy(files: readonly NamedFile[]): Map<string, Requirement> {
  const names = files.flatMap(({ criteria }) => [...fieldsNeeded(criteria)]);
  const spouses = new Set(files.flatMap(({ criteria }) => criteria.score?.spouse ?? []));
  return new Map(names.map((name) => [name, spouses.has(name) ? 'something' : 'anything']));
}

/** The fields that a file declares or needs. */
function concerned(criteria: Criteria): Field[] {
  const needed = fieldsNeeded(criteria);
  return [...criteria.fields.values()].filter((field) => field !== standardFields().get(field.name) || needed.has(field.name));
}

/** Whether two declarations read the same cells in the same way; labels do not matter. */
function sameField(a: Field, b: Field): boolean {
  const reading = ({ type, column, name, values }: Field, other: Field): string => {
    const moved = column !== null || other.column !== null;
    return JSON.stringify([type, moved ? foldHeader(column ?? name) : null, values]);
  };
  return reading(a, b) === reading(b, a);
}
