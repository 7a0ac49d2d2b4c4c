/** What caps did: the values that reached them, and whom they passed over. */

import { add, emptySet, has, rowsOf } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import { type Cap, countByValue, exceeds, sharesOf, type ValuesOfCap, valuesOf } from './caps.ts';
import type { Criteria } from './criteria.ts';
import { tiedBy } from './rank.ts';
import { type HeldRound, inTurn } from './result.ts';

/** A value of which as many were invited as a cap allows. */
export interface FullValue {
  /** Integers and booleans in canonical form, texts in Unicode NFC. */
  readonly value: string;
  readonly invited: number;
  /** Those whom the cap passed over; a cap of the round counts each person once, in the first group that did. */
  readonly passedOver: number;
  /** Those passed over who are equal, but for the lottery and the id, to the last invited of that value, in the group that invited that one. */
  readonly tied: number;
  /** That group, as its place among the groups from 0, and how many of that value with those keys it invited; null where nobody was invited. */
  readonly last: { readonly group: number; readonly invited: number } | null;
}

/** What a cap did. */
export interface CapFigures {
  readonly cap: Cap;
  /** How many of one value it allowed in the end. */
  readonly allowed: number;
  /** By value, in code-unit order. */
  readonly full: readonly FullValue[];
  /** Whether a value has more than its share of those invited: too few values or invitations could be had. */
  readonly exceeded: boolean;
}

/** Caps of one level, the groups that they bound, and the place of the first among the caps of each of these groups. */
interface Level {
  readonly caps: readonly Cap[];
  readonly groups: readonly number[];
  readonly offset: number;
}

/** What the caps of the round did, and those of each group. */
export function capFigures(round: HeldRound): {
  readonly round: readonly CapFigures[];
  readonly groups: readonly (readonly CapFigures[])[];
} {
  const { caps, groups } = round.criteria;
  const offset = caps.length;
  return {
    round: figuresOf({ caps, groups: groups.map((_, at) => at), offset: 0 }, round),
    groups: groups.map((group, at) => figuresOf({ caps: group.caps, groups: [at], offset }, round)),
  };
}

function figuresOf(level: Level, round: HeldRound): CapFigures[] {
  const { pool, criteria } = round;
  const found = level.groups.flatMap((at) => round.result.groups[at] ?? []);
  const all = found.reduce((sum, { invited }) => sum + invited.length, 0);
  const passedOnce = passedByEach(level, round);
  return level.caps.map((cap, i) => {
    const values = valuesOf(pool, cap);
    const allowed = found[0]?.capped[level.offset + i]?.allowed ?? 0;
    const invited = countByValue(inTurn(found), values);
    const passedOver = countByValue(passedOnce[i] ?? [], values);
    const ties = tiesAtLast(level, i, values, round);
    // Where nobody is allowed, every value that somebody in order has is full.
    const inOrder = (): Iterable<number> => found.flatMap(({ reaching }) => [...countByValue(rowsOf(reaching), values).keys()]);
    const reached = (): number[] => [...invited].filter(([, count]) => count >= allowed).map(([value]) => value);
    const text = textsOf(pool, criteria, cap);
    const full = Array.from(new Set(allowed === 0 ? inOrder() : reached()), (value): FullValue => {
      const last = ties.get(value);
      return {
        value: text(value),
        invited: invited.get(value) ?? 0,
        passedOver: passedOver.get(value) ?? 0,
        tied: last?.tied ?? 0,
        last: last === undefined ? null : { group: last.group, invited: last.invited },
      };
    });
    const [share] = sharesOf([cap]);
    return {
      cap,
      allowed,
      full: full.sort((a, b) => (a.value < b.value ? -1 : 1)),
      exceeded: share !== undefined && [...invited.values()].some((count) => exceeds(count, share, all)),
    };
  });
}

/** Whom each cap of a level passed over, each person once: in the first group that did. */
function passedByEach({ caps, groups, offset }: Level, { pool, result }: HeldRound): number[][] {
  const passed = caps.map((): number[] => []);
  const seen = emptySet(pool.size);
  for (const at of groups) {
    for (const [i, rows] of passed.entries()) {
      for (const row of rowsOf(result.groups[at]?.capped[offset + i]?.rows ?? emptySet(0))) {
        if (!has(seen, row)) rows.push(row);
        add(seen, row);
      }
    }
  }
  return passed;
}

/** Of each value the last invited: in which group, and how many there are equal to that one but for the lottery and the id. */
function tiesAtLast(
  { groups, offset }: Level,
  cap: number,
  { of }: ValuesOfCap,
  { criteria, pool, result }: HeldRound,
): Map<number, { readonly group: number; readonly row: number; invited: number; tied: number }> {
  const last = new Map<number, { readonly group: number; readonly row: number; invited: number; tied: number }>();
  for (const group of groups) for (const row of result.groups[group]?.invited ?? []) last.set(of(row), { group, row, invited: 0, tied: 0 });
  for (const group of groups) {
    const found = result.groups[group];
    const tied = tiedBy(criteria.groups[group]?.rank ?? [], pool);
    const countIn = (rows: Iterable<number>, counter: 'invited' | 'tied'): void => {
      for (const row of rows) {
        const at = last.get(of(row));
        if (at?.group === group && tied(row, at.row)) at[counter]++;
      }
    };
    countIn(found?.invited ?? [], 'invited');
    countIn(rowsOf(found?.capped[offset + cap]?.rows ?? emptySet(0)), 'tied');
  }
  return last;
}

/** How the value of a cap's column is written. */
function textsOf({ columns }: Pool, { fields }: Criteria, { by }: Cap): (value: number) => string {
  const [column, field] = [columns.get(by), fields.get(by)];
  return (value) => {
    if (column?.kind === 'text') return value === -1 ? '' : column.entries.at(value).normalize('NFC');
    if (field?.type === 'boolean') return String(value === 1);
    if (field?.type === 'enumeration') return field.values[value]?.value ?? '';
    return String(value);
  };
}

/** People whom a group put in order, without a value in the field of a cap that concerns it: nobody may be. */
export interface WithoutValue {
  readonly cap: Cap;
  /** Rows, in the pool's order. */
  readonly rows: Uint32Array;
}

/** For each cap of the round or of a group those put in order who have no value in its field, where there are some. */
export function withoutValue({ criteria, pool, result }: HeldRound): WithoutValue[] {
  const missing = (cap: Cap, groups: HeldRound['result']['groups']): WithoutValue => {
    const { of, blank } = valuesOf(pool, cap);
    const without = emptySet(pool.size);
    for (const { reaching } of groups) {
      const rows = rowsOf(reaching);
      for (let at = 0; at < rows.length; at++) if (Object.is(of(rows[at] ?? 0), blank)) add(without, rows[at] ?? 0);
    }
    return { cap, rows: rowsOf(without) };
  };
  return [
    ...criteria.caps.map((cap) => missing(cap, result.groups)),
    ...criteria.groups.flatMap((group, at) => group.caps.map((cap) => missing(cap, result.groups.slice(at, at + 1)))),
  ].filter(({ rows }) => rows.length > 0);
}
