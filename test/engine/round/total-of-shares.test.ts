/** The search for the total of shares: the largest that is reached, whatever the run gives for others; without room the shares are kept all the same. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowance, type CodesOfCap, type ShareCap } from '../../../src/engine/round/caps.ts';
import { type SearchRoom, withShares } from '../../../src/engine/round/total-of-shares.ts';

/** A cap by a share, in hundredths. */
function cap(hundredths: number): ShareCap {
  return {
    id: 'c',
    label: { fr: 'c', en: 'c' },
    source: null,
    assumption: false,
    by: 'country',
    atMost: null,
    share: hundredths / 100,
    inForce: null,
  };
}

const VALUES = 20;
const PEOPLE = Uint32Array.from({ length: 400 }, (_, row) => row);
/** 20 people of each of 20 values. */
const CODES: CodesOfCap = { codes: Int32Array.from(PEOPLE, (row) => row % VALUES), size: VALUES };

/** What is invited for what a share allows, at random: nothing says that more allows more. */
function search(share: ShareCap, most: number, given: readonly number[], room: SearchRoom): number | null {
  const run = (total: number | null): { total: number | null; invited: number } => {
    room.left--;
    const invited = total === null ? most : Math.min(most, given[allowance(share, total) % given.length] ?? 0);
    return { total, invited };
  };
  const inOrder = () => ({ everybody: PEOPLE, parts: [{ rows: PEOPLE, most }] });
  const found = withShares({ shares: [share], run, invitedIn: ({ invited }) => invited, inOrder, codesOf: () => CODES }, room);
  return found.total === null ? null : Math.min(found.total, found.invited);
}

const CASE = fc.record({
  hundredths: fc.integer({ min: 5, max: 60 }),
  most: fc.integer({ min: 0, max: 300 }),
  given: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 }),
});

describe('the total of shares', () => {
  it('is the largest that is reached, as trying all of them finds', () => {
    fc.assert(
      fc.property(CASE, ({ hundredths, most, given }) => {
        const share = cap(hundredths);
        const reached = (total: number): number => {
          const allowed = allowance(share, total);
          return Math.min(most, given[allowed % given.length] ?? 0, VALUES * Math.min(allowed, PEOPLE.length / VALUES));
        };
        let largest = most;
        while (reached(largest) < largest) largest--;
        const bounded = Array.from({ length: 400 }, (_, allowed) =>
          Math.min(given[allowed % given.length] ?? 0, VALUES * Math.min(allowed, PEOPLE.length / VALUES)),
        );
        expect(search(share, most, bounded, { left: 1e9 })).toBe(largest);
      }),
      { numRuns: 500, seed: 28 },
    );
  });

  it('without room is one that is reached, not always the largest', () => {
    let smaller = 0;
    fc.assert(
      fc.property(CASE, ({ hundredths, most, given }) => {
        const share = cap(hundredths);
        const bounded = Array.from({ length: 400 }, (_, allowed) =>
          Math.min(given[allowed % given.length] ?? 0, VALUES * Math.min(allowed, PEOPLE.length / VALUES)),
        );
        const [all, some] = [search(share, most, bounded, { left: 1e9 }), search(share, most, bounded, { left: 0 })];
        expect(some ?? 0).toBeLessThanOrEqual(all ?? 0);
        if ((some ?? 0) < (all ?? 0)) smaller++;
      }),
      { numRuns: 500, seed: 28 },
    );
    expect(smaller).toBeGreaterThan(0);
  });

  it('takes few runs without room', () => {
    const room = { left: 0 };
    const falling = Array.from({ length: 400 }, (_, allowed) => Math.max(0, allowed * 3));
    search(cap(30), 300, falling, room);
    expect(-room.left).toBeLessThan(50);
  });
});
