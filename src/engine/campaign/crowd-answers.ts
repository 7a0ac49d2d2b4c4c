/** What a crowd answers: the pool's answers, found once for all replicates, and those of arrivals, who have the cells of others. */

import { add, type Bitset, emptySet, has } from '../basis/bitset.ts';
import type { Column } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { remembered } from '../many-rounds/remembered.ts';
import type { Leaf } from '../operators/condition.ts';
import { decideLeaf, type Truth } from '../operators/truth.ts';
import { type Answers, answersBy, answersOf } from '../round/answers.ts';
import { fieldsNeeded } from '../round/asked.ts';
import type { Criteria } from '../round/criteria.ts';
import { localDay } from '../round/derive.ts';
import type { Crowd } from './crowd.ts';

/** The answers of a pool to criteria files, each found once for a file and, where ages follow from days of birth, a day. */
export type Library = (file: object, criteria: Criteria) => Answers;

export function libraryOf(pool: Pool): Library {
  const files = new Map<object, Map<number, Answers>>();
  return (file, criteria) => {
    const shelf = files.get(file) ?? new Map<number, Answers>();
    files.set(file, shelf);
    const ages = fieldsNeeded(criteria).has('age') && !pool.columns.has('age');
    const day = ages ? localDay(criteria.round) : 0;
    const known = shelf.get(day);
    if (known !== undefined) return known;
    const answers = remembered(answersOf(pool, criteria));
    shelf.set(day, answers);
    return answers;
  };
}

/** Cells that the people of a crowd do not have from the pool. */
const OWN = new Set(['candidate_id', 'submitted_at']);

/**
 * The answers of a crowd, whose declarations were submitted at these instants: those of the pool where nobody is added
 * or has renewed.
 */
export function answersOfCrowd(base: Answers, crowd: Crowd, submitted: Float64Array, criteria: Criteria): Answers {
  if (crowd.likes.length === 0 && submitted === crowd.submitted) return base;
  const pool = poolOfCrowd(base.pool, crowd, submitted, criteria);
  const truthOf = (leaf: Leaf): Truth => {
    if (OWN.has(leaf.field)) return decideLeaf(leaf, pool);
    const { met, unknown } = base.truthOf(leaf);
    return { met: spread(met, crowd), unknown: spread(unknown, crowd) };
  };
  return answersBy(pool, base.incomplete === null ? null : spread(base.incomplete, crowd), truthOf);
}

/** The columns by which people are ordered and that are their own; all else is answered by the pool. */
function poolOfCrowd(pool: Pool, crowd: Crowd, submitted: Float64Array, { groups }: Criteria): Pool {
  const columns = new Map<string, Column>();
  const keys = groups.flatMap(({ rank }) => rank).flatMap((key) => (key === 'lottery' ? [] : [key.field]));
  for (const name of ['score', ...keys]) {
    const column = pool.columns.get(name);
    if (column !== undefined && !columns.has(name)) columns.set(name, columnOfCrowd(column, crowd));
  }
  columns.set('submitted_at', { kind: 'amount', values: submitted, blank: Number.NEGATIVE_INFINITY });
  columns.set('candidate_id', { kind: 'text', places: Int32Array.from({ length: crowd.size }, (_, row) => row), entries: crowd.ids });
  return { size: crowd.size, ids: crowd.ids, columns, breakdowns: [] };
}

function columnOfCrowd(column: Column, crowd: Crowd): Column {
  if (crowd.likes.length === 0 || column.kind === 'periods') return column;
  const from = column.kind === 'amount' ? column.values : column.places;
  const to = new (from.constructor as new (length: number) => typeof from)(crowd.size);
  to.set(from);
  crowd.likes.forEach((like, k) => {
    to[from.length + k] = from[like] ?? 0;
  });
  return column.kind === 'amount' ? { ...column, values: to } : { ...column, places: to as Int32Array };
}

/** A set of the pool's rows with the arrivals who are like one of them. */
function spread(set: Bitset, { likes, pool, size }: Crowd): Bitset {
  if (likes.length === 0) return set;
  const all = emptySet(size);
  all.set(set);
  likes.forEach((like, k) => {
    if (has(set, like)) add(all, pool.size + k);
  });
  return all;
}
