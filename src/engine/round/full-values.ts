/** What caps did: the values that reached them, and whom they passed over. */

import { add, emptySet, has, rowsOf } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import { type Cap, countByValue, exceeds, sharesOf, valuesOf } from './caps.ts';
import type { Criteria } from './criteria.ts';
import { tiedBy } from './rank.ts';
import type { HeldRound } from './result.ts';

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
  const { caps, groups, offset } = level;
  const { pool, result, criteria } = round;
  const found = groups.flatMap((at) => result.groups[at] ?? []);
  const counted = caps.map((): number[] => []);
  const seen = emptySet(pool.size);
  for (const { capped } of found) {
    for (const [i, rows] of counted.entries()) {
      for (const row of rowsOf(capped[offset + i]?.rows ?? emptySet(0))) {
        if (!has(seen, row)) rows.push(row);
        add(seen, row);
      }
    }
  }
  const all = found.reduce((sum, { invited }) => sum + invited.length, 0);
  return caps.map((cap, i) => {
    const valueIn = valuesOf(pool, cap);
    const allowed = found[0]?.capped[offset + i]?.allowed ?? 0;
    const invited = countByValue(
      found.flatMap((group) => [...group.invited]),
      valueIn,
    );
    const passedOver = countByValue(counted[i] ?? [], valueIn);
    const reached = [...invited].filter(([, count]) => count >= allowed).map(([value]) => value);
    // Where nobody is allowed, every value that somebody in order has is full.
    const values =
      allowed === 0
        ? countByValue(
            found.flatMap(({ reaching }) => [...rowsOf(reaching)]),
            valueIn,
          ).keys()
        : reached;
    const text = textsOf(pool, criteria, cap);
    const full = Array.from(values, (value) => ({
      value: text(value),
      invited: invited.get(value) ?? 0,
      passedOver: passedOver.get(value) ?? 0,
      ...lastOf(value, valueIn, { groups, at: offset + i }, round),
    }));
    const [share] = sharesOf([cap]);
    return {
      cap,
      allowed,
      full: full.sort((a, b) => (a.value < b.value ? -1 : 1)),
      exceeded: share !== undefined && [...invited.values()].some((count) => exceeds(count, share, all)),
    };
  });
}

/** The last invited who has a value: those passed over, and those invited, who are equal to that one but for the lottery and the id. */
function lastOf(
  value: number,
  valueIn: (row: number) => number,
  { groups, at }: { readonly groups: readonly number[]; readonly at: number },
  { criteria, pool, result }: HeldRound,
): Pick<FullValue, 'tied' | 'last'> {
  for (const group of groups.toReversed()) {
    const [asked, found] = [criteria.groups[group], result.groups[group]];
    const last = found?.invited.findLast((row) => valueIn(row) === value);
    if (asked === undefined || found === undefined || last === undefined) continue;
    const tied = tiedBy(asked.rank, pool);
    const isEqual = (row: number): boolean => valueIn(row) === value && tied(row, last);
    const passed = rowsOf(found.capped[at]?.rows ?? emptySet(0));
    return { tied: passed.filter(isEqual).length, last: { group, invited: found.invited.filter(isEqual).length } };
  }
  return { tied: 0, last: null };
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
  readonly rows: readonly number[];
}

/** For each cap of the round or of a group those put in order who have no value in its field, where there are some. */
export function withoutValue({ criteria, pool, result }: HeldRound): WithoutValue[] {
  const missing = (cap: Cap, groups: HeldRound['result']['groups']): WithoutValue => {
    const column = pool.columns.get(cap.by);
    const blank = column?.kind === 'amount' ? column.blank : -1;
    const valueIn = valuesOf(pool, cap);
    const inOrder = emptySet(pool.size);
    for (const { reaching } of groups) for (const row of rowsOf(reaching)) add(inOrder, row);
    return { cap, rows: [...rowsOf(inOrder)].filter((row) => Object.is(valueIn(row), blank)) };
  };
  return [
    ...criteria.caps.map((cap) => missing(cap, result.groups)),
    ...criteria.groups.flatMap((group, at) => group.caps.map((cap) => missing(cap, result.groups.slice(at, at + 1)))),
  ].filter(({ rows }) => rows.length > 0);
}
