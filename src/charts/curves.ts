/** Lines over a plane, with marks on their points where these are few, and a band around one. */

import { area, line } from 'd3-shape';
import { type LineStyle, markAt } from './line-styles.ts';
import type { Paint } from './paint.ts';
import type { Plane } from './plane.ts';
import { element } from './svg.ts';

/** A point of a line: its place from left to right from 0 to 1, and how high it is, likewise; null where there is nothing. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number | null;
}

/** More points than this have no marks: they would touch. */
const MOST_MARKS = 40;

/** The line through points, broken where there is nothing. */
export function curve(points: readonly CurvePoint[], style: LineStyle, at: Plane, paint: Paint): string {
  const path = line<CurvePoint>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => at.x(x))
    .y(({ y }) => at.y(y ?? 0))
    .digits(2);
  const drawn = element('path', {
    d: path(points) ?? '',
    fill: 'none',
    stroke: paint[style.as],
    'stroke-width': 2,
    'stroke-dasharray': style.dash,
    'stroke-linejoin': 'round',
  });
  if (points.length > MOST_MARKS) return drawn;
  return drawn + points.map(({ x, y }) => (y === null ? '' : markAt(style, at.x(x), at.y(y), paint))).join('');
}

/** The band between two ends at each point. */
export function bandBetween(
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
  at: Plane,
  paint: Paint,
): string {
  const outline = area<(typeof points)[number]>()
    .x(({ x }) => at.x(x))
    .y0(({ low }) => at.y(low))
    .y1(({ high }) => at.y(high))
    .digits(2);
  return element('path', { d: outline(points) ?? '', fill: paint.pale, stroke: paint.quiet, 'stroke-width': 0.75 });
}
