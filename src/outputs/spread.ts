/** What one figure gives over replicates: mean and variance from exact sums, the Monte Carlo error, quantiles. */

import { decimalPlaces, quotient, scaled } from '../engine/index.ts';

/**
 * A figure over replicates. `variance` is that of the sample, `error` the Monte Carlo error s/√R; both are null for one
 * replicate. A value that is null (a wait that most do not end, a round that invited nobody) leaves no mean, variance or
 * error, and is above every number among the quantiles.
 */
export interface Spread {
  readonly mean: number | null;
  readonly variance: number | null;
  readonly error: number | null;
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** The figures of a spread that tables show. */
export const SHOWN = ['mean', 'p5', 'p50', 'p95'] as const;

/** The spread of at least one value. */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const finite = values.filter((value) => value !== null);
  const sorted = Float64Array.from(finite).sort();
  return {
    ...(finite.length === values.length ? momentsOf(finite) : { mean: null, variance: null, error: null }),
    p5: quantile(sorted, values.length, 5),
    p50: quantile(sorted, values.length, 50),
    p95: quantile(sorted, values.length, 95),
  };
}

/** The smallest value with at least ⌈p·n⌉ values at or below it; null where that is one of those above every number. */
function quantile(sorted: Float64Array, size: number, percent: number): number | null {
  return sorted[Math.ceil((percent * size) / 100) - 1] ?? null;
}

/** Mean, variance and error, each the double nearest to its exact value. */
function momentsOf(values: readonly number[]): Pick<Spread, 'mean' | 'variance' | 'error'> {
  const decimals = values.reduce((most, value) => Math.max(most, Number.isInteger(value) ? 0 : decimalPlaces(value)), 0);
  const unit = 10n ** BigInt(decimals);
  const size = BigInt(values.length);
  let sum = 0n;
  let squares = 0n;
  for (const value of values) {
    const units = decimals === 0 && Number.isSafeInteger(value) ? BigInt(value) : scaled(value, decimals);
    sum += units;
    squares += units * units;
  }
  const mean = quotient(sum, size * unit);
  if (size === 1n) return { mean, variance: null, error: null };
  const deviation = size * squares - sum * sum;
  const freedom = size * (size - 1n) * unit * unit;
  return { mean, variance: quotient(deviation, freedom), error: Math.sqrt(quotient(deviation, freedom * size)) };
}
