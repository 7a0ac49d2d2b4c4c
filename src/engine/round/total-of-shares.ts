/** How many invitations can be sent so that no value has more than its share of them. */

import { allowance, countByValue, leastWithAllowance, type ShareCap, tooFewValues, type ValuesOfCap } from './caps.ts';

/** What is invited when the shares of a level are taken of a total; null: without them. */
type RunWith<Run> = (total: number | null) => Run;

interface Level<Run> {
  /** The shares of one level: of the round, or of a group. */
  readonly shares: readonly ShareCap[];
  readonly run: RunWith<Run>;
  readonly invitedIn: (run: Run) => number;
  /** Everybody whom the groups of the level put in order. */
  readonly inOrder: () => Iterable<number>;
  readonly valuesOf: (share: ShareCap) => ValuesOfCap;
}

/**
 * The run whose shares are taken of the largest total, up to what would be invited without them, that the run reaches
 * itself. Where so few values stand in order that no total can, of what would be invited without them.
 */
export function withShares<Run>({ shares, run, invitedIn, inOrder, valuesOf }: Level<Run>): Run {
  const free = run(null);
  if (shares.length === 0) return free;
  const most = invitedIn(free);
  const counts = shares.map((share) => [...countByValue(inOrder(), valuesOf(share)).values()]);
  if (shares.some((share, i) => tooFewValues(counts[i]?.length ?? 0, share))) return run(most);
  // No more can be invited than each share leaves of each value, in whatever order they stand.
  const bound = (total: number): number =>
    Math.min(...shares.map((share, i) => sum(counts[i] ?? [], (people) => Math.min(people, allowance(share, total)))));
  for (let total = most; ; ) {
    const room = bound(total);
    if (room < total) {
      total = room;
      continue;
    }
    const found = run(total);
    const invited = invitedIn(found);
    if (invited >= total) return found;
    // Totals down to this one allow the same, so that as many are invited: the run is that of the total invited.
    const least = Math.max(...shares.map((share) => leastWithAllowance(share, total)));
    if (invited >= least) return found;
    total = least - 1;
  }
}

function sum(numbers: readonly number[], of: (number: number) => number): number {
  return numbers.reduce((all, each) => all + of(each), 0);
}
