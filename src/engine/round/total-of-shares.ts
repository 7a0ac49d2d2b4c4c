/** How many invitations can be sent so that no value has more than its share of them. */

import { allowance, type CodesOfCap, countByCode, leastWithAllowance, type ShareCap, tooFewValues } from './caps.ts';

/** People whom a group puts in order, and how many it takes at most. */
interface Part {
  readonly rows: Uint32Array;
  readonly most: number;
}

interface Level<Run> {
  /** The shares of one level: of the round, or of a group. */
  readonly shares: readonly ShareCap[];
  /** What is invited when the shares are taken of a total; null: without them. */
  readonly run: (total: number | null) => Run;
  readonly invitedIn: (run: Run) => number;
  /** Everybody whom the groups of the level put in order, each once; and group by group. */
  readonly inOrder: () => { readonly everybody: Uint32Array; readonly parts: readonly Part[] };
  readonly codesOf: (share: ShareCap) => CodesOfCap;
}

/** How many more people the runs of a round may look at, in search of the largest totals. */
export interface SearchRoom {
  left: number;
}

/**
 * The run whose shares are taken of the largest total, up to what would be invited without them, that the run reaches
 * itself. Where so few values stand in order that no total can, of what would be invited without them.
 *
 * A smaller total may be reached where a larger one is not, and the other way round: all are tried from the top, but for
 * those that no order of people could reach. Once the room is used up the next total is what the last one gave, which
 * leaves out some: the run keeps its shares all the same, but a larger total may have kept them too.
 */
export function withShares<Run>({ shares, run, invitedIn, inOrder, codesOf }: Level<Run>, room: SearchRoom): Run {
  const free = run(null);
  if (shares.length === 0) return free;
  const most = invitedIn(free);
  const { everybody, parts } = inOrder();
  const counted = shares.map((share) => {
    const codes = codesOf(share);
    return {
      all: present(countByCode(everybody, codes)),
      parts: parts.map((part) => ({ ...part, counts: present(countByCode(part.rows, codes)) })),
    };
  });
  if (shares.some((share, i) => tooFewValues(counted[i]?.all.length ?? 0, share))) return run(most);
  // No more can be invited than each share leaves of each value, in whatever order they stand: in all, and group by group.
  const bound = (total: number): number =>
    Math.min(
      ...shares.map((share, i) => {
        const allowed = allowance(share, total);
        const { all = [], parts: byGroup = [] } = counted[i] ?? {};
        const groups = byGroup.reduce((sum, part) => sum + Math.min(part.most, leftOf(part.counts, allowed)), 0);
        return Math.min(leftOf(all, allowed), groups);
      }),
    );
  for (let total = most; ; ) {
    const reachable = bound(total);
    if (reachable < total) {
      total = reachable;
      continue;
    }
    const found = run(total);
    const invited = invitedIn(found);
    if (invited >= total) return found;
    // Totals down to this one allow the same, so that as many are invited: the run is that of the total invited.
    const least = Math.max(...shares.map((share) => leastWithAllowance(share, total)));
    if (invited >= least) return found;
    total = room.left > 0 ? least - 1 : invited;
  }
}

/** The counts of the values that somebody has. */
function present(counts: Int32Array): Int32Array {
  return counts.filter((count) => count > 0);
}

/** How many are left where so many of each value are allowed. */
function leftOf(counts: Iterable<number>, allowed: number): number {
  let left = 0;
  for (const count of counts) left += Math.min(count, allowed);
  return left;
}
