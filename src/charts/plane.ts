/** A plane with an axis below and one on the left, in which lines and steps are drawn. */

import type { Picture, Width } from './chart.ts';
import { rule } from './marks.ts';
import type { Paint } from './paint.ts';
import { textAt } from './text-lines.ts';
import { LINE_HEIGHT, textWidth } from './text-width.ts';
import type { Tick } from './ticks.ts';

/** Where a point of the plane is, each coordinate from 0 to 1, from the left and from below. */
export interface Plane {
  readonly x: (share: number) => number;
  readonly y: (share: number) => number;
}

export interface Axes {
  /** What is counted upwards, written above the axis. */
  readonly upwards: string;
  /** What runs to the right, written below. */
  readonly rightwards: string;
  readonly left: readonly Tick[];
  readonly below: readonly Tick[];
  /** Lines above the plane: its legend. */
  readonly legend: readonly ((y: number) => string)[];
}

const TICK_GAP = 6;

/** Draws the axes, then what `inside` draws in the plane. */
export function plane(axes: Axes, width: Width, paint: Paint, inside: (plane: Plane) => string): Picture {
  const { upwards, rightwards, left, below, legend } = axes;
  const before = Math.max(0, ...left.map(({ text }) => textWidth(text))) + TICK_GAP;
  const head = legend.length * (LINE_HEIGHT + 3) + LINE_HEIGHT + 10;
  const tall = width > 400 ? 240 : 190;
  const height = head + tall + LINE_HEIGHT * 2 + 12;
  const after = 8;
  const at: Plane = {
    x: (share) => before + share * (width - before - after),
    y: (share) => head + (1 - share) * tall,
  };
  const lines = left.map(
    ({ at: share, text }) =>
      rule(before, at.y(share), width - after, at.y(share), share === 0 ? 'quiet' : 'grid', paint) +
      textAt(text, { x: before - TICK_GAP, y: at.y(share) + 4.5, anchor: 'end', as: 'quiet' }, paint),
  );
  const marks = below.map(({ at: share, text }) => {
    const x = at.x(share);
    const half = textWidth(text) / 2;
    // A label at an end stays within the picture.
    const anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle';
    const where = anchor === 'start' ? 0 : anchor === 'end' ? width : x;
    return (
      rule(x, at.y(0), x, at.y(0) + 4, 'quiet', paint) +
      textAt(text, { x: where, y: at.y(0) + 4 + LINE_HEIGHT, anchor, as: 'quiet' }, paint)
    );
  });
  const elements = [
    ...legend.map((line, row) => line((row + 1) * (LINE_HEIGHT + 3) - 6)),
    textAt(upwards, { x: 0, y: head - 12, as: 'quiet' }, paint),
    ...lines,
    ...marks,
    textAt(rightwards, { x: width - after, y: at.y(0) + 8 + LINE_HEIGHT * 2, anchor: 'end', as: 'quiet' }, paint),
    inside(at),
  ];
  return { width, height, elements: elements.join('') };
}
