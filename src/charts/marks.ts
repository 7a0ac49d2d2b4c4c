/** Bars that are told apart without their colour: full, or outlined and striped. */

import type { Paint, PaintName } from './paint.ts';
import { element, rounded } from './svg.ts';

/** A box in a picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between two stripes. */
const STRIPE = 5;

/** A full bar. */
export function fullBar(box: Box, as: PaintName, paint: Paint): string {
  return element('rect', { ...box, fill: paint[as] });
}

/** A bar with an outline and stripes. */
export function stripedBar({ x, y, width, height }: Box, as: PaintName, paint: Paint): string {
  if (width <= 0) return '';
  const stripes = Array.from({ length: Math.floor((width - 1) / STRIPE) }, (_, at) => {
    return `M${rounded(x + (at + 1) * STRIPE)} ${rounded(y)}v${rounded(height)}`;
  });
  const outline = element('rect', { x, y, width, height, fill: paint.surface, stroke: paint[as], 'stroke-width': 1.5 });
  return outline + (stripes.length === 0 ? '' : element('path', { d: stripes.join(''), stroke: paint[as], 'stroke-width': 1.5 }));
}

/** A straight line. */
export function rule(x1: number, y1: number, x2: number, y2: number, as: PaintName, paint: Paint, dash: string | null = null): string {
  return element('line', { x1, y1, x2, y2, stroke: paint[as], 'stroke-width': as === 'grid' ? 1 : 1.5, 'stroke-dasharray': dash });
}
