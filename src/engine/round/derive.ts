/** Columns that follow from others when the pool does not have them: full years from a day, or what a table says of a code. */

import type { Bitset } from '../basis/bitset.ts';
import type { AmountColumn, Column } from '../basis/columns.ts';
import type { Field } from '../basis/fields.ts';
import type { Pool } from '../basis/pool.ts';
import { civilDate, dayAt, dayNumber, daysInMonth } from '../basis/time.ts';
import { fieldsNeeded } from './asked.ts';
import type { Criteria, RoundMoment } from './criteria.ts';
import { columnsGivenBy } from './marks.ts';

/** A pool with the columns that follow from others, and whose scores lack a cell; null where no grid gives scores. */
export interface Derived {
  readonly pool: Pool;
  readonly incomplete: Bitset | null;
}

/** The pool with the columns that criteria ask for and that it does not have itself; with a grid, its score too. */
export function withDerived(pool: Pool, criteria: Criteria): Derived {
  const followed = withFollowing(pool, criteria);
  if (criteria.score === null) return { pool: followed, incomplete: null };
  const { columns, incomplete } = columnsGivenBy(criteria.score, followed);
  return { pool: { ...followed, columns: new Map([...followed.columns, ...columns]) }, incomplete };
}

/** The pool with the columns that criteria, and a grid, ask for and that follow from others; what the grid gives is not among them. */
export function withFollowing(pool: Pool, criteria: Criteria): Pool {
  const asked = fieldsNeeded(criteria);
  const columns = new Map(pool.columns);
  for (const name of asked) {
    const field = criteria.fields.get(name);
    if (field === undefined || field.derived === null || columns.has(name)) continue;
    const from = pool.columns.get(field.derived.from);
    if (from === undefined) continue;
    const column = field.derived.by === YEARS ? years(from, field, criteria.round) : said(from, criteria.occupations.get(name));
    if (column !== null) columns.set(name, column);
  }
  return columns.size === pool.columns.size ? pool : { ...pool, columns };
}

const BLANK = -1;
const YEARS = 'years';

/** Whether a column that criteria ask for, and that the pool does not have, changes with the day of the round. */
export function dependsOnDay(criteria: Criteria, { columns }: Pool): boolean {
  return [...fieldsNeeded(criteria)].some((name) => criteria.fields.get(name)?.derived?.by === YEARS && !columns.has(name));
}

/** The local day of the reference instant, as a day number. */
export function localDay({ reference, zone }: RoundMoment): number {
  return dayAt(zone, reference);
}

/** Full years on the local day of the reference instant; who was born on 29 February has a birthday on 28 in common years. */
function years(births: Column, { from, to }: Field, round: RoundMoment): AmountColumn | null {
  if (births.kind !== 'amount') return null;
  const today = localDay(round);
  const values = new Int32Array(births.values.length).fill(BLANK);
  for (let row = 0; row < values.length; row++) {
    const birth = births.values[row] ?? births.blank;
    if (birth === births.blank) continue;
    const age = ageOn(birth, today);
    // Outside the bounds of the column nothing is known.
    if (age >= (from ?? 0) && age <= (to ?? age)) values[row] = age;
  }
  return { kind: 'amount', values, blank: BLANK };
}

/** Full years on a day, both as day numbers; below 0 before birth. */
export function ageOn(birth: number, today: number): number {
  const { year } = civilDate(today);
  const born = civilDate(birth);
  const birthday = dayNumber(year, born.month, Math.min(born.day, daysInMonth(year, born.month))) ?? today;
  return year - born.year - (birthday > today ? 1 : 0);
}

/** What a table says of each code; each distinct code is looked up once. */
function said(column: Column, table: ReadonlyMap<string, number> | undefined): AmountColumn | null {
  if (column.kind !== 'text' || table === undefined) return null;
  const { entries, codes } = column;
  const answers = Int32Array.from({ length: entries.size }, (_, code) => table.get(entries.at(code)) ?? BLANK);
  return { kind: 'amount', values: codes.map((code) => (code === -1 ? BLANK : (answers[code] ?? BLANK))), blank: BLANK };
}
