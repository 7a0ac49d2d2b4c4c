/** Exact decimals: means without binary noise, and numbers in plain digits. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { meanOf, plainDecimal, quotient } from '../../../src/engine/basis/decimal.ts';

describe('the mean of two decimals', () => {
  test.each([
    [1, 2, 1.5],
    [573, 573, 573],
    [573.1, 573.2, 573.15],
    // In binary 0.1 + 0.2 is 0.30000000000000004.
    [0.1, 0.2, 0.15],
    // In binary (1.1 + 2.2) / 2 is 1.6500000000000001.
    [1.1, 2.2, 1.65],
    [1.005, 1, 1.0025],
    [1.25, 0.75, 1],
    [5, 0.25, 2.625],
    [0.25, 5, 2.625],
    [-0.5, -0.25, -0.375],
    [-1, 1, 0],
    [-1.5, 1, -0.25],
    [0, 0, 0],
    [1e-7, 3e-7, 2e-7],
    [1.5e-7, 0, 7.5e-8],
    [0, 1e-15, 5e-16],
    [999_999_999_999_999, 999_999_999_999_998, 999_999_999_999_998.5],
    [1e21, 3e21, 2e21],
    [1.5e21, 0, 7.5e20],
  ])('%d and %d: %d', (a, b, mean) => {
    expect(meanOf(a, b)).toBe(mean);
  });

  test.each([
    // Seventeen digits: the nearest double is written 499999999999999.56.
    [999_999_999_999_999, 0.1, '499999999999999.55'],
    [-999_999_999_999_999, -0.1, '-499999999999999.55'],
    [0.1, 1e-15, '0.0500000000000005'],
    [100_000_000_000_000, 0.000_000_000_000_01, '50000000000000.000000000000005'],
  ])('%d and %d: %s, as text where a double would have noise', (a, b, text) => {
    const mean = meanOf(a, b);
    expect(typeof mean === 'number' ? plainDecimal(mean) : mean.exact).toBe(text);
  });

  it('is a text only where a number would not do', () => {
    expect(meanOf(999_999_999_999_999, 0.1)).toEqual({ exact: '499999999999999.55' });
    expect(meanOf(0.1, 1e-15)).toBe(0.0500000000000005);
  });

  it('is exact for all thousandths', () => {
    const thousandths = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      // A division of two integers is rounded once, so (a + b) / 2000 is the double nearest to the true mean.
      fc.property(thousandths, thousandths, (a, b) => meanOf(a / 1000, b / 1000) === (a + b) / 2000),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('plain digits', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [573, '573'],
    [-573.25, '-573.25'],
    [0.000001, '0.000001'],
    [1e-7, '0.0000001'],
    [-1e-7, '-0.0000001'],
    [1.25e-7, '0.000000125'],
    [1e-15, '0.000000000000001'],
    [999_999_999_999_999, '999999999999999'],
    [1e21, '1000000000000000000000'],
    [1.25e21, '1250000000000000000000'],
    [-1.25e21, '-1250000000000000000000'],
  ])('%d is %s', (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });

  it('is read back as the same number', () => {
    const decimals = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 15 }));
    fc.assert(
      fc.property(decimals, ([units, places]) => {
        const value = Number(`${units}e-${places}`);
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?[0-9]+(\.[0-9]*[1-9])?$/);
        expect(Number(text)).toBe(value + 0);
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});

describe('the double nearest to a fraction', () => {
  test.each([
    [0n, 7n, 0],
    [1n, 3n, 1 / 3],
    [-1n, 3n, -1 / 3],
    [2n, 1n, 2],
    [10n ** 30n, 10n ** 29n, 10],
    // Half of the last place, and a trace more: to the even one, and up.
    [2n ** 53n + 1n, 1n, 2 ** 53],
    [(2n ** 53n + 1n) * 10n ** 40n + 1n, 10n ** 40n, 2 ** 53 + 2],
  ])('%d / %d: %d', (dividend, divisor, nearest) => {
    expect(quotient(dividend, divisor)).toBe(nearest);
  });

  test('as division gives it where both sides are doubles', () => {
    const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(count, count, (a, b) => {
        expect(quotient(BigInt(a), BigInt(b))).toBe(a / b);
      }),
    );
  });
});
