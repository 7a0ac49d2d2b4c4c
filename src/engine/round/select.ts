/** Who among a group's candidates in order is invited: places, and ties at the last place. */

import { add, type Bitset, emptySet, has, isEmpty } from '../basis/bitset.ts';
import type { Criteria } from './criteria.ts';
import type { Group } from './groups.ts';
import type { Order } from './rank.ts';
import type { GroupResult, PassedOver, Tie } from './result.ts';

/** Candidates of a group in order, as far as somebody asks. */
export interface InOrder {
  /** Who is at a position, from 0; undefined past the last. */
  at(position: number): number | undefined;
  /** The first so many, or all where there are fewer. */
  head(most: number): Uint32Array;
  /** Whether two are equal but for the lottery and the id. */
  tied(a: number, b: number): boolean;
}

/** The people whom a group takes, and the tie at the last place; null where it divides none. */
export interface Taken {
  /** Rows in order. */
  readonly invited: Uint32Array;
  readonly tie: Tie | null;
}

/** All those in an order. */
export function inOrder({ rows, tied }: Order): InOrder {
  return { at: (position) => rows[position], head: (most) => rows.slice(0, most), tied };
}

/** An order but for some of those in it; the order itself where there are none. */
export function orderWithout(order: Order, left: Bitset): Order {
  return isEmpty(left) ? order : { rows: order.rows.filter((row) => !has(left, row)), tied: order.tied };
}

/** The places left in the round after some groups; null without a limit. */
export function placesLeft({ limit }: Criteria, groups: readonly Pick<GroupResult, 'invited'>[]): number | null {
  return limit === null ? null : limit - groups.reduce((sum, { invited }) => sum + invited.length, 0);
}

/** The places of a group: the smaller of `top` and the places left in the round; infinite where neither bounds them. */
export function placesIn({ select: { top } }: Group, left: number | null): number {
  return Math.min(top ?? Number.POSITIVE_INFINITY, left ?? Number.POSITIVE_INFINITY);
}

/**
 * Takes from the head of the candidates in order. The last place is the smaller of `top` and the places left in the
 * round; when it falls inside a tied group, `break` follows the order and `include` takes the whole group.
 *
 * @param left places left in the round; null without a limit.
 */
export function takeFromHead(ordered: InOrder, group: Group, left: number | null): Taken {
  // The requirements apply the minimum score. A further key of the selection does not compile until it is dealt with.
  const { top: __, ties, minimumScore: _, ...others } = group.select;
  others satisfies Record<string, never>;
  const lastPlace = placesIn(group, left);
  const divided = dividedAt(ordered, lastPlace);
  if (divided === null) return { invited: ordered.head(lastPlace), tie: null };
  const taken = ties === 'include' ? divided.to : lastPlace;
  return {
    invited: ordered.head(taken),
    tie: { size: divided.to - divided.from, invited: taken - divided.from, decidedBy: decider(group) },
  };
}

/** Those in order for whom there was no place. */
export function passedOver({ at }: InOrder, { invited }: Taken, { select }: Group, size: number): PassedOver {
  const sets: PassedOver = { top: emptySet(size), limit: emptySet(size) };
  const top = select.top ?? Number.POSITIVE_INFINITY;
  let position = invited.length;
  for (let row = at(position); row !== undefined; row = at(++position)) add(position < top ? sets.limit : sets.top, row);
  return sets;
}

function decider(group: Group): Tie['decidedBy'] {
  if (group.select.ties === 'include') return 'include';
  return group.rank.includes('lottery') ? 'lottery' : 'candidate_id';
}

/** The tied candidates whom the last place divides, as positions from, to (not included); null where it divides none. */
function dividedAt({ at, tied }: InOrder, lastPlace: number): { from: number; to: number } | null {
  // The next is asked for first: candidates found from the head are then found at once.
  const next = at(lastPlace);
  const last = at(lastPlace - 1);
  if (last === undefined || next === undefined || !tied(last, next)) return null;
  const tiedToLast = (row: number | undefined): boolean => row !== undefined && tied(row, last);
  let from = lastPlace - 1;
  while (tiedToLast(at(from - 1))) from--;
  let to = lastPlace + 1;
  while (tiedToLast(at(to))) to++;
  return { from, to };
}
