/** Where the lines of a scale stand, and what is written at them. */

import { scaleLinear } from 'd3-scale';
import { textWidth } from './text-width.ts';

export interface Tick {
  /** From 0 to 1 along the axis. */
  readonly at: number;
  readonly text: string;
}

/** Whole numbers from 0 to at least `most`, about `count` of them. */
export function countTicks(
  most: number,
  count: number,
  number: (value: number) => string,
): { readonly top: number; readonly ticks: Tick[] } {
  const scale = scaleLinear([0, Math.max(most, 1)], [0, 1]).nice(count);
  const [, top = 1] = scale.domain();
  const ticks = scale
    .ticks(count)
    .filter(Number.isInteger)
    .map((value) => ({ at: value / top, text: number(value) }));
  return { top, ticks };
}

/** Numbers of a range that is not widened. */
export function numberTicks(from: number, to: number, count: number, number: (value: number) => string): Tick[] {
  if (from === to) return [{ at: 0.5, text: number(from) }];
  return scaleLinear([from, to], [0, 1])
    .ticks(count)
    .map((value) => ({ at: (value - from) / (to - from), text: number(Number(value.toPrecision(12))) }));
}

/** Of labels that stand one after the other those for which there is room: every one, or every second, third and so on. */
export function labelTicks(labels: readonly string[], width: number): Tick[] {
  const last = Math.max(labels.length - 1, 1);
  const widest = Math.max(0, ...labels.map(textWidth)) + 12;
  const fit = Math.max(1, Math.floor(width / widest));
  const step =
    [1, 2, 3, 6, 12, 24, 36, 60, 120, 240].find((each) => Math.ceil(labels.length / each) <= fit) ?? Math.ceil(labels.length / fit);
  return labels.flatMap((text, at) => (at % step === 0 ? [{ at: at / last, text }] : []));
}
