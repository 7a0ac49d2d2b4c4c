/** The groups of a round in turn: each takes from the head of its candidates, within the places left and the caps. */

import { add, type Bitset, emptySet, rowsOf } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import { allowance, type Cap, type CodesOfCap, codesOf, countByCode, sharesOf } from './caps.ts';
import type { Criteria } from './criteria.ts';
import type { Group } from './groups.ts';
import { inTurn, invitedBy } from './result.ts';
import { type InOrder, placesIn, placesLeft, type Taken, takeFromHead } from './select.ts';
import { type SearchRoom, withShares } from './total-of-shares.ts';

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

/** What the groups took, and whether no larger total of shares could have been kept: else the search for it was given up. */
export interface TakenInTurn {
  readonly groups: readonly TakenGroup[];
  readonly isLargest: boolean;
}

/** People that the runs of a round may look at in search of the totals of shares: about two seconds of work. */
const MOST_LOOKED_AT = 20_000_000;

/** Lets the groups of a round take in turn. */
export function takeInTurn(criteria: Criteria, pool: Pool, groups: readonly GroupCandidates[]): TakenInTurn {
  const { caps } = criteria;
  const known = new Map<Cap, CodesOfCap>();
  const codes = (cap: Cap): CodesOfCap => {
    const found = known.get(cap) ?? codesOf(pool, cap);
    known.set(cap, found);
    return found;
  };
  const room: SearchRoom = { left: MOST_LOOKED_AT };
  const taken = withShares(
    {
      shares: sharesOf(caps),
      run: (total) => {
        const before: TakenGroup[] = [];
        for (const { group, candidates } of groups) {
          const ordered = candidates(invitedBy(before, pool.size));
          const open = openCaps(caps, codes, total, inTurn(before));
          before.push(take(ordered, group, placesLeft(criteria, before), open, codes, room));
        }
        return before;
      },
      invitedIn: (each) => inTurn(each).length,
      inOrder: () => {
        const parts = groups.map(({ group, candidates }) => ({ rows: all(candidates(emptySet(pool.size))), most: placesIn(group, null) }));
        return {
          everybody: everybody(
            parts.map(({ rows }) => rows),
            pool.size,
          ),
          parts,
        };
      },
      codesOf: codes,
    },
    room,
  );
  return { groups: taken, isLargest: room.left > 0 };
}

type CodesFor = (cap: Cap) => CodesOfCap;

/** Lets a group take, with its own caps after the round's. */
function take(
  ordered: InOrder,
  group: Group,
  left: number | null,
  ofRound: readonly OpenCap[],
  codes: CodesFor,
  room: SearchRoom,
): TakenGroup {
  const level = {
    shares: sharesOf(group.caps),
    run: (total: number | null) =>
      takeWithin(ordered, group, left, [...ofRound, ...openCaps(group.caps, codes, total, new Uint32Array())], room),
    invitedIn: ({ invited }: TakenGroup) => invited.length,
    inOrder: () => {
      const rows = all(ordered);
      return { everybody: rows, parts: [{ rows, most: placesIn(group, left) }] };
    },
    codesOf: codes,
  };
  return withShares(level, room);
}

/** A cap while a group takes: how many of one value it allows, and how many of each were invited before. */
interface OpenCap {
  readonly id: string;
  readonly codes: Int32Array;
  readonly allowed: number;
  readonly before: Int32Array;
}

function openCaps(caps: readonly Cap[], codes: CodesFor, total: number | null, invited: Uint32Array): OpenCap[] {
  return caps.map((cap) => {
    const own = codes(cap);
    return { id: cap.id, codes: own.codes, allowed: allowance(cap, total), before: countByCode(invited, own) };
  });
}

function takeWithin(ordered: InOrder, group: Group, left: number | null, caps: readonly OpenCap[], room: SearchRoom): TakenGroup {
  if (caps.length === 0) return { ...takeFromHead(ordered, group, left), ordered, ranks: null, capped: [] };
  const passing = passFull(ordered, placesIn(group, left), caps, room);
  return { ...takeFromHead(passing.ordered, group, left), ...passing };
}

/** Goes down an order until the places are filled: whoever has a value that is full is passed over, by the first such cap. */
function passFull(
  candidates: InOrder,
  places: number,
  caps: readonly OpenCap[],
  room: SearchRoom,
): Pick<TakenGroup, 'ordered' | 'ranks' | 'capped'> {
  const counts = caps.map(({ before }) => before.slice());
  const passed = caps.map((): number[] => []);
  const [kept, ranks]: [number[], number[]] = [[], []];
  const firstFull = (row: number): number => {
    for (const [at, { codes, allowed }] of caps.entries()) if ((counts[at]?.[codes[row] ?? 0] ?? 0) >= allowed) return at;
    return -1;
  };
  let position = 0;
  for (; kept.length < places; position++) {
    const row = candidates.at(position);
    if (row === undefined) break;
    const full = firstFull(row);
    if (full !== -1) {
      passed[full]?.push(row);
      continue;
    }
    for (const [at, { codes }] of caps.entries()) {
      const own = counts[at];
      const code = codes[row] ?? 0;
      if (own !== undefined) own[code] = (own[code] ?? 0) + 1;
    }
    kept.push(row);
    ranks.push(position + 1);
  }
  room.left -= position;
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
