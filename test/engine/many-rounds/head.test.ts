/** Candidates in order, found from the head. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { byPlace, rowsOf, setOf } from '../../../src/engine/basis/bitset.ts';
import { headOf } from '../../../src/engine/many-rounds/head.ts';
import { inOrder } from '../../../src/engine/round/select.ts';

const tied = (): boolean => false;

describe('those of a set', () => {
  // Past a block of places, and past the last word.
  const size = 20_001;
  const rows = Uint32Array.from({ length: size }, (_, position) => (position * 7) % size);
  const every = (step: number, from = 0): Uint32Array =>
    setOf(
      Uint32Array.from({ length: size }, (_, i) => i).filter((i) => i % step === from),
      size,
    );

  it('by their places, in all sets', () => {
    const expected = rows.filter((_, position) => position % 6 === 0);
    expect(headOf({ rows, tied }, [every(2), every(3)]).head(size)).toEqual(expected);
    expect(headOf({ rows, tied }, [every(2), every(3)]).head(Number.POSITIVE_INFINITY)).toEqual(expected);
  });

  it('as far as somebody asks', () => {
    const ranked = headOf({ rows, tied }, [every(3)]);
    const expected = [...rows.filter((_, position) => position % 3 === 0)];
    for (const places of [0, 1, 40, 39, 3000, 6667, 6668]) expect([...ranked.head(places)]).toEqual(expected.slice(0, places));
    for (const position of [-1, 0, 1, 6666, 6667, size]) expect(ranked.at(position)).toBe(expected[position]);
  });

  it('of a head that is changed afterwards', () => {
    const ranked = headOf({ rows, tied }, [every(1)]);
    ranked.head(3).fill(0);
    expect([...ranked.head(3)]).toEqual([0, 7, 14]);
  });

  it('or nobody', () => {
    const ranked = headOf({ rows, tied }, [every(2), every(2, 1)]);
    expect(ranked.at(0)).toBeUndefined();
    expect(ranked.head(5)).toEqual(new Uint32Array());
  });
});

test('a set by places is the set by rows in order', () => {
  const order = fc.integer({ min: 0, max: 100 }).chain((size) => {
    const all = Array.from({ length: size }, (_, row) => row);
    return fc.tuple(fc.shuffledSubarray(all, { minLength: size }), fc.subarray(all));
  });
  fc.assert(
    fc.property(order, ([rows, members]) => {
      const places = new Uint32Array(rows.length);
      for (const [position, row] of rows.entries()) places[row] = position;
      const set = byPlace(setOf(members, rows.length), places);
      expect([...rowsOf(set)].map((position) => rows[position])).toEqual(rows.filter((row) => members.includes(row)));
    }),
    { seed: 20200116 },
  );
});

it('all of an order', () => {
  const ranked = inOrder({ rows: Uint32Array.of(2, 0, 1), tied });
  expect([...ranked.head(2)]).toEqual([2, 0]);
  expect([...ranked.head(Number.POSITIVE_INFINITY)]).toEqual([2, 0, 1]);
  expect([ranked.at(0), ranked.at(2), ranked.at(3)]).toEqual([2, 1, undefined]);
});
