/** Who would invite somebody with other values, by holding the whole round again. */

import type { AmountColumn, Column, PeriodsColumn, TextColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { withDerived } from '../round/derive.ts';
import { withoutValue } from '../round/full-values.ts';
import { type HeldRound, invitationOf } from '../round/result.ts';
import { runRound } from '../round/round.ts';
import type { LotOptions } from '../round/waiting.ts';
import { type CellValue, type Changed, columnOfOne, type Inviting } from './person.ts';

/** The same as `invitingBy`, whatever the round: each question costs a round. */
export function invitingAgain({ criteria }: HeldRound, read: Pool, lots: LotOptions): Inviting {
  return (row, changed, score) => {
    const pool = withDerived(changedPool(read, row, changed), criteria).pool;
    const scored = score === undefined ? pool : withColumn(pool, 'score', row, score);
    const result = runRound(scored, criteria, lots);
    // A cap bounds nobody without a value: such a round would be refused.
    const isRefused = withoutValue({ criteria, pool: scored, result }).some(({ rows }) => rows.includes(row));
    return isRefused ? null : (invitationOf(result, row)?.group ?? null);
  };
}

/** The pool with other values in one row. */
function changedPool(pool: Pool, row: number, changed: Changed): Pool {
  return [...changed].reduce((sofar, [name, value]) => withColumn(sofar, name, row, value), pool);
}

function withColumn(pool: Pool, name: string, row: number, value: CellValue): Pool {
  const column = pool.columns.get(name) ?? columnOfNobody(pool.size);
  return { ...pool, columns: new Map([...pool.columns, [name, withValue(column, row, value)]]) };
}

function columnOfNobody(size: number): AmountColumn {
  return { kind: 'amount', values: new Float64Array(size).fill(Number.NEGATIVE_INFINITY), blank: Number.NEGATIVE_INFINITY };
}

function withValue(column: Column, row: number, value: CellValue): Column {
  switch (column.kind) {
    case 'amount': {
      const values = Float64Array.from(column.values, (each) => (each === column.blank ? Number.NEGATIVE_INFINITY : each));
      values[row] = typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
      return { kind: 'amount', values, blank: Number.NEGATIVE_INFINITY };
    }
    case 'text':
      return withText(column, row, typeof value === 'string' ? value : null);
    case 'periods':
      return withPeriods(column, row, value);
  }
}

/** Texts by code, one more where somebody has a text that nobody had. */
function withText({ codes, entries }: TextColumn, row: number, text: string | null): TextColumn {
  const known = text === null ? -1 : Array.from({ length: entries.size }, (_, code) => entries.at(code)).indexOf(text);
  const changed = codes.slice();
  if (text === null || known !== -1) {
    changed[row] = known;
    return { kind: 'text', codes: changed, entries };
  }
  changed[row] = entries.size;
  const at = (position: number): string => (position === entries.size ? text : entries.at(position));
  const compare = (a: number, b: number): number => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0);
  return { kind: 'text', codes: changed, entries: { size: entries.size + 1, at, compare } };
}

function withPeriods({ starts, days, blank }: PeriodsColumn, row: number, value: CellValue): PeriodsColumn {
  const one = columnOfOne('periods', value);
  if (one.kind !== 'periods') throw new TypeError('periods are periods');
  const own = one.days.map((day) => (day === one.blank ? blank : day));
  const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
  const more = own.length / 2 - (to - from);
  const changed = Int32Array.from([...days.subarray(0, 2 * from), ...own, ...days.subarray(2 * to)]);
  return { kind: 'periods', starts: starts.map((start, at) => (at > row ? start + more : start)), days: changed, blank };
}
