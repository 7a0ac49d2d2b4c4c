/** The order of candidates in a group: by the rank keys in turn, then by id, so that it is total and never the file's. */

import type { Sha256 } from '../basis/chance.ts';
import type { AmountColumn, Column } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import type { Criteria } from './criteria.ts';
import type { Group, RankKey } from './groups.ts';

/** Candidates in order, and who shares a place but for the lottery and the id. */
export interface Order {
  readonly rows: Uint32Array;
  tied(a: number, b: number): boolean;
}

type Compare = (a: number, b: number) => number;

/** The lottery of a group. */
export interface Lottery {
  /** The text before the candidate's id: `SEED\nROUND\nGROUP\n`. */
  readonly prefix: string;
  readonly hash: Sha256;
}

/** The lottery of each group; throws a `RangeError` when one is drawn without a seed. */
export function lotteryOf(criteria: Criteria, given: string | undefined, hash: Sha256): (group: Group) => Lottery {
  const seed = given ?? criteria.seed;
  const drawn = criteria.groups.some(({ rank }) => rank.includes('lottery'));
  if (drawn && seed === null) throw new RangeError('a lottery needs a seed');
  return (group) => ({ prefix: `${seed ?? ''}\n${criteria.id}\n${group.id}\n`, hash });
}

/** Puts `rows` in order. `lottery` is used only where the rank asks for it. */
export function rankCandidates(rows: Uint32Array, rank: readonly RankKey[], pool: Pool, lottery: Lottery): Order {
  const keys = keysOf(rank, pool);
  const draw = rank.includes('lottery') ? [compareByLottery(rows, pool, lottery)] : [];
  const byId: Compare = (a, b) => pool.ids.compare(a, b);
  return {
    rows: orderBy(keys, rows, inTurn([...draw, byId])),
    tied: tiedIn(keys),
  };
}

/** Whether two are equal on every key of a rank but the lottery. */
export function tiedBy(rank: readonly RankKey[], pool: Pool): Order['tied'] {
  return tiedIn(keysOf(rank, pool));
}

function tiedIn(keys: readonly Key[]): Order['tied'] {
  return (a, b) => keys.every((key) => key(a) === key(b));
}

function keysOf(rank: readonly RankKey[], pool: Pool): Key[] {
  return rank.filter((key) => key !== 'lottery').map((key) => keyOf(pool.columns.get(key.field), key.order));
}

/** Rows that have a value, the smallest first; equal ones in no order. */
export function rowsByValue({ values, blank }: Pick<AmountColumn, 'values' | 'blank'>, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  let known = 0;
  for (let row = 0; row < size; row++) if (values[row] !== blank) rows[known++] = row;
  return orderBy([(row) => values[row] ?? blank], rows.subarray(0, known), () => 0);
}

/** A candidate's value of a rank key: the smaller comes first, and a blank, in both orders last, is infinite. */
type Key = (row: number) => number;

function keyOf(column: Column | undefined, order: 'ascending' | 'descending'): Key {
  if (column === undefined) return () => Number.POSITIVE_INFINITY;
  if (column.kind === 'periods') throw new TypeError('periods have no order');
  const sign = order === 'ascending' ? 1 : -1;
  const { values, blank } = column.kind === 'amount' ? column : { values: textOrder(column), blank: -1 };
  return (row) => {
    const value = values[row] ?? blank;
    return value === blank ? Number.POSITIVE_INFINITY : sign * value;
  };
}

function compareBy(key: Key): Compare {
  return (a, b) => {
    const left = key(a);
    const right = key(b);
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** So few rows are compared one by one. */
const FEW = 24;

/**
 * Rows by keys in turn, then by `last` where all are equal. Numbers without a comparison of ours are sorted many times
 * faster: each is the place of the row's value times the count of rows, plus the row's position.
 */
function orderBy([key, ...others]: readonly Key[], rows: Uint32Array, last: Compare): Uint32Array {
  if (key === undefined) return rows.slice().sort(last);
  if (rows.length <= FEW) return rows.slice().sort(inTurn([compareBy(key), ...others.map(compareBy), last]));
  const count = rows.length;
  const values = new Float64Array(count);
  for (let at = 0; at < count; at++) values[at] = key(rows[at] ?? 0);
  const packed = placesOf(values);
  for (let at = 0; at < count; at++) packed[at] = (packed[at] ?? 0) * count + at;
  packed.sort();
  const ordered = new Uint32Array(count);
  for (let at = 0; at < count; at++) ordered[at] = rows[(packed[at] ?? 0) % count] ?? 0;
  for (let start = 0, at = 0; start < count; start = at) {
    const bound = (Math.floor((packed[start] ?? 0) / count) + 1) * count;
    while (at < count && (packed[at] ?? 0) < bound) at++;
    if (at - start > 1) ordered.set(orderBy(others, ordered.subarray(start, at), last), start);
  }
  return ordered;
}

/** Numbers in these parts are told apart by whole ones: scores have one decimal or two. */
const PARTS = [1, 10, 100];

/**
 * Places of values in their order, equal ones in one place: the distance from the least in whole parts where all have
 * such and are near enough, else the place among the distinct ones. An infinite value is past all others.
 */
function placesOf(values: Float64Array): Float64Array<ArrayBuffer> {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value === Number.POSITIVE_INFINITY) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const places = new Float64Array(values.length);
  for (const parts of PARTS) {
    const first = Math.round(least * parts);
    const past = least > most ? 0 : Math.round(most * parts) - first + 1;
    if ((past + 1) * values.length < Number.MAX_SAFE_INTEGER && inParts(values, parts, { first, past }, places)) return places;
  }
  const distinct = Float64Array.from(new Set(values)).sort();
  const known = new Map(Array.from(distinct, (value, position) => [value, position]));
  for (let at = 0; at < values.length; at++) places[at] = known.get(values[at] ?? 0) ?? 0;
  return places;
}

/** Writes the distance of each value from the first, in parts; false where one is between two parts. */
function inParts(values: Float64Array, parts: number, { first, past }: { first: number; past: number }, places: Float64Array): boolean {
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    const whole = Math.round(value * parts);
    if (value !== Number.POSITIVE_INFINITY && whole / parts !== value) return false;
    places[at] = value === Number.POSITIVE_INFINITY ? past : whole - first;
  }
  return true;
}

function inTurn(compares: readonly Compare[]): Compare {
  const [first, second] = compares;
  if (first === undefined) return () => 0;
  if (second === undefined) return first;
  const rest = inTurn(compares.slice(1));
  return (a, b) => first(a, b) || rest(a, b);
}

/** For each candidate the place of its text among the distinct texts in code-unit order; -1 for a blank. */
function textOrder(column: Extract<Column, { kind: 'text' }>): Int32Array {
  const sorted = Uint32Array.from({ length: column.entries.size }, (_, code) => code);
  sorted.sort((a, b) => column.entries.compare(a, b));
  const ordinal = new Int32Array(sorted.length);
  sorted.forEach((code, position) => {
    ordinal[code] = position;
  });
  return column.codes.map((code) => (code === -1 ? -1 : (ordinal[code] ?? -1)));
}

/**
 * Ascending SHA-256 of `SEED\nROUND\nGROUP\nID`: each candidate's draw depends on nobody else. The first 13 hex digits
 * fit a double and nearly always decide; equal ones are compared whole.
 */
function compareByLottery(rows: Uint32Array, pool: Pool, { prefix, hash }: Lottery): Compare {
  const lot = (row: number): string => hash(prefix + pool.ids.at(row));
  const heads = new Float64Array(pool.size);
  for (const row of rows) heads[row] = Number.parseInt(lot(row).slice(0, 13), 16);
  return (a, b) => {
    const difference = (heads[a] ?? 0) - (heads[b] ?? 0);
    if (difference !== 0) return difference;
    const left = lot(a);
    const right = lot(b);
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
