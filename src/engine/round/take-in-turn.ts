/** The groups of a round in turn: each takes from the head of its candidates, within the places left and the caps. */

import { add, type Bitset, emptySet, rowsOf } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import { allowance, type Cap, countByValue, sharesOf, type ValuesOfCap, valuesOf } from './caps.ts';
import type { Criteria } from './criteria.ts';
import type { Group } from './groups.ts';
import { inTurn, invitedBy } from './result.ts';
import { type InOrder, placesIn, placesLeft, type Taken, takeFromHead } from './select.ts';
import { withShares } from './total-of-shares.ts';

/** Whom a cap passed over in a group. */
interface PassedByCap {
  readonly id: string;
  /** In order. */
  readonly rows: Uint32Array;
  /** How many of one value the cap allowed. */
  readonly allowed: number;
}

/** What a group took. */
export interface TakenGroup extends Taken {
  /** Its candidates in order, but for those passed over by a cap. */
  readonly ordered: InOrder;
  /** The place of each invited in the order, from 1; null where nobody was passed over, and they stand one after the other. */
  readonly ranks: Uint32Array | null;
  /** What each cap did: the round's caps, then the group's. */
  readonly capped: readonly PassedByCap[];
}

/** A group, and its candidates in order but for those whom earlier groups invited. */
export interface GroupCandidates {
  readonly group: Group;
  readonly candidates: (invitedBefore: Bitset) => InOrder;
}

/** Lets the groups of a round take in turn. */
export function takeInTurn(criteria: Criteria, pool: Pool, groups: readonly GroupCandidates[]): TakenGroup[] {
  const { caps } = criteria;
  return withShares({
    shares: sharesOf(caps),
    run: (total) => {
      const taken: TakenGroup[] = [];
      for (const { group, candidates } of groups) {
        const ordered = candidates(invitedBy(taken, pool.size));
        const left = placesLeft(criteria, taken);
        taken.push(take(ordered, group, left, openCaps(caps, pool, total, inTurn(taken)), pool));
      }
      return taken;
    },
    invitedIn: (taken) => inTurn(taken).length,
    inOrder: () =>
      everybody(
        groups.map(({ candidates }) => all(candidates(emptySet(pool.size)))),
        pool.size,
      ),
    valuesOf: (share) => valuesOf(pool, share),
  });
}

/** Lets a group take, with its own caps after the round's. */
function take(ordered: InOrder, group: Group, left: number | null, ofRound: readonly OpenCap[], pool: Pool): TakenGroup {
  return withShares({
    shares: sharesOf(group.caps),
    run: (total) => takeWithin(ordered, group, left, [...ofRound, ...openCaps(group.caps, pool, total, [])]),
    invitedIn: ({ invited }) => invited.length,
    inOrder: () => all(ordered),
    valuesOf: (share) => valuesOf(pool, share),
  });
}

/** A cap while a group takes: how many of one value it allows, and how many of each were invited before. */
interface OpenCap {
  readonly id: string;
  readonly values: ValuesOfCap;
  readonly allowed: number;
  readonly before: ReadonlyMap<number, number>;
}

function openCaps(caps: readonly Cap[], pool: Pool, total: number | null, invited: Iterable<number>): OpenCap[] {
  return caps.map((cap) => {
    const values = valuesOf(pool, cap);
    return { id: cap.id, values, allowed: allowance(cap, total), before: countByValue(invited, values) };
  });
}

function takeWithin(ordered: InOrder, group: Group, left: number | null, caps: readonly OpenCap[]): TakenGroup {
  if (caps.length === 0) return { ...takeFromHead(ordered, group, left), ordered, ranks: null, capped: [] };
  const passing = passFull(ordered, placesIn(group, left), caps);
  return { ...takeFromHead(passing.ordered, group, left), ...passing };
}

/** Goes down an order until the places are filled: whoever has a value that is full is passed over, by the first such cap. */
function passFull(candidates: InOrder, places: number, caps: readonly OpenCap[]): Pick<TakenGroup, 'ordered' | 'ranks' | 'capped'> {
  const counts = caps.map(({ before }) => new Map(before));
  const passed = caps.map((): number[] => []);
  const [kept, ranks]: [number[], number[]] = [[], []];
  const countOf = (at: number, row: number): number => counts[at]?.get(caps[at]?.values.of(row) ?? -1) ?? 0;
  let position = 0;
  for (; kept.length < places; position++) {
    const row = candidates.at(position);
    if (row === undefined) break;
    const full = caps.findIndex(({ allowed }, at) => countOf(at, row) >= allowed);
    if (full !== -1) {
      passed[full]?.push(row);
      continue;
    }
    for (const [at, { values }] of caps.entries()) counts[at]?.set(values.of(row), countOf(at, row) + 1);
    kept.push(row);
    ranks.push(position + 1);
  }
  const skipped = position - kept.length;
  return {
    ordered: {
      at: (seat) => (seat < kept.length ? kept[seat] : candidates.at(seat + skipped)),
      head: (most) => Uint32Array.from(kept.slice(0, most)),
      tied: candidates.tied,
    },
    ranks: Uint32Array.from(ranks),
    capped: caps.map(({ id, allowed }, at) => ({ id, allowed, rows: Uint32Array.from(passed[at] ?? []) })),
  };
}

function all(ordered: InOrder): Uint32Array {
  return ordered.head(Number.POSITIVE_INFINITY);
}

/** Everybody in some lists, each once. */
function everybody(lists: readonly Uint32Array[], size: number): Uint32Array {
  const found = emptySet(size);
  for (const rows of lists) for (const row of rows) add(found, row);
  return rowsOf(found);
}
