/** One person apart from the pool, some of whose values may be others: a pool of one row, and who would invite them. */

import { has } from '../basis/bitset.ts';
import type { Column, TextList } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { decideLeaf } from '../operators/decide.ts';
import { deciderOf } from '../operators/decide-once.ts';
import { withDerived } from '../round/derive.ts';
import { extract } from '../round/extraction.ts';
import { decideAll, meetingAll } from '../round/funnel.ts';
import type { Group, RankKey } from '../round/groups.ts';
import { type Lottery, lotteryOf } from '../round/rank.ts';
import { requirementsOf } from '../round/requirements.ts';
import type { HeldRound } from '../round/result.ts';
import { placesIn, placesLeft } from '../round/select.ts';
import type { LotOptions } from '../round/waiting.ts';

/** What a cell holds: a number, a text, periods as first and last days; null for a blank. */
export type CellValue = number | string | readonly (readonly [first: number, last: number])[] | null;

/** Values of columns that take the place of a person's own. */
export type Changed = ReadonlyMap<string, CellValue>;

const BLANK = Number.NEGATIVE_INFINITY;

/** A column of one row. */
export function columnOfOne(kind: Column['kind'], value: CellValue): Column {
  switch (kind) {
    case 'amount':
      return { kind, values: Float64Array.of(typeof value === 'number' ? value : BLANK), blank: BLANK };
    case 'text':
      return { kind, codes: Int32Array.of(typeof value === 'string' ? 0 : -1), entries: listOf(typeof value === 'string' ? [value] : []) };
    case 'periods': {
      const periods = typeof value === 'object' && value !== null ? value : [[NO_DAY, NO_DAY] as const];
      return { kind, starts: Uint32Array.of(0, periods.length), days: Int32Array.from(periods.flat()), blank: NO_DAY };
    }
  }
}

const NO_DAY = -2_147_483_648;

function listOf(texts: readonly string[]): TextList {
  const at = (position: number): string => texts[position] ?? '';
  return { size: texts.length, at, compare: (a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0) };
}

/** The value of a row. */
export function cellAt(column: Column, row: number): CellValue {
  switch (column.kind) {
    case 'amount': {
      const value = column.values[row];
      return value === undefined || value === column.blank ? null : value;
    }
    case 'text': {
      const code = column.codes[row] ?? -1;
      return code === -1 ? null : column.entries.at(code);
    }
    case 'periods': {
      const [from, to] = [column.starts[row] ?? 0, column.starts[row + 1] ?? 0];
      const periods = Array.from(
        { length: to - from },
        (_, at) => [column.days[2 * (from + at)] ?? 0, column.days[2 * (from + at) + 1] ?? 0] as const,
      );
      return periods[0]?.[0] === column.blank ? null : periods;
    }
  }
}

/** A pool of one row of another, with some values changed. */
export function poolOfOne({ ids, columns }: Pool, row: number, changed: Changed): Pool {
  const own = [...columns].map(([name, column]): [string, Column] => {
    const value = changed.has(name) ? (changed.get(name) ?? null) : cellAt(column, row);
    return [name, columnOfOne(column.kind, value)];
  });
  return { size: 1, ids: listOf([ids.at(row)]), columns: new Map(own), breakdowns: [] };
}

/** Who would invite somebody, all else equal: the position of the group, or null. `score` takes the place of what a column or a grid gives. */
export type Inviting = (row: number, changed: Changed, score?: number) => number | null;

/** Where a group takes its last person, of those whom it took. */
interface LastPlace {
  readonly places: number;
  readonly taken: number;
  /** Who has the last place; null while there are places left. */
  readonly holder: number | null;
}

/**
 * Finds who would invite people that a round did not invite, from its result: whoever is not invited changes nobody's
 * outcome, so that one of them with other values is only compared with who has the last place of each group in turn.
 *
 * @param read the pool as it was read, without columns that follow from others.
 */
export function invitingBy(held: HeldRound, read: Pool, { hash, seed }: LotOptions): Inviting {
  const { criteria, pool, result } = held;
  const lastPlaces = criteria.groups.map((group, at): LastPlace => {
    const places = placesIn(group, placesLeft(criteria, result.groups.slice(0, at)));
    const taken = result.groups[at]?.invited ?? new Uint32Array();
    return { places, taken: taken.length, holder: taken[places - 1] ?? null };
  });
  const lottery = lotteryOf(criteria, seed, hash);
  return (row, changed, score) => {
    const one = withScore(withDerived(poolOfOne(read, row, changed), criteria).pool, score);
    const decider = deciderOf(one);
    const { present } = extract(one, criteria.round);
    if (!has(present, 0)) return null;
    for (const [at, group] of criteria.groups.entries()) {
      const required = requirementsOf(criteria, group);
      const eligible = meetingAll(decideAll(required.criteria, decider), present);
      if (!has(eligible, 0)) continue;
      if (required.minimumScore !== null && !has(decideLeaf(required.minimumScore, one).met, 0)) continue;
      const { places, taken, holder } = lastPlaces[at] ?? { places: 0, taken: 0, holder: null };
      if (places === 0) continue;
      if (taken < places || holder === null) return at;
      const byKeys = compareKeys(group.rank, one, 0, pool, holder);
      if (byKeys < 0 || (byKeys === 0 && group.select.ties === 'include')) return at;
      if (byKeys === 0 && isBeforeEqual(group, { pool, row, holder, lottery: lottery(group) })) return at;
    }
    return null;
  };
}

function withScore(pool: Pool, score: number | undefined): Pool {
  if (score === undefined) return pool;
  return { ...pool, columns: new Map([...pool.columns, ['score', columnOfOne('amount', score)]]) };
}

/** Below 0 where a row of one pool comes before a row of another by the keys of a rank, but the lottery; 0 where they are equal. */
function compareKeys(rank: readonly RankKey[], a: Pool, rowOfA: number, b: Pool, rowOfB: number): number {
  for (const key of rank) {
    if (key === 'lottery') continue;
    const [left, right] = [keyValue(a, key.field, rowOfA), keyValue(b, key.field, rowOfB)];
    // A blank comes last in both orders.
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    if (left === right) continue;
    const isBefore = key.order === 'ascending' ? left < right : left > right;
    return isBefore ? -1 : 1;
  }
  return 0;
}

function keyValue({ columns }: Pool, field: string, row: number): number | string | null {
  const column = columns.get(field);
  const value = column === undefined ? null : cellAt(column, row);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

interface Equals {
  readonly pool: Pool;
  readonly row: number;
  readonly holder: number;
  readonly lottery: Lottery;
}

/** Whether somebody comes before another with equal keys: by lot where lots are drawn, else by id. */
function isBeforeEqual({ rank }: Group, { pool, row, holder, lottery: { prefix, hash } }: Equals): boolean {
  if (rank.includes('lottery')) {
    const [own, other] = [hash(prefix + pool.ids.at(row)), hash(prefix + pool.ids.at(holder))];
    if (own !== other) return own < other;
  }
  return pool.ids.compare(row, holder) < 0;
}
