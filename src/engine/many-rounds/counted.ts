/** Counts of a round among many: who is eligible and considered in each group, and whom it invites by the values of columns. */

import { and, type Bitset, count, emptySet, fullSet, has, or, setOf } from '../basis/bitset.ts';
import type { BreakdownColumn, Pool } from '../basis/pool.ts';
import type { Test } from '../operators/tests.ts';
import { type Breakdown, countByText } from '../round/breakdown.ts';
import type { Criteria, RoundMoment } from '../round/criteria.ts';
import type { Group } from '../round/groups.ts';
import { requirementsOf } from '../round/requirements.ts';
import { nameOf, type Truths } from './cached-truths.ts';
import type { InvitedRound } from './invited-round.ts';
import { lruCache } from './lru-cache.ts';

/** The counts of a group. */
export interface CountedGroup {
  readonly id: string;
  readonly eligible: number;
  readonly considered: number;
  readonly invited: number;
  readonly cutOff: number | null;
}

/** The counts of a round, as `figuresOf` finds them. */
export interface CountedRound {
  /** In any group. */
  readonly eligible: number;
  readonly invited: number;
  readonly groups: readonly CountedGroup[];
  readonly breakdowns: readonly Breakdown[];
}

const MOST_SETS = 256;

/** Counts what rounds on one pool decided; who is eligible is cached by what is asked. */
export function counterOn(pool: Pool, truths: Truths): (criteria: Criteria, invited: InvitedRound) => CountedRound {
  const sets = lruCache<{ readonly rows: Bitset; readonly size: number }>(MOST_SETS);
  const breakdowns = pool.breakdowns.map((column) => breakdownOn(column, pool.size));

  const cached = (name: string, make: () => Bitset): { readonly rows: Bitset; readonly size: number } => {
    const known = sets.get(name);
    if (known !== undefined) return known;
    const rows = make();
    const entry = { rows, size: count(rows) };
    sets.set(name, entry);
    return entry;
  };
  const numberOf = testNumbers();
  const eligibleName = (criteria: Criteria, group: Group): string => {
    const { tests, alive } = askedBy(criteria, group);
    const moment = alive === null ? '' : `${alive.reference} ${alive.validityMonths} ${alive.zone.name}`;
    return `${tests.map(numberOf).join()} ${moment}`;
  };
  const eligibleIn = (criteria: Criteria, group: Group): Bitset => {
    const { tests, alive } = askedBy(criteria, group);
    const met = tests.map((test) => truths.truthOf(test).met);
    return [...met, ...(alive === null ? [] : [truths.aliveAt(alive)])].reduce(and, fullSet(pool.size));
  };

  return (criteria, { groups, invitations }) => {
    const names = criteria.groups.map((group) => eligibleName(criteria, group));
    const eligible = criteria.groups.map((group, at) => cached(names[at] ?? '', () => eligibleIn(criteria, group)));
    const any = cached(names.join('|'), () => eligible.map(({ rows }) => rows).reduce(or, emptySet(pool.size)));
    const before: Uint32Array[] = [];
    const counted = groups.map(({ id, invited, cutOff }, at): CountedGroup => {
      const own = eligible[at];
      const earlier = own === undefined ? 0 : before.reduce((sum, rows) => sum + countIn(own.rows, rows), 0);
      before.push(invited);
      const size = own?.size ?? 0;
      return { id, eligible: size, considered: size - earlier, invited: invited.length, cutOff };
    });
    return {
      eligible: any.size,
      invited: invitations.length,
      groups: counted,
      breakdowns: breakdowns.map((breakdown) => breakdown(any.rows, invitations)),
    };
  };
}

/** What decides who is eligible for a group. */
function askedBy(criteria: Criteria, group: Group): { readonly tests: readonly Test[]; readonly alive: RoundMoment | null } {
  const { submitted, alive, criteria: asked } = requirementsOf(criteria, group);
  return { tests: [submitted, ...asked.map(({ test }) => test)].filter((test) => test !== null), alive };
}

/** Numbers tests, those that ask the same alike: names of tests may be as long as their lists. */
function testNumbers(): (test: Test) => number {
  const byTest = new WeakMap<Test, number>();
  const byName = new Map<string, number>();
  return (test) => {
    const known = byTest.get(test);
    if (known !== undefined) return known;
    const name = nameOf(test);
    const number = byName.get(name) ?? byName.size;
    byName.set(name, number);
    byTest.set(test, number);
    return number;
  };
}

/** How many of some rows are in a set. */
function countIn(set: Bitset, rows: Uint32Array): number {
  let found = 0;
  for (let at = 0; at < rows.length; at++) if (has(set, rows[at] ?? 0)) found++;
  return found;
}

/** Counts by the texts of a column: those read once, those eligible again only where they are others. */
function breakdownOn(column: BreakdownColumn, size: number): (eligible: Bitset, invitations: Uint32Array) => Breakdown {
  const { texts, header } = column;
  const read = countByText(texts, { read: fullSet(size) });
  let last: { readonly set: Bitset; readonly counts: readonly { readonly eligible: number }[] } | null = null;
  return (eligible, invitations) => {
    if (last?.set !== eligible) last = { set: eligible, counts: countByText(texts, { eligible }) };
    const { counts } = last;
    const invited = countByText(texts, { invited: setOf(invitations, size) });
    const groups = read.map((line, at) => ({ ...line, eligible: counts[at]?.eligible ?? 0, invited: invited[at]?.invited ?? 0 }));
    return { by: header, groups: groups.filter((line) => line.read > 0) };
  };
}
