/** Everybody who takes part in a campaign: the people of the pool, then the arrivals, each with the cells of a donor row of the pool. */

import type { AmountColumn, TextList } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { civilDate, dayAt, daysInMonth, startOfDay, type Zone } from '../basis/time.ts';
import { monthsBetween } from './calendar.ts';
import type { Draws } from './draws.ts';
import type { Rate } from './plan.ts';

/** Everybody who takes part, as known before chance: the same in every replicate. */
export interface Roster {
  readonly pool: Pool;
  readonly zone: Zone;
  /** People of the pool and arrivals. */
  readonly size: number;
  readonly ids: TextList;
  /** The position of each row when all are put in the order of their ids. */
  readonly positions: Int32Array;
  /** Rows of the pool in the order of their ids. */
  readonly byId: Uint32Array;
  /** First day of the month of each arrival. */
  readonly arrivalMonths: readonly number[];
  /** When each declaration of the pool was first submitted; those of arrivals are not known before chance. */
  readonly submitted: Float64Array;
  /** The local day of that instant. */
  readonly days: Int32Array;
  /** Rows in the order in which they file on paper: by that instant, then by id; those of arrivals not before chance. */
  readonly byFiling: Uint32Array;
}

/** The people of a replicate: of arrivals too it is known when they submitted. */
export interface Population extends Roster {
  /** For each arrival, the row of the pool whose cells it has. */
  readonly donorRows: Uint32Array;
  /** The row of the pool that holds the cells of a row: the row itself, or an arrival's donor row. */
  cellRow(row: number): number;
  /** The share that a rate gives for a row. */
  shareOf(rate: Rate, row: number): number;
}

/** The id of an arrival: the k-th of a month, from 1. */
export function arrivalId(month: number, k: number): string {
  const { year, month: number } = civilDate(month);
  return `ARR-${year}${String(number).padStart(2, '0')}-${k}`;
}

/** The roster of a campaign of these days with so many arrivals a month; no arrivals where the pool is empty, since there is no donor row. */
export function rosterOf(pool: Pool, zone: Zone, span: { readonly from: number; readonly to: number }, perMonth: number): Roster {
  const months = pool.size === 0 ? [] : monthsBetween(span.from, span.to);
  const arrivalMonths = months.flatMap((month) => Array.from({ length: perMonth }, () => month));
  const size = pool.size + arrivalMonths.length;
  const ids = arrivalMonths.length === 0 ? pool.ids : idsWith(pool.ids, arrivalMonths, perMonth);
  const order = Uint32Array.from({ length: size }, (_, row) => row).sort((a, b) => ids.compare(a, b));
  const positions = new Int32Array(size);
  order.forEach((row, position) => {
    positions[row] = position;
  });
  const submitted = new Float64Array(size);
  submitted.set(submissionsOf(pool).values);
  const days = Int32Array.from(submitted, (instant, row) => (row < pool.size ? dayAt(zone, instant) : 0));
  const byId = order.filter((row) => row < pool.size);
  return { pool, zone, size, ids, positions, byId, arrivalMonths, submitted, days, byFiling: inTurn(byId.slice(), submitted, positions) };
}

/** Rows by the instant of submission, then by id. */
function inTurn(rows: Uint32Array, submitted: Float64Array, positions: Int32Array): Uint32Array {
  return rows.sort((a, b) => (submitted[a] ?? 0) - (submitted[b] ?? 0) || (positions[a] ?? 0) - (positions[b] ?? 0));
}

function idsWith(ids: TextList, arrivalMonths: readonly number[], perMonth: number): TextList {
  const at = (row: number): string => {
    const k = row - ids.size;
    return k < 0 ? ids.at(row) : arrivalId(arrivalMonths[k] ?? 0, (k % perMonth) + 1);
  };
  const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    size: ids.size + arrivalMonths.length,
    at,
    compare: (a, b) => (a < ids.size && b < ids.size ? ids.compare(a, b) : compareTexts(at(a), at(b))),
  };
}

/** The roster with what chance decides of the arrivals: a day of their month, and their donor row. */
export function populationOf(roster: Roster, draws: Draws): Population {
  const { pool, zone, ids, byId, arrivalMonths } = roster;
  const donorRows = new Uint32Array(arrivalMonths.length);
  const submitted = donorRows.length === 0 ? roster.submitted : roster.submitted.slice();
  const days = donorRows.length === 0 ? roster.days : roster.days.slice();
  arrivalMonths.forEach((month, k) => {
    const row = pool.size + k;
    const { year, month: number } = civilDate(month);
    donorRows[k] = byId[draws.pick(pool.size, ids.at(row), 'like')] ?? 0;
    days[row] = month + draws.pick(daysInMonth(year, number), ids.at(row), 'day');
    submitted[row] = startOfDay(zone, days[row] ?? 0);
  });
  const cellRow = (row: number): number => (row < pool.size ? row : (donorRows[row - pool.size] ?? 0));
  return {
    ...roster,
    donorRows,
    submitted,
    days,
    byFiling: donorRows.length === 0 ? roster.byFiling : inTurn(withArrivals(roster.byFiling, roster.size), submitted, roster.positions),
    cellRow,
    shareOf: (rate, row) => (typeof rate === 'number' ? rate : (amountsOf(pool, rate.field).values[cellRow(row)] ?? 0)),
  };
}

function withArrivals(rows: Uint32Array, size: number): Uint32Array {
  const all = new Uint32Array(size);
  all.set(rows);
  for (let row = rows.length; row < size; row++) all[row] = row;
  return all;
}

/** A column of numbers; throws a `RangeError` where the pool has none of that name. */
export function amountsOf(pool: Pool, field: string): AmountColumn {
  const column = pool.columns.get(field);
  if (column?.kind !== 'amount') throw new RangeError(`a journey needs ${field}`);
  return column;
}

/** When each declaration of the pool was submitted; throws a `RangeError` when one does not say. */
function submissionsOf(pool: Pool): AmountColumn {
  const column = amountsOf(pool, 'submitted_at');
  if (column.values.some((value) => value === column.blank)) throw new RangeError('a journey needs submitted_at of everybody');
  return column;
}
