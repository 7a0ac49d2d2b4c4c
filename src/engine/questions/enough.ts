/** What would have been enough: the smallest changes of somebody's own data that lead to an invitation, all else equal. */

import { has } from '../basis/bitset.ts';
import type { Sha256 } from '../basis/chance.ts';
import type { AmountColumn } from '../basis/columns.ts';
import { decimalPlaces, stepped } from '../basis/decimal.ts';
import type { Field } from '../basis/fields.ts';
import type { Pool } from '../basis/pool.ts';
import { dayAt, monthsAfter, startOfDay } from '../basis/time.ts';
import { deciderOf } from '../operators/decide-once.ts';
import type { Leaf, Test } from '../operators/tests.ts';
import { between } from '../operators/tests.ts';
import type { Criteria } from '../round/criteria.ts';
import { withDerived } from '../round/derive.ts';
import { absenceOf } from '../round/extraction.ts';
import type { Group } from '../round/groups.ts';
import { requirementsOf } from '../round/requirements.ts';
import type { HeldRound } from '../round/result.ts';
import { MOST_WAYS, type Wanted, type Way, waysToMeet } from './alternatives.ts';
import { nearestValue } from './nearest-value.ts';
import { type CellValue, cellAt, type Inviting, invitingBy, poolOfOne } from './person.ts';

/** A change of one column. */
export interface PersonalChange {
  /** The field of the pool's own column. */
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
  /** What is wanted of it; of a place in an order, the moment or number that is enough. */
  readonly wanted: readonly Wanted[];
  readonly bound: { readonly operator: 'on_or_before' | 'on_or_after' | 'at_most' | 'at_least'; readonly value: number } | null;
}

/** The score that is enough: so many points, or more than so many. */
export interface ScoreWanted {
  readonly from: number | null;
  readonly atLeast: number | null;
  readonly moreThan: number | null;
}

/** Changes that together lead to an invitation. */
export interface Enough {
  readonly changes: readonly PersonalChange[];
  /** Null where the score need not be another. */
  readonly score: ScoreWanted | null;
  /** The position of the group that would invite. */
  readonly group: number;
}

/** What would have been enough for one group. */
export interface EnoughForGroup {
  /** Fewest fields first, at most three; none where nothing helps. */
  readonly enough: readonly Enough[];
  /** Whether there are more ways to meet the criteria than were looked at. */
  readonly isCut: boolean;
}

const MOST_SHOWN = 3;

/** Finds what would have been enough for somebody whom a round did not invite, group by group; null for the invited. */
export type FindEnough = (row: number) => readonly EnoughForGroup[] | null;

/**
 * Prepares the question for many people.
 *
 * @param held a round without caps: with caps a change of one person may change who else is passed over.
 * @param read the pool as it was read.
 */
export function enoughFinder(held: HeldRound, read: Pool, lots: { readonly hash: Sha256; readonly seed?: string | undefined }): FindEnough {
  const inviting = invitingBy(held, read, lots);
  const scores = distinctIn(held.pool, 'score');
  return (row) => {
    if (has(held.result.invited, row)) return null;
    return held.criteria.groups.map((group, at) => enoughForGroup({ held, read, row, inviting, scores }, group, at));
  };
}

interface Asked {
  readonly held: HeldRound;
  readonly read: Pool;
  readonly row: number;
  readonly inviting: Inviting;
  /** The distinct scores that people have, the lowest first. */
  readonly scores: readonly number[];
}

function enoughForGroup(asked: Asked, group: Group, at: number): EnoughForGroup {
  const { held, read, row } = asked;
  const { criteria } = held;
  const one = withDerived(poolOfOne(read, row, new Map()), criteria).pool;
  const decider = deciderOf(one);
  const verdicts = (leaf: Leaf) => {
    const { met, unknown } = decider(leaf);
    return has(met, 0) ? 'met' : has(unknown, 0) ? 'blank' : 'missed';
  };
  const tests = requirementsOf(criteria, group).criteria.map(({ test }) => test);
  const { ways, isCut } = waysToMeet(tests, verdicts);
  const inTime = inTimeFor(asked);
  const kept = tests.filter((test) => has(decider(test).met, 0));
  const found = ways.flatMap((way) => enoughBy(asked, group, at, [...way, ...inTime], kept));
  const bySize = found.sort((a, b) => sizeOf(a) - sizeOf(b));
  const smallest = bySize.filter((each, i) => !bySize.slice(0, i).some((other) => isWithin(other, each)));
  return { enough: smallest.slice(0, MOST_SHOWN), isCut: isCut || ways.length >= MOST_WAYS };
}

function sizeOf({ changes, score }: Enough): number {
  return changes.length + (score === null ? 0 : 1);
}

/** Whether all that one changes, another changes too. */
function isWithin(one: Enough, other: Enough): boolean {
  const fields = new Set(other.changes.map(({ field }) => field.name));
  return (one.score === null || other.score !== null) && one.changes.every(({ field }) => fields.has(field.name));
}

/** What somebody outside of the extraction needs: a declaration submitted inside it, the nearest. */
function inTimeFor({ held: { criteria, pool, result }, row }: Asked): Wanted[] {
  const { round } = criteria;
  const absence = absenceOf(pool, round, result.extraction, row);
  if (absence === null || absence === 'bank') return [];
  const { validityMonths, reference, zone } = round;
  if (absence !== 'validity' || validityMonths === null) return [{ leaf: between('submitted_at', null, round.latest), holds: true }];
  // The first day whose declarations live: so many months after it is past the moment in question.
  const today = dayAt(zone, reference);
  let day = monthsAfter(today, -validityMonths) - 3;
  while (monthsAfter(day, validityMonths) <= today) day++;
  return [{ leaf: between('submitted_at', startOfDay(zone, day), round.latest), holds: true }];
}

/** What one way to meet the criteria comes to: its changes alone, or with the score or place in the order that is enough. */
function enoughBy(asked: Asked, group: Group, at: number, way: Way, kept: readonly Test[]): Enough[] {
  const changes = changesFor(asked, way, kept);
  if (changes === null) return [];
  const { inviting, row } = asked;
  const changed = new Map(changes.map(({ field, to }) => [field.name, to]));
  const by = inviting(row, changed);
  if (by !== null) return by <= at ? [{ changes, score: null, group: by }] : [];
  return [...byScore(asked, at, changes, changed), ...byFirstKey(asked, group, at, changes, changed)].slice(0, 1);
}

/** The changes of columns by which all that is wanted is so; null where a column cannot hold it. */
function changesFor({ held: { criteria, pool }, read, row }: Asked, way: Way, kept: readonly Test[]): PersonalChange[] | null {
  const bySource = new Map<string, Wanted[]>();
  for (const wanted of way) {
    const source = sourceOf(wanted.leaf.field, criteria, read);
    if (source === null) return null;
    bySource.set(source, [...(bySource.get(source) ?? []), wanted]);
  }
  const changes: PersonalChange[] = [];
  for (const [name, wanted] of bySource) {
    const [field, column] = [criteria.fields.get(name), read.columns.get(name)];
    if (field === undefined || column === undefined) return null;
    // What is met already on this column must stay so.
    const stays = kept.flatMap(leavesAlone).filter((leaf) => sourceOf(leaf.field, criteria, read) === name);
    const all = [...wanted, ...stays.map((leaf): Wanted => ({ leaf, holds: true }))];
    const derived = [...new Set(all.map(({ leaf }) => leaf.field))].filter((each) => each !== name);
    const asked = {
      field,
      column,
      wanted: all.filter(({ leaf }) => leaf.field === name),
      derived: derived.flatMap((each) => {
        const follows = criteria.fields.get(each);
        return follows === undefined ? [] : [{ field: follows, wanted: all.filter(({ leaf }) => leaf.field === each) }];
      }),
    };
    const from = cellAt(column, row);
    const to = nearestValue(asked, from, criteria, pool);
    if (to === undefined) return null;
    changes.push({ field, from, to, wanted, bound: null });
  }
  return changes;
}

/** The pool's own column that a field is read from, or follows from; null where a grid gives it. */
function sourceOf(name: string, { fields, score }: Criteria, { columns }: Pool): string | null {
  const field = fields.get(name);
  if (field === undefined || field.byGrid === true || (name === 'score' && score !== null)) return null;
  if (columns.has(name)) return name;
  return field.derived !== null && columns.has(field.derived.from) ? field.derived.from : null;
}

/** The questions that a test asks by themselves: those that must all hold. */
function leavesAlone(test: Test): Leaf[] {
  if (test.kind === 'leaf') return [test];
  return test.kind === 'all' || test.tests.length === 1 ? (test.kind === 'none' ? [] : test.tests.flatMap(leavesAlone)) : [];
}

/** The least score that is enough, of those that people have and the minimum; none where the score does not decide. */
function byScore(
  { inviting, row, held, scores }: Asked,
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
function byFirstKey(
  { inviting, row, held, read }: Asked,
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
function distinctIn({ columns }: Pool, name: string): readonly number[] {
  const column = columns.get(name);
  if (column?.kind !== 'amount') return [];
  const known = distinct.get(column.values);
  if (known !== undefined) return known;
  const sorted = Array.from(Float64Array.from(new Set(column.values)).sort()).filter((value) => value !== column.blank);
  distinct.set(column.values, sorted);
  return sorted;
}
