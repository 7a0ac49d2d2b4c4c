/** Who among a group's candidates in order is invited: minimum score, places, and ties at the last place. */

import { add, type Bitset, emptySet } from '../basis/bitset.ts';
import type { Group } from './groups.ts';
import { lazy } from './lazy.ts';
import { once } from './once.ts';
import type { Ranked } from './ranked.ts';

/** What decided between people equal on every rank key at the last place. */
export interface Tie {
  /** Everybody in order with that key. */
  readonly size: number;
  readonly invited: number;
  readonly decidedBy: 'lottery' | 'candidate_id' | 'include';
}

/** A group's selection: the invited in order, and who stayed out because of `top` or of the round's `limit`. */
export interface Selected {
  readonly invited: Uint32Array;
  readonly pastTop: Bitset;
  readonly pastLimit: Bitset;
  readonly tie: Tie | null;
}

/**
 * Takes from the head of the ranked candidates. The last place is the smaller of `top` and the places left in the
 * round; when it falls inside a tied group, `break` follows the order and `include` takes the whole group.
 *
 * @param placesLeft places left in the round; null without a limit.
 * @param size how many candidates the pool has.
 */
export function selectFrom(ranked: Ranked, group: Group, placesLeft: number | null, size: number): Selected {
  const top = group.select.top ?? Number.POSITIVE_INFINITY;
  const lastPlace = Math.min(top, placesLeft ?? Number.POSITIVE_INFINITY);
  const split = splitAt(ranked, lastPlace);
  const taken = split !== null && group.select.ties === 'include' ? split.to : lastPlace;
  const past = once(() => {
    const sets = { top: emptySet(size), limit: emptySet(size) };
    const rows = ranked.head(Number.POSITIVE_INFINITY);
    for (let place = taken; place < rows.length; place++) add(place < top ? sets.limit : sets.top, rows[place] ?? 0);
    return sets;
  });
  const invited = ranked.head(taken);
  const tie = split === null ? null : { size: split.to - split.from, invited: taken - split.from, decidedBy: decider(group) };
  return lazy<Selected>({ invited: () => invited, pastTop: () => past().top, pastLimit: () => past().limit, tie: () => tie });
}

function decider(group: Group): Tie['decidedBy'] {
  if (group.select.ties === 'include') return 'include';
  return group.rank.includes('lottery') ? 'lottery' : 'candidate_id';
}

/** The run of tied candidates that the last place cuts in two, as places from, to (not included); null where it cuts none. */
function splitAt({ at, tied }: Ranked, lastPlace: number): { from: number; to: number } | null {
  // First, since all before it are then found at once.
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
