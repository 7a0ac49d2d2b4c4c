/** Lines of a legend: what a mark stands for. */

import { fullBar, rule } from './marks.ts';
import type { Paint, PaintName } from './paint.ts';
import { element } from './svg.ts';
import { textAt } from './text-lines.ts';

const SWATCH = 22;

/** What a swatch takes before its text. */
export const SWATCH_ROOM: number = SWATCH + 6;

type LegendLine = (y: number) => string;

/** A line with a swatch before it. */
function legendLine(text: string, paint: Paint, swatch: (y: number) => string): LegendLine {
  return (y) => swatch(y) + textAt(text, { x: SWATCH_ROOM, y }, paint);
}

export function fullSwatch(text: string, as: PaintName, paint: Paint): LegendLine {
  return legendLine(text, paint, (y) => fullBar({ x: 0, y: y - 10, width: SWATCH, height: 11 }, as, paint));
}

export function outlinedSwatch(text: string, as: PaintName, outline: PaintName, paint: Paint): LegendLine {
  return legendLine(text, paint, (y) =>
    element('rect', { x: 0.75, y: y - 10, width: SWATCH - 1.5, height: 11, fill: paint[as], stroke: paint[outline], 'stroke-width': 1.5 }),
  );
}

/** A stretch of a line, with the mark in its middle where points have one. */
export function lineSwatch(
  text: string,
  as: PaintName,
  dash: string | null,
  paint: Paint,
  mark: (x: number, y: number) => string,
): LegendLine {
  return legendLine(text, paint, (y) => rule(0, y - 4.5, SWATCH, y - 4.5, as, paint, dash) + mark(SWATCH / 2, y - 4.5));
}
