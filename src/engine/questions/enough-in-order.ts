/** What is enough to come further forward in an order: the least score, or the nearest value of what the order begins with. */

import type { AmountColumn } from '../basis/columns.ts';
import { decimalPlaces, stepped } from '../basis/decimal.ts';
import type { Field } from '../basis/fields.ts';
import type { Pool } from '../basis/pool.ts';
import { firstFrom } from '../basis/search.ts';
import type { Group } from '../round/groups.ts';
import { distinctIn } from './distinct.ts';
import type { AskedOf, Enough, PersonalChange } from './enough-result.ts';
import { finenessOf, momentsAround } from './moments.ts';
import { type CellValue, cellAt } from './person.ts';
import { turningPoints } from './turning-points.ts';

/** The least score that is enough, of those that people have, the minimum and the bounds of criteria; none where the score does not decide. */
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
  const turning = turningPoints('score', held.criteria);
  const tried = [...new Set([...scores, ...minima, ...turning])].sort((a, b) => a - b);
  const from = tried.filter((score) => own === null || score >= own);
  // At each score, and between it and the next.
  const values = from.flatMap((score, i) => [score, i + 1 === from.length ? score + 1 : (score + (from[i + 1] ?? 0)) / 2]);
  const first = firstEnough(values, turning, (value) => {
    const by = inviting(row, changed, value);
    return by !== null && by <= at;
  });
  if (first === null) return [];
  const score = from[first >> 1] ?? 0;
  const wanted = { from: own, atLeast: first % 2 === 0 ? score : null, moreThan: first % 2 === 0 ? null : score };
  return [{ changes, score: wanted, group: inviting(row, changed, values[first] ?? 0) ?? at }];
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
  const { zone } = held.criteria.round;
  const around = (value: number): number[] =>
    field.type === 'datetime'
      ? momentsAround(value, finenessOf(column, zone), zone)
      : [-1, 0, 1].map((by) => stepped(value, by, stepOf(field, column)));
  const turning = turningPoints(field.name, held.criteria);
  const values = [...distinctIn(read, field.name), ...turning].flatMap(around);
  const better = [...new Set(values)]
    .filter((value) => typeof own !== 'number' || (rises ? value > own : value < own))
    .sort((a, b) => (rises ? a - b : b - a));
  const by = (value: number): number | null => inviting(row, new Map([...changed, [field.name, value]]));
  const first = firstEnough(better, turning, (value) => {
    const group = by(value);
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

/**
 * The position of the first value that is enough; null where none is. The values rise, or fall, and each comes further
 * forward in the order than the one before: between two turning points, what follows one that is enough is enough too.
 */
function firstEnough(values: readonly number[], turning: readonly number[], isEnough: (value: number) => boolean): number | null {
  const side = (point: number, value: number): number => Math.sign(value - point);
  const cuts = new Set([0, values.length]);
  for (const point of turning) {
    const first = side(point, values[0] ?? 0);
    const after = firstFrom(0, values.length, (at) => side(point, values[at] ?? 0) !== first);
    const past = firstFrom(after, values.length, (at) => ![first, 0].includes(side(point, values[at] ?? 0)));
    cuts.add(after).add(past);
  }
  const ends = [...cuts].sort((a, b) => a - b);
  for (const [i, end] of ends.slice(1).entries()) {
    const at = (position: number): boolean => isEnough(values[position] ?? 0);
    if (at(end - 1)) return firstFrom(ends[i] ?? 0, end - 1, at);
  }
  return null;
}

/** The least step of a column: of numbers their last decimal. */
function stepOf({ type }: Field, { values, blank }: AmountColumn): number {
  const known = steps.get(values);
  if (known !== undefined) return known;
  let step = 1;
  if (type === 'number') for (const value of values) if (value !== blank) step = Math.min(step, 10 ** -decimalPlaces(value));
  steps.set(values, step);
  return step;
}

const steps = new WeakMap<object, number>();

function scoreOf(pool: Pool, row: number): number | null {
  const column = pool.columns.get('score');
  const score = column === undefined ? null : cellAt(column, row);
  return typeof score === 'number' ? score : null;
}
