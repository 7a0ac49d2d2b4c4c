/** The value of a column that is nearest to somebody's own and gives what is wanted of it. */

import { has } from '../basis/bitset.ts';
import type { Column } from '../basis/columns.ts';
import { decimalPlaces, stepped } from '../basis/decimal.ts';
import type { Field } from '../basis/fields.ts';
import type { Pool } from '../basis/pool.ts';
import type { Zone } from '../basis/time.ts';
import type { Condition } from '../operators/condition.ts';
import { decideLeaf } from '../operators/decide.ts';
import type { Leaf } from '../operators/tests.ts';
import type { Criteria } from '../round/criteria.ts';
import { ageOn, localDay } from '../round/derive.ts';
import type { LeafGoal } from './alternatives.ts';
import { distinctOf } from './distinct.ts';
import { type Fineness, finenessOf, momentsAround } from './moments.ts';
import { type CellValue, columnOfOne } from './person.ts';
import { birthsAt } from './turning-points.ts';

/** A column of the pool's own, what is wanted of it, and of what follows from it. */
export interface ColumnWanted {
  readonly field: Field;
  readonly column: Column;
  readonly wanted: readonly LeafGoal[];
  /** Of fields that follow from it. */
  readonly derived: readonly { readonly field: Field; readonly wanted: readonly LeafGoal[] }[];
}

/** Longer columns are not searched for a value that is only to be another. */
const MOST_SEARCHED = 100_000;

/** The nearest value that gives all that is wanted; undefined where none does. A list is met by its first value that does. */
export function nearestValue(asked: ColumnWanted, own: CellValue, criteria: Criteria): CellValue | undefined {
  const fits = (value: CellValue): boolean =>
    asked.wanted.every((wanted) => isMet(wanted, asked.column.kind, value)) &&
    asked.derived.every(({ field, wanted }) => {
      const derived = derivedOf(field, value, criteria);
      return wanted.every((each) => isMet(each, 'amount', derived));
    });
  if (asked.column.kind === 'periods') return periodsFor(asked, own, fits);
  if (asked.column.kind === 'text') return textsFor(asked, own, criteria).find((value) => isHeldText(asked.field, value) && fits(value));
  const amounts = amountsFor(asked, criteria).filter((value) => value === null || isHeld(asked.field, value));
  const isListed =
    asked.field.type === 'enumeration' ||
    asked.field.type === 'boolean' ||
    asked.wanted.some(({ leaf }) => leaf.condition.kind === 'amounts');
  const fitting = amounts.filter(fits);
  if (isListed || typeof own !== 'number') return fitting[0] ?? anyOther(asked, fits);
  const distance = (value: CellValue): number => (typeof value === 'number' ? Math.abs(value - own) : Number.POSITIVE_INFINITY);
  const [nearest] = fitting.sort((a, b) => distance(a) - distance(b));
  return nearest ?? anyOther(asked, fits);
}

/** Whether a value gives what is wanted of a question: a blank gives neither an answer nor its opposite. */
function isMet({ leaf, holds }: LeafGoal, kind: Column['kind'], value: CellValue): boolean {
  const one: Pool = {
    size: 1,
    ids: { size: 1, at: () => '', compare: () => 0 },
    columns: new Map([[leaf.field, columnOfOne(kind, value)]]),
    breakdowns: [],
  };
  const { met, unknown } = decideLeaf(leaf, one);
  return holds ? has(met, 0) : !has(met, 0) && !has(unknown, 0);
}

/** Whether a column may hold a text: a code of law has so many digits. */
function isHeldText({ pattern }: Field, value: CellValue): boolean {
  if (pattern === null || typeof value !== 'string') return true;
  return value.split('|').every((code) => code.length === pattern.digits && /^[0-9]+$/.test(code));
}

/** Whether a column may hold an amount. */
function isHeld({ type, from, to, values }: Field, value: number): boolean {
  if (type === 'enumeration') return value >= 0 && value < values.length;
  if (type === 'boolean') return value === 0 || value === 1;
  if (type === 'integer' && !Number.isInteger(value)) return false;
  return value >= (from ?? value) && value <= (to ?? value);
}

/** What follows from a value: full years from a day, or what a table says of a code. */
function derivedOf({ name, derived, from, to }: Field, value: CellValue, { occupations, round }: Criteria): CellValue {
  if (derived?.by === 'years') {
    if (typeof value !== 'number') return null;
    const age = ageOn(value, localDay(round));
    return age >= (from ?? 0) && age <= (to ?? age) ? age : null;
  }
  return typeof value === 'string' ? (occupations.get(name)?.get(value) ?? null) : null;
}

/** Amounts at which an answer may change, those of a list in its order; null for a blank. */
function amountsFor({ field, column, wanted, derived }: ColumnWanted, criteria: Criteria): (number | null)[] {
  const { zone } = criteria.round;
  const around = (leaf: Leaf) => (bound: number) =>
    field.type === 'datetime'
      ? momentsAround(bound, finenessFor(column, leaf, zone), zone)
      : [bound, ...[1, -1].map((by) => stepped(bound, by, unitOf(field, column, leaf.operand)))];
  const steps = wanted.flatMap(({ leaf, holds }) => atBounds(leaf.condition, holds, field, around(leaf)));
  const births = derived.flatMap((each) => each.wanted.flatMap(({ leaf }) => birthsAt(leaf.condition, localDay(criteria.round))));
  return [...steps, ...births];
}

function atBounds(condition: Condition, holds: boolean, { type, values }: Field, around: (bound: number) => number[]): (number | null)[] {
  switch (condition.kind) {
    case 'amounts':
      return condition.values.flatMap((value) => [value, ...around(value)]);
    case 'interval': {
      const near = [condition.low, condition.high].filter((bound) => bound !== null).flatMap(around);
      return type === 'enumeration' || type === 'boolean' ? [...near, ...values.keys(), 0, 1] : near;
    }
    case 'present':
      return condition.wanted === holds ? [] : [null];
    default:
      return [];
  }
}

/** How finely a moment may be wanted: as its column or the bound is written, whichever is finer. */
function finenessFor(column: Column, { operand }: Leaf, zone: Zone): Fineness {
  const rank: readonly Fineness[] = ['day', 60_000, 1000, 1];
  const written = operand.map(
    (text): Fineness => (/T..:..:..\./.test(text) ? 1 : /T..:..:/.test(text) ? 1000 : /T/.test(text) ? 60_000 : 'day'),
  );
  return rank[Math.max(...[finenessOf(column, zone), ...written].map((fineness) => rank.indexOf(fineness)))] ?? 1;
}

/** One unit of the last decimal that is written in a bound or in the column; of days a day. */
function unitOf({ type }: Field, column: Column, operand: readonly string[]): number {
  if (type !== 'number' || column.kind !== 'amount') return 1;
  const places = operand.map((text) => decimalPlaces(Number(text))).filter((count) => Number.isFinite(count));
  return 10 ** -Math.max(0, ...places, placesIn(column));
}

const places = new WeakMap<Column, number>();

/** The most decimals of a column of numbers. */
function placesIn(column: Extract<Column, { kind: 'amount' }>): number {
  const known = places.get(column);
  if (known !== undefined) return known;
  let most = 0;
  for (const value of column.values) if (value !== column.blank && !Number.isInteger(value)) most = Math.max(most, decimalPlaces(value));
  places.set(column, most);
  return most;
}

/** Texts that may give an answer: those asked for, codes of tables, and of a question that must fail those of others. */
function textsFor({ column, wanted, derived }: ColumnWanted, own: CellValue, { occupations }: Criteria): CellValue[] {
  const asked = wanted.flatMap(({ leaf: { condition }, holds }) => {
    if (condition.kind !== 'text') return [];
    const isMeant = condition.outside !== holds;
    if (condition.match !== 'code') return isMeant ? condition.values : [];
    const codes = typeof own === 'string' ? own.split('|') : [];
    const rest = codes.filter((code) => !condition.values.includes(code));
    return isMeant ? condition.values.map((value) => [...codes.filter((code) => code !== value), value].join('|')) : [rest.join('|')];
  });
  const all = together(wanted, own);
  const blank = wanted.some(({ leaf: { condition }, holds }) => condition.kind === 'present' && condition.wanted !== holds) ? [null] : [];
  const fromTables =
    derived.length > 0 || wanted.some(({ leaf: { condition } }) => condition.kind === 'text' && condition.match === 'start');
  const codes = fromTables ? [...new Set([...occupations.values()].flatMap((table) => [...table.keys()]))].sort() : [];
  return [...asked.filter((text) => text !== ''), ...all, ...blank, ...codes, ...textsOf(column)];
}

/** The codes of a cell with all those that are wanted, and none that is not. */
function together(wanted: readonly LeafGoal[], own: CellValue): string[] {
  const codes = new Set(typeof own === 'string' ? own.split('|') : []);
  for (const { leaf, holds } of wanted) {
    const { condition } = leaf;
    if (condition.kind !== 'text' || condition.match !== 'code') continue;
    const [first] = condition.values;
    if (condition.outside !== holds && first !== undefined && !condition.values.some((value) => codes.has(value))) codes.add(first);
    if (condition.outside === holds) for (const value of condition.values) codes.delete(value);
  }
  return codes.size === 0 ? [] : [[...codes].join('|')];
}

/** The distinct texts of a column, in code-unit order. */
function textsOf(column: Column): string[] {
  if (column.kind !== 'text' || column.entries.size > MOST_SEARCHED) return [];
  return Array.from({ length: column.entries.size }, (_, code) => column.entries.at(code)).sort();
}

/** A value that somebody has, where only that it is another, or that there is one, is asked. */
function anyOther({ field, column }: ColumnWanted, fits: (value: CellValue) => boolean): CellValue | undefined {
  if (column.kind !== 'amount') return undefined;
  return distinctOf(column).find((value) => isHeld(field, value) && fits(value));
}

/** Periods with a day more for each that must be covered, and without those that cover what must not. */
function periodsFor({ wanted }: ColumnWanted, own: CellValue, fits: (value: CellValue) => boolean): CellValue | undefined {
  const covered = (holds: boolean): number[] =>
    wanted.flatMap(({ leaf: { condition }, holds: is }) => (condition.kind === 'covers' && is === holds ? [condition.day] : []));
  const kept = (Array.isArray(own) ? (own as readonly (readonly [number, number])[]) : []).filter(
    ([first, last]) => !covered(false).some((day) => first <= day && day <= last),
  );
  const added = covered(true).filter((day) => !kept.some(([first, last]) => first <= day && day <= last));
  const all = [...kept, ...added.map((day) => [day, day] as const)].sort(([a], [b]) => a - b);
  const merged = [all, covered(true).length > 0 ? [[Math.min(...covered(true)), Math.max(...covered(true))] as const] : []];
  const asBlank = wanted.some(({ leaf: { condition }, holds }) => condition.kind === 'present' && condition.wanted !== holds);
  return [...merged, ...(asBlank ? [null] : [])].find(fits);
}
