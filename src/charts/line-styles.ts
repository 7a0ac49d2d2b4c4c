/** Lines that are told apart without their colour: by their dashes and the marks on their points. */

import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Paint, PaintName } from './paint.ts';
import { element, rounded } from './svg.ts';

export interface LineStyle {
  readonly as: PaintName;
  readonly dash: string | null;
  readonly mark: SymbolType;
}

const COLOURS: readonly PaintName[] = ['first', 'second', 'quiet'];
const DASHES = [null, '7 3', '2 3', '9 3 2 3'] as const;
const MARKS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];

/** So many lines have a style of their own. */
export const MOST_LINES = COLOURS.length * DASHES.length;

/** The style of a line; no two of the first twelve are alike. */
export function lineStyle(at: number): LineStyle {
  return {
    as: COLOURS[at % COLOURS.length] ?? 'first',
    dash: DASHES[Math.floor(at / COLOURS.length) % DASHES.length] ?? null,
    mark: MARKS[at % MARKS.length] ?? symbolCircle,
  };
}

/** A mark on a point. */
export function markAt({ mark, as }: Pick<LineStyle, 'mark' | 'as'>, x: number, y: number, paint: Paint, size = 36): string {
  return element('path', { d: symbol(mark, size).digits(2)() ?? '', transform: `translate(${rounded(x)} ${rounded(y)})`, fill: paint[as] });
}
