/** Who among a group's candidates in order is invited: minimum score, places, and ties at the last place. */

import { add, type Bitset, emptySet } from './bitset.ts';
import type { Ranked } from './rank.ts';
import type { Group } from './types.ts';

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
  const { rows, tied } = ranked;
  const top = Math.min(group.select.top ?? rows.length, rows.length);
  const lastPlace = Math.min(top, placesLeft ?? rows.length);
  const [from, to] = tiedAround(rows, lastPlace, tied);
  const splits = from < lastPlace && lastPlace < to;
  const taken = splits && group.select.ties === 'include' ? to : lastPlace;
  const pastTop = emptySet(size);
  const pastLimit = emptySet(size);
  rows.subarray(taken).forEach((row, i) => {
    add(taken + i < top ? pastLimit : pastTop, row);
  });
  return {
    invited: rows.slice(0, taken),
    pastTop,
    pastLimit,
    tie: splits ? { size: to - from, invited: taken - from, decidedBy: decider(group) } : null,
  };
}

function decider(group: Group): Tie['decidedBy'] {
  if (group.select.ties === 'include') return 'include';
  return group.rank.includes('lottery') ? 'lottery' : 'candidate_id';
}

/** The run of tied candidates that the last place falls into, as positions from, to (not included). */
function tiedAround(rows: Uint32Array, lastPlace: number, tied: Ranked['tied']): [number, number] {
  const last = rows[lastPlace - 1];
  if (last === undefined) return [lastPlace, lastPlace];
  let from = lastPlace - 1;
  while (from > 0 && tied(rows[from - 1] ?? last, last)) from--;
  let to = lastPlace;
  while (to < rows.length && tied(rows[to] ?? last, last)) to++;
  return [from, to];
}
