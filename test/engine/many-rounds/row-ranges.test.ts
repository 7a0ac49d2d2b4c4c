/** Sets of neighbours in an order. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../../src/engine/basis/bitset.ts';
import { rowRangesOf } from '../../../src/engine/many-rounds/row-ranges.ts';

test('the rows in some ranges are those in them', () => {
  const order = fc.integer({ min: 0, max: 700 }).chain((size) => {
    const ends = fc.uniqueArray(fc.nat({ max: size }), { maxLength: 6 }).map((places) => places.sort((a, b) => a - b));
    const all = Array.from({ length: size }, (_, row) => row);
    return fc.tuple(fc.constant(size), fc.shuffledSubarray(all), ends);
  });
  fc.assert(
    fc.property(order, ([size, rows, ends]) => {
      const places = ends.map((end) => Math.min(end, rows.length));
      const ranges = places.flatMap((from, i) => (i % 2 === 0 ? [[from, places[i + 1] ?? rows.length] as const] : []));
      const { within } = rowRangesOf(Uint32Array.from(rows), size);
      const expected = ranges.flatMap(([from, to]) => rows.slice(from, to)).sort((a, b) => a - b);
      // Asked twice, since what is kept must not change.
      for (let time = 0; time < 2; time++) expect([...rowsOf(within(ranges))]).toEqual(expected);
    }),
    { numRuns: 500, seed: 20200116 },
  );
});
