/** What is enough to come further forward in an order: the least score, or the nearest value of what the order begins with. */

import type { AmountColumn } from '../basis/columns.ts';
import { decimalPlaces, stepped } from '../basis/decimal.ts';
import type { Field } from '../basis/fields.ts';
import type { Pool } from '../basis/pool.ts';
import type { Group } from '../round/groups.ts';
import type { AskedOf, Enough, PersonalChange } from './enough-result.ts';
import { type CellValue, cellAt } from './person.ts';

/** The least score that is enough, of those that people have and the minimum; none where the score does not decide. */
export function byScore(
  { inviting, row, held, scores }: AskedOf,
  at: number,
  changes: readonly PersonalChange[],
  changed: ReadonlyMap<string, CellValue>,
): Enough[] {
  // An earlier group may be the one that invites.
  const groups = held.criteria.groups.slice(0, at + 1);
  const minima = groups.map(({ select }) => select.minimumScore).filter((minimum) => minimum !== null);
  const isRanked = groups.some(({ rank }) => rank.some((key) => key !== 'lottery' && key.field === 'score'));
  if (minima.length === 0 && !isRanked) return [];
  const own = scoreOf(held.pool, row);
  const tried = [...new Set([...scores, ...minima])].sort((a, b) => a - b);
  const from = tried.filter((score) => own === null || score >= own);
  // At each score, and between it and the next: twice as many steps as scores.
  const valueAt = (step: number): number => {
    const [score = 0, next] = [from[step >> 1], from[(step >> 1) + 1]];
    return step % 2 === 0 ? score : next === undefined ? score + 1 : (score + next) / 2;
  };
  const isEnough = (step: number): boolean => {
    const by = inviting(row, changed, valueAt(step));
    return by !== null && by <= at;
  };
  const first = firstOf(from.length * 2, isEnough);
  if (first === null) return [];
  const score = from[first >> 1] ?? 0;
  const wanted = { from: own, atLeast: first % 2 === 0 ? score : null, moreThan: first % 2 === 0 ? null : score };
  return [{ changes, score: wanted, group: inviting(row, changed, valueAt(first)) ?? at }];
}

/** The value of the first key of the rank that is enough, where that is a moment or a number of the pool's own. */
export function byFirstKey(
  { inviting, row, held, read }: AskedOf,
  group: Group,
  at: number,
  changes: readonly PersonalChange[],
  changed: ReadonlyMap<string, CellValue>,
): Enough[] {
  const [key] = group.rank;
  if (key === undefined || key === 'lottery' || key.field === 'score') return [];
  const [field, column] = [held.criteria.fields.get(key.field), read.columns.get(key.field)];
  const isOrdered = field !== undefined && ['integer', 'number', 'date', 'datetime'].includes(field.type);
  if (!isOrdered || column?.kind !== 'amount') return [];
  const own = changed.has(field.name) ? (changed.get(field.name) ?? null) : cellAt(column, row);
  const rises = key.order === 'descending';
  const values = distinctIn(read, field.name).flatMap((value) => [value, stepped(value, rises ? 1 : -1, stepOf(field, column))]);
  const better = [...new Set(values)]
    .filter((value) => typeof own !== 'number' || (rises ? value > own : value < own))
    .sort((a, b) => (rises ? a - b : b - a));
  const by = (value: number): number | null => inviting(row, new Map([...changed, [field.name, value]]));
  const first = firstOf(better.length, (step) => {
    const group = by(better[step] ?? 0);
    return group !== null && group <= at;
  });
  const value = first === null ? undefined : better[first];
  if (value === undefined) return [];
  const isMoment = field.type === 'date' || field.type === 'datetime';
  const operator = isMoment ? (rises ? 'on_or_after' : 'on_or_before') : rises ? 'at_least' : 'at_most';
  const others = changes.filter((change) => change.field.name !== field.name);
  const wanted = changes.find((change) => change.field.name === field.name)?.wanted ?? [];
  const change = { field, from: cellAt(column, row), to: value, wanted, bound: { operator, value } } as const;
  return [{ changes: [...others, change], score: null, group: by(value) ?? at }];
}

/** The first step that is enough, steps becoming better one by one; null where none is. */
function firstOf(size: number, isEnough: (step: number) => boolean): number | null {
  if (size === 0 || !isEnough(size - 1)) return null;
  let [from, to] = [0, size - 1];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isEnough(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The least step of a column: of moments what they are written to, of numbers their last decimal. */
function stepOf({ type }: Field, { values, blank }: AmountColumn): number {
  const known = steps.get(values);
  if (known !== undefined) return known;
  let step = type === 'datetime' ? 60_000 : 1;
  for (const value of values) {
    if (value === blank) continue;
    if (type === 'datetime') while (step > 1 && value % step !== 0) step = step === 60_000 ? 1000 : 1;
    if (type === 'number') step = Math.min(step, 10 ** -decimalPlaces(value));
  }
  steps.set(values, step);
  return step;
}

const steps = new WeakMap<object, number>();

function scoreOf(pool: Pool, row: number): number | null {
  const column = pool.columns.get('score');
  const score = column === undefined ? null : cellAt(column, row);
  return typeof score === 'number' ? score : null;
}

const distinct = new WeakMap<object, readonly number[]>();

/** The distinct amounts of a column, the least first. */
export function distinctIn({ columns }: Pool, name: string): readonly number[] {
  const column = columns.get(name);
  if (column?.kind !== 'amount') return [];
  const known = distinct.get(column.values);
  if (known !== undefined) return known;
  const sorted = Array.from(Float64Array.from(new Set(column.values)).sort()).filter((value) => value !== column.blank);
  distinct.set(column.values, sorted);
  return sorted;
}
