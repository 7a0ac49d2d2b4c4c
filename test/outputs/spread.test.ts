/** The spread of a figure over replicates, worked by hand. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { spreadOf } from '../../src/outputs/spread.ts';

describe('mean, variance and Monte Carlo error', () => {
  it('2, 4, 4, 4, 5, 5, 7, 9: sum 40, squares 232, variance (8·232 − 40²) / (8·7) = 256/56, error √(256/56/8)', () => {
    const { mean, variance, error } = spreadOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect([mean, variance, error]).toEqual([5, 256 / 56, Math.sqrt(256 / 448)]);
  });

  it('scores 573.1 and 573.2: mean 573.15 without binary noise, variance 0.005, error 0.05', () => {
    expect(spreadOf([573.1, 573.2])).toMatchObject({ mean: 573.15, variance: 0.005, error: 0.05 });
  });

  it('large counts keep their last digit: 2^53 − 1 thrice and one less', () => {
    const most = Number.MAX_SAFE_INTEGER;
    // Sum of squared distances 3/4 over 3: 1/4.
    expect(spreadOf([most, most, most, most - 1])).toMatchObject({ variance: 0.25, error: 0.25 });
  });

  it('one replicate: its value, and neither variance nor error', () => {
    expect(spreadOf([23])).toEqual({ mean: 23, variance: null, error: null, p5: 23, p50: 23, p95: 23 });
  });

  it('the same in every replicate: no variance', () => {
    expect(spreadOf([7, 7, 7])).toEqual({ mean: 7, variance: 0, error: 0, p5: 7, p50: 7, p95: 7 });
  });

  it('values below zero', () => {
    expect(spreadOf([-1, -2])).toMatchObject({ mean: -1.5, variance: 0.5 });
    expect(spreadOf([-1, -1, -2]).mean).toBe(-4 / 3);
  });
});

describe('quantiles: the smallest value with at least ⌈p·n⌉ values at or below it', () => {
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => n - i);
  test.each([
    [1, 1, 1, 1],
    [2, 1, 1, 2],
    [3, 1, 2, 3],
    // ⌈0.05·20⌉ = 1, ⌈0.5·20⌉ = 10, ⌈0.95·20⌉ = 19; of 21: 2, 11, 20.
    [20, 1, 10, 19],
    [21, 2, 11, 20],
    [100, 5, 50, 95],
    [1000, 50, 500, 950],
  ])('of 1 to %d: %d, %d, %d', (n, p5, p50, p95) => {
    expect(spreadOf(upTo(n))).toMatchObject({ p5, p50, p95 });
  });

  test.each<[(number | null)[], number | null, number | null, number | null]>([
    [[null], null, null, null],
    [[3, null], 3, 3, null],
    [[null, 3, 1], 1, 3, null],
    [[null, null, 1], 1, null, null],
  ])('%j: null is above every number, and leaves no mean', (values, p5, p50, p95) => {
    expect(spreadOf(values)).toEqual({ mean: null, variance: null, error: null, p5, p50, p95 });
  });
});

test('the order of replicates makes no difference', () => {
  const values = fc.array(fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(values, (some) => {
      expect(spreadOf([...some].reverse())).toEqual(spreadOf(some));
    }),
  );
});
