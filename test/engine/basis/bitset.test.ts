/** Sets as bits: the same answers as sets of numbers, at the edges of words and in between. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { add, and, count, emptySet, fullSet, has, or, rowsOf, setOf, without } from '../../../src/engine/basis/bitset.ts';

describe('sizes at the edges of words', () => {
  test.each([
    [0, 0],
    [1, 1],
    [31, 1],
    [32, 1],
    [33, 2],
    [64, 2],
    [65, 3],
  ])('%i rows: %i words, all and none', (size, words) => {
    expect(emptySet(size)).toHaveLength(words);
    expect(fullSet(size)).toHaveLength(words);
    expect(count(emptySet(size))).toBe(0);
    expect(count(fullSet(size))).toBe(size);
    expect([...rowsOf(emptySet(size))]).toEqual([]);
    expect([...rowsOf(fullSet(size))]).toEqual(Array.from({ length: size }, (_, row) => row));
  });
});

describe('one row', () => {
  test.each([0, 1, 30, 31, 32, 63, 64, 99])('row %i is held alone', (row) => {
    const set = setOf([row], 100);
    expect([...rowsOf(set)]).toEqual([row]);
    expect(Array.from({ length: 100 }, (_, other) => has(set, other)).indexOf(true)).toBe(row);
    expect(has(set, row + 1)).toBe(false);
    expect(count(set)).toBe(1);
  });

  it('is held once, however often it is added', () => {
    const set = emptySet(40);
    add(set, 35);
    add(set, 35);
    add(set, 33);
    expect([...rowsOf(set)]).toEqual([33, 35]);
  });

  it('past the last word is not held', () => {
    expect(has(fullSet(32), 32)).toBe(false);
  });
});

it('does what sets of numbers do, and leaves its operands alone', () => {
  const sized = fc
    .integer({ min: 1, max: 100 })
    .chain((size) => fc.tuple(fc.constant(size), ...[0, 1].map(() => fc.uniqueArray(fc.integer({ min: 0, max: size - 1 })))));
  fc.assert(
    fc.property(sized, ([size, left = [], right = []]) => {
      const [a, b] = [setOf(left, size), setOf(right, size)];
      const sorted = (rows: number[]): number[] => rows.toSorted((x, y) => x - y);
      expect([...rowsOf(and(a, b))]).toEqual(sorted(left.filter((row) => right.includes(row))));
      expect([...rowsOf(or(a, b))]).toEqual(sorted([...new Set([...left, ...right])]));
      expect([...rowsOf(without(a, b))]).toEqual(sorted(left.filter((row) => !right.includes(row))));
      expect([...rowsOf(without(fullSet(size), a))]).toHaveLength(size - left.length);
      expect(count(a)).toBe(left.length);
      expect([...rowsOf(a)]).toEqual(sorted(left));
      expect([...rowsOf(b)]).toEqual(sorted(right));
    }),
    { numRuns: 300, seed: 3 },
  );
});
