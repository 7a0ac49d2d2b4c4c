/** The pools on which rounds of a campaign are held: the pool with what its tests decide, found once for all replicates, and with arrivals, who have the cells of others. */

import { add, type Bitset, emptySet, has } from '../basis/bitset.ts';
import type { Column } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { decide, decideLeaf, type Truth } from '../operators/decide.ts';
import { type Decide, decideOnce, deciderOf } from '../operators/decide-once.ts';
import type { Leaf } from '../operators/tests.ts';
import { capsOf } from '../round/caps.ts';
import type { Criteria } from '../round/criteria.ts';
import { dependsOnDay, localDay, withDerived } from '../round/derive.ts';
import type { Population } from './population.ts';

/** A pool, and the function that decides who of it meets a test. */
export interface DecidedPool {
  readonly pool: Pool;
  readonly decide: Decide;
}

/** The pool for a criteria file, with the columns that follow from others for it: once a file and, where ages follow from days of birth, a day. */
export type PoolByFile = (file: object, criteria: Criteria) => DecidedPool;

export function poolByFile(read: Pool): PoolByFile {
  const byFile = new Map<object, Map<number, DecidedPool>>();
  return (file, criteria) => {
    const byDay = byFile.get(file) ?? new Map<number, DecidedPool>();
    byFile.set(file, byDay);
    const day = dependsOnDay(criteria, read) ? localDay(criteria.round) : 0;
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const { pool } = withDerived(read, criteria);
    const decided = { pool, decide: deciderOf(pool) };
    byDay.set(day, decided);
    return decided;
  };
}

/** Columns in which a person of the population has cells of their own, not those of the pool. */
const OWN = new Set(['candidate_id', 'submitted_at']);

/** The pool of a population, whose declarations were submitted at these instants: the pool itself where nobody is added or has renewed. */
export function poolOfPopulation(base: DecidedPool, population: Population, submitted: Float64Array, criteria: Criteria): DecidedPool {
  if (population.donorRows.length === 0 && submitted === population.submitted) return base;
  const pool = withOwnColumns(base.pool, population, submitted, criteria);
  const decideOne = (leaf: Leaf): Truth => {
    if (OWN.has(leaf.field)) return decideLeaf(leaf, pool);
    const { met, unknown } = base.decide(leaf);
    return { met: spread(met, population), unknown: spread(unknown, population) };
  };
  return { pool, decide: decideOnce((test) => decide(test, pool, decideOne)) };
}

/** The columns by which people are ordered or capped, and those that are their own; tests of all others are decided on the pool. */
function withOwnColumns(pool: Pool, population: Population, submitted: Float64Array, criteria: Criteria): Pool {
  const columns = new Map<string, Column>();
  const keys = criteria.groups.flatMap(({ rank }) => rank).flatMap((key) => (key === 'lottery' ? [] : [key.field]));
  const capped = capsOf(criteria).map(({ by }) => by);
  for (const name of ['score', ...keys, ...capped]) {
    const column = pool.columns.get(name);
    if (column !== undefined && !columns.has(name)) columns.set(name, columnOfPopulation(column, population));
  }
  columns.set('submitted_at', { kind: 'amount', values: submitted, blank: Number.NEGATIVE_INFINITY });
  columns.set('candidate_id', {
    kind: 'text',
    codes: Int32Array.from({ length: population.size }, (_, row) => row),
    entries: population.ids,
  });
  return { size: population.size, ids: population.ids, columns, breakdowns: [] };
}

function columnOfPopulation(column: Column, population: Population): Column {
  if (population.donorRows.length === 0 || column.kind === 'periods') return column;
  const from = column.kind === 'amount' ? column.values : column.codes;
  const to = new (from.constructor as new (length: number) => typeof from)(population.size);
  to.set(from);
  population.donorRows.forEach((donorRow, k) => {
    to[from.length + k] = from[donorRow] ?? 0;
  });
  return column.kind === 'amount' ? { ...column, values: to } : { ...column, codes: to as Int32Array };
}

/** A set of the pool's rows, with the arrivals whose donor row is in it. */
function spread(set: Bitset, { donorRows, pool, size }: Population): Bitset {
  if (donorRows.length === 0) return set;
  const all = emptySet(size);
  all.set(set);
  donorRows.forEach((donorRow, k) => {
    if (has(set, donorRow)) add(all, pool.size + k);
  });
  return all;
}
