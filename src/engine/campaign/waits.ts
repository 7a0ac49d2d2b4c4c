/** How long people wait at a step, in days. */

import type { Waited } from './replicate-result.ts';

/** Not known, or not yet. */
export const NEVER = -0x80000000;

/**
 * The wait between two days of everybody who entered the step.
 *
 * @param days the waits of those who finished.
 * @param entered how many entered; the others' wait counts as infinite.
 * @param waiting how many of the unfinished may still finish.
 */
export function waitedOf(days: readonly number[], entered: number, waiting: number): Waited {
  const sorted = Int32Array.from(days).sort();
  const quantile = (percent: number): number | null => sorted[Math.ceil((percent * entered) / 100) - 1] ?? null;
  return { entered, finished: sorted.length, waiting, p5: quantile(5), p50: quantile(50), p95: quantile(95) };
}
